package dev.waitline.explore;

import dev.waitline.machine.space.Space;
import dev.waitline.program.Code;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ways to go on for ever in the graph of a complete search.
 *
 * <p>A set of states that follow each other for ever has a fair round if each thread moves in it or cannot move in one of its
 * states: then the round that comes by all of them is fair. If a thread cannot move in such a set once its own steps are taken
 * out, and the set is fair all the same, that thread can be passed over for ever. A state in which a thread cannot move
 * may lie between two that were kept, where steps went alone; these are looked into, too.
 */
final class Rounds {
    /** Longer rounds are not told. */
    private static final int LONGEST = 2_000;
    /** In sets of more states, steps that go alone are not looked into. */
    private static final int MOST_LOOKED_INTO = 20_000;

    private final Code program;
    private final Search search;
    private final Space space;
    private final Witnesses witnesses;
    private final Edges edges;
    private final List<List<Integer>> all;

    Rounds(Code program, Search search, Witnesses witnesses, Edges edges) {
        this.program = program;
        this.search = search;
        this.space = search.space();
        this.witnesses = witnesses;
        this.edges = edges;
        this.all = edges.components(0, state -> true);
    }

    /** Those worth telling: for each thread that can starve how, else one that is fair, else one that is not. */
    List<Round> found() {
        List<Round> found = new ArrayList<>();
        for (int thread : living(all)) {
            Round round = starvation(thread);
            if (round != null) {
                found.add(round);
            }
        }
        found.sort(Comparator.comparing(Round::chances));
        if (found.isEmpty()) {
            Round round = whole(true);
            round = round == null ? whole(false) : round;
            if (round != null) {
                found.add(round);
            }
        }
        return found;
    }

    private Set<Integer> living(List<List<Integer>> components) {
        Set<Integer> living = new TreeSet<>();
        components.forEach(states -> living.addAll(living(states.getFirst())));
        return living;
    }

    private List<Integer> living(int state) {
        int[] row = search.row(edges.id(state));
        return space.living(row, space.threads(row));
    }

    // ---- fairness

    private @Nullable Round starvation(int thread) {
        long bit = Edges.bit(thread);
        Round never = starvation(thread, edges.components(bit, state -> (edges.enabled(state) & bit) == 0), false);
        return never != null ? never : starvation(thread, edges.components(bit, state -> true), true);
    }

    /** @param chances whether the thread can move in some of the states */
    private @Nullable Round starvation(int thread, List<List<Integer>> components, boolean chances) {
        long bit = Edges.bit(thread);
        List<List<Integer>> candidates = components.stream()
                .filter(states -> living(states.getFirst()).contains(thread))
                .filter(states -> !waitsInVain(states, bit) && idle(states, bit).isEmpty())
                .sorted(Comparator.comparingInt(states -> edges.id(nearest(states, s -> true))))
                .toList();
        for (List<Integer> states : candidates) {
            Spot spot = held(states, bit, bit);
            if (spot == null) {
                continue;
            }
            Stuck.Waiting wants = wants(spot, thread);
            List<Step> round = wants == null ? null : tour(spot.state, states, bit);
            if (round != null) {
                return round(Round.Kind.STARVATION, wants, chances, List.of(), states, spot.state, round);
            }
        }
        return null;
    }

    /** Whether the round is one from which nothing leads out, and so the thread waits for ever in any case. */
    private boolean waitsInVain(List<Integer> states, long without) {
        return all.stream()
                .filter(round -> round.contains(states.getFirst()))
                .anyMatch(round -> edges.closed(round) && (edges.moving(round, 0) & without) == 0);
    }

    /** What a thread wants where it cannot move; null when it waits for the end of another, for its time or for work. */
    private Stuck.@Nullable Waiting wants(Spot spot, int thread) {
        List<Choice> way = new ArrayList<>(search.way(edges.id(spot.state)));
        if (spot.step >= 0) {
            way.addAll(edges.whole(spot.state, spot.step).subList(0, spot.part));
        }
        Replay replay = Replay.of(program, witnesses.after(way));
        Ending ending = new Ending(Ending.Kind.STUCK, 0, "", List.of(thread));
        Stuck.Waiting waiting = Diagnosis.of(replay, ending, true).threads().getFirst();
        return switch (waiting.want()) {
            case END, TIME, WORK -> null;
            case LOCK, NOTIFY, FLAG, PERMIT, PARTIES, ITEM, ROOM, TASKS, RESULT -> waiting;
        };
    }

    /** The threads that could move all the time in these states, and do not in the steps between them. */
    private List<Integer> idle(List<Integer> states, long without) {
        long moving = edges.moving(states, without);
        return living(states.getFirst()).stream()
                .filter(t -> (moving & Edges.bit(t)) == 0 && held(states, without, Edges.bit(t)) == null)
                .toList();
    }

    /**
     * Where a thread cannot move: in a state, or when so many parts of a step from it have been made.
     *
     * @param step -1 for the state itself
     */
    private record Spot(int state, int step, int part) {}

    /** The nearest state in which a thread cannot move, else a step on whose way it cannot; null when it always can. */
    private @Nullable Spot held(List<Integer> states, long without, long bit) {
        int nearest = nearest(states, s -> (edges.enabled(s) & bit) == 0);
        if ((edges.enabled(nearest) & bit) == 0) {
            return new Spot(nearest, -1, 0);
        }
        Set<Integer> own = new HashSet<>(states);
        for (int state : states.size() > MOST_LOOKED_INTO ? List.<Integer>of() : states) {
            for (int i = 0; i < edges.targets(state).length; i++) {
                if (own.contains(edges.targets(state)[i]) && (edges.movers(state)[i] & without) == 0) {
                    int part = held(state, i, bit);
                    if (part > 0) {
                        return new Spot(state, i, part);
                    }
                }
            }
        }
        return null;
    }

    /** After how many parts of a step a thread cannot move; 0 when it always can. */
    private int held(int state, int step, long bit) {
        List<Choice> parts = edges.whole(state, step);
        int[] row = search.row(edges.id(state));
        for (int part = 1; part < parts.size(); part++) {
            int[] next = parts.get(part - 1) instanceof Choice.Run run
                    ? space.step(row, run.thread(), new int[0], false)
                    : null;
            if (next == null) {
                return 0;
            }
            row = next;
            for (int thread = 0; thread < space.threads(row); thread++) {
                if (Edges.bit(thread) == bit && space.step(row, thread, new int[0], false) == null) {
                    return part;
                }
            }
        }
        return 0;
    }

    private @Nullable Round whole(boolean fair) {
        List<List<Integer>> sorted = all.stream()
                .filter(states -> idle(states, 0).isEmpty() == fair)
                .sorted(Comparator.comparingInt(states -> edges.id(nearest(states, s -> true))))
                .toList();
        for (List<Integer> states : sorted) {
            int start = nearest(states, s -> true);
            List<Step> round = tour(start, states, 0);
            if (round != null) {
                boolean leavable = !edges.closed(states);
                boolean several = Long.bitCount(edges.moving(states, 0)) > 1;
                Round.Kind kind =
                        !fair ? Round.Kind.UNFAIR : leavable && several ? Round.Kind.LIVELOCK : Round.Kind.FAIR;
                return round(kind, null, false, idle(states, 0), states, start, round);
            }
        }
        return null;
    }

    // ---- the round itself

    /** Step number {@code step} from a state. */
    private record Step(int state, int step) {}

    private int nearest(List<Integer> states, IntPredicate wanted) {
        return states.stream()
                .filter(wanted::test)
                .min(Comparator.comparingInt((Integer s) -> search.store().distance(edges.id(s)))
                        .thenComparing(s -> edges.id(s)))
                .orElse(states.getFirst());
    }

    /**
     * A way from a state back to it, within these states, in which each thread moves that moves there at all, and that comes by a
     * state in which each of the others cannot move. Null when it is too long to be told.
     */
    private @Nullable List<Step> tour(int start, List<Integer> states, long without) {
        Set<Integer> own = new HashSet<>(states);
        long moving = edges.moving(states, without);
        long moved = 0;
        long held = ~edges.enabled(start);
        List<Step> tour = new ArrayList<>();
        int at = start;
        for (int thread : living(start)) {
            long bit = Edges.bit(thread);
            List<Step> way = List.of();
            if ((moving & bit) != 0) {
                way = (moved & bit) != 0 ? way : way(at, own, without, -1, bit);
            } else {
                Spot spot = (held & bit) != 0 ? null : held(states, without, bit);
                if (spot != null) {
                    way = new ArrayList<>(at == spot.state ? List.of() : way(at, own, without, spot.state, 0));
                    if (spot.step >= 0) {
                        way.add(new Step(spot.state, spot.step));
                    }
                }
            }
            for (Step step : way) {
                moved |= edges.movers(step.state)[step.step];
                at = edges.targets(step.state)[step.step];
                held |= ~edges.enabled(at);
            }
            tour.addAll(way);
        }
        if (at != start || tour.isEmpty()) {
            tour.addAll(way(at, own, without, start, 0));
        }
        return tour.size() <= LONGEST ? tour : null;
    }

    /** The shortest way, of a step at least, to a state, or up to the first step in which a thread moves. */
    private List<Step> way(int from, Set<Integer> own, long without, int goal, long mover) {
        Map<Integer, Step> came = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            int at = open.poll();
            for (int i = 0; i < edges.targets(at).length; i++) {
                int to = edges.targets(at)[i];
                long moved = edges.movers(at)[i];
                if (!own.contains(to) || (moved & without) != 0) {
                    continue;
                }
                if (to == goal || (moved & mover) != 0) {
                    List<Step> way = new ArrayList<>(List.of(new Step(at, i)));
                    for (int back = at; back != from; ) {
                        Step step = came.get(back);
                        if (step == null) {
                            break;
                        }
                        way.addFirst(step);
                        back = step.state;
                    }
                    return way;
                }
                if (to != from && came.putIfAbsent(to, new Step(at, i)) == null) {
                    open.add(to);
                }
            }
        }
        return List.of();
    }

    private Round round(
            Round.Kind kind,
            Stuck.@Nullable Waiting starved,
            boolean chances,
            List<Integer> idle,
            List<Integer> states,
            int start,
            List<Step> tour) {
        List<Choice> way = search.way(edges.id(start));
        List<Choice> once = new ArrayList<>(way);
        Map<Integer, Set<Integer>> lines = new TreeMap<>();
        for (Step step : tour) {
            int[] row = search.row(edges.id(step.state));
            for (Choice part : edges.whole(step.state, step.step)) {
                once.add(part);
                if (row != null && part instanceof Choice.Run run) {
                    lines.computeIfAbsent(run.thread(), t -> new TreeSet<>()).add(space.line(row, run.thread()));
                    row = space.step(row, run.thread(), new int[0], false);
                }
            }
        }
        Snapshot names = Replay.of(program, witnesses.after(way)).snapshot();
        List<Round.Part> parts = new ArrayList<>();
        lines.forEach((thread, on) -> parts.add(new Round.Part(
                thread,
                names.threadName(thread),
                on.stream().filter(line -> line > 0).toList())));
        return new Round(
                kind,
                parts,
                starved,
                chances,
                idle.stream().map(names::threadName).toList(),
                !edges.closed(states),
                witnesses.after(way),
                witnesses.after(once));
    }
}

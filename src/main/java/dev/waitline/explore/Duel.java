package dev.waitline.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * A game in an {@link Arena}: the scheduler wants a run to end badly. Where more than one thing can be done, a person and the
 * scheduler choose in turn; where only one can, it is done, and nobody's turn is over. Who can force what is worked out backwards
 * from the goals (attractors, Zermelo 1913). Immutable; any thread.
 */
public final class Duel {
    private static final int NEVER = -1;

    private final Arena arena;
    private final BitSet goals = new BitSet();
    /** Operations to the nearest goal, and to the nearest end that is none, if both sides wanted it. */
    private final int[] toGoal;

    private final int[] toOther;
    /** When it is a person's turn in a state, and then when it is the scheduler's: after how many steps backwards it is won; or {@link #NEVER}. */
    private final int[] won;

    private final List<List<Integer>> sources = new ArrayList<>();

    /** @param bad what the scheduler wants; a state in which something said of every state does not hold is another goal */
    public static Duel against(Arena arena, Predicate<Outcome> bad) {
        return new Duel(arena, bad, true);
    }

    /** Of one side alone, who wants to come to such an end. */
    public static Duel towards(Arena arena, Predicate<Outcome> wanted) {
        return new Duel(arena, wanted, false);
    }

    private Duel(Arena arena, Predicate<Outcome> wanted, boolean broken) {
        this.arena = arena;
        BitSet others = new BitSet();
        for (int state = 0; state < arena.size(); state++) {
            sources.add(new ArrayList<>());
            Outcome end = arena.end(state);
            if ((end != null && wanted.test(end)) || (broken && arena.isBroken(state))) {
                goals.set(state);
            } else if (end != null) {
                others.set(state);
            }
        }
        for (int state = 0; state < arena.size(); state++) {
            for (int target : arena.targets(state)) {
                sources.get(target).add(state);
            }
        }
        this.toGoal = distances(goals);
        this.toOther = distances(others);
        this.won = won();
    }

    /** Breadth first, backwards; nobody goes on from a goal. */
    private int[] distances(BitSet to) {
        int[] distances = new int[arena.size()];
        Arrays.fill(distances, NEVER);
        ArrayDeque<Integer> next = new ArrayDeque<>();
        to.stream().forEach(state -> {
            distances[state] = 0;
            next.add(state);
        });
        while (!next.isEmpty()) {
            int state = next.remove();
            for (int source : sources.get(state)) {
                if (distances[source] == NEVER && !goals.get(source)) {
                    distances[source] = distances[state] + 1;
                    next.add(source);
                }
            }
        }
        return distances;
    }

    private int[] won() {
        int size = arena.size();
        int[] rank = new int[2 * size];
        int[] left = new int[size];
        Arrays.fill(rank, NEVER);
        ArrayDeque<Integer> next = new ArrayDeque<>();
        for (int state = 0; state < size; state++) {
            left[state] = arena.targets(state).length;
            if (goals.get(state)) {
                rank[state] = 0;
                rank[size + state] = 0;
                next.add(state);
                next.add(size + state);
            }
        }
        while (!next.isEmpty()) {
            int at = next.remove();
            boolean schedulers = at >= size;
            int state = at % size;
            for (int source : sources.get(state)) {
                boolean forced = arena.targets(source).length == 1;
                // Where there was a choice, it was the other's turn before.
                boolean wasSchedulers = forced == schedulers;
                int before = wasSchedulers ? size + source : source;
                if (rank[before] == NEVER && (forced || wasSchedulers || --left[source] == 0)) {
                    rank[before] = rank[at] + 1;
                    next.add(before);
                }
            }
        }
        return rank;
    }

    public boolean isGoal(int state) {
        return goals.get(state);
    }

    /** How many operations it is to the nearest goal; -1 when none can be reached any more. */
    public int distance(int state) {
        return toGoal[state];
    }

    /** How many operations it is to the nearest end that is no goal; -1 when none can be reached. */
    public int otherwise(int state) {
        return toOther[state];
    }

    /** Whether the scheduler gets what it wants, whatever the person does. */
    public boolean isLost(int state, boolean personsTurn) {
        return won[personsTurn ? state : arena.size() + state] != NEVER;
    }

    /** The choice that leads on a shortest way to a goal; -1 where there is none. */
    public int nearest(int state) {
        int[] targets = arena.targets(state);
        for (int i = 0; i < targets.length; i++) {
            if (toGoal[state] > 0 && toGoal[targets[i]] == toGoal[state] - 1) {
                return i;
            }
        }
        return NEVER;
    }

    /** A person's choice after which the scheduler cannot force a goal, on the shortest way to another end; -1 where there is none. */
    public int safe(int state) {
        int[] targets = arena.targets(state);
        boolean persons = targets.length == 1;
        int best = NEVER;
        for (int i = 0; i < targets.length; i++) {
            if (!isLost(targets[i], persons) && (best == NEVER || nearer(toOther, targets[i], targets[best]))) {
                best = i;
            }
        }
        return best;
    }

    private static boolean nearer(int[] distances, int one, int than) {
        return distances[one] != NEVER && (distances[than] == NEVER || distances[one] < distances[than]);
    }

    /**
     * What the scheduler chooses: what wins, the soonest first; else where the person can go wrong in the most ways, and then what is
     * nearest to a goal.
     */
    public int schedulers(int state) {
        int[] targets = arena.targets(state);
        int best = 0;
        for (int i = 1; i < targets.length; i++) {
            if (isBetter(targets[i], targets[best])) {
                best = i;
            }
        }
        return best;
    }

    private boolean isBetter(int one, int than) {
        if ((won[one] == NEVER) != (won[than] == NEVER)) {
            return won[one] != NEVER;
        }
        if (won[one] != NEVER) {
            return won[one] < won[than];
        }
        double more = danger(one) - danger(than);
        return more != 0 ? more > 0 : nearer(toGoal, one, than);
    }

    /** The part of what a person can do there after which a goal can still be reached. */
    private double danger(int state) {
        int[] targets = arena.targets(state);
        return targets.length == 0
                ? 0
                : (double) Arrays.stream(targets)
                                .filter(t -> toGoal[t] != NEVER)
                                .count()
                        / targets.length;
    }
}

package dev.waitline.explore;

import dev.waitline.machine.Machine;
import dev.waitline.machine.space.Space;
import dev.waitline.machine.space.Steps;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All states of a small program to walk about in: each operation of each thread is a step of its own, and none goes by itself. State
 * 0 is the first one in which there is something to choose. Immutable; any thread.
 */
public final class Arena {
    /** Nobody walks about in more. */
    private static final int MOST_STATES = 20_000;

    private static final int STUCK = 100;

    private final Claims claims;
    private final Steps steps;
    private final List<Choice> start;
    private final int before;
    private final int[][] targets;
    private final List<List<Choice>> choices;
    private final @Nullable Outcome[] ends;
    private final boolean[] broken;

    /** @param search one that is complete, by the options of {@link #options} */
    Arena(Claims claims, Steps steps, Search search) {
        Space space = search.space();
        Edges edges = new Edges(search);
        Witnesses witnesses = new Witnesses(claims.program(), steps, search);
        this.claims = claims;
        this.steps = steps;
        this.start = List.copyOf(space.prefix());
        this.before = space.prefixSteps();
        this.targets = new int[edges.size()][];
        this.choices = new ArrayList<>();
        this.ends = new Outcome[edges.size()];
        this.broken = new boolean[edges.size()];
        Map<List<Object>, Outcome> known = new HashMap<>();
        for (int state = 0; state < edges.size(); state++) {
            int id = edges.id(state);
            int[] row = search.row(id);
            targets[state] = edges.targets(state);
            choices.add(edges.steps(state));
            broken[state] = Arrays.stream(claims.numbers(true))
                    .anyMatch(claim -> space.answer(row, claim).isFalse());
            // A wakeup that nobody gave need not come.
            if (choices.get(state).stream().allMatch(c -> c instanceof Choice.Wake)) {
                Ending finished = space.finished(row);
                ends[state] = known.computeIfAbsent(
                        List.of(
                                space.output(row),
                                space.error(row),
                                finished == null ? space.places(row) : finished,
                                space.failed(row),
                                Arrays.stream(claims.numbers(false))
                                        .mapToObj(claim -> Objects.equals(
                                                space.answer(row, claim).value(), Boolean.TRUE))
                                        .toList()),
                        key -> outcome(space, search, witnesses, id, row));
            }
        }
    }

    /** A search by these follows each step: none goes alone, and none is left out because another does the same. */
    static Options options(Options asked) {
        return asked.with(EnumSet.of(Options.Reduction.LIBRARY, Options.Reduction.MEMO))
                .withStates(Math.min(asked.states(), MOST_STATES))
                .withFirst(false);
    }

    private Outcome outcome(Space space, Search search, Witnesses witnesses, int id, int[] row) {
        Ending finished = space.finished(row);
        Outcomes outcomes = new Outcomes(claims);
        outcomes.add(
                witnesses.to(id),
                finished != null
                        ? finished
                        : new Ending(Ending.Kind.STUCK, STUCK, "", space.living(row, space.threads(row))),
                1,
                before + search.store().distance(id),
                false);
        return outcomes.all().iterator().next();
    }

    public int size() {
        return targets.length;
    }

    /** What can be done in a state; a {@link Choice.Run} of one move stands for one operation of a thread. */
    public List<Choice> choices(int state) {
        return choices.get(state);
    }

    /** Where each of {@link #choices} leads. */
    int[] targets(int state) {
        return targets[state];
    }

    public int target(int state, int choice) {
        return targets[state][choice];
    }

    /** How the program has ended, unless a waiter wakes without a notify; null where it goes on. */
    public @Nullable Outcome end(int state) {
        return ends[state];
    }

    /** Whether something that was said of every state does not hold there. */
    public boolean isBroken(int state) {
        return broken[state];
    }

    /** All ends there are. */
    public Stream<Outcome> ends() {
        return Arrays.stream(ends).filter(Objects::nonNull).distinct();
    }

    /** How many operations lead to state 0: there is nothing to choose before. */
    public int before() {
        return before;
    }

    /** The schedule that leads to state 0. */
    public Schedule start() {
        return new Schedule(start);
    }

    /** A way on from where a schedule has led to. */
    public Walk walk(Schedule from) {
        return new Walk(from);
    }

    /** A way that is made step by step. Confined to one thread. */
    public final class Walk {
        private final Machine machine = Machine.start(claims.program(), Limits.DEFAULT);

        private Walk(Schedule from) {
            from.flat().choices().forEach(machine::apply);
        }

        /** Makes one of {@link #choices}; the moves that do so. */
        public List<Choice> make(Choice step) {
            return switch (step) {
                case Choice.Run run -> steps.step(machine, run.thread());
                case Choice.Tick tick -> steps.tick(machine);
                default -> {
                    machine.apply(step);
                    yield List.of(step);
                }
            };
        }
    }
}

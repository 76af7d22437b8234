package dev.waitline.explore;

import dev.waitline.machine.Machine;
import dev.waitline.machine.space.Space;
import dev.waitline.machine.space.Steps;
import dev.waitline.program.Code;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes schedules of the ways that a search has found. */
final class Witnesses {
    private final Code program;
    private final Steps steps;
    private final Search search;

    Witnesses(Code program, Steps steps, Search search) {
        this.program = program;
        this.steps = steps;
        this.search = search;
    }

    /** The shortest schedule that leads to a state, and then one more step of a thread. */
    Schedule to(int id, int thread) {
        List<Choice> movers = new ArrayList<>(search.way(id));
        movers.add(new Choice.Run(thread, 1));
        return after(movers);
    }

    /** The shortest schedule that leads to a state. */
    Schedule to(int id) {
        return after(search.way(id));
    }

    /** The beginning of a way, as a schedule, and how many of its steps that is. */
    record Cut(Schedule schedule, int steps) {}

    /** The beginning of a way up to where something holds; all of it when it nowhere does. */
    Cut until(List<Choice> way, Predicate<Machine> holds) {
        List<Choice> choices = new ArrayList<>(search.space().prefix());
        Machine machine = Machine.start(program, Limits.DEFAULT);
        choices.forEach(machine::apply);
        int made = 0;
        while (made < way.size() && !holds.test(machine)) {
            choices.addAll(make(way.get(made++), machine));
        }
        return new Cut(new Schedule(choices), made);
    }

    /**
     * The given way without steps that nobody needs for what it leads to: steps that go alone may be made although the program's
     * end, which waits neither for daemon threads nor after os._exit for any, or some threads' waiting for ever comes before them
     * just as well.
     *
     * @param waiting those who wait for ever while others live on; empty when the program ends there, or is stuck as a whole
     */
    List<Choice> shortened(List<Choice> way, int[] end, List<Integer> waiting) {
        Space space = search.space();
        if (way.isEmpty() || (space.finished(end) == null && waiting.isEmpty())) {
            return way;
        }
        List<Choice> shorter = new ArrayList<>(way);
        for (int t = 0; t < space.threads(end); t++) {
            Choice thread = new Choice.Run(t, 1);
            boolean others = waiting.isEmpty() ? !thread.equals(way.getLast()) : !waiting.contains(t);
            for (int last = others ? shorter.lastIndexOf(thread) : -1; last >= 0; ) {
                List<Choice> without = new ArrayList<>(shorter);
                without.remove(last);
                if (leadsTo(without, end, waiting)) {
                    shorter = without;
                    last = shorter.lastIndexOf(thread);
                } else {
                    last = shorter.subList(0, last).lastIndexOf(thread);
                }
            }
        }
        return shorter;
    }

    private boolean leadsTo(List<Choice> way, int[] end, List<Integer> waiting) {
        Space space = search.space();
        int[] row = new int[0];
        for (Choice step : way) {
            int[] next = space.finished(row) != null ? null : next(row, step);
            if (next == null) {
                return false;
            }
            row = next;
        }
        int[] reached = row;
        return Objects.equals(space.finished(row), space.finished(end))
                && space.output(row).equals(space.output(end))
                && space.error(row).equals(space.error(end))
                && waiting.stream().allMatch(thread -> space.restsAlike(reached, end, thread));
    }

    private boolean canMove(int[] row) {
        Space space = search.space();
        for (int thread = 0; thread < space.threads(row); thread++) {
            if (space.step(row, thread, new int[0], false) != null) {
                return true;
            }
        }
        return false;
    }

    /** Where a step leads, or null when it cannot be made. */
    private int @Nullable [] next(int[] row, Choice step) {
        Space space = search.space();
        return switch (step) {
            case Choice.Tick tick -> canMove(row) ? null : space.tick(row);
            case Choice.Wake wake ->
                wake.thread() >= space.threads(row) ? null : space.wake(row, wake.thread(), new int[0]);
            case Choice.Run run ->
                run.thread() >= space.threads(row) ? null : space.step(row, run.thread(), new int[0], false);
            default -> throw new IllegalStateException("no step of a search: " + step);
        };
    }

    /**
     * The schedule of these steps, one after the other, from the first state on: a {@link Choice.Run} of one move stands
     * for one step of a search.
     */
    Schedule after(List<Choice> movers) {
        List<Choice> choices = new ArrayList<>(search.space().prefix());
        Machine machine = Machine.start(program, Limits.DEFAULT);
        choices.forEach(machine::apply);
        for (Choice step : movers) {
            choices.addAll(make(step, machine));
        }
        return new Schedule(choices).joined();
    }

    private List<Choice> make(Choice step, Machine machine) {
        if (step instanceof Choice.Run run) {
            return steps.step(machine, run.thread());
        }
        if (step instanceof Choice.Tick) {
            return steps.tick(machine);
        }
        machine.apply(step);
        return List.of(step);
    }
}

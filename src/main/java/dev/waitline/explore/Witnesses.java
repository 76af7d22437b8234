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

    /** The same, and one more step of a thread. */
    Schedule to(int id, int mover) {
        List<Integer> movers = new ArrayList<>(search.way(id));
        movers.add(mover);
        return after(movers);
    }

    /** The shortest schedule that leads to a state. */
    Schedule to(int id) {
        return after(search.way(id));
    }

    /**
     * The same way to the program's end without steps that nobody needs for it. Steps that go alone may be made although
     * the end, which waits neither for daemon threads nor after os._exit for any, comes before them just as well.
     */
    List<Integer> shortened(List<Integer> way, int[] end) {
        Space space = search.space();
        if (space.finished(end) == null || way.isEmpty()) {
            return way;
        }
        List<Integer> shorter = new ArrayList<>(way);
        for (int thread = 0; thread < space.threads(end); thread++) {
            boolean others = thread != way.getLast();
            for (int last = others ? shorter.lastIndexOf(thread) : -1; last >= 0; ) {
                List<Integer> without = new ArrayList<>(shorter);
                without.remove(last);
                if (leadsTo(without, end)) {
                    shorter = without;
                    last = shorter.lastIndexOf(thread);
                } else {
                    last = shorter.subList(0, last).lastIndexOf(thread);
                }
            }
        }
        return shorter;
    }

    private boolean leadsTo(List<Integer> way, int[] end) {
        Space space = search.space();
        int[] row = new int[0];
        for (int mover : way) {
            int[] next = space.finished(row) != null || mover >= space.threads(row)
                    ? null
                    : mover == Search.CLOCK
                            ? space.tick(row)
                            : Search.woken(mover) >= 0
                                    ? space.wake(row, Search.woken(mover), new int[0])
                                    : space.step(row, mover, new int[0], false);
            if (next == null) {
                return false;
            }
            row = next;
        }
        return Objects.equals(space.finished(row), space.finished(end))
                && space.output(row).equals(space.output(end))
                && space.error(row).equals(space.error(end));
    }

    /** The schedule in which these threads make a step each, one after the other, from the first state on. */
    Schedule after(List<Integer> movers) {
        List<Choice> choices = new ArrayList<>(search.space().prefix());
        Machine machine = Machine.start(program, Limits.DEFAULT);
        Replay.apply(machine, choices);
        for (int mover : movers) {
            if (mover == Search.CLOCK) {
                machine.tick();
                choices.add(new Choice.Tick());
            } else if (Search.woken(mover) >= 0) {
                machine.wake(Search.woken(mover));
                choices.add(new Choice.Wake(Search.woken(mover)));
            } else {
                choices.addAll(steps.step(machine, mover));
            }
        }
        return new Schedule(joined(choices));
    }

    /** Moves of one thread in a row are one choice. */
    private static List<Choice> joined(List<Choice> choices) {
        List<Choice> joined = new ArrayList<>();
        for (Choice choice : choices) {
            if (choice instanceof Choice.Run next
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Choice.Run before
                    && before.thread() == next.thread()) {
                joined.set(joined.size() - 1, new Choice.Run(next.thread(), before.moves() + next.moves()));
            } else {
                joined.add(choice);
            }
        }
        return joined;
    }
}

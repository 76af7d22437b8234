package dev.waitline.explore;

import java.util.ArrayList;
import java.util.List;

import dev.waitline.machine.Machine;
import dev.waitline.machine.Steps;
import dev.waitline.program.Code;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Schedule;

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

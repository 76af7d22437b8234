package dev.waitline.machine.space;

import dev.waitline.machine.Machine;
import dev.waitline.machine.Stops;
import dev.waitline.machine.value.PyThread;
import dev.waitline.trace.Choice;
import java.util.ArrayList;
import java.util.List;

/**
 * How a search moves threads: each step ends before the thread's next operation, so that a thread always rests before
 * something that others can notice.
 *
 * @param gil whether threads are interrupted only at calls, back-edges and where they block
 * @param library whether the library's code between two operations on native locks is one step
 */
public record Steps(boolean gil, boolean library) {
    /** A thread that goes on for so long without an operation rests all the same. */
    private static final int MOST_MOVES = 2_000;

    /** Brings the main thread to its first operation. */
    public List<Choice> begin(Machine machine) {
        List<Choice> choices = new ArrayList<>();
        approach(machine, 0, choices);
        return choices;
    }

    /**
     * Lets a thread make its operation and go on to the next. What it starts comes to its first operation, too.
     *
     * @return the choices that make this step again
     */
    public List<Choice> step(Machine machine, int thread) {
        List<Choice> choices = new ArrayList<>();
        if (!machine.canMove(thread)) {
            machine.fire(thread);
            choices.add(new Choice.Fire(thread));
        }
        int threads = machine.threadCount();
        PyThread moving = machine.threads().get(thread);
        moving.switchable = !gil;
        int moves = machine.move(thread, 1, Machine.Until.STOP);
        moves += onward(machine, moving);
        choices.add(new Choice.Run(thread, moves));
        for (int child = threads; child < machine.threadCount(); child++) {
            approach(machine, child, choices);
        }
        return choices;
    }

    private void approach(Machine machine, int thread, List<Choice> choices) {
        PyThread moving = machine.threads().get(thread);
        moving.switchable = true;
        int moves = onward(machine, moving);
        if (moves > 0) {
            choices.add(new Choice.Run(thread, moves));
        }
    }

    private int onward(Machine machine, PyThread thread) {
        int moves = 0;
        while (moves < MOST_MOVES
                && !(thread.switchable && atSchedulingPoint(machine, thread))
                && machine.canMove(thread)) {
            moves += machine.move(thread.id, 1, Machine.Until.OPERATION);
        }
        return moves;
    }

    /** Whether the thread stands before an operation. Asked before {@link Machine#canMove}, which looks at locks. */
    private boolean atSchedulingPoint(Machine machine, PyThread thread) {
        return library ? Stops.atSchedulingPoint(machine, thread) : !machine.atStatement(thread.id);
    }
}

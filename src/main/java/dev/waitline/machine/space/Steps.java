package dev.waitline.machine.space;

import dev.waitline.machine.FoundStops;
import dev.waitline.machine.Machine;
import dev.waitline.machine.Stops;
import dev.waitline.machine.value.Frame;
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
 * @param found where threads stop besides
 * @param late whether a deadline is passed, and not met, by a little: it matters to who asks for the time
 * @param until when a step ends although it has not come to an operation
 */
public record Steps(boolean gil, boolean library, FoundStops found, boolean late, Until until) {
    /** By how much, in nanoseconds. */
    static final long LATE = 10_000;

    /** These steps, with deadlines passed or met. */
    public Steps late(boolean passed) {
        return new Steps(gil, library, found, passed, until);
    }

    /** Moves the clock of a machine in which nobody can move to its next deadline; the choices that do so. */
    public List<Choice> tick(Machine machine) {
        machine.tick();
        return passed(machine, new Choice.Tick());
    }

    private List<Choice> passed(Machine machine, Choice time) {
        if (!late) {
            return List.of(time);
        }
        machine.pass(LATE);
        return List.of(time, new Choice.Pass(LATE));
    }

    /** How long it takes from now to a deadline, and past it. */
    long past(long left) {
        return late ? left + LATE : left;
    }

    /** The time at which a search ends. Not a part of what steps are: a search that it cuts short says so. */
    public static final class Until {
        private volatile long nanos = Long.MAX_VALUE;

        /** @param time as {@link System#nanoTime()} gives it */
        public void at(long time) {
            nanos = time;
        }

        boolean passed() {
            return nanos != Long.MAX_VALUE && System.nanoTime() - nanos > 0;
        }
    }

    /** A thread that goes on for so long without an operation rests all the same. */
    private static final int MOST_MOVES = 2_000;

    /** Brings the main thread to its first operation. */
    public List<Choice> begin(Machine machine) {
        PyThread main = machine.threads().getFirst();
        machine.stopAt(found);
        main.switchable = true;
        int moves = onward(machine, main);
        return moves + main.within == 0 ? List.of() : List.of(new Choice.Run(0, moves, main.within));
    }

    /**
     * Lets a thread make its operation and go on to the next. What it starts stands before its first instruction.
     *
     * @return the choices that make this step again
     */
    public List<Choice> step(Machine machine, int thread) {
        List<Choice> choices = new ArrayList<>();
        machine.stopAt(found);
        if (!machine.canMove(thread)) {
            machine.fire(thread);
            choices.addAll(passed(machine, new Choice.Fire(thread)));
        }
        PyThread moving = machine.threads().get(thread);
        moving.switchable = !gil;
        Frame first = moving.top;
        int next = first == null ? 0 : first.pc + 1;
        int printed = machine.output().size();
        int moves = machine.move(thread, 1, Machine.Until.STOP);
        if (first != null && machine.output().size() == printed && printsFor(moving, first, next)) {
            // Its text was made by this very instruction; CPython lets nobody come between.
            moves += machine.move(thread, 1, Machine.Until.STOP);
        }
        moves += onward(machine, moving);
        choices.add(new Choice.Run(thread, moves, moving.within));
        return choices;
    }

    /** Whether the thread stands before printing, in what stands for the builtin that a frame called just before a place. */
    private static boolean printsFor(PyThread thread, Frame caller, int place) {
        Frame at = thread.top;
        if (at == null || at == caller || !Stops.prints(at)) {
            return false;
        }
        while (at != null && at != caller && at.code.whole()) {
            at = at.back;
        }
        return at == caller && caller.pc == place;
    }

    private int onward(Machine machine, PyThread thread) {
        int moves = 0;
        while (moves < MOST_MOVES
                && !until.passed()
                && !(thread.switchable && atSchedulingPoint(machine, thread))
                && machine.canMove(thread)) {
            moves += machine.move(thread.id, 1, Machine.Until.OPERATION);
        }
        return moves;
    }

    /** Whether a thread stands before what counts as an operation. */
    boolean atOperation(Machine machine, int thread) {
        return atSchedulingPoint(machine, machine.threads().get(thread));
    }

    /** Whether the thread stands before an operation. Asked before {@link Machine#canMove}, which looks at locks. */
    private boolean atSchedulingPoint(Machine machine, PyThread thread) {
        Frame top = thread.top;
        if (top != null && found.has(top.code, top.pc)) {
            return true;
        }
        if (gil && top != null && top.code.whole() && Stops.prints(top)) {
            // CPython makes the text and prints it without giving the GIL away.
            return false;
        }
        return library ? Stops.atSchedulingPoint(machine, thread) : !machine.atStatement(thread.id);
    }
}

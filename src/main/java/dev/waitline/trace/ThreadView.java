package dev.waitline.trace;

import java.util.List;

/**
 * A thread at one moment.
 *
 * @param id its number: 0 for the main thread, the others in the order of their start
 * @param next what it will do when it moves; when it is blocked, what it is trying to do
 * @param frames its calls, outermost first; empty when it has ended
 * @param line the line of the user's program it is on, 0 when it has none
 * @param holds the locks it has, in the order in which it took them
 * @param namesake its place among the threads of the same short name, from 1; a {@link Snapshot} sees to that
 */
public record ThreadView(
        int id,
        String name,
        Role role,
        boolean daemon,
        ThreadState state,
        Operation next,
        List<Frame> frames,
        int line,
        List<Held> holds,
        int namesake) {

    public ThreadView {
        frames = List.copyOf(frames);
        holds = List.copyOf(holds);
    }

    /** One whose name is its own. */
    public ThreadView(
            int id,
            String name,
            Role role,
            boolean daemon,
            ThreadState state,
            Operation next,
            List<Frame> frames,
            int line,
            List<Held> holds) {
        this(id, name, role, daemon, state, next, frames, line, holds, 1);
    }

    ThreadView asNamesake(int number) {
        return new ThreadView(id, name, role, daemon, state, next, frames, line, holds, number);
    }

    /**
     * The name without the target that CPython adds to names it makes up: {@code Thread-1} for {@code Thread-1 (child)}. The
     * second thread of a name is {@code buyer (2)}.
     */
    public String shortName() {
        return namesake > 1 ? shortName(name) + " (" + namesake + ")" : shortName(name);
    }

    /** The short name of a thread that is called {@code name}. */
    public static String shortName(String name) {
        int target = name.indexOf(" (");
        return name.startsWith("Thread-") && target > 0 && name.endsWith(")") ? name.substring(0, target) : name;
    }

    /** Whether the main thread has done all that the program says, and Python waits at its end for the others. */
    public boolean isAtItsEnd() {
        return role == Role.MAIN && line == 0 && state instanceof ThreadState.Joining;
    }

    public enum Role {
        MAIN,
        CHILD,
        /** Made for an injected call. */
        HELPER
    }

    /**
     * A lock that a thread has.
     *
     * @param lock the primitive to show for it: the Condition when the lock is a Condition's own
     * @param count how many times; 1 unless it is an RLock
     * @param line where it was taken
     */
    public record Held(Resource lock, int count, int line) {}
}

package dev.waitline.trace;

/**
 * A primitive that an event or a state speaks of.
 *
 * @param id stays the same for the primitive's whole life
 * @param name as the program names it: {@code cond}, {@code buffer.changed}, {@code forks[2]}
 */
public record Resource(int id, String name, Kind kind) {
    public enum Kind {
        LOCK,
        RLOCK,
        CONDITION,
        SEMAPHORE,
        BOUNDED_SEMAPHORE,
        EVENT,
        BARRIER,
        QUEUE
    }

    /** Whether the program has a name for it at hand; if not, {@code name} says what it is: {@code Condition 22}. */
    public boolean isNamed() {
        return !name.contains(" ") || name.contains("[");
    }
}

package dev.waitline.session;

/** Who moves when the user asks for a step without naming a thread. */
public sealed interface Policy {

    /** The user names a thread each time; a step without one goes through only when just one thread can move. */
    record IChoose() implements Policy {}

    /** The threads that can move, in turn. */
    record RoundRobin() implements Policy {}

    /** Any thread that can move, drawn from a seed: the same seed and position draw the same thread. */
    record Random(long seed) implements Policy {}
}

package dev.waitline.narrate;

import dev.waitline.narrate.Sentence.Basis;

/**
 * One thing to say about a step.
 *
 * @param weight what comes first when not all can be said
 * @param order its place among the events of the step
 * @param thread who did it, or -1 when {@code text} names its subject itself
 * @param text what was done, without the subject
 */
record Fact(Weight weight, int order, int thread, String text, Basis basis) {

    /** The more important, the earlier. */
    enum Weight {
        PROGRAM,
        THREAD_FAILED,
        NOTIFIED,
        WAIT_BEGAN,
        TIMED_OUT,
        LEFT_QUEUE,
        FROM_OUTSIDE,
        NOTIFY_LOST,
        THREADS,
        RAISED,
        LOCKS,
        PRINTED,
        VARIABLES,
        TIME,
        CALLS,
        NOTHING
    }
}

package dev.waitline.predict;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that a topic can have after a step. A topic has one value there, so of two answers that are not equal one is wrong.
 * Threads go by their numbers.
 */
public sealed interface Answer {

    /** Of {@link Topic#HOLDS} and {@link Topic#GETS}: this one, and no other. */
    record One(int thread) implements Answer {}

    /** Of {@link Topic#HOLDS}: the lock is free. */
    record Nobody() implements Answer {}

    /** Of {@link Topic#GETS}: each of them can; who does is left open. */
    record AnyOf(List<Integer> threads) implements Answer {
        public AnyOf {
            threads = threads.stream().sorted().toList();
        }
    }

    /** Of {@link Topic#QUEUE}: these, the next to be notified first. */
    record Line(List<Integer> threads) implements Answer {
        public Line {
            threads = List.copyOf(threads);
        }
    }

    /** Of {@link Topic#TAKES} and {@link Topic#CAN_MOVE}: these and no others. */
    record These(List<Integer> threads) implements Answer {
        public These {
            threads = threads.stream().distinct().sorted().toList();
        }

        static These of(Collection<Integer> threads) {
            return new These(List.copyOf(threads));
        }
    }

    /** Of {@link Topic#FATE}: nothing is left of it. */
    record Lost() implements Answer {}

    /** Of {@link Topic#FATE}: the next who waits has it. */
    record Kept() implements Answer {}

    /** Of {@link Topic#FATE}: who notifies waits for somebody to take it. */
    record Blocks() implements Answer {}

    /** Of {@link Topic#BLOCKED}: it can move on. */
    record GoesOn() implements Answer {}

    /** Of {@link Topic#BLOCKED}: it wants a lock that this thread has; null where nobody is known to have it. */
    record HeldBy(@Nullable Integer thread) implements Answer {}

    /** Of {@link Topic#BLOCKED}: it stands in the queue of what it was asked about, until somebody wakes it. */
    record Waits() implements Answer {}

    /** Of {@link Topic#PRINTS}, {@link Topic#VALUE} and {@link Topic#RETURNS}. */
    record Text(String text) implements Answer {}

    /** Of {@link Topic#RETURNS}: nothing, it raises an exception. */
    record Raises() implements Answer {}
}

package dev.waitline.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that happened. {@code thread} did it, on {@code line} of the user's program (0 when there is none). */
public sealed interface Event {
    int thread();

    int line();

    /**
     * A line was run, or begun: {@code text} is its source.
     *
     * @param library whether it is a line of the library and not of the user's program
     */
    record Ran(int thread, int line, String text, boolean library) implements Event {

        /** The last line of the user's program in {@code events}, else the last of the library, else null. */
        public static @Nullable Ran lastIn(List<Event> events) {
            Ran last = null;
            for (Event event : events) {
                if (event instanceof Ran ran && (!ran.library() || last == null || last.library())) {
                    last = ran;
                }
            }
            return last;
        }
    }

    /** A shared variable, attribute or item was read; {@code name} as in {@code ready}, {@code box.items}, {@code log[0]}. */
    record Read(int thread, int line, String name, String value) implements Event {}

    record Wrote(int thread, int line, String name, String value) implements Event {}

    /** @param count the owner's count after it, 1 unless it is an RLock */
    record Acquired(int thread, int line, Resource lock, int count) implements Event {}

    /** @param count the owner's count after it: 0 when the lock is free now */
    record Released(int thread, int line, Resource lock, int count) implements Event {}

    /** {@code acquire} gave up: at once, or because its timeout passed. */
    record NotAcquired(int thread, int line, Resource lock, boolean timedOut) implements Event {}

    /** The thread stands at the tail of a {@code _waiters} deque now. */
    record Enqueued(int thread, int line, Resource on, int position) implements Event {}

    /** A notify took {@code waiter} out of the deque. */
    record Notified(int thread, int line, Resource on, int waiter) implements Event {}

    /** A notify found nobody in the deque: it is lost. */
    record NotifiedNobody(int thread, int line, Resource on) implements Event {}

    /** The thread left the wait of {@code on} by its timeout; its cell is still in the deque. */
    record TimedOut(int thread, int line, Resource on) implements Event {}

    /** The thread took its own cell out of the deque, after a timeout. */
    record Left(int thread, int line, Resource on) implements Event {}

    /** A method of a primitive was called from the user's program or by a helper. */
    record Called(int thread, int line, Resource on, String method, String arguments) implements Event {}

    record Returned(int thread, int line, Resource on, String method, String value) implements Event {}

    record Printed(int thread, int line, String text, boolean error) implements Event {

        /** The same, as a part of what the program printed. */
        public Output.Piece piece() {
            return new Output.Piece(thread, text, error);
        }
    }

    record Started(int thread, int line, int child) implements Event {}

    record Joined(int thread, int line, int other) implements Event {

        /** Whether no program joins here: Python does, for the main thread that is done. */
        public boolean atTheEnd() {
            return thread == 0 && line == 0;
        }
    }

    /** A sleep began. */
    record Slept(int thread, int line, long nanos) implements Event {}

    /** A sleep is over. */
    record Awoke(int thread, int line) implements Event {}

    /** An exception was raised; it may still be caught. */
    record Raised(int thread, int line, String exception) implements Event {}

    record Ended(int thread, int line, ThreadState.Ended state) implements Event {}

    /** The clock moved because nobody could run. {@code thread} is -1. */
    record ClockMoved(long from, long to) implements Event {
        @Override
        public int thread() {
            return -1;
        }

        @Override
        public int line() {
            return 0;
        }
    }

    /** The user let the timeout of {@code thread} fire. */
    record Fired(int thread, int line) implements Event {}

    /** The user woke {@code thread} without a notify. */
    record Woken(int thread, int line, Resource on) implements Event {}

    /** The user injected a call; {@code thread} is the helper that makes it. */
    record Injected(int thread, Call call) implements Event {
        @Override
        public int line() {
            return 0;
        }
    }

    /** The program ended. {@code thread} is -1. */
    record ProgramEnded(Ending ending) implements Event {
        @Override
        public int thread() {
            return -1;
        }

        @Override
        public int line() {
            return 0;
        }
    }

    /** The primitive that it is about, or null when it is about none. */
    static @Nullable Resource resource(Event event) {
        return switch (event) {
            case Acquired e -> e.lock();
            case Released e -> e.lock();
            case NotAcquired e -> e.lock();
            case Enqueued e -> e.on();
            case Notified e -> e.on();
            case NotifiedNobody e -> e.on();
            case TimedOut e -> e.on();
            case Left e -> e.on();
            case Called e -> e.on();
            case Returned e -> e.on();
            case Woken e -> e.on();
            case Ran e -> null;
            case Read e -> null;
            case Wrote e -> null;
            case Printed e -> null;
            case Started e -> null;
            case Joined e -> null;
            case Slept e -> null;
            case Awoke e -> null;
            case Raised e -> null;
            case Ended e -> null;
            case ClockMoved e -> null;
            case Fired e -> null;
            case Injected e -> null;
            case ProgramEnded e -> null;
        };
    }

    /** The last event of a kind in {@code events}, or null. */
    static <E extends Event> @Nullable E last(List<Event> events, Class<E> kind) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (kind.isInstance(events.get(i))) {
                return kind.cast(events.get(i));
            }
        }
        return null;
    }
}

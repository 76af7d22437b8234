package dev.waitline.viewmodel;

import dev.waitline.predict.Question;
import dev.waitline.trace.Snapshot;
import java.util.Collection;
import java.util.List;

/** Why playing stopped although the program goes on. */
public sealed interface Pause {
    /** Several threads can move, and a person is to choose. */
    record Choice(List<Offer> offers) implements Pause {
        public Choice {
            offers = List.copyOf(offers);
        }
    }

    /** A thread stands before a line with a breakpoint. */
    record AtBreakpoint(String thread, int line) implements Pause {}

    /** The lesson has something to say. */
    record AtNote() implements Pause {}

    /** Something is asked before the step. */
    record Asked(Question question) implements Pause {}

    /** A thread that could be the next one. */
    record Offer(int thread, String name) {}

    /** Those of the threads that can move, to choose from. */
    static List<Offer> offers(Collection<Integer> movable, Snapshot snapshot) {
        return movable.stream().map(t -> new Offer(t, snapshot.threadName(t))).toList();
    }
}

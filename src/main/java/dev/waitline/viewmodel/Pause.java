package dev.waitline.viewmodel;

import dev.waitline.lesson.Ask;
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

    /** It has come to the bookmark that it was playing to. */
    record AtBookmark() implements Pause {}

    /** Something is asked before the step. */
    sealed interface Asked extends Pause {
        /** Who is to move. */
        int thread();

        /** At which step it stands. */
        int step();

        /** The machine made the question, of what the step does. */
        record ByTheMachine(Question question) implements Asked {
            @Override
            public int thread() {
                return question.thread();
            }

            @Override
            public int step() {
                return question.before().step();
            }
        }

        /** The lesson has it. */
        record ByTheLesson(Ask ask, int thread, int step) implements Asked {}
    }

    /** A thread that could be the next one. */
    record Offer(int thread, String name) {}

    /** Those of the threads that can move, to choose from. */
    static List<Offer> offers(Collection<Integer> movable, Snapshot snapshot) {
        return movable.stream().map(t -> new Offer(t, snapshot.threadName(t))).toList();
    }
}

package dev.waitline.predict;

import dev.waitline.session.Moment;
import dev.waitline.session.Session;
import dev.waitline.trace.Choice;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what can be asked before a step, and what of it is worth asking. */
public final class Examiner {
    private static final int REMEMBERED = 300;

    /** Those that go further into what the step is about come first. */
    private static final List<Function<Situation, @Nullable Question>> KINDS = List.of(
            QueueQuestions::fate,
            QueueQuestions::takes,
            LockQuestions::holds,
            ThreadQuestions::blocked,
            LockQuestions::gets,
            ValueQuestions::value,
            ValueQuestions::returns,
            QueueQuestions::queue,
            ThreadQuestions::canMove,
            ValueQuestions::prints);

    private Examiner() {}

    /** All that can be asked before the next step of {@code thread}; nothing where a step cannot be tried at little cost. */
    public static List<Question> questions(Session session, int thread) {
        return questions(session, thread, t -> t.after(thread));
    }

    /** As {@link #questions(Session, int)}, before a step that was made already, and is made again as it was. */
    public static List<Question> questionsAhead(Session session) {
        Choice choice = session.choiceAt(session.position() + 1);
        return choice instanceof Choice.Run run ? questions(session, run.thread(), t -> t.after(choice)) : List.of();
    }

    /** What would come of the next step of a thread; null where it cannot be tried at little cost. */
    public static @Nullable Moment foreseen(Session session, int thread) {
        return Trials.canTry(session) ? new Trials(session).after(thread) : null;
    }

    /** As {@link #foreseen(Session, int)}, of a step that was made already. */
    public static @Nullable Moment foreseenAhead(Session session) {
        return Trials.canTry(session) ? new Trials(session).after(session.choiceAt(session.position() + 1)) : null;
    }

    /** The question that asks for most of what there is to know, whoever is asked. */
    public static Optional<Question> first(List<Question> questions, Progress progress) {
        return questions.stream()
                .max(Comparator.comparingInt(progress::worth)
                        .thenComparing(q -> -questions.indexOf(Objects.requireNonNull(q))));
    }

    private static List<Question> questions(Session session, int thread, Function<Trials, @Nullable Moment> step) {
        if (!Trials.canTry(session)) {
            return List.of();
        }
        Trials trials = new Trials(session);
        Moment after = step.apply(trials);
        if (after == null || after.snapshot().ending() != null) {
            return List.of();
        }
        int position = session.position();
        Situation situation =
                new Situation(session.moments(Math.max(0, position - REMEMBERED), position), after, thread, trials);
        return KINDS.stream()
                .flatMap(kind -> Stream.ofNullable(kind.apply(situation)))
                .toList();
    }

    /** The question that is worth most to somebody who has come so far; none where none is worth asking. */
    public static Optional<Question> choose(List<Question> questions, Progress progress) {
        return first(questions, progress).filter(q -> progress.worth(q) >= Progress.WORTH_ASKING);
    }
}

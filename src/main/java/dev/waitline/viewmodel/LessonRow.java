package dev.waitline.viewmodel;

import dev.waitline.lesson.Ask;
import dev.waitline.lesson.Lesson;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as one sees it.
 *
 * @param group its heading in the course's index; may be empty
 * @param after the short name of the lesson to take before; empty when none has to be
 * @param course where its course lies; null when it is one of Waitline's own
 * @param asks how many questions it asks before steps
 * @param hints for who is stuck, the first one first
 * @param teacher what only who teaches is to see; may be empty
 * @param next what to try afterwards; may be empty
 */
public record LessonRow(
        String id,
        int number,
        String title,
        String goal,
        String group,
        Level level,
        String after,
        @Nullable Path course,
        int asks,
        List<Question> questions,
        List<String> hints,
        String teacher,
        String next) {
    public LessonRow {
        questions = List.copyOf(questions);
        hints = List.copyOf(hints);
    }

    /** Whom it is for. */
    public enum Level {
        BEGINNER,
        INTERMEDIATE,
        ADVANCED
    }

    /**
     * Something to explain: a question with answers to choose from.
     *
     * @param right which of them is right
     * @param why what there is to say to whoever has answered; may be empty
     */
    public record Question(String text, List<String> answers, int right, String why) {
        public Question {
            answers = List.copyOf(answers);
        }

        private static Question of(Ask ask) {
            return new Question(ask.text(), ask.answers(), ask.right(), ask.why());
        }
    }

    static LessonRow of(Lesson lesson, @Nullable Path course) {
        return new LessonRow(
                lesson.id(),
                lesson.number(),
                lesson.title(),
                lesson.goal(),
                lesson.group(),
                switch (lesson.front().level()) {
                    case BEGINNER -> Level.BEGINNER;
                    case INTERMEDIATE -> Level.INTERMEDIATE;
                    case ADVANCED -> Level.ADVANCED;
                },
                lesson.front().prerequisite(),
                course,
                lesson.predictions().size(),
                lesson.explanations().stream().map(Question::of).toList(),
                lesson.hints(),
                lesson.teacher(),
                lesson.next());
    }
}

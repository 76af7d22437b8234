package dev.waitline.lesson;

import dev.waitline.session.Moment;
import dev.waitline.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lesson: a program, a goal, and what to say, to ask and to try when a run gets to a key step, whichever way it got there.
 *
 * @param id its short name, as {@code waitline lessons NAME} takes it
 * @param number its place in the course, from 1
 * @param group the heading of the index below which it stands; may be empty
 * @param programLine where the program begins in the lesson's file
 * @param predictions what to ask before a step
 * @param challenges what to try in it; mostly none, else to break it and to mend it
 * @param explanations what to ask when all was seen
 * @param hints for who is stuck, the first one first
 * @param teacher what only who teaches is to see; may be empty
 * @param talk what who teaches wants to show, moment by moment; null when there is none
 * @param next what to try afterwards; may be empty
 */
public record Lesson(
        String id,
        int number,
        String group,
        Front front,
        SourceText program,
        int programLine,
        List<Note> notes,
        List<Prediction> predictions,
        List<Challenge> challenges,
        List<Ask> explanations,
        List<String> hints,
        String teacher,
        @Nullable Talk talk,
        String next) {
    public Lesson {
        notes = List.copyOf(notes);
        predictions = List.copyOf(predictions);
        challenges = List.copyOf(challenges);
        explanations = List.copyOf(explanations);
        hints = List.copyOf(hints);
    }

    /**
     * What stands above a lesson.
     *
     * @param level of those it is for
     * @param prerequisite the short name of the lesson to take before; empty when none has to be
     */
    public record Front(String title, String goal, Level level, String prerequisite) {}

    public enum Level {
        BEGINNER,
        INTERMEDIATE,
        ADVANCED
    }

    /**
     * A sentence or two, and when to say it.
     *
     * @param line where it stands in the lesson's file
     */
    public record Note(int line, When when, String text) {}

    /** A question, asked before the step after which the condition holds. */
    public record Prediction(When when, Ask ask) {}

    public String title() {
        return front.title();
    }

    public String goal() {
        return front.goal();
    }

    /** The notes that belong to this moment, in order; mostly none or one. */
    public List<String> notesAt(Moment moment) {
        return notes.stream()
                .filter(n -> n.when().holds(moment))
                .map(Note::text)
                .toList();
    }

    /** What is to be asked before a step that comes to this moment. */
    public Optional<Ask> askedBefore(Moment moment) {
        return predictions.stream()
                .filter(p -> p.when().holds(moment))
                .map(Prediction::ask)
                .findFirst();
    }

    public Optional<Challenge> challenge(Challenge.Kind kind) {
        return challenges.stream().filter(c -> c.kind() == kind).findFirst();
    }

    Lesson at(int place, String heading) {
        return new Lesson(
                id,
                place,
                heading,
                front,
                program,
                programLine,
                notes,
                predictions,
                challenges,
                explanations,
                hints,
                teacher,
                talk,
                next);
    }
}

package dev.waitline.lesson;

import dev.waitline.session.Moment;
import dev.waitline.source.SourceText;
import java.util.List;

/**
 * A lesson: a program, a goal, and what to say when a run gets to a key step, whichever way it got there.
 *
 * @param id its short name, as {@code waitline lessons NAME} takes it
 * @param number its place in the list, from 1
 * @param challenges what to try in it; mostly none, else to break it and to mend it
 */
public record Lesson(
        String id,
        int number,
        String title,
        String goal,
        SourceText program,
        List<Note> notes,
        List<Challenge> challenges) {
    public Lesson {
        notes = List.copyOf(notes);
        challenges = List.copyOf(challenges);
    }

    /** The notes that belong to this moment, in order; mostly none or one. */
    public List<String> notesAt(Moment moment) {
        return notes.stream()
                .filter(n -> n.when().holds(moment))
                .map(Note::text)
                .toList();
    }

    /** A sentence or two, and when to say it. */
    public record Note(When when, String text) {}

    /** A fact about a moment. */
    @FunctionalInterface
    public interface When {
        boolean holds(Moment moment);
    }
}

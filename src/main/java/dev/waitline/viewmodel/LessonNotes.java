package dev.waitline.viewmodel;

import dev.waitline.lesson.Lesson;
import dev.waitline.session.Branch;
import dev.waitline.session.Moment;
import dev.waitline.viewmodel.RunView.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which notes of a lesson a run has come to, step by step. Confined to the worker. */
final class LessonNotes {
    private final @Nullable Lesson lesson;
    private final TreeMap<Integer, List<String>> reached = new TreeMap<>();
    private int line;

    LessonNotes(@Nullable Lesson lesson) {
        this.lesson = lesson;
    }

    /** Takes in moments of the line {@code current}. */
    void see(List<Moment> moments, Branch current) {
        if (lesson == null) {
            return;
        }
        if (current.id() != line) {
            reached.tailMap(current.fork(), false).clear();
            line = current.id();
        }
        for (Moment moment : moments) {
            if (!reached.containsKey(moment.step())) {
                reached.put(moment.step(), lesson.notesAt(moment));
            }
        }
    }

    /** Whether the lesson says something at a moment that it has not said before. */
    boolean speakAt(Moment moment) {
        if (lesson == null) {
            return false;
        }
        List<String> said = until(moment.step() - 1).stream().map(Note::text).toList();
        return lesson.notesAt(moment).stream().anyMatch(text -> !said.contains(text));
    }

    /** The notes up to {@code step}, each text once, where it was first reached. */
    List<Note> until(int step) {
        List<Note> notes = new ArrayList<>();
        for (Map.Entry<Integer, List<String>> entry :
                reached.headMap(step, true).entrySet()) {
            for (String text : entry.getValue()) {
                if (notes.stream().noneMatch(n -> n.text().equals(text))) {
                    notes.add(new Note(entry.getKey(), text));
                }
            }
        }
        return notes;
    }
}

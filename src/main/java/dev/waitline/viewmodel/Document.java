package dev.waitline.viewmodel;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is open.
 *
 * @param generation changes whenever another text was opened, so that the editor takes it over
 * @param text the text as it was opened
 * @param file where it lies, or null
 * @param lesson the lesson that it belongs to, or null
 */
public record Document(
        int generation,
        String name,
        String text,
        @Nullable Path file,
        @Nullable LessonRow lesson) {

    /** Where it comes from, the same from one start to the next; empty when it is kept nowhere. */
    String place() {
        return file != null
                ? file.toString()
                : lesson == null
                        ? ""
                        : lesson.course() == null ? "lesson " + lesson.id() : lesson.course() + " " + lesson.id();
    }
}

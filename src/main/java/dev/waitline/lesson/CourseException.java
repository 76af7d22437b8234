package dev.waitline.lesson;

import dev.waitline.source.Diagnostic;
import java.util.List;

/** A course or a lesson cannot be read. The message is the first line of what is wrong. */
public final class CourseException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> problems;

    public CourseException(List<Diagnostic> problems) {
        super(problems.getFirst().toString());
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, in the order of files and lines. */
    public List<Diagnostic> problems() {
        return problems;
    }
}

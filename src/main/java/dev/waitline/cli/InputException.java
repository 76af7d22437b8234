package dev.waitline.cli;

import dev.waitline.lesson.CourseException;

/** A file cannot be used. The message is the whole line to show. */
final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    InputException(CourseException why) {
        super(why.getMessage(), why);
    }

    InputException(String file, String whatAndRemedy) {
        super(file + ": " + whatAndRemedy);
    }
}

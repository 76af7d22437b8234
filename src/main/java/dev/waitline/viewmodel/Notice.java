package dev.waitline.viewmodel;

/** Something to tell in a line that the user can dismiss. */
public sealed interface Notice {
    record FileProblem(Problem problem, String file) implements Notice {}

    /** What runs programs is not there, or is gone; the message says what to do. */
    record EngineFailed(String message) implements Notice {}

    /** A picture or a trace has no run in it that could be opened; the message is the whole line. */
    record NoRun(String message) implements Notice {}

    /**
     * A course cannot be read.
     *
     * @param message the first thing that is wrong; the whole line
     * @param problems how many there are
     */
    record NoCourse(String message, int problems) implements Notice {}

    /** The talk of a program cannot be read; the message is the first thing that is wrong. */
    record NoTalk(String message) implements Notice {}

    /**
     * A run does not come to all moments of its talk.
     *
     * @param line where the first one stands that it does not come to
     * @param moment which one that is
     * @param count how many there are
     */
    record TalkMisses(int line, String moment, int count) implements Notice {}

    /** Chinese is spoken, and nothing here can write it. */
    record NoChineseFont() implements Notice {}

    /** The run lies in a file now. */
    record RunSaved(String file) implements Notice {}

    /** The progress that is handed in lies in a file now. */
    record HandedIn(String file) implements Notice {}

    /** What was remembered cannot be read; it is kept there. */
    record SetAside(String where) implements Notice {}

    /** A fault of Waitline itself. */
    record Fault(String detail) implements Notice {}
}

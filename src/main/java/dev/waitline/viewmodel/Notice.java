package dev.waitline.viewmodel;

/** Something to tell in a line that the user can dismiss. */
public sealed interface Notice {
    record FileProblem(Problem problem, String file) implements Notice {}

    /** A fault of Waitline itself. */
    record Fault(String detail) implements Notice {}
}

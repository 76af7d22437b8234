package dev.waitline.engine;

/** How far one step takes a thread. */
public enum StepSize {
    /** To the next statement of the user's program. */
    STATEMENT,
    /** To the next operation that another thread can notice; library code between two lock operations is one. */
    OPERATION,
    /** To the next line, wherever it is, the library included. */
    LIBRARY
}

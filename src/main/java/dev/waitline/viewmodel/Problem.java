package dev.waitline.viewmodel;

/** Why a file could not be opened, or written. */
public enum Problem {
    MISSING,
    FOLDER,
    /** NUL bytes, or no UTF-8. */
    BINARY,
    EMPTY,
    TOO_LARGE,
    UNREADABLE,
    UNWRITABLE
}

package dev.waitline.viewmodel;

import dev.waitline.session.Session;
import dev.waitline.source.SourceText;

/** Opens a program in some engine; the window does not know which. Called on the worker thread. */
@FunctionalInterface
public interface Opener {
    /**
     * A session at the start of the program.
     *
     * @throws dev.waitline.source.SourceException when the text is refused
     */
    Session open(SourceText source);
}

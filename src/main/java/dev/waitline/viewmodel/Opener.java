package dev.waitline.viewmodel;

import dev.waitline.engine.EngineChoice;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;

/** Opens a program in an engine. Called on the worker thread. */
@FunctionalInterface
public interface Opener {
    /**
     * A session at the start of the program.
     *
     * @throws dev.waitline.source.SourceException when the text is refused
     * @throws dev.waitline.engine.EngineFailedException when there is no such engine here, or it does not start
     */
    Session open(SourceText source, EngineChoice engine);
}

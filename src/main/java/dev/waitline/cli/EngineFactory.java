package dev.waitline.cli;

import dev.waitline.engine.Engine;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;

/** Opens the engine that runs a program. */
@FunctionalInterface
public interface EngineFactory {

    /**
     * An engine that stands at the start of {@code program}.
     *
     * @param limits what the engine itself has to hold it to
     * @throws SourceException when the program is refused; nothing of it has run
     */
    Engine open(SourceText program, Limits limits);
}

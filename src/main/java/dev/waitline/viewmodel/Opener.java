package dev.waitline.viewmodel;

import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.Engines;
import dev.waitline.engine.InstalledPython;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import java.util.List;

/** Opens a program in an engine. Called on worker threads. */
@FunctionalInterface
public interface Opener {
    /**
     * A session at the start of the program.
     *
     * @throws dev.waitline.source.SourceException when the text is refused
     * @throws dev.waitline.engine.EngineFailedException when there is no such engine here, or it does not start
     */
    Session open(SourceText source, EngineChoice engine);

    /** The CPythons there are, the first choice first. Looks anew each time; may take seconds. */
    default List<InstalledPython> interpreters() {
        return List.of();
    }

    static Opener of(Engines engines) {
        return new Opener() {
            @Override
            public Session open(SourceText source, EngineChoice engine) {
                return new Session(engines.open(engine, source, Limits.DEFAULT));
            }

            @Override
            public List<InstalledPython> interpreters() {
                return engines.interpreters();
            }
        };
    }
}

package dev.waitline.engine;

import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import java.util.List;

/** Opens engines, and knows which interpreters there are for one. */
public interface Engines {

    /**
     * An engine that stands at the start of {@code program}.
     *
     * @param limits what the engine itself has to hold it to
     * @throws SourceException when the program is refused; nothing of it has run
     * @throws EngineFailedException when there is no such engine here, or it does not start
     */
    Engine open(EngineChoice choice, SourceText program, Limits limits);

    /**
     * The program as the model has compiled it, instruction by instruction, as text.
     *
     * @throws SourceException when the program is refused
     */
    String disassembly(SourceText program);

    /** All Pythons that were found. Looks anew each time; may take seconds. */
    default Pythons pythons() {
        return new Pythons(interpreters(), List.of());
    }

    /** The CPythons that were found and can be used, the first choice first. Looks anew each time; may take seconds. */
    List<InstalledPython> interpreters();
}

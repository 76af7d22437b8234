package dev.waitline.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which engine is to run a program. */
public sealed interface EngineChoice {

    /** The machine, one step at a time. */
    record Model() implements EngineChoice {}

    /**
     * The machine on real threads of the JVM.
     *
     * @param switchInterval how long a thread keeps the interpreter lock while another wants it
     */
    record Jvm(Duration switchInterval) implements EngineChoice {
        public static final Duration USUAL_INTERVAL = Duration.ofMillis(5);
    }

    /** @param python the interpreter, or empty for the first that is found */
    record CPython(Optional<Path> python) implements EngineChoice {}
}

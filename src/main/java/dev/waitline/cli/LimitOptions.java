package dev.waitline.cli;

import dev.waitline.trace.Limits;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how much a run may use. */
final class LimitOptions {
    private static final long MEGABYTE = 1 << 20;

    @Option(
            names = "--limit-steps",
            paramLabel = "N",
            description = "the most steps, from one line or operation to the next (${DEFAULT-VALUE})")
    private long steps = Limits.DEFAULT.steps();

    @Option(
            names = "--limit-clock",
            paramLabel = "SECONDS",
            description = "the most seconds on the program's own clock (${DEFAULT-VALUE})")
    private double clock = Limits.DEFAULT.clock();

    @Option(
            names = "--limit-wall",
            paramLabel = "SECONDS",
            description = "the most seconds of real time (${DEFAULT-VALUE})")
    private double wall = Limits.DEFAULT.wall();

    @Option(
            names = "--limit-output",
            paramLabel = "CHARACTERS",
            description = "the most characters printed (${DEFAULT-VALUE})")
    private long output = Limits.DEFAULT.output();

    @Option(
            names = "--limit-memory",
            paramLabel = "MB",
            description = "the most memory for the program's values, then MemoryError (${DEFAULT-VALUE})")
    private long memory = Limits.DEFAULT.memory() / MEGABYTE;

    @Option(
            names = "--limit-threads",
            paramLabel = "N",
            description = "the most threads alive at one time, then RuntimeError (${DEFAULT-VALUE})")
    private int threads = Limits.DEFAULT.threads();

    @Option(
            names = "--limit-items",
            paramLabel = "N",
            description = "the most items in one list, characters in one string, then MemoryError (${DEFAULT-VALUE})")
    private int items = Limits.DEFAULT.items();

    @Option(
            names = "--limit-bits",
            paramLabel = "N",
            description = "the most bits of one int, then MemoryError (${DEFAULT-VALUE})")
    private long bits = Limits.DEFAULT.bits();

    /** The name of one that is not above 0, if there is such. */
    Optional<String> wrong() {
        Map<String, Number> all = new LinkedHashMap<>();
        all.put("steps", steps);
        all.put("clock", clock);
        all.put("wall", wall);
        all.put("output", output);
        all.put("memory", memory);
        all.put("threads", threads);
        all.put("items", items);
        all.put("bits", bits);
        return all.entrySet().stream()
                .filter(e -> !(e.getValue().doubleValue() > 0))
                .map(e -> "--limit-" + e.getKey())
                .findFirst();
    }

    Limits limits() {
        return new Limits(steps, clock, wall, output, memory * MEGABYTE, threads, items, bits);
    }
}

package dev.waitline.explore;

import dev.waitline.machine.module.Library;
import dev.waitline.machine.space.Space;
import dev.waitline.machine.space.Steps;
import dev.waitline.machine.value.Contents;
import dev.waitline.program.Code;
import dev.waitline.source.SourceText;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Searches every schedule of a program. One explorer makes one search, on any thread. */
public final class Explorer {
    private final Code program;
    private final Options options;
    private final Steps steps;

    private Explorer(Code program, Options options) {
        this.program = program;
        this.options = options;
        this.steps = new Steps(
                options.switching() == Options.Switching.GIL,
                options.reductions().contains(Options.Reduction.LIBRARY));
    }

    /**
     * Compiles a program to be searched.
     *
     * @throws dev.waitline.source.SourceException when the program is refused
     */
    public static Explorer open(SourceText program, Options options) {
        return new Explorer(Library.compile(program), options);
    }

    /**
     * Searches until everything is known, a limit is reached or {@code stop} says so; blocks until then.
     *
     * @param progress told about ten times a second, on the calling thread
     */
    public Findings search(Consumer<Progress> progress, BooleanSupplier stop) {
        try {
            Findings findings = search(options.timing() == Options.Timing.IDEAL, progress, stop);
            return findings != null ? findings : java.util.Objects.requireNonNull(search(true, progress, stop));
        } catch (Contents.UnsuitableException e) {
            return new PlainSearch(program, options).search(progress, stop);
        }
    }

    /** @return null when the program asks for the time, and the search did not count it */
    private @Nullable Findings search(boolean times, Consumer<Progress> progress, BooleanSupplier stop) {
        long started = System.nanoTime();
        boolean alone = options.reductions().contains(Options.Reduction.INDEPENDENT);
        Space space = new Space(
                program,
                steps,
                options.timing() == Options.Timing.ANY,
                times,
                options.reductions().contains(Options.Reduction.MEMO),
                alone);
        if (alone) {
            space.rehearse();
        }
        // Without times there is no use in going on once the program has asked for the time.
        BooleanSupplier useless = () -> stop.getAsBoolean() || (space.clockRead() && !times);
        Search search;
        do {
            search = new Search(space, options, started);
            search.run(progress, useless);
        } while (search.stale() && search.cut() == null);
        if (space.clockRead() && !times) {
            return null;
        }
        return new Report(program, steps, search).findings();
    }
}

package dev.waitline.explore;

import dev.waitline.machine.FoundStops;
import dev.waitline.machine.module.Library;
import dev.waitline.machine.space.Space;
import dev.waitline.machine.space.Steps;
import dev.waitline.program.Code;
import dev.waitline.source.SourceText;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Searches every schedule of a program. One explorer makes one search, on any thread. */
public final class Explorer {
    /** Whether some runs at random come before a search; tests do without them, so that luck hides nothing. */
    private static final boolean REHEARSES = !Boolean.getBoolean("waitline.unrehearsed");

    private final Code program;
    private final Options options;
    private final Steps steps;

    private Explorer(Code program, Options options) {
        this.program = program;
        this.options = options;
        this.steps = new Steps(
                options.switching() == Options.Switching.GIL,
                options.reductions().contains(Options.Reduction.LIBRARY),
                new FoundStops());
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
        long started = System.nanoTime();
        boolean times = options.timing() == Options.Timing.IDEAL;
        while (true) {
            Space space = space(times);
            boolean timed = times;
            // Without times there is no use in going on once the program has asked for the time.
            BooleanSupplier useless = () -> stop.getAsBoolean() || (space.clockRead() && !timed);
            Search search;
            do {
                search = new Search(space, options, started);
                search.run(progress, useless);
            } while (search.stale() && search.cut() == null && !space.outgrown());
            boolean again = space.outgrown() && search.cut() == null;
            if (!again && (times || !space.clockRead())) {
                return new Report(program, steps, search).findings();
            }
            times |= space.clockRead();
        }
    }

    /** A space in which threads stop wherever some runs at random have shown that they have to. */
    private Space space(boolean times) {
        while (true) {
            Space space = new Space(
                    program,
                    steps,
                    options.timing() == Options.Timing.ANY,
                    times,
                    options.reductions().contains(Options.Reduction.MEMO),
                    options.reductions().contains(Options.Reduction.INDEPENDENT));
            if (!REHEARSES) {
                return space;
            }
            space.rehearse();
            if (!space.outgrown()) {
                return space;
            }
        }
    }
}

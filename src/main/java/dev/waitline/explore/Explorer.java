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
    private final Code program;
    private final Options options;
    private final Steps steps;
    private final boolean rehearses;

    private Explorer(Code program, Options options, boolean rehearses) {
        this.rehearses = rehearses;
        this.program = program;
        this.options = options;
        this.steps = new Steps(
                options.switching() == Options.Switching.GIL,
                options.reductions().contains(Options.Reduction.LIBRARY),
                new FoundStops(),
                new Steps.Until());
    }

    /**
     * Compiles a program to be searched.
     *
     * @throws dev.waitline.source.SourceException when the program is refused
     */
    public static Explorer open(SourceText program, Options options) {
        return new Explorer(Library.compile(program), options, true);
    }

    /** This one without the runs at random that come before a search, and find only sooner what it finds by itself. */
    public Explorer unrehearsed() {
        return new Explorer(program, options, false);
    }

    /**
     * Searches until everything is known, a limit is reached or {@code stop} says so; blocks until then.
     *
     * @param progress told about ten times a second, on the calling thread
     */
    public Findings search(Consumer<Progress> progress, BooleanSupplier stop) {
        long started = System.nanoTime();
        steps.until().at(started + (long) (Math.min(options.seconds(), 1e9) * 1e9));
        boolean clock = false;
        boolean times = options.timing() == Options.Timing.IDEAL;
        while (true) {
            Space space = space(times, clock);
            boolean useful = clock;
            // Without the clock there is no use in going on once the program has asked for the time.
            BooleanSupplier useless = () -> stop.getAsBoolean() || (space.clockRead() && !useful);
            Search search;
            do {
                search = new Search(space, options, started);
                search.run(progress, useless);
            } while (search.stale() && search.cut() == null && !space.outgrown());
            boolean again = space.outgrown() && search.cut() == null;
            if (!again && (clock || !space.clockRead())) {
                // Witnesses are made again to their end, whatever the time.
                steps.until().at(Long.MAX_VALUE);
                return new Report(program, steps, search).findings();
            }
            clock |= space.clockRead();
            times |= clock;
        }
    }

    /** A space in which threads stop wherever some runs at random have shown that they have to. */
    private Space space(boolean times, boolean clock) {
        while (true) {
            Space space = new Space(
                    program,
                    steps,
                    options.timing() == Options.Timing.ANY,
                    times,
                    clock,
                    options.reductions().contains(Options.Reduction.MEMO));
            if (!rehearses) {
                return space;
            }
            space.rehearse();
            if (!space.outgrown()) {
                return space;
            }
        }
    }
}

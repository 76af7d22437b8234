package dev.waitline.explore;

import dev.waitline.machine.FoundStops;
import dev.waitline.machine.module.Library;
import dev.waitline.machine.space.Questions;
import dev.waitline.machine.space.Space;
import dev.waitline.machine.space.Steps;
import dev.waitline.program.Code;
import dev.waitline.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Searches every schedule of a program. One explorer makes one search, on any thread. */
public final class Explorer {
    /** A search that has fewer states is kept as it is: people look at its graph, and count its schedules. */
    private static final int LARGE = 1_500;

    private final Code program;
    private final Claims claims;
    private final Options options;
    private final Steps steps;
    private final boolean rehearses;
    /** From how many states on a search uses that threads do the same. */
    private final int large;

    private Explorer(Code program, Claims claims, Options options, boolean rehearses, int large) {
        this.rehearses = rehearses;
        this.large = large;
        this.program = program;
        this.claims = claims;
        this.options = options;
        this.steps = new Steps(
                options.switching() == Options.Switching.GIL,
                options.reductions().contains(Options.Reduction.LIBRARY),
                new FoundStops(),
                false,
                new Steps.Until());
    }

    /**
     * Compiles a program to be searched.
     *
     * @throws dev.waitline.source.SourceException when the program is refused
     * @throws ClaimException when something that is said of it is no expression, or names what the program has not
     */
    public static Explorer open(SourceText program, Options options) {
        return open(Library.compile(program), options);
    }

    private static Explorer open(Code program, Options options) {
        return new Explorer(program, Claims.of(program, options.claims()), options, true, LARGE);
    }

    /** This one without the runs at random that come before a search, and find only sooner what it finds by itself. */
    public Explorer unrehearsed() {
        return new Explorer(program, claims, options, false, large);
    }

    /** This one for which a search is large from so many states on. */
    public Explorer largeFrom(int states) {
        return new Explorer(program, claims, options, rehearses, states);
    }

    /**
     * Searches until everything is known, a limit is reached or {@code stop} says so; blocks until then.
     *
     * @throws ClaimException when something that is said of the program cannot be looked at
     * @param progress told about ten times a second, on the calling thread
     */
    public Findings search(Consumer<Progress> progress, BooleanSupplier stop) {
        try {
            Findings findings = searched(
                    progress,
                    stop,
                    (search, made, beginning) -> new Report(
                                    claims, made, search, shortened(search) ? beginning.runs() : List.of())
                            .findings());
            for (Verdict verdict : findings.verdicts()) {
                if (verdict.claim().when() != Claim.When.FINALLY
                        && !verdict.broken()
                        && verdict.states() == 0
                        && findings.complete()) {
                    throw new ClaimException(
                            verdict.claim(), "it is neither true nor false in any state: " + verdict.problem());
                }
            }
            return findings;
        } catch (Questions.ChangeException e) {
            throw new ClaimException(
                    options.claims().get(e.question()),
                    "it would change the program; ask only, as len(items) <= 2 does");
        }
    }

    /**
     * Makes the arena of a program: all its states, by these options but for the reductions. Empty when they are too many, or cannot
     * all be followed.
     */
    public static Optional<Arena> arena(SourceText program, Options options, BooleanSupplier stop) {
        Explorer explorer = open(program, Arena.options(options));
        return explorer.searched(
                progress -> {},
                stop,
                (search, made, beginning) -> search.cut() == null
                        ? Optional.of(new Arena(explorer.claims, made, search))
                        : Optional.empty());
    }

    /** What is made of a search. */
    private interface Making<T> {
        T of(Search search, Steps made, Beginning beginning);
    }

    private <T> T searched(Consumer<Progress> progress, BooleanSupplier stop, Making<T> making) {
        long started = System.nanoTime();
        Beginning beginning = new Beginning(progress, started);
        steps.until().at(started + (long) (Math.min(options.seconds(), 1e9) * 1e9));
        boolean clock = false;
        boolean times = options.timing() == Options.Timing.IDEAL;
        while (true) {
            Space space = space(times, clock, beginning);
            boolean useful = clock;
            // Without the clock there is no use in going on once the program has asked for the time.
            BooleanSupplier useless = () -> stop.getAsBoolean() || (space.clockRead() && !useful);
            Search search;
            do {
                search = new Search(space, claims, options, started, large);
                search.run(beginning::tell, useless);
                if (search.crowded()) {
                    space.useTwins();
                } else if (search.cut() == null && !search.stale() && search.lopsided()) {
                    space.forgoTwins();
                }
            } while (search.stale() && search.cut() == null && !space.outgrown());
            boolean again = space.outgrown() && search.cut() == null;
            if (!again && (clock || !space.clockRead())) {
                // Witnesses are made again to their end, whatever the time.
                steps.until().at(Long.MAX_VALUE);
                return making.of(search, steps.late(clock), beginning);
            }
            clock |= space.clockRead();
            times |= clock;
        }
    }

    /** Whether it was cut short although nobody asked for it. */
    private static boolean shortened(Search search) {
        return search.cut() != null && search.cut() != Findings.Cut.FIRST;
    }

    /** Has some whole runs made when a search takes a while, and tells of them. */
    private final class Beginning {
        private static final long PATIENCE = 150_000_000L;
        private static final long MOST = 250_000_000L;

        private final Consumer<Progress> progress;
        private final long started;
        private @Nullable List<WholeRuns.Ended> made;
        private List<Outcome> outcomes = List.of();

        Beginning(Consumer<Progress> progress, long started) {
            this.progress = progress;
            this.started = started;
        }

        private double seconds() {
            return (System.nanoTime() - started) / 1e9;
        }

        /** The runs; made now if they were not before. */
        List<WholeRuns.Ended> runs() {
            List<WholeRuns.Ended> known = made;
            if (known == null) {
                long begun = System.nanoTime();
                known = new WholeRuns(claims, steps, () -> System.nanoTime() - begun > MOST).make();
                made = known;
                outcomes = WholeRuns.outcomes(claims, known);
            }
            return known;
        }

        void tell(Progress now) {
            if (System.nanoTime() - started > PATIENCE) {
                runs();
            }
            progress.accept(now.with(outcomes));
        }

        void rehearsed() {
            if (made == null && System.nanoTime() - started > PATIENCE) {
                tell(new Progress(0, 0, 0, seconds(), List.of()));
            }
        }
    }

    /** A space in which threads stop wherever some runs at random have shown that they have to. */
    private Space space(boolean times, boolean clock, Beginning beginning) {
        while (true) {
            Space space = new Space(
                    program,
                    steps.late(clock),
                    options.timing() == Options.Timing.ANY,
                    times,
                    clock,
                    options.reductions().contains(Options.Reduction.MEMO),
                    options.reductions().contains(Options.Reduction.TWINS) && !options.spurious(),
                    claims.questions());
            if (!rehearses) {
                return space;
            }
            space.rehearse();
            beginning.rehearsed();
            if (!space.outgrown()) {
                return space;
            }
        }
    }
}

package dev.waitline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.engine.Engine;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.session.Runner;
import dev.waitline.session.Scheduler;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Output;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a run is drawn, it ends in an outcome that the search found. {@code -Dwaitline.runs=1000} draws more. */
@Tag("thorough")
class ExploreRandomRunsTest {
    private static final int RUNS = Chosen.number("runs", 100);
    /** Those that only a long search covers. */
    private static final Set<String> LARGE = Set.of(
            "philosophers_4.py",
            "philosophers_5.py",
            "philosophers_5_ordered.py",
            "counter_three_by_three.py",
            "buffer_two_by_two_notify.py",
            "buffer_two_by_two_notify_all.py",
            "buffer_two_by_two_two_conditions.py",
            "semaphore_one_permit.py",
            "semaphore_two_permits.py");

    /** Programs that end, and whose threads may be switched anywhere, as a run's are. */
    static List<ExploreProgram> programs() {
        return Chosen.programs(all());
    }

    private static List<ExploreProgram> all() {
        return ExploreProgram.all().stream()
                .filter(p -> !LARGE.contains(p.source().name()))
                .filter(p -> p.options().switching() == Options.Switching.OPERATION)
                .filter(p -> !p.outcomes().isEmpty() && !p.outcomes().contains("stuck live_on"))
                .toList();
    }

    @Test
    void thirtyProgramsAreRunAtLeast() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyRunEndsInAnOutcomeThatTheSearchFound(ExploreProgram program) {
        everyRun(program, RUNS, ExploreRandomRunsTest::inSteps);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void soDoesEveryRunOfTheSmallestMovesInWhichTimeoutsEndAtAnyMoment(ExploreProgram program) {
        boolean any = program.options().timing() == Options.Timing.ANY;
        everyRun(program, RUNS / 4, (engine, seed) -> inMoves(engine, seed, any));
    }

    /** Drives an engine to the program's end by a seed, and says how it ended. */
    private interface Drive {
        String run(Engine engine, long seed);
    }

    private static void everyRun(ExploreProgram program, int runs, Drive drive) {
        Set<String> found =
                ExploreProgram.plainly(program.search(program.options()).outcomes());
        Map<String, List<Long>> others = new TreeMap<>();
        LongStream.range(0, 8).parallel().forEach(part -> {
            try (Engine engine = ModelEngine.open(program.source())) {
                Engine.Checkpoint start = Objects.requireNonNull(engine.checkpoint());
                for (long seed = part; seed < runs; seed += 8) {
                    engine.reset(start);
                    String end = drive.run(engine, seed);
                    if (!found.contains(end)) {
                        synchronized (others) {
                            others.computeIfAbsent(end, e -> new ArrayList<>()).add(seed);
                        }
                    }
                }
            }
        });
        assertThat(others)
                .as("outcomes that the search did not find, with the seeds that lead there")
                .isEmpty();
    }

    private static String inSteps(Engine engine, long seed) {
        StringBuilder output = new StringBuilder();
        StringBuilder error = new StringBuilder();
        Runner runner = new Runner(
                engine,
                Limits.DEFAULT.withSteps(1_000_000),
                piece -> (piece.error() ? error : output).append(piece.text()));
        Ending ending =
                Objects.requireNonNull(runner.run(Scheduler.random(seed)).ending(), () -> "not ended, seed " + seed);
        return ExploreProgram.words(ending, null, output.toString(), error.toString());
    }

    private static String inMoves(Engine engine, long seed, boolean any) {
        Random random = new Random(seed);
        // Some runs change threads at every move, some seldom.
        int patience = 1 + random.nextInt(30);
        int thread = -1;
        try {
            for (Ending ending = engine.ending(); ending == null; ending = engine.ending()) {
                List<Integer> movable = engine.movable();
                if (movable.isEmpty() || (any && random.nextInt(40) == 0)) {
                    wait(engine, random, any && movable.isEmpty());
                } else {
                    thread = movable.contains(thread) && random.nextInt(patience) > 0
                            ? thread
                            : movable.get(random.nextInt(movable.size()));
                    engine.advance(new Choice.Run(thread, 1));
                }
            }
        } catch (RefusedException e) {
            throw new AssertionError("seed " + seed, e);
        }
        Output output = engine.snapshot().output();
        return ExploreProgram.words(Objects.requireNonNull(engine.ending()), null, output.standard(), output.error());
    }

    /** Some timeout ends, if there is one; else the clock moves if nobody else can. */
    private static void wait(Engine engine, Random random, boolean must) throws RefusedException {
        List<Integer> timeouts = engine.snapshot().threads().stream()
                .filter(t -> !t.state().canMove() && t.state().deadlineOrNull() != null)
                .map(ThreadView::id)
                .toList();
        if (!timeouts.isEmpty() && (must || !engine.movable().isEmpty())) {
            engine.advance(new Choice.Fire(timeouts.get(random.nextInt(timeouts.size()))));
        } else if (engine.movable().isEmpty()) {
            engine.advance(new Choice.Tick());
        }
    }
}

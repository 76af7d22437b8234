package dev.waitline.engine.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.engine.InstalledPython;
import dev.waitline.explore.Explorer;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.Lessons;
import dev.waitline.session.Runner;
import dev.waitline.session.Scheduler;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every lesson runs in a real CPython, and ends there as the model says that it can. By default each on one of those
 * found, in turn; {@code -Dwaitline.pythons=all} tries all.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("pythons")
class LessonsOnCPythonTest {
    private static final Map<String, Set<End>> POSSIBLE = new ConcurrentHashMap<>();

    /** How a program ends, and what it printed until then. */
    private record End(Ending.Kind kind, int status, String output) {}

    static List<Arguments> lessonsAndPythons() {
        List<Arguments> cases = new ArrayList<>();
        for (Lesson lesson : Chosen.lessons(Lessons.all(Locale.ENGLISH), Lesson::id)) {
            Chosen.inTurn(lesson.number(), RealPythons.all())
                    .forEach(python -> cases.add(Arguments.argumentSet(
                            lesson.id() + " on " + python.version(), lesson.id(), lesson.program(), python)));
        }
        return cases;
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("lessonsAndPythons")
    void endsAsItCanInTheModelWhenItIsStepped(String id, SourceText program, InstalledPython python) {
        for (long seed = 0; seed < 3; seed++) {
            long drawn = seed;
            End end = run(program, python, runner -> runner.run(Scheduler.random(drawn)));
            assertThat(possible(id, program)).as("%s, seed %d", id, seed).contains(end);
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("lessonsAndPythons")
    void endsAsItCanInTheModelWhenItRunsFree(String id, SourceText program, InstalledPython python) {
        assertThat(possible(id, program)).as(id).contains(run(program, python, Runner::free));
    }

    @FunctionalInterface
    private interface Way {
        Runner.Result of(Runner runner);
    }

    private static End run(SourceText program, InstalledPython python, Way way) {
        StringBuilder output = new StringBuilder();
        try (CPythonEngine engine = RealPythons.open(program, python)) {
            Runner runner = new Runner(engine, Limits.DEFAULT.withWall(1_200), p -> {
                if (!p.error()) {
                    output.append(p.text());
                }
            });
            Ending ending = Objects.requireNonNull(way.of(runner).ending(), () -> "no end after " + output);
            return new End(ending.kind(), ending.status(), output.toString());
        }
    }

    private static Set<End> possible(String id, SourceText program) {
        return POSSIBLE.computeIfAbsent(id, i -> {
            Findings findings =
                    Explorer.open(program, Options.DEFAULT.withSeconds(600)).search(p -> {}, () -> false);
            assertThat(findings.complete()).as(id).isTrue();
            return findings.outcomes().stream()
                    .map(o -> new End(o.ending().kind(), o.ending().status(), o.output()))
                    .collect(Collectors.toSet());
        });
    }
}

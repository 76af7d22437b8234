package dev.waitline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.engine.model.ModelEngine;
import dev.waitline.session.Runner;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Schedule;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program of {@code explore/} ends in the ways that it says, and in no other. */
class ExploreCorpusTest {

    static List<ExploreProgram> programs() {
        return ExploreProgram.chosen();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void endsAsItSaysAndInNoOtherWay(ExploreProgram program) throws Runner.MismatchException {
        Findings findings = program.search(program.options());
        assertThat(findings.cut()).isNull();
        assertThat(ExploreProgram.words(findings.outcomes())).isEqualTo(program.outcomes());
        assertThat(findings.endless()).isEqualTo(program.endless());
        if (program.schedules() != null) {
            assertThat(findings.schedules()).isEqualTo(program.schedules());
        }
        if (program.mishaps() != null) {
            Set<String> mishaps = findings.mishaps().keySet().stream()
                    .map(ExploreProgram::words)
                    .collect(Collectors.toSet());
            assertThat(mishaps).isEqualTo(program.mishaps());
        }
        for (Outcome outcome : findings.outcomes()) {
            explains(program, outcome);
            replays(program, outcome);
        }
        for (Schedule witness : findings.mishaps().values()) {
            run(program, witness, new StringBuilder());
        }
    }

    @Test
    void aSecondSearchInTheSameProcessFindsTheSame() {
        SourceText program = new SourceText("text.py", """
            import threading

            n = 0
            own = {"n": 0}

            def work():
                exec("n = n + 1", globals())
                exec("n = n + 1", own)

            threads = [threading.Thread(target=work) for _ in range(2)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            print(n, own["n"])
            """);
        Set<String> first = ExploreProgram.words(Explorer.open(program, Options.DEFAULT.withSeconds(600))
                .search(p -> {}, () -> false)
                .outcomes());

        assertThat(first).hasSize(4);
        assertThat(ExploreProgram.words(Explorer.open(program, Options.DEFAULT.withSeconds(600))
                        .search(p -> {}, () -> false)
                        .outcomes()))
                .isEqualTo(first);
    }

    private static void explains(ExploreProgram program, Outcome outcome) {
        Stuck stuck = outcome.stuck();
        assertThat(stuck != null).isEqualTo(outcome.ending().kind() == Ending.Kind.STUCK);
        if (stuck == null) {
            return;
        }
        assertThat(stuck.threads()).isNotEmpty();
        if (stuck.kind() == Stuck.Kind.LOCK_CYCLE) {
            assertThat(stuck.threads()).hasSize(program.circle());
            for (int i = 0; i < stuck.threads().size(); i++) {
                Stuck.Waiting next =
                        stuck.threads().get((i + 1) % stuck.threads().size());
                assertThat(Objects.requireNonNull(stuck.threads().get(i).holder())
                                .thread())
                        .isEqualTo(next.thread());
            }
        }
        if (program.lost() != null) {
            assertThat(stuck.lost().map(Reason.LostNotify::early))
                    .contains(program.lost().equals("early"));
        }
    }

    /** A witness, run like any other schedule, comes to the same end. */
    private static void replays(ExploreProgram program, Outcome outcome) throws Runner.MismatchException {
        StringBuilder output = new StringBuilder();
        Runner.Result result = run(program, outcome.witness(), output);
        if (outcome.stuck() != null && outcome.stuck().kind() == Stuck.Kind.LIVE_ON) {
            return;
        }
        assertThat(result.ending()).isEqualTo(outcome.ending());
        assertThat(output.toString()).isEqualTo(outcome.output());
    }

    private static Runner.Result run(ExploreProgram program, Schedule schedule, StringBuilder output)
            throws Runner.MismatchException {
        Runner runner = new Runner(ModelEngine.open(program.source()), Limits.DEFAULT.withSteps(10_000), piece -> {
            if (!piece.error()) {
                output.append(piece.text());
            }
        });
        return runner.run(schedule);
    }
}

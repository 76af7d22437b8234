package dev.waitline.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.corpus.CorpusProgram;
import dev.waitline.engine.StepSize;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program of the corpus comes out as it says, under twenty seeds and three sizes of step. */
@Execution(ExecutionMode.CONCURRENT)
class CorpusOnModelTest {

    static Stream<CorpusProgram> programs() {
        return CorpusProgram.chosen().stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void endsAsItSaysUnderEverySeed(CorpusProgram program) {
        for (int seed = 0; seed < Chosen.number("seeds", 20); seed++) {
            StepSize size = StepSize.values()[seed % 3];
            Runs.Result result = Runs.random(program.source(), seed, size);
            String what = program.file().getFileName() + " seed " + seed + " " + size + ": " + result.schedule();
            assertThat(result.output().lines().toList()).as(what).isEqualTo(program.output());
            assertThat(result.ending().kind().name().toLowerCase(Locale.ROOT))
                    .as(what)
                    .isEqualTo(program.ending().name().toLowerCase(Locale.ROOT));
            program.exit()
                    .ifPresent(exit ->
                            assertThat(result.ending().status()).as(what).isEqualTo(exit));
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void givesTheSameEventsAndTheSameSnapshotForTheSameSchedule(CorpusProgram program) {
        for (int seed : List.of(1, 2)) {
            Runs.Result once = Runs.random(program.source(), seed, StepSize.OPERATION);
            Runs.Result again = Runs.replay(program.source(), once.schedule());
            assertThat(again.events().toString()).isEqualTo(once.events().toString());
            assertThat(again.last()).isEqualTo(once.last());
        }
    }
}

package dev.waitline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.corpus.CorpusProgram;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.Lessons;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Going back after any command restores exactly what was there, in every program there is (in a build, every second). */
@Tag("thorough")
@Execution(ExecutionMode.CONCURRENT)
class BackTest {
    private static final int MOST_STEPS = 400;

    static List<SourceText> programs() {
        return Stream.concat(
                        Chosen.every(2, CorpusProgram.chosen()).stream().map(CorpusProgram::source),
                        Lessons.all(Locale.ENGLISH).stream().map(Lesson::program))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void backAfterEachStepRestoresTheSnapshot(SourceText program) throws RefusedException {
        for (StepSize size : StepSize.values()) {
            try (Session session = new Session(ModelEngine.open(program))) {
                session.size(size);
                session.scheduler(Scheduler.random(5));
                Snapshot before = session.snapshot();
                while (session.whyNoStep() == null && session.position() < MOST_STEPS) {
                    Snapshot after = session.step().snapshot();
                    assertThat(session.back().snapshot())
                            .as(() -> where(session))
                            .isEqualTo(before);
                    assertThat(session.forward().snapshot())
                            .as(() -> where(session))
                            .isEqualTo(after);
                    before = after;
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void goingBackAllTheWayRestoresEverySnapshot(SourceText program) throws RefusedException {
        try (Session session = new Session(ModelEngine.open(program))) {
            session.size(StepSize.STATEMENT);
            session.scheduler(Scheduler.random(6));
            List<Snapshot> seen = new ArrayList<>(List.of(session.snapshot()));
            while (session.whyNoStep() == null && session.position() < 4 * MOST_STEPS) {
                seen.add(session.step().snapshot());
            }
            for (int step = session.position() - 1; step >= 0; step--) {
                assertThat(session.back().snapshot()).as(() -> where(session)).isEqualTo(seen.get(step));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void backAfterAnInjectedCallATimeoutAndAWakeupRestoresTheSnapshot(SourceText program) throws RefusedException {
        try (Session session = new Session(ModelEngine.open(program))) {
            session.size(StepSize.STATEMENT);
            session.scheduler(Scheduler.random(7));
            while (session.whyNoStep() == null && session.position() < MOST_STEPS) {
                Snapshot before = session.snapshot();
                for (Choice choice : Commands.at(before)) {
                    try {
                        session.perform(choice);
                    } catch (RefusedException e) {
                        assertThat(session.snapshot())
                                .as(() -> choice + " refused, " + where(session))
                                .isEqualTo(before);
                        continue;
                    }
                    assertThat(session.back().snapshot())
                            .as(() -> choice + ", " + where(session))
                            .isEqualTo(before);
                }
                session.step();
            }
        }
    }

    private static String where(Session session) {
        return "step " + session.position() + " of " + session.schedule();
    }
}

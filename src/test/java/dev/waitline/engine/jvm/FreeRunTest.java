package dev.waitline.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.CorpusProgram;
import dev.waitline.engine.Engine;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What ran free on real threads runs again on the model, choice by choice and event by event. A program whose output
 * rests on its sleeps may come out otherwise while the machine is busy, so it gets a few more tries.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(600)
class FreeRunTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final int LONGEST = 250;
    private static final int TRIES_IF_TIMED = 10;

    static Stream<CorpusProgram> programs() {
        return CorpusProgram.chosen().stream();
    }

    /** A free run as it was told. */
    private record Told(List<Choice> turns, List<Event> events, Snapshot last) {}

    private static Told free(CorpusProgram program, Duration interval, int longest) throws RefusedException {
        List<Choice> turns = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        try (JvmEngine engine = JvmEngine.open(program.source(), Limits.DEFAULT, interval)) {
            for (int i = 0; i < longest && engine.ending() == null; i++) {
                add(engine.free(SHORT), turns, events);
            }
            add(engine.halt(), turns, events);
            return new Told(turns, events, engine.snapshot());
        }
    }

    private static void add(Engine.Step step, List<Choice> turns, List<Event> events) {
        turns.addAll(((Choice.Free) step.choice()).turns());
        events.addAll(step.events());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theModelMakesTheSameOfTheTurns(CorpusProgram program) throws RefusedException {
        for (Duration interval : List.of(Duration.ofMillis(5), Duration.ofNanos(1))) {
            Told told = free(program, interval, LONGEST);
            try (ModelEngine model = ModelEngine.open(program.source())) {
                List<Event> events = model.advance(new Choice.Free(told.turns()));
                assertThat(events).isEqualTo(told.events());
                assertThat(model.snapshot()).isEqualTo(told.last());
            }
        }
    }

    private static boolean isWhole(Told told, CorpusProgram program) {
        return told.last().output().standard().lines().toList().equals(program.output());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramEndsAsItDoesInCPython(CorpusProgram program) throws RefusedException {
        Told told = free(program, Duration.ofMillis(5), Integer.MAX_VALUE);
        for (int i = 1; program.ideal() && !isWhole(told, program) && i < TRIES_IF_TIMED; i++) {
            told = free(program, Duration.ofMillis(5), Integer.MAX_VALUE);
        }
        Ending ending = told.last().ending();
        assertThat(told.last().output().standard().lines().toList()).isEqualTo(program.output());
        assertThat(ending == null ? "none" : ending.kind().name())
                .isEqualTo(program.ending().name());
    }
}

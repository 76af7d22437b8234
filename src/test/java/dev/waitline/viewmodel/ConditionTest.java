package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A breakpoint's condition says what Python says of the same variables. */
class ConditionTest {
    private static final String PROGRAM = """
        count = 2
        big = 10.5
        ready = False
        name = "A"
        empty = []
        nothing = None

        def work(count):
            inner = "x and y"
            pass

        work(7)
        """;

    /** Where {@code work} stands before its last line. */
    private static Snapshot inside() throws RefusedException {
        try (ModelEngine engine = ModelEngine.open(new SourceText("program.py", PROGRAM))) {
            while (engine.snapshot().threads().getFirst().line() != 10) {
                engine.step(0, StepSize.STATEMENT);
            }
            return engine.snapshot();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "count == 7|true",
                "count == 2|false",
                "count != 2|true",
                "big > 10|true",
                "big <= 10|false",
                "count < 8 and big >= 10.5|true",
                "count < 8 and big > 10.5|false",
                "ready|false",
                "not ready|true",
                "name == 'A'|true",
                "name == \"A\"|true",
                "name != 'A'|false",
                "ready == False|true",
                "nothing == None|true",
                "empty|false",
                "not empty|true",
                "name|true",
                "name < 'B'|false",
                "inner == 'x and y' and count == 7|true",
                "empty == []|true",
                "big == 10.5 and not ready|true",
                "missing == 1|false",
                "not missing|false"
            })
    void itHoldsWhereTheVariablesAreSo(String text, boolean holds) throws RefusedException {
        Snapshot snapshot = inside();

        assertThat(Condition.of(text).orElseThrow().holds(snapshot.threads().getFirst(), snapshot))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "count ==",
                "== 2",
                "2 == count",
                "count = 2",
                "and",
                "count == 2 and",
                "f(x)",
                "not",
                "a or b"
            })
    void whatIsNoConditionIsNotTakenForOne(String text) {
        assertThat(Condition.of(text)).isEmpty();
    }

    @Test
    void itIsKeptAsItWasWritten() {
        assertThat(Condition.of("  count == 2 and not ready ").orElseThrow().text())
                .isEqualTo("count == 2 and not ready");
    }
}

package dev.waitline.trace.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.trace.json.ProgressJson.Belief;
import dev.waitline.trace.json.ProgressJson.Solved;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressJsonTest {
    private static final String TEXT = """
        {"waitline":1,"name":"安 Ann","progress":[{"course":"mine","lesson":"tills","quiz":{"taken":2,"right":9,"of":12}},\
        {"course":"waitline","lesson":"two-locks","break":{"solved":"2026-11-28T09:30:00Z","best":12},\
        "fix":{"solved":"2026-11-28T09:40:00Z","best":2}}],\
        "predictions":[{"belief":"lock-is-fair","right":3,"wrong":1},{"belief":"notify-waits","right":0,"wrong":2}]}
        """;

    @Test
    void whatWasReadIsWrittenAsItStood() throws FormatException {
        assertThat(ProgressJson.read(TEXT).write()).isEqualTo(TEXT);
    }

    @Test
    void theOrderInWhichItCameAboutDoesNotMatter() {
        Solved solved = new Solved("2026-11-28T09:30:00Z", 12);
        List<Belief> beliefs = List.of(new Belief("b", 1, 0), new Belief("a", 0, 1));

        assertThat(ProgressJson.NONE
                        .in("x", "two", l -> l.withBroken(solved))
                        .in("x", "one", l -> l.with(l.quiz().and(1, 2)))
                        .with("Ann", beliefs)
                        .write())
                .isEqualTo(ProgressJson.NONE
                        .in("x", "one", l -> l.with(l.quiz().and(1, 2)))
                        .with("Ann", beliefs.reversed())
                        .in("x", "two", l -> l.withBroken(solved))
                        .write());
    }

    @Test
    void theFirstDayAndTheBestCount() {
        Solved first = new Solved("2026-11-28T09:30:00Z", 0);

        assertThat(first.and(new Solved("2026-11-29T09:30:00Z", 9))).isEqualTo(new Solved("2026-11-28T09:30:00Z", 9));
        assertThat(new Solved("a", 9).and(new Solved("b", 12)).best()).isEqualTo(9);
        assertThat(new Solved("a", 9).and(new Solved("b", 7)).best()).isEqualTo(7);
        assertThat(new Solved("a", 9).and(new Solved("b", 0)).best()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "two-locks                | two-locks\\u001b[2J   | \"lesson\" is no name",
                "\"right\":9,\"of\":12    | \"right\":13,\"of\":12 | more of a quiz is right than was asked",
                "\"wrong\":1              | \"wrong\":-1          | \"wrong\" is no whole number from 0 on",
                "\"best\":12              | \"best\":\"x\"        | \"best\" is no whole number from 0 on",
                "\"waitline\":1           | \"waitline\":2        | this file is of version 2",
                "notify-waits             | lock-is-fair          | the belief lock-is-fair stands there twice",
                "\"lesson\":\"two-locks\" | \"lesson\":\"two-locks\",\"grade\":1 | \"grade\" of a lesson is not known"
                        + " here",
                "\"name\":\"安 Ann\",     | !!                    | \"name\" is missing",
            })
    void whatIsWrongIsSaidInALine(String right, String wrong, String message) {
        String text = TEXT.replace(right, wrong);

        assertThat(text).isNotEqualTo(TEXT);
        assertThatThrownBy(() -> ProgressJson.read(text))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith(message);
    }
}

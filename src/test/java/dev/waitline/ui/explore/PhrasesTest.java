package dev.waitline.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.explore.Sight;
import dev.waitline.ui.look.Texts;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private final Phrases phrases = new Phrases(Texts.of(Locale.ENGLISH));

    private static Findings findings(@Nullable String schedules, boolean endless, Findings.@Nullable Cut cut) {
        return new Findings(
                List.of(),
                Map.of(),
                List.of(),
                endless,
                List.of(),
                new Sight(List.of(), List.of(), false),
                schedules == null ? null : new BigInteger(schedules),
                1234,
                2345,
                10,
                0.5,
                null,
                cut);
    }

    @Test
    void schedulesAreCountedInThousands() {
        assertThat(phrases.headline(findings("17153136", false, null), 3))
                .isEqualTo("All 17,153,136 schedules covered: 3 outcomes");
        assertThat(phrases.headline(findings("1", false, null), 1)).isEqualTo("The only schedule there is: 1 outcome");
        assertThat(phrases.headline(findings("123456789012345678901234567890", false, null), 2))
                .isEqualTo("All schedules covered, about 1.23 × 10²⁹: 2 outcomes");
    }

    @Test
    void infinitelyManyAreToldOnlyWhenTheyAre() {
        assertThat(phrases.headline(findings(null, true, null), 2))
                .isEqualTo("All of infinitely many schedules covered: 2 outcomes");
        assertThat(phrases.headline(findings(null, false, null), 2)).isEqualTo("All schedules covered: 2 outcomes");
    }

    @Test
    void aSearchThatWasCutShortClaimsNothing() {
        Findings cut = findings(null, false, Findings.Cut.STATES);

        assertThat(phrases.headline(cut, 2))
                .isEqualTo("Cut short after 1,234 states: what is not listed may still happen.");
        assertThat(phrases.remarks(cut, Options.DEFAULT))
                .isEqualTo("The limit of 10,000,000 states was reached. 1,234 states, 2,345 transitions, 0.50 s");
    }

    @Test
    void longOutputIsCutAndSaysHowMuchIsLeftOut() {
        Excerpt excerpt = Excerpt.of("a line\n".repeat(20));

        assertThat(excerpt.lines()).hasSize(7);
        assertThat(excerpt.left()).isEqualTo(13);
        assertThat(Excerpt.of("a\n".repeat(8)).left()).isZero();
    }
}

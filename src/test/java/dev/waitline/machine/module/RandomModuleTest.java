package dev.waitline.machine.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.machine.Values;
import dev.waitline.machine.language.Calls;
import dev.waitline.machine.number.MersenneTwister;
import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Builtin;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a text becomes a seed: the numbers that CPython 3.11's {@code random.Random(text)} draws. */
class RandomModuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        ""       | 0.9602256525641875 | 2557274880
        "a"      | 0.2720295377534757 | 289208638
        "seed"   | 0.1382359792209653 | 1016658430
        "Grüße"  | 0.7076307307851292 | 1705119993
        "线程"     | 0.1914436089464585 | 2150506013
        """)
    void seedsByATextAsCPythonDoes(String text, double first, long word) {
        Builtin fromText = (Builtin) Objects.requireNonNull(Library.member("_random", "from_text"));
        MersenneTwister twister = new MersenneTwister();
        twister.seed(Numbers.big(Calls.call(Values.context(), fromText, new Object[] {text}, null)));

        assertThat(twister.real()).isEqualTo(first);
        assertThat(twister.bits(32)).isEqualTo(word);
    }
}

package dev.waitline.machine.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.machine.Values;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as text: every text here is what CPython 3.11 gives. */
class TextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        0.0                      | 0.0
        -0.0                     | -0.0
        1.0                      | 1.0
        0.1                      | 0.1
        0.30000000000000004      | 0.30000000000000004
        100.0                    | 100.0
        1e15                     | 1000000000000000.0
        9999999999999998.0       | 9999999999999998.0
        1e16                     | 1e+16
        1.5e16                   | 1.5e+16
        123456789012345680.0     | 1.2345678901234568e+17
        1e22                     | 1e+22
        1e23                     | 1e+23
        0.0001                   | 0.0001
        0.00001                  | 1e-05
        1.5e-7                   | 1.5e-07
        5e-324                   | 5e-324
        2.2250738585072014e-308  | 2.2250738585072014e-308
        1.7976931348623157e308   | 1.7976931348623157e+308
        2e-323                   | 2e-323
        4.35                     | 4.35
        0.1e-6                   | 1e-07
        9007199254740993.0       | 9007199254740992.0
        1e100                    | 1e+100
        inf                      | inf
        -inf                     | -inf
        nan                      | nan
        123456.789e3             | 123456789.0
        """)
    void aFloatIsWrittenWithTheFewestDigitsThatTellIt(String value, String repr) {
        assertThat(Text.repr(Values.of(value))).isEqualTo(repr);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        9223372036854775807
        9223372036854775808
        -9223372036854775808
        -9223372036854775809
        18446744073709551616
        10000000000000000000
        -10000000000000000000000000
        """)
    void anIntKeepsAllItsDigits(String digits) {
        assertThat(Text.repr(Values.of(digits))).isEqualTo(digits);
    }

    @Test
    void anIntOfMoreThan4300DigitsIsNotWritten() {
        assertThat(Text.repr(BigInteger.TEN.pow(4299))).hasSize(4300);
        assertThat(Text.repr(BigInteger.TEN.pow(4299).negate())).hasSize(4301);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Text.repr(BigInteger.TEN.pow(4300)))
                .isInstanceOf(TooManyDigits.class);
    }
}

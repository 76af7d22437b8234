package dev.waitline.machine.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that CPython 3.11's {@code random.Random(seed)} draws, and one after the state was twisted once more. */
class MersenneTwisterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        0                               | 0.8444218515250481   | 0.7579544029403025   | 1806341205 | 1  | 608105494072089140794  | 3999960623
        1                               | 0.13436424411240122  | 0.8474337369372327   | 3280387012 | 2  | 574024282404777899068  | 4052192607
        42                              | 0.6394267984578837   | 0.025010755222666936 | 1181241943 | 7  | 869570991858821387998  | 1121910732
        -42                             | 0.6394267984578837   | 0.025010755222666936 | 1181241943 | 7  | 869570991858821387998  | 1121910732
        4294967295                      | 0.6353574441341173   | 0.20319993954407756  | 2608619700 | 16 | 398505948715351865095  | 1757522893
        4294967296                      | 0.11299430095636409  | 0.41782886486292836  | 71624475   | 0  | 956945013401412290313  | 128256310
        18446744073709551617            | 0.10175875467846374  | 0.7248101788369984   | 1076864185 | 28 | 30835505288087951006   | 1155030554
        1000000000000000000000000000000 | 0.9341508484568806   | 0.5253068813972436   | 1499660927 | 0  | 183648741043281028243  | 1813212490
        """)
    void drawsWhatCPythonDraws(
            BigInteger seed, double first, double second, long word, int five, BigInteger seventy, long late) {
        MersenneTwister twister = new MersenneTwister();
        twister.seed(seed.abs());

        assertThat(twister.real()).isEqualTo(first);
        assertThat(twister.real()).isEqualTo(second);
        assertThat(twister.bits(32)).isEqualTo(word);
        assertThat(twister.bits(5)).isEqualTo(five);
        assertThat(twister.bits(70)).isEqualTo(seventy);
        for (int i = 0; i < 700; i++) {
            twister.bits(32);
        }
        assertThat(twister.bits(32)).isEqualTo(late);
    }
}

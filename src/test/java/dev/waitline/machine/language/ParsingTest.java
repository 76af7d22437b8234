package dev.waitline.machine.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.machine.Values;
import dev.waitline.machine.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code int(text, base)} and {@code float(text)}: what CPython 3.11 makes of it, or says. */
class ParsingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        '12'                       | 10 | "12"
        ' -12\\n'                   | 10 | "-12"
        '+7'                       | 10 | "7"
        '1_000'                    | 10 | "1000"
        '0x1F'                     | 16 | "31"
        '1f'                       | 16 | "31"
        '0b101'                    | 0  | "5"
        '0o17'                     | 0  | "15"
        '0x_f'                     | 0  | "15"
        'z'                        | 36 | "35"
        '0'                        | 0  | "0"
        '00'                       | 0  | "0"
        '12345678901234567890'     | 10 | "12345678901234567890"
        '-9223372036854775808'     | 10 | "-9223372036854775808"
        ''                         | 10 | "invalid literal for int() with base 10: ''"
        '1__0'                     | 10 | "invalid literal for int() with base 10: '1__0'"
        '_1'                       | 10 | "invalid literal for int() with base 10: '_1'"
        '1_'                       | 10 | "invalid literal for int() with base 10: '1_'"
        '1.0'                      | 10 | "invalid literal for int() with base 10: '1.0'"
        '0x1F'                     | 10 | "invalid literal for int() with base 10: '0x1F'"
        '9'                        | 8  | "invalid literal for int() with base 8: '9'"
        '- 1'                      | 10 | "invalid literal for int() with base 10: '- 1'"
        '1 2'                      | 10 | "invalid literal for int() with base 10: '1 2'"
        """)
    void readsAnInt(String text, long base, String result) {
        Object[] arguments = {Values.of(text), base};
        assertThat(Values.orMessage(() -> Text.repr(Parsing.integer(Values.context(), arguments, null))))
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        '1.5'                              | "1.5"
        ' 1.5\\t'                           | "1.5"
        '1e3'                              | "1000.0"
        '1E-3'                             | "0.001"
        '.5'                               | "0.5"
        '5.'                               | "5.0"
        '1_0.0_1'                          | "10.01"
        'inf'                              | "inf"
        '-Infinity'                        | "-inf"
        'NaN'                              | "nan"
        '+nan'                             | "nan"
        '1e400'                            | "inf"
        '1e-400'                           | "0.0"
        '123456789012345678901234567890'   | "1.2345678901234568e+29"
        ''                                 | "could not convert string to float: ''"
        '.'                                | "could not convert string to float: '.'"
        '1e'                               | "could not convert string to float: '1e'"
        '1_.0'                             | "could not convert string to float: '1_.0'"
        '0x10'                             | "could not convert string to float: '0x10'"
        '1.5f'                             | "could not convert string to float: '1.5f'"
        '1.5d'                             | "could not convert string to float: '1.5d'"
        'infin'                            | "could not convert string to float: 'infin'"
        '--1'                              | "could not convert string to float: '--1'"
        '1 .5'                             | "could not convert string to float: '1 .5'"
        """)
    void readsAFloat(String text, String result) {
        assertThat(Values.orMessage(() -> Text.repr(Parsing.real(Values.context(), Values.of(text)))))
                .isEqualTo(result);
    }
}

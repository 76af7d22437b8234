package dev.waitline.machine.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.machine.Values;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code format(value, spec)}: every text here is what CPython 3.11 gives. */
class FormatsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        5                    | ""        | "5"
        5                    | ">4"      | "   5"
        5                    | "<4"      | "5   "
        5                    | "^4"      | " 5  "
        5                    | "*^6"     | "**5***"
        -5                   | "05"      | "-0005"
        -5                   | "=+6"     | "-    5"
        5                    | "+"       | "+5"
        5                    | " "       | " 5"
        1234567              | ","       | "1,234,567"
        1234567              | "_"       | "1_234_567"
        1234                 | "010,"    | "00,001,234"
        255                  | "x"       | "ff"
        255                  | "#X"      | "0XFF"
        255                  | "#010b"   | "0b11111111"
        -255                 | "#o"      | "-0o377"
        65                   | "c"       | "A"
        1000                 | "_b"      | "11_1110_1000"
        True                 | ""        | "True"
        True                 | "d"       | "1"
        True                 | ">6"      | "     1"
        1.5                  | ""        | "1.5"
        2.5                  | ".0f"     | "2"
        3.5                  | ".0f"     | "4"
        0.125                | ".2f"     | "0.12"
        1e16                 | ""        | "1e+16"
        1e300                | ".3"      | "1e+300"
        123456.789           | ",.2f"    | "123,456.79"
        123456.789           | "e"       | "1.234568e+05"
        123456.789           | "g"       | "123457"
        0.0001               | "g"       | "0.0001"
        0.00001              | "g"       | "1e-05"
        1.0                  | ".3"      | "1.0"
        1234.5               | ".3"      | "1.23e+03"
        -0.0                 | ".1f"     | "-0.0"
        0.256                | "%"       | "25.600000%"
        0.256                | ".0%"     | "26%"
        3.0                  | "08.2f"   | "00003.00"
        -3.14159             | "+09.3f"  | "-0003.142"
        inf                  | "6"       | "   inf"
        nan                  | "06.1f"   | "000nan"
        -inf                 | ".2f"     | "-inf"
        1e23                 | ""        | "1e+23"
        12345678901234567890 | ","       | "12,345,678,901,234,567,890"
        0.1                  | ".20f"    | "0.10000000000000000555"
        5                    | "e"       | "5.000000e+00"
        5                    | ".2f"     | "5.00"
        -0.4                 | ".0f"     | "-0"
        1234567.0            | "_.0f"    | "1_234_567"
        'abc'                | ""        | "abc"
        'abc'                | "6"       | "abc   "
        'abc'                | ">6"      | "   abc"
        'abc'                | "^7"      | "  abc  "
        'abc'                | ".2"      | "ab"
        'abc'                | "-^6.2s"  | "--ab--"
        'abc'                | "06"      | "abc000"
        ''                   | "3"       | "   "
        """)
    void formatsAsCPythonDoes(String value, String spec, String text) {
        assertThat(Formats.format(Values.context(), Values.of(value), spec)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        5                    | ".2"      | "Precision not allowed in integer format specifier"
        5                    | ".2d"     | "Precision not allowed in integer format specifier"
        1.5                  | "d"       | "Unknown format code 'd' for object of type 'float'"
        1.5                  | "x"       | "Unknown format code 'x' for object of type 'float'"
        'a'                  | "d"       | "Unknown format code 'd' for object of type 'str'"
        'a'                  | "+"       | "Sign not allowed in string format specifier"
        'a'                  | "=5"      | "'=' alignment not allowed in string format specifier"
        5                    | "s"       | "Unknown format code 's' for object of type 'int'"
        5                    | "q"       | "Unknown format code 'q' for object of type 'int'"
        1.5                  | "q"       | "Unknown format code 'q' for object of type 'float'"
        'a'                  | "q"       | "Unknown format code 'q' for object of type 'str'"
        'a'                  | ","       | "Cannot specify ',' with 's'."
        5                    | ",x"      | "Cannot specify ',' with 'x'."
        5                    | "-,5z,"   | "Invalid format specifier '-,5z,' for object of type 'int'"
        """)
    void refusesWhatCPythonRefuses(String value, String spec, String message) {
        assertThat(Values.orMessage(() -> Formats.format(Values.context(), Values.of(value), spec)))
                .isEqualTo(message);
    }
}

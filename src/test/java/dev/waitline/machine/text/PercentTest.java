package dev.waitline.machine.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.machine.Values;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code format % value}: every text here is what CPython 3.11 gives. */
class PercentTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        "%d"    | 5                    | "5"
        "%5d"   | 5                    | "    5"
        "%-5d"  | 5                    | "5    "
        "%05d"  | -5                   | "-0005"
        "%+d"   | 5                    | "+5"
        "% d"   | 5                    | " 5"
        "%d"    | 3.9                  | "3"
        "%i"    | True                 | "1"
        "%u"    | -7                   | "-7"
        "%x"    | 255                  | "ff"
        "%#x"   | 255                  | "0xff"
        "%#o"   | 8                    | "0o10"
        "%X"    | -255                 | "-FF"
        "%.3d"  | 5                    | "005"
        "%f"    | 1.5                  | "1.500000"
        "%.2f"  | 2.675                | "2.67"
        "%8.3f" | 3.14159              | "   3.142"
        "%-8.1f" | 2.25                 | "2.2     "
        "%e"    | 12345.678            | "1.234568e+04"
        "%.0e"  | 15000.0              | "2e+04"
        "%g"    | 0.0001               | "0.0001"
        "%g"    | 1e20                 | "1e+20"
        "%G"    | 1e-10                | "1E-10"
        "%s"    | None                 | "None"
        "%r"    | 'a'                  | "'a'"
        "%5s"   | 'ab'                 | "   ab"
        "%.1s"  | 'ab'                 | "a"
        "%a"    | 'é'             | "'\\xe9'"
        "%c"    | 65                   | "A"
        "%c"    | 'z'                  | "z"
        "%%"    | ()                   | "%"
        "%d%%"  | 50                   | "50%"
        "%s"    | 1.0                  | "1.0"
        "%s"    | 12345678901234567890 | "12345678901234567890"
        "%5.1f" | inf                  | "  inf"
        "%05.1f" | -0.04                | "-00.0"
        "%08.2f" | -1.5                 | "-0001.50"
        "%.10g" | 0.1                  | "0.1"
        "%s"    | True                 | "True"
        """)
    void formatsAsCPythonDoes(String format, String value, String text) {
        assertThat(Formats.percent(Values.context(), format, Values.of(value))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        "%d"    | 'a'    | "TypeError: %d format: a real number is required, not str"
        "%d"    | None   | "TypeError: %d format: a real number is required, not NoneType"
        "%x"    | 1.5    | "TypeError: %x format: an integer is required, not float"
        "%c"    | 'ab'   | "TypeError: %c requires int or char"
        "%c"    | 1.5    | "TypeError: %c requires int or char"
        "%f"    | 'a'    | "TypeError: must be real number, not str"
        "%q"    | 1      | "ValueError: unsupported format character 'q' (0x71) at index 1"
        "%"     | 1      | "ValueError: incomplete format"
        "%s %s" | 1      | "TypeError: not enough arguments for format string"
        "x"     | 1      | "TypeError: not all arguments converted during string formatting"
        "%(a)s" | 1      | "TypeError: format requires a mapping"
        """)
    void refusesWhatCPythonRefuses(String format, String value, String error) {
        assertThat(Values.orError(() -> Formats.percent(Values.context(), format, Values.of(value))))
                .isEqualTo(error);
    }
}

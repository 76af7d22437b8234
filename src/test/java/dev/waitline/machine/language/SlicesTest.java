package dev.waitline.machine.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.machine.Values;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.PyList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slices of six items, got and set: what CPython 3.11 gives, or says. */
class SlicesTest {
    private static PyList list(String items) {
        return PyList.of(items.chars().<Object>mapToObj(Character::toString).toList());
    }

    private static String text(Object list) {
        List<Object> items = ((PyList) list).items();
        return items.stream().map(Text::str).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        "::"                       | 012345
        "1:4"                      | 123
        "-3:"                      | 345
        ":-1"                      | 01234
        "::-1"                     | 543210
        "4:1:-1"                   | 432
        "5::-2"                    | 531
        ":2:-1"                    | 543
        "-1:-7:-1"                 | 543210
        "0:6:2"                    | 024
        "1::3"                     | 14
        "10:"                      | ""
        "-10:3"                    | 012
        ":100"                     | 012345
        "3:3"                      | ""
        "4:2"                      | ""
        "::100"                    | 0
        "::-100"                   | 5
        "-1:0:-1"                  | 54321
        "None:None:None"           | 012345
        "99999999999999999999:"    | ""
        "-99999999999999999999::2" | 024
        "True:4"                   | 123
        "::9223372036854775807"    | 0
        "6:0:-9223372036854775808" | 5
        """)
    void cutsOut(String slice, String items) {
        Context c = Values.context();
        assertThat(text(Iteration.plainItem(c, list("012345"), Values.slice(slice))))
                .isEqualTo(items);
        assertThat(Iteration.plainItem(c, "012345", Values.slice(slice))).isEqualTo(items);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        "::0"    | ValueError: slice step cannot be zero
        "1.0:"   | TypeError: slice indices must be integers or None or have an __index__ method
        "'a':"   | TypeError: slice indices must be integers or None or have an __index__ method
        """)
    void refuses(String slice, String error) {
        assertThat(Values.orError(
                        () -> text(Iteration.plainItem(Values.context(), list("012345"), Values.slice(slice)))))
                .isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        "1:3"    | 'x'       | "0x345"
        "1:1"    | 'xy'      | "0xy12345"
        ":"      | ''        | ""
        "::2"    | 'xyz'     | "x1y3z5"
        "4:1"    | 'x'       | "0123x45"
        "::-1"   | 'abcdef'  | "fedcba"
        "10:"    | 'x'       | "012345x"
        "-2:"    | 'xyz'     | "0123xyz"
        "::2"    | 'xy'      | "attempt to assign sequence of size 2 to extended slice of size 3"
        "5:1:-2" | 'pq'      | "012q4p"
        """)
    void putsInPlace(String slice, String values, String result) {
        assertThat(Values.orMessage(() -> {
                    PyList list = list("012345");
                    Iteration.setPlainItem(
                            Values.context(), list, Values.slice(slice), list((String) Values.of(values)));
                    return text(list);
                }))
                .isEqualTo(result);
    }
}

package dev.waitline.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Types;
import dev.waitline.program.None;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a builtin's one line says of its arguments, and what CPython 3.11 says to those that do not fit. */
class SignatureTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
        clear()                             | 1 | -         | list.clear() takes no arguments (1 given)
        append(object, /)                   | 0 | -         | list.append() takes exactly one argument (0 given)
        append(object, /)                   | 0 | object    | list.append() takes no keyword arguments
        insert(index, object, /)            | 1 | -         | insert expected 2 arguments, got 1
        pop(index=-1, /)                    | 2 | -         | pop expected at most 1 argument, got 2
        index(value, start=0, stop=None, /) | 0 | -         | index expected at least 1 argument, got 0
        sort(*, key=None, reverse=False)    | 1 | -         | sort() takes no positional arguments
        sort(*, key=None, reverse=False)    | 0 | by        | 'by' is an invalid keyword argument for sort()
        sort(*, key=None, reverse=False)    | 0 | key       | -
        split(sep=None, maxsplit=-1)        | 3 | -         | split() takes at most 2 arguments (3 given)
        split(sep=None, maxsplit=-1)        | 1 | sep       | argument for split() given by name ('sep') and position (1)
        split(sep=None, maxsplit=-1)        | 1 | maxsplit  | -
        round(number, ndigits=None)         | 0 | ndigits   | round() missing required argument 'number' (pos 1)
        round(number, ndigits=None)         | 0 | -         | round() missing required argument 'number' (pos 1)
        union(*others)                      | 9 | -         | -
        union(*others)                      | 1 | other     | union() takes no keyword arguments
        update(mapping=(), /, **values)     | 1 | a b c     | -
        update(mapping=(), /, **values)     | 2 | -         | update expected at most 1 argument, got 2
        join(a, /, *p)                      | 0 | -         | join expected at least 1 argument, got 0
        __getitem__(index, /)               | 2 | -         | "expected 1 argument, got 2"
        anything                            | 7 | a         | -
        """)
    void complainsAsCPythonDoes(String signature, int given, @Nullable String keywords, @Nullable String complaint) {
        Builtin method = new Builtin(Types.LIST, signature, Builtin.Effect.PURE, (c, a, k) -> None.NONE);
        assertThat(method.complaint(given + 1, keywords == null ? null : named(keywords)))
                .isEqualTo(complaint);
    }

    private static Map<String, Object> named(String keywords) {
        Map<String, Object> named = new TreeMap<>();
        Arrays.stream(keywords.split(" ")).forEach(name -> named.put(name, None.NONE));
        return named;
    }
}

package dev.waitline.machine.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.machine.Values;
import dev.waitline.machine.text.Text;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Keys that are equal are one key, and the first one stays; a key that was deleted comes back at the end. The dicts are those
 * of CPython 3.11.
 */
class PyDictTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        1=a 1.0=b True=c                                        | 1=c
        True=a 1=b                                              | True=b
        0=a -0.0=b False=c                                      | 0=c
        1=a 2=b del:1 1=c                                       | 2=b 1=c
        1=a 2=b 3=c del:2.0 4=d                                 | 1=a 3=c 4=d
        '1'=a 1=b                                               | '1'=a 1=b
        9007199254740993=a 9007199254740992.0=b                 | 9007199254740993=a 9007199254740992.0=b
        1e300=a 1e300=b                                         | 1e+300=b
        0.5=a 0.5=b                                             | 0.5=b
        12345678901234567890=a 12345678901234567168.0=b         | 12345678901234567890=a 1.2345678901234567e+19=b
        None=a False=b 0=c                                      | None=a False=c
        inf=a inf=b -inf=c                                      | inf=b -inf=c
        1=a del:True 1.0=b                                      | 1.0=b
        """)
    void keepsOneKeyOfThoseThatAreEqual(String steps, String entries) {
        PyDict dict = new PyDict();
        for (String step : steps.split(" ")) {
            if (step.startsWith("del:")) {
                assertThat(dict.remove(Values.of(step.substring(4)))).isNotNull();
            } else {
                int at = step.lastIndexOf('=');
                dict.put(Values.of(step.substring(0, at)), step.substring(at + 1));
            }
        }
        assertThat(dict.entries().values().stream()
                        .map(e -> Text.repr(e.key) + "=" + e.value)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(entries);
    }
}

package dev.waitline.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waitline.machine.module.Library;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which imports are refused beforehand, and which may fail while the program runs. */
class ImportsTest {
    private static SourceText program(String source) {
        return new SourceText("p.py", source.replace("; ", "\n").replace('_', ' ') + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try:; _import numpy; except ImportError:; _pass",
                "try:; _import numpy.linalg as n; except ModuleNotFoundError:; _pass",
                "try:; _from numpy import a, b; except:; _pass",
                "try:; _from multiprocessing import Pool; except (ValueError, ImportError) as e:; _pass",
                "try:; _from time import slep; except BaseException:; _pass",
                "try:; _if True:; __import numpy; except Exception:; _pass; finally:; _pass",
                "def f():; _try:; __import numpy; _except ImportError:; __return 1",
                "try:; _try:; __import numpy; _except ValueError:; __pass; except ImportError:; _pass",
                "from contextlib import suppress; with suppress(ImportError):; _import numpy",
            })
    void guardedImportsAreAccepted(String source) {
        assertThatCode(() -> Library.compile(program(source))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        import numpy                                                         | no module named 'numpy' here
        import queu                                                          | did you mean 'queue'?
        try:; _import numpy; except ValueError:; _pass                       | no module named 'numpy' here
        try:; _import numpy; finally:; _pass                                 | no module named 'numpy' here
        try:; _pass; except ImportError:; _import numpy                      | no module named 'numpy' here
        try:; _pass; except ImportError:; _pass; else:; _import numpy        | no module named 'numpy' here
        try:; _pass; except ImportError:; _pass; finally:; _import numpy     | no module named 'numpy' here
        try:; _def f():; __import numpy; except ImportError:; _pass          | no module named 'numpy' here
        try:; _from time import slep; except ModuleNotFoundError:; _pass     | module 'time' has no 'slep' here; did you mean 'sleep'?
        """)
    void othersAreRefused(String source, String expected) {
        assertThat(catchThrowableOfType(SourceException.class, () -> Library.compile(program(source))))
                .hasMessageContaining(expected);
    }
}

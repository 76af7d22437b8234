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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from concurrent import futures; def f():; _futures.Pool",
                "from concurrent import futures as cf; cf.Pool",
                "import concurrent.futures as cf; def f():; _def g():; __return cf.Pool",
                "import concurrent.futures; def f():; _concurrent.futures.Pool",
                "def f():; _from concurrent import futures; _futures.Pool",
                "def f():; _for i in range(2):; __import concurrent.futures as cf; __cf.Pool",
            })
    void membersAreLookedUpThroughANameThatOneImportBinds(String source) {
        assertThat(catchThrowableOfType(SourceException.class, () -> Library.compile(program(source))))
                .hasMessageContaining("module 'concurrent.futures' has no 'Pool' here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from concurrent import futures; futures = 1; def f():; _futures.Pool",
                "from concurrent import futures; def f(futures):; _futures.Pool",
                "from concurrent import futures; def f():; _global futures; _futures = 1; def g():; _futures.Pool",
                "from concurrent import futures; (futures := 1); futures.Pool",
                "try:; _from concurrent import futures; except ImportError:; _futures = 1; futures.Pool",
                "def f(futures):; _from concurrent import futures; _futures.Pool",
                "def f():; _from concurrent import futures; _futures = 1; _futures.Pool",
                "def f():; _from concurrent import futures; _del futures; _futures.Pool",
                "from threading import Lock; def f():; _Lock.anything",
            })
    void andNotThroughOneThatMayBeAnythingElse(String source) {
        assertThatCode(() -> Library.compile(program(source))).doesNotThrowAnyException();
    }
}

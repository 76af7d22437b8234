package dev.waitline.engine.cpython;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.Pythons;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** With the Pythons of this computer, and with scripts that only look like one. */
@Execution(ExecutionMode.CONCURRENT)
@DisabledOnOs(OS.WINDOWS)
class InterpretersTest {
    /** For those that never answer; those that do need a hundredth of it. */
    private static final Patience LITTLE_PATIENCE = RealPythons.PATIENCE.withToTell(Duration.ofSeconds(4));

    @TempDir
    private Path home;

    private Path first;
    private Path second;

    @BeforeEach
    void makeFolders() throws IOException {
        first = Files.createDirectory(home.resolve("first"));
        second = Files.createDirectory(home.resolve("second"));
    }

    @Test
    void findsTheRealOnesAndSaysWhereTheyAreThemselves() {
        Pythons found = new Interpreters(RealPythons.PATIENCE).find();
        assumeTrue(!found.fit().isEmpty());
        assertThat(found.fit()).allSatisfy(i -> {
            assertThat(i.path()).isExecutable();
            assertThat(i.version()).matches("3\\.(8|9|1[0-4])\\.\\d+t?");
            assertThat(i.path().toString()).doesNotContain("shims");
        });
        assertThat(found.fit().stream().map(i -> real(i.path()))).doesNotHaveDuplicates();
        InstalledPython any = found.fit().getLast();
        assertThat(new Interpreters(RealPythons.PATIENCE).at(any.path()))
                .isEqualTo(new InstalledPython(any.path(), any.version(), "chosen"));
    }

    @Test
    void prefersWhatPathGivesAsPython3AndThenTheNewest() throws IOException {
        python(first, "python3.12", "CPython", "3.12.4");
        python(second, "python3", "CPython", "3.9.1");
        python(second, "python3.13", "CPython", "3.13.0");
        python(second, "python", "CPython", "3.8.2");
        assertThat(look().fit())
                .extracting(InstalledPython::version)
                .containsExactly("3.9.1", "3.13.0", "3.12.4", "3.8.2");
        assertThat(look().fit()).extracting(InstalledPython::found).containsOnly("PATH");
    }

    @Test
    void looksIntoPyenvToo() throws IOException {
        Path bin = Files.createDirectories(home.resolve(".pyenv/versions/3.10.2/bin"));
        python(bin, "python3", "CPython", "3.10.2");
        assertThat(look().fit()).containsExactly(new InstalledPython(bin.resolve("python3"), "3.10.2", "pyenv"));
    }

    @Test
    void listsOneOnceHoweverManyNamesItHas() throws IOException {
        Path python = python(first, "python3.11", "CPython", "3.11.7");
        Files.createSymbolicLink(first.resolve("python3"), python);
        Files.createSymbolicLink(second.resolve("python"), python);
        assertThat(look().fit()).hasSize(1);
    }

    @Test
    void followsAShimAndIsSilentAboutOneThatLeadsNowhere() throws IOException {
        Path bin = Files.createDirectories(home.resolve(".pyenv/versions/3.10.2/bin"));
        Path python = python(bin, "python3", "CPython", "3.10.2");
        Path shims = Files.createDirectories(home.resolve("shims"));
        script(shims, "python3", "exec " + python + " \"$@\"");
        script(shims, "python3.12", "echo 'python3.12: command not found' >&2; exit 127");
        Pythons found = look(shims);
        assertThat(found.fit()).containsExactly(new InstalledPython(python, "3.10.2", "PATH"));
        assertThat(found.unfit()).isEmpty();
    }

    @Test
    void saysWhyOneDoesNotFit() throws IOException {
        python(first, "python", "CPython", "2.7.18");
        python(first, "python3.7", "CPython", "3.7.16");
        python(first, "python3.15", "CPython", "3.15.0");
        python(second, "python3", "pypy", "3.10.14");
        Pythons found = look();
        assertThat(found.fit()).isEmpty();
        assertThat(found.unfit().stream().map(u -> u.what() + " " + u.reason()))
                .containsExactlyInAnyOrder(
                        "Python 2.7.18 is older than 3.8",
                        "Python 3.7.16 is older than 3.8",
                        "Python 3.15.0 is newer than 3.14, the last that is known to work",
                        "PyPy 3.10.14 is not a CPython");
    }

    @Test
    void doesNotHangOnOneThatHangsNorOnOneWhoseChildHangs() throws IOException {
        script(first, "python3", "sleep 1000");
        script(first, "python", "sleep 1000 & echo hello");
        script(second, "python3.9", "exec sleep 1000");
        python(second, "python3.11", "CPython", "3.11.7");
        long start = System.nanoTime();
        Pythons found = interpreters(LITTLE_PATIENCE, first, second).find();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        assertThat(found.fit()).extracting(InstalledPython::version).containsExactly("3.11.7");
        assertThat(found.unfit())
                .extracting(Pythons.Unfit::reason)
                .allMatch(r -> r.startsWith("does not answer"))
                .contains("does not answer within 4 seconds");
    }

    @Test
    void isNotMisledByRubbish() throws IOException {
        script(first, "python3", "head -c 300000 /dev/urandom");
        script(first, "python", "echo waitline-python cpython 3.x.y 1,2,z .");
        script(first, "python3.8", "echo; echo Welcome; echo waitline-python cpython 3.8.1 " + points(first) + " .");
        Files.writeString(script(second, "python3.9", ""), "not a script at all");
        Pythons found = look();
        assertThat(found.unfit())
                .extracting(Pythons.Unfit::reason)
                .contains("does not answer as a Python does")
                .containsAnyOf("does not start", "does not answer as a Python does");
        assertThat(found.fit()).extracting(InstalledPython::version).containsExactly("3.8.1");
    }

    @Test
    void saysInOneLineWhatIsWrongWithAChosenOne() throws IOException {
        Path plain = Files.writeString(home.resolve("plain"), "x");
        assertRefused(home.resolve("nowhere"), "there is no such file");
        assertRefused(home, "this is a folder");
        assertRefused(plain, "this file is not executable");
        assertRefused(script(first, "cat", "echo miaow"), "this is no Python: it does not answer as a Python does");
        assertRefused(python(first, "python3.6", "CPython", "3.6.15"), "Python 3.6.15 is older than 3.8");
        assertRefused(python(first, "pypy3", "pypy", "3.10.14"), "PyPy 3.10.14 is not a CPython");
    }

    @Test
    void aChosenOneMayBeNamedAsOnPath() throws IOException {
        python(second, "python3.9", "CPython", "3.9.1");
        assertThat(interpreters(first, second).at(Path.of("python3.9")).version())
                .isEqualTo("3.9.1");
    }

    @Test
    void understandsTheLauncherOfWindows() {
        String listed = """
            Installed Pythons found by py Launcher for Windows
             -V:3.12 *        /c/Python312/python.exe
             -V:3.11          /c/Program Files/Python 311/python.exe
             -3.8-64\t/c/Python38/python.exe
            """;
        assertThat(Places.listed(listed))
                .containsExactly(
                        Path.of("/c/Python312/python.exe"),
                        Path.of("/c/Program Files/Python 311/python.exe"),
                        Path.of("/c/Python38/python.exe"));
    }

    private void assertRefused(Path path, String why) {
        assertThatThrownBy(() -> interpreters(first, second).at(path))
                .isInstanceOf(EngineFailedException.class)
                .hasMessage(path + ": " + why + "; name a CPython 3.8 to 3.14, or leave it out to take the first"
                        + " that is found");
    }

    private Pythons look() {
        return look(first, second);
    }

    private Pythons look(Path... path) {
        return interpreters(path).find();
    }

    private Interpreters interpreters(Path... path) {
        return interpreters(RealPythons.PATIENCE, path);
    }

    private Interpreters interpreters(Patience patience, Path... path) {
        String folders = Stream.of(path).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return new Interpreters(new Places(Map.of("PATH", folders), home, false), patience.toTell());
    }

    /** A script that answers as such a Python would. */
    private static Path python(Path folder, String name, String implementation, String version) throws IOException {
        return script(
                folder,
                name,
                "echo waitline-python " + implementation + " " + version + " " + points(folder.resolve(name)) + " .");
    }

    private static String points(Path path) {
        return path.toString().chars().mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    private static Path script(Path folder, String name, String body) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    @Test
    void theFirstChoiceIsTheOneThatIsListedFirst() {
        List<InstalledPython> all =
                new Interpreters(RealPythons.PATIENCE).find().fit();
        assumeTrue(!all.isEmpty());
        assertThat(new Interpreters(RealPythons.PATIENCE).first()).contains(all.getFirst());
    }
}

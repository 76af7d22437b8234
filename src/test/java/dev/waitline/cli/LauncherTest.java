package dev.waitline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The built image as a real process; skipped where {@code mvn package} has not built it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path IMAGE = Path.of("target", "waitline").toAbsolutePath();
    private static final Path LAUNCHER = IMAGE.resolve("bin").resolve("waitline");

    @TempDir
    private Path folder;

    @BeforeAll
    static void theImageIsBuilt() {
        assumeTrue(Files.isRegularFile(LAUNCHER), "target/waitline is not built");
    }

    private record Answer(int status, String out, String err) {}

    private Answer run(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Answer(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void aProgramRunsFromAnywhereThroughALinkAndWithBlanksInItsName() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("my link"), LAUNCHER);
        Files.writeString(folder.resolve("my program.py"), "import sys\nprint('天')\nsys.exit(9)\n");
        assertThat(run(link, "run", "my program.py")).isEqualTo(new Answer(9, "天\n", ""));
    }

    @Test
    void aCacheThatDoesNotFitIsNoMatter() throws IOException, InterruptedException {
        Path image = folder.resolve("an image");
        try (Stream<Path> files = Files.walk(IMAGE)) {
            for (Path file : files.filter(f -> !f.toString().contains("javafx")).toList()) {
                Files.copy(file, image.resolve(IMAGE.relativize(file)));
            }
        }
        Files.writeString(image.resolve("lib/waitline.aot"), "no cache");
        Files.writeString(folder.resolve("p.py"), "print(1)\n");
        assertThat(run(image.resolve("bin/waitline"), "run", "p.py")).isEqualTo(new Answer(0, "1\n", ""));
    }

    @Test
    @DisabledOnOs(OS.MAC)
    void withoutADisplayTheWindowSaysWhatToDo() throws IOException, InterruptedException {
        assertThat(run(LAUNCHER))
                .isEqualTo(new Answer(
                        2, "", "waitline: no display here; run the program without a window: waitline run FILE\n"));
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheRightOne() throws IOException, InterruptedException {
        Answer answer = run(LAUNCHER, "lesons");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("did you mean lessons?");
    }

    @Test
    void theVersionNamesWhatItRunsOn() throws IOException, InterruptedException {
        Answer answer = run(LAUNCHER, "--version");
        assertThat(answer.status()).isZero();
        assertThat(answer.out())
                .matches("Waitline \\d+\\.\\d+\\.\\d+( \\([0-9a-f]{12}(-dirty)?\\))?, Java \\d\\S*, JavaFX \\d\\S*\n");
    }

    @Test
    void withARuntimeOfItsOwnNoOtherJavaIsLookedFor() throws IOException, InterruptedException {
        Path image = folder.resolve("installed");
        Files.createDirectories(image.resolve("bin"));
        Files.createDirectories(image.resolve("lib/app"));
        Files.createDirectories(image.resolve("lib/runtime/bin"));
        Files.copy(LAUNCHER, image.resolve("bin/waitline"));
        Path jar = Files.createFile(image.resolve("lib/app/waitline-9.jar"));
        Path java = Files.writeString(image.resolve("lib/runtime/bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(run(image.resolve("bin/waitline"), "run", "a b.py").out().lines())
                .contains(jar.toString(), "a b.py")
                .doesNotContain("--module-path");
    }
}

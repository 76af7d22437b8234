package dev.waitline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.app.InstalledEngines;
import dev.waitline.trace.json.ProgressJson;
import dev.waitline.trace.json.ProgressJson.Belief;
import dev.waitline.trace.json.ProgressJson.Solved;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressCommandTest {
    private static final String DAY = "2026-11-28T09:30:00Z";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int progress(String... arguments) {
        List<String> all = new ArrayList<>(List.of("progress"));
        all.addAll(List.of(arguments));
        return Commands.run(
                all,
                new InstalledEngines(false),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path handsIn(String file, ProgressJson progress) throws IOException {
        Path path = folder.resolve(file + ".waitline-progress.json");
        Files.createDirectories(path.getParent());
        return Files.writeString(path, progress.write());
    }

    private static ProgressJson ann() {
        return ProgressJson.NONE
                .in(
                        "waitline",
                        "two-locks",
                        l -> l.withBroken(new Solved(DAY, 12)).withFixed(new Solved(DAY, 2)))
                .in("waitline", "lost-update", l -> l.withBroken(new Solved(DAY, 0)))
                .with("Ann", List.of(new Belief("lock-is-fair", 3, 1), new Belief("gone", 0, 1)));
    }

    private static ProgressJson bo() {
        return ProgressJson.NONE
                .in("waitline", "two-locks", l -> l.withBroken(new Solved(DAY, 9)))
                .in("sharing", "tills", l -> l.with(l.quiz().and(3, 4)))
                .with("李波", List.of(new Belief("lock-is-fair", 0, 2)));
    }

    @Test
    void aClassIsSummedUp() throws IOException {
        handsIn("ann", ann());
        handsIn("hall 2/bo", bo());
        Files.writeString(folder.resolve("notes.json"), "{}");

        assertThat(progress(folder.toString())).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
            2 students

            student   solved   quizzes   predictions
            Ann       3        -         3 of 5
            李波      1        3 of 4    0 of 2

            lesson          broken by                fixed by            quizzes
            lost-update     1                        -                   -
            two-locks       2 (best: 9 operations)   1 (best: 2 lines)   -
            sharing/tills   -                        -                   3 of 4

            misconception                        led astray   seen through   students led astray
            a lock serves those who came first   3            3              2
            gone                                 1            0              1
            """);
    }

    @Test
    void ofSeveralWithOneNameTheFilesAreNamed() throws IOException {
        Path one = handsIn("ann", ann());
        Path other = handsIn("ann-2", ann());

        assertThat(progress(one.toString(), other.toString(), one.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("2 students", "Ann (" + one + ")", "Ann (" + other + ")");
    }

    @Test
    void aFileThatCannotBeReadIsALineAndTheOthersAreSummedUp() throws IOException {
        handsIn("ann", ann());
        Path broken = folder.resolve("b.waitline-progress.json");
        Files.writeString(broken, ann().write().replace("\"best\"", "\"b\\u001bst\""));
        Path empty = folder.resolve("c.waitline-progress.json");
        Files.writeString(empty, "");

        assertThat(progress(folder.toString())).isEqualTo(Exit.REFUSED);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("1 student\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(broken + ": \"b?st\" of a challenge is not known here; ask for it again\n" + empty
                        + ": this file is empty; write something into it first\n");
    }

    @Test
    void aFolderWithoutAnyIsRefused() {
        assertThat(progress(folder.toString())).isEqualTo(Exit.REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(folder + ": there is no file *.waitline-progress.json in this folder; name another\n");
        assertThat(progress(folder.resolve("no").toString())).isEqualTo(Exit.REFUSED);
        assertThat(progress()).isEqualTo(Exit.USAGE);
    }

    @Test
    void asJsonItIsOneObject() throws IOException {
        handsIn("bo", bo());

        assertThat(progress("--json", folder.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"students\":[{\"name\":\"李波\",\"file\":\"")
                .contains(
                        "\"solved\":1,\"quiz_right\":3,\"quiz_of\":4,\"predictions_right\":0,\"predictions_wrong\":2}]")
                .contains("{\"course\":\"waitline\",\"lesson\":\"two-locks\",\"break\":{\"students\":1,\"best\":9},"
                        + "\"fix\":{\"students\":0,\"best\":0},\"quiz_right\":0,\"quiz_of\":0}")
                .contains("\"misconceptions\":[{\"belief\":\"lock-is-fair\",\"says\":")
                .hasLineCount(1);
    }
}

package dev.waitline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.app.InstalledEngines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int check(Path what) {
        out.reset();
        err.reset();
        return Commands.run(
                List.of("lesson", "check", what.toString()),
                new InstalledEngines(false),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void write(String name, String condition) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "---\ntitle: One\ngoal: See it\n---\n\n```python\nprint(1)\n```\n\n## When " + condition
                        + "\n\nIt is.\n");
    }

    @Test
    void aCourseThatIsRightEndsWithNothing() throws IOException {
        Files.writeString(folder.resolve("index.md"), "# Mine\n");
        write("a.md", "printed 1");
        write("b.md", "finished");

        assertThat(check(folder)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("2 lessons, nothing is wrong\n");
    }

    @Test
    void whatIsWrongIsALineWithFileAndLine() throws IOException {
        Files.writeString(folder.resolve("index.md"), "# Mine\n");
        write("a.md", "printed 2");
        write("b.md", "finished");

        assertThat(check(folder)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith(folder.resolve("a.md") + ":10:1: \"printed 2\" holds on no schedule")
                .hasLineCount(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("2 lessons, 1 thing is wrong\n");

        write("b.md", "finishd");
        assertThat(check(folder)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith(folder.resolve("b.md") + ":10:1: \"finishd\": \"finishd\" is no fact that notes know");
    }

    @Test
    void whatIsSaidInSomeLanguagesOnlyIsALineEach() throws IOException {
        Files.writeString(folder.resolve("index.md"), "# Mine\n");
        write("a.md", "printed 1");
        write("a.zh.md", "printed 1");
        write("b.md", "finished");

        assertThat(check(folder)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        folder.resolve("index.md")
                                + ":1:1: this is not there in the language zh, and others are; write index.zh.md",
                        folder.resolve("b.md")
                                + ":1:1: this is not there in the language zh, and others are; write b.zh.md");
    }

    @Test
    void aLessonAloneCanBeCheckedToo() throws IOException {
        write("a.md", "printed 1");

        assertThat(check(folder.resolve("a.md"))).isZero();
        assertThat(check(folder)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("index.md:1:1: there is no such file; write one");
        assertThat(check(folder.resolve("no"))).isEqualTo(Exit.REFUSED);
    }
}

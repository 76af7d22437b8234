package dev.waitline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.waitline.app.InstalledEngines;
import dev.waitline.lesson.When;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the howto has one write is written as it stands there, and checked. */
class HowtoTest {
    private static final Pattern FILE = Pattern.compile("(?ms)^( *)````markdown\n(.*?)^ *````$");

    @TempDir
    private Path folder;

    @Test
    void everyConditionIsInTheHowto() throws IOException {
        String known = String.valueOf(catchThrowable(() -> When.of("nothing")).getMessage())
                .replaceFirst(".*they know ", "");

        assertThat(Files.readString(Path.of("docs/howto/lesson.md")).split("\\W+(?<!-)|`"))
                .contains(known.split(", "));
    }

    @Test
    void theLessonOfTheHowtoIsRight() throws IOException {
        Matcher files = FILE.matcher(Files.readString(Path.of("docs/howto/lesson.md")));
        for (String name : List.of("index.md", "tills.md")) {
            assertThat(files.find()).isTrue();
            Files.writeString(folder.resolve(name), files.group(2).replaceAll("(?m)^" + files.group(1), ""));
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);

        int status = Commands.run(List.of("lesson", "check", folder.toString()), new InstalledEngines(false), to, to);
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo("1 lesson, nothing is wrong\n");
        assertThat(status).isZero();
    }
}

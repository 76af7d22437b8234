package dev.waitline.syntax;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waitline.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The notes that Waitline grew from lie beside a checkout, if at all; every program in them must parse. */
class SeedProgramsTest {
    private static final Path SEED = Path.of("..", "shared", "seed");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```python\n(.*?)^```");
    private static final Pattern OUTPUT = Pattern.compile("(?ms)^### 输出为.*");

    @Test
    void everyProgramOfTheNotesParses() throws IOException {
        assumeTrue(Files.isDirectory(SEED), "the notes are not beside this checkout");
        for (SourceText program : programs()) {
            assertThatCode(() -> Parser.parse(program)).as(program.text()).doesNotThrowAnyException();
        }
    }

    private static List<SourceText> programs() throws IOException {
        List<SourceText> programs = new ArrayList<>();
        try (Stream<Path> files = Files.list(SEED)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                Matcher block = BLOCK.matcher(Files.readString(file).replace("\r\n", "\n"));
                while (block.find()) {
                    programs.add(new SourceText(
                            "notes.py", OUTPUT.matcher(block.group(1)).replaceFirst("")));
                }
            }
        }
        return programs;
    }
}

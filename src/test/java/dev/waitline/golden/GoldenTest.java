package dev.waitline.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
    @TempDir
    Path folder;

    private Golden golden(boolean write, String... names) {
        return Golden.in(folder, List.of(names), write);
    }

    @Test
    void aTextThatDiffersFailsAndNamesTheFileAndTheFlag() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "one\n");

        assertThatCode(() -> golden(false, "a.txt").holds("a.txt", "one\n")).doesNotThrowAnyException();
        assertThatThrownBy(() -> golden(false, "a.txt").holds("a.txt", "two\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a.txt")
                .hasMessageContaining("-Dwaitline.golden=write");
    }

    @Test
    void aFileThatIsMissingFails() {
        assertThatThrownBy(() -> golden(false, "a.txt").holds("a.txt", "one\n")).isInstanceOf(AssertionError.class);
    }

    @Test
    void anOrphanFails() throws IOException {
        Files.writeString(folder.resolve("old.txt"), "");

        assertThatThrownBy(golden(false, "a.txt")::hasNoOrphans)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("old.txt");
    }

    @Test
    void writingWritesAndTakesOrphansAway() throws IOException {
        Files.writeString(folder.resolve("old.txt"), "");
        Golden golden = golden(true, "a.txt");

        golden.holds("a.txt", "one\n");
        golden.hasNoOrphans();

        assertThat(folder.resolve("a.txt")).hasContent("one\n");
        assertThat(folder.resolve("old.txt")).doesNotExist();
    }

    @Test
    void aTextOfWhichNobodyToldFailsAlsoWhenWriting() {
        assertThatThrownBy(() -> golden(true, "a.txt").holds("b.txt", "")).isInstanceOf(AssertionError.class);
    }
}

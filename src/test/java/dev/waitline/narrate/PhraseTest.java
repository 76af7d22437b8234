package dev.waitline.narrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void everyPhraseHasItsWordsAndEveryWordIsAPhrase() {
        assertThat(ResourceBundle.getBundle("dev.waitline.narrate.narrate").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Phrase.values()).map(Phrase::key).toList());
    }

    @Test
    void everyPhraseIsSaidSomewhere() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/waitline/narrate"))) {
            for (Path file : files.toList()) {
                code.append(Files.readString(file));
            }
        }
        assertThat(Phrase.values())
                .filteredOn(p -> !Pattern.compile("Phrase\\." + p.name() + "\\b")
                        .matcher(code)
                        .find())
                .isEmpty();
    }
}

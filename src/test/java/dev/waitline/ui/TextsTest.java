package dev.waitline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.diagram.Ink;
import dev.waitline.diagram.Theme;
import dev.waitline.trace.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/dev/waitline");
    private static final Path SOURCES = Path.of("src/main/java/dev/waitline");

    /** Keys that are put together from parts at run time. */
    private static final String COMPOSED =
            "(key|pane|problem|theme|legend|arrow|export\\.(format|theme|span|size|scale|part)|tab|inject\\.(fire|wake))\\..*|.*\\.tip|wait\\.[a-z]+\\.line";

    @ParameterizedTest
    @CsvSource({"ui/ui.properties, ui", "diagram/words.properties, diagram export cli", "page/page.properties, page"})
    void everyTextIsUsedAndEveryUsedTextIsThere(String bundle, String sources) throws IOException {
        Set<String> there = new TreeSet<>();
        for (String line : Files.readAllLines(RESOURCES.resolve(bundle))) {
            if (!line.isBlank()) {
                there.add(line.substring(0, line.indexOf('=')));
            }
        }
        Set<String> used = new TreeSet<>();
        for (String folder : sources.split(" ")) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    Matcher literal =
                            Pattern.compile("\"([a-z]+(\\.[a-z_]+)+)\"").matcher(Files.readString(file));
                    while (literal.find()) {
                        used.add(literal.group(1));
                    }
                }
            }
        }
        for (Resource.Kind kind : Resource.Kind.values()) {
            kind.primitive().places().forEach(place -> used.add("station." + place.word()));
        }

        assertThat(there).filteredOn(key -> !key.matches(COMPOSED)).allMatch(used::contains);
        assertThat(used)
                .filteredOn(key -> there.stream().anyMatch(k -> k.startsWith(key.substring(0, key.indexOf('.') + 1))))
                .allMatch(there::contains);
    }

    @Test
    void theStyleSheetsThreadColoursAreThePictures() throws IOException {
        String css = Files.readString(RESOURCES.resolve("ui/colours.css"));
        for (int thread = 0; thread <= Theme.LIGHT.threadColours(); thread++) {
            assertThat(css)
                    .contains("\n.thread-%d {\n    -wl-thread: %s;\n    -wl-on-thread: %s;"
                            .formatted(
                                    thread,
                                    colour(Theme.LIGHT, Ink.solid(thread)),
                                    colour(Theme.LIGHT, Ink.onSolid(thread))))
                    .contains("\n.dark .thread-%d {\n    -wl-thread: %s;\n    -wl-on-thread: %s;"
                            .formatted(
                                    thread,
                                    colour(Theme.DARK, Ink.solid(thread)),
                                    colour(Theme.DARK, Ink.onSolid(thread))));
        }
    }

    private static String colour(Theme theme, Ink ink) {
        return theme.colour(ink).toString();
    }
}

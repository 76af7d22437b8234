package dev.waitline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of licences against the image that was just built, and against what is allowed. */
class LicencesTest {
    private static final Path IMAGE = Path.of("target", "waitline");
    private static final Set<String> ALLOWED = Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT");
    /** For what other programs may be linked with whatever their licence. */
    private static final String CLASSPATH_EXCEPTION = "GPL-2.0-with-classpath-exception";

    @Test
    void theTableListsWhatIsInTheImageAndNothingElse() throws IOException {
        assumeTrue(Files.isDirectory(IMAGE.resolve("lib")), "target/waitline is not built");
        Set<String> parts = new TreeSet<>();
        for (String folder : List.of("lib", "fx")) {
            try (Stream<Path> files = Files.list(IMAGE.resolve(folder))) {
                files.map(f -> f.getFileName().toString())
                        .filter(f -> f.endsWith(".jar") && !f.startsWith("waitline-"))
                        .forEach(f -> parts.add(f.replaceFirst("-\\d.*", "")));
            }
        }
        assertThat(table().keySet()).isEqualTo(parts);
    }

    @Test
    void eachLicenceIsOneOfThoseAllowed() throws IOException {
        assertThat(table()).isNotEmpty().allSatisfy((part, licence) -> {
            if (part.startsWith("javafx-")) {
                assertThat(licence).isEqualTo(CLASSPATH_EXCEPTION);
            } else {
                assertThat(ALLOWED).contains(licence);
            }
        });
    }

    /** From docs/LICENCES.md: each part with its licence. */
    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs", "LICENCES.md"))) {
            String[] cells = line.split("\\|", -1);
            if (line.startsWith("| `")) {
                table.put(cells[1].strip().replace("`", ""), cells[2].strip());
            }
        }
        return table;
    }
}

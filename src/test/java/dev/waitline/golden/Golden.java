package dev.waitline.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of golden files: whole texts as they are to be. A test holds each text that it makes against the file of its
 * name, and has one test method for {@link #hasNoOrphans()}.
 *
 * <p>With {@code -Dwaitline.golden=write} the files are written anew instead, and orphans go; what changed is then seen in
 * the difference to the last commit.
 */
public final class Golden {
    private static final String FLAG = "waitline.golden";
    private static final Path RESOURCES = Path.of("src/test/resources");

    private final Path folder;
    private final Set<String> names;
    private final boolean write;

    private Golden(Path folder, Collection<String> names, boolean write) {
        this.folder = folder;
        this.names = Set.copyOf(names);
        this.write = write;
    }

    /**
     * The golden files of one test class.
     *
     * @param folder below {@code src/test/resources}; it holds nothing else
     * @param names all files that there are to be, with their endings
     */
    public static Golden in(String folder, Collection<String> names) {
        return new Golden(RESOURCES.resolve(folder), names, "write".equals(System.getProperty(FLAG)));
    }

    /** For the test of this class: another folder, and the flag given. */
    static Golden in(Path folder, Collection<String> names, boolean write) {
        return new Golden(folder, names, write);
    }

    /** Fails unless the file holds exactly this text; line ends are those of Unix. */
    public void holds(String name, String text) {
        assertThat(names).as("the golden files that this test says it has").contains(name);
        Path file = folder.resolve(name);
        try {
            if (write) {
                Files.createDirectories(folder);
                Files.writeString(file, text);
                return;
            }
            assertThat(file).as(hint(file)).exists();
            assertThat(text).as(hint(file)).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails when there is a file that no test makes. */
    public void hasNoOrphans() {
        Set<String> orphans = new TreeSet<>(files());
        orphans.removeAll(names);
        if (write) {
            orphans.forEach(name -> folder.resolve(name).toFile().delete());
            return;
        }
        assertThat(orphans).as("files in " + folder + " that no test makes").isEmpty();
    }

    private Set<String> files() {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hint(Path file) {
        return file + " (-D" + FLAG + "=write writes it anew)";
    }
}

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Formats every Java file below the folders named, or with {@code check} only says which are not formatted and ends with 1.
 * Started from its source by the build's own JDK, since Maven may run on one that cannot read Java 25.
 */
public final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private Format() {}

    public static void main(String[] args) throws IOException {
        boolean check = args[0].equals("check");
        AtomicBoolean wrong = new AtomicBoolean();
        for (String folder : Arrays.asList(args).subList(1, args.length)) {
            for (Path file : javaFiles(Path.of(folder))) {
                if (format(file, check)) {
                    wrong.set(true);
                }
            }
        }
        if (wrong.get()) {
            System.out.println("Not formatted, see above. To format everything: mvn -q -Pformat");
            System.exit(1);
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }

    /** Whether something is wrong with the file and stays so. */
    private static boolean format(Path file, boolean check) throws IOException {
        String text = Files.readString(file);
        try {
            String formatted = FORMATTER.formatSourceAndFixImports(text);
            if (formatted.equals(text)) {
                return false;
            }
            if (!check) {
                Files.writeString(file, formatted);
                return false;
            }
            System.out.println(file + " is not formatted");
        } catch (FormatterException e) {
            System.out.println(file + ":" + e.getMessage());
        }
        return true;
    }
}

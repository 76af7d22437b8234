package dev.waitline.cli;

import dev.waitline.trace.json.FormatException;
import dev.waitline.trace.json.ProgressJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waitline progress FOLDER}: sums up what a class has handed in. */
@Command(
        name = "progress",
        mixinStandardHelpOptions = true,
        description = "Sums up what a class has handed in: who solved what, and which misconceptions are most usual.",
        footer = {
            "",
            "It ends with 102 when a file cannot be read; the others are summed up all the same. The files are what the"
                    + " students' computers wrote: anybody can edit them."
        })
final class ProgressCommand implements Callable<Integer> {
    private static final String ENDING = ".waitline-progress.json";
    /** Some systems put each student's file in a folder of its own. */
    private static final int DEEPEST = 4;

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER",
            description = "folders with files NAME" + ENDING + ", or such files")
    private List<String> names = List.of();

    @Option(names = "--json", description = "prints one object instead")
    private boolean json;

    ProgressCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputException {
        List<ProgressReport.Student> students = new ArrayList<>();
        int unreadable = 0;
        for (String file : files()) {
            try {
                students.add(new ProgressReport.Student(file, ProgressJson.read(TextFile.read(file))));
            } catch (InputException e) {
                unreadable(e.getMessage());
                unreadable++;
            } catch (FormatException e) {
                unreadable(file + ": " + e.getMessage() + "; ask for it again");
                unreadable++;
            }
        }
        ProgressReport report = new ProgressReport(students);
        console.print(json ? report.json() : report.text());
        return unreadable == 0 ? Exit.DONE : Exit.REFUSED;
    }

    /** What stands in a file that somebody else wrote is not to move the cursor. */
    private void unreadable(@Nullable String why) {
        console.say(String.valueOf(why).replaceAll("\\p{Cntrl}", "?"));
    }

    private List<String> files() throws InputException {
        List<String> files = new ArrayList<>();
        for (String name : names) {
            Path path = path(name);
            if (Files.isDirectory(path)) {
                List<String> within = within(name, path);
                if (within.isEmpty()) {
                    throw new InputException(name, "there is no file *" + ENDING + " in this folder; name another");
                }
                files.addAll(within);
            } else {
                files.add(name);
            }
        }
        return files.stream().distinct().toList();
    }

    private static List<String> within(String name, Path folder) throws InputException {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return all.map(Path::toString)
                    .filter(f -> f.endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new InputException(name, "this folder cannot be read; look at its permissions");
        }
    }

    private static Path path(String name) throws InputException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new InputException(name, "this cannot be a folder's name; check it");
        }
    }
}

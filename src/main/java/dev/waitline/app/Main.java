package dev.waitline.app;

import dev.waitline.cli.Commands;
import dev.waitline.export.RunLink;
import dev.waitline.narrate.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The program's entry: opens the window, with a file or without, or hands over to a command. */
public final class Main {
    private static final int USAGE = 2;
    private static final String NO_DISPLAY =
            "waitline: no display here; run the program without a window: waitline run FILE";

    private Main() {}

    public static void main(String[] arguments) {
        // Maven hands over an empty name when no file is given.
        List<String> given = Stream.of(arguments).filter(a -> !a.isEmpty()).toList();
        // Python's text is UTF-8 wherever we run.
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        Language.Asked asked = Language.asked(given);
        int status = asked.problem().isEmpty() && forWindow(asked.rest())
                ? window(asked.rest(), asked.language(), err)
                : Commands.run(given, new InstalledEngines(true), out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    private static boolean forWindow(List<String> given) {
        return given.isEmpty()
                || !(given.getFirst().startsWith("-") || Commands.names().contains(given.getFirst()));
    }

    private static int window(List<String> given, Optional<Language> language, PrintStream err) {
        if (given.size() > 1) {
            err.println("waitline: one file at a time; see waitline --help");
            return USAGE;
        }
        if (!given.isEmpty() && !RunLink.isOne(given.getFirst()) && !Files.exists(Path.of(given.getFirst()))) {
            List<String> near = Commands.like(given.getFirst());
            err.println("waitline: there is no file and no command " + given.getFirst()
                    + (near.isEmpty() ? "; see waitline --help" : "; did you mean " + near.getFirst() + "?"));
            return USAGE;
        }
        if (!hasDisplay()) {
            err.println(NO_DISPLAY);
            return USAGE;
        }
        try {
            Window.open(given.stream().findFirst(), language, Window.users());
            return 0;
        } catch (UnsupportedOperationException e) {
            // What the toolkit throws when it cannot open a display after all.
            err.println(NO_DISPLAY);
            return USAGE;
        }
    }

    /** Only on Linux and its like can a display be missing; the headless platform of JavaFX needs none. */
    private static boolean hasDisplay() {
        String os = System.getProperty("os.name", "");
        return os.startsWith("Windows")
                || os.startsWith("Mac")
                || "Headless".equals(System.getProperty("glass.platform"))
                || !System.getenv().getOrDefault("DISPLAY", "").isEmpty()
                || !System.getenv().getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}

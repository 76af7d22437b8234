package dev.waitline.cli;

import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.Engines;
import dev.waitline.narrate.Language;
import dev.waitline.narrate.Narrator;
import dev.waitline.source.Nearest;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * The command line without the window: what {@code waitline run}, {@code explore}, {@code export}, {@code lessons}, {@code lesson}, {@code progress} and {@code doctor}
 * do.
 */
public final class Commands {
    private Commands() {}

    @Command(
            name = "waitline",
            description = "Shows Python's threading at work. Without a command, opens the window.",
            synopsisHeading = "Usage: waitline [FILE or COURSE]%n       ",
            versionProvider = AsPicocliWantsIt.class,
            mixinStandardHelpOptions = true)
    private static final class Root {
        @Option(
                names = "--lang",
                paramLabel = "LANG",
                scope = CommandLine.ScopeType.INHERIT,
                description =
                        "the language of the window, of what is exported and of lessons: en or zh; else the system's")
        private @Nullable String language;
    }

    private static final class AsPicocliWantsIt implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Version.current().toString()};
        }
    }

    /** The names of the commands. Whatever else is named first is a file for the window. */
    public static Set<String> names() {
        return Set.of("run", "explore", "export", "lessons", "lesson", "progress", "doctor", "dis", "help");
    }

    /** Names of commands close to {@code word}, the closest first. */
    public static List<String> like(String word) {
        return Nearest.to(
                word, names().stream().filter(n -> !n.equals("dis")).sorted().toList());
    }

    /**
     * Runs a command and gives the exit status.
     *
     * @param engines opens what runs the programs
     */
    public static int run(List<String> arguments, Engines engines, PrintStream out, PrintStream err) {
        Console console = new Console(out, err);
        Language.Asked asked = Language.asked(arguments);
        if (!asked.problem().isEmpty()) {
            console.say("waitline: " + asked.problem());
            return Exit.USAGE;
        }
        return run(asked.rest(), asked.language().orElseGet(Language::ofSystem), engines, console);
    }

    private static int run(List<String> arguments, Language language, Engines engines, Console console) {
        PrintStream out = console.out();
        switch (String.join(" ", arguments)) {
            case "--version", "-V" -> {
                out.println(Version.current());
                return Exit.DONE;
            }
            case "lessons" -> {
                return plain(new LessonsCommand(console, language), console);
            }
            default -> {}
        }
        // What they say around the sentences is English, and half of it in another language would be worse.
        Narrator english = new Narrator(Locale.ENGLISH);
        RunCommand run = new RunCommand(console, engines, english);
        ExploreCommand explore = new ExploreCommand(console, engines, english);
        if (arguments.size() == 2 && !arguments.getLast().startsWith("-")) {
            switch (arguments.getFirst()) {
                case "run" -> {
                    return plain(() -> run.call(arguments.getLast()), console);
                }
                case "explore" -> {
                    return plain(() -> explore.call(arguments.getLast()), console);
                }
                default -> {}
            }
        }
        CommandLine line = new CommandLine(new Root())
                .addSubcommand(run)
                .addSubcommand(explore)
                .addSubcommand(new ExportCommand(console, engines, new Narrator(language.locale())))
                .addSubcommand(new LessonsCommand(console, language))
                .addSubcommand(new LessonCommand(console, engines, language))
                .addSubcommand(new ProgressCommand(console))
                .addSubcommand(new DoctorCommand(console, engines))
                .addSubcommand(new DisassembleCommand(console, engines))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, given) -> usage(e, console))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, console));
        return line.execute(arguments.toArray(String[]::new));
    }

    /** Does it without options: getting picocli ready would take longer than most programs. */
    private static int plain(Callable<Integer> command, Console console) {
        try {
            return command.call();
        } catch (Exception e) {
            return failed(e, console);
        }
    }

    private static int usage(ParameterException e, Console console) {
        String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("this cannot be understood");
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.say("waitline: " + what + "; see " + command + " --help");
        return Exit.USAGE;
    }

    private static int failed(Exception e, Console console) {
        if (e instanceof Console.ClosedException) {
            return Exit.NOBODY_LISTENS;
        }
        if (e instanceof InputException) {
            console.say(String.valueOf(e.getMessage()));
            return Exit.REFUSED;
        }
        if (e instanceof EngineFailedException) {
            console.say("waitline: " + e.getMessage());
            return Exit.ENGINE_FAILED;
        }
        console.say("waitline: " + e + "; this is a fault of Waitline");
        return Exit.ENGINE_FAILED;
    }
}

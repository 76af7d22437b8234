package dev.waitline.cli;

import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.Lessons;
import dev.waitline.narrate.Language;
import dev.waitline.source.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code waitline lessons}: lists the lessons, or prints the program of one. */
@Command(name = "lessons", mixinStandardHelpOptions = true, description = "Lists the lessons, or prints one's program.")
final class LessonsCommand implements Callable<Integer> {
    private final Console console;
    private final Language language;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "a lesson's name or number")
    private @Nullable String name;

    LessonsCommand(Console console, Language language) {
        this.console = console;
        this.language = language;
    }

    @Override
    public Integer call() {
        List<Lesson> lessons = Lessons.all(language.locale());
        String wanted = name;
        if (wanted == null) {
            lessons.forEach(l -> console.out().printf("%2d  %-22s %s%n", l.number(), l.id(), l.title()));
            console.out().flush();
            return Exit.DONE;
        }
        Optional<Lesson> found = lessons.stream()
                .filter(l ->
                        l.id().equals(wanted) || Integer.toString(l.number()).equals(wanted))
                .findFirst();
        if (found.isEmpty()) {
            List<String> near =
                    Nearest.to(wanted, lessons.stream().map(Lesson::id).toList());
            String hint = near.isEmpty() ? "waitline lessons lists them" : "did you mean " + near.getFirst() + "?";
            console.say("waitline: there is no lesson " + wanted + "; " + hint);
            return Exit.USAGE;
        }
        console.out().print(found.get().program().text());
        console.out().flush();
        return Exit.DONE;
    }
}

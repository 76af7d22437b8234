package dev.waitline.cli;

import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.Engines;
import dev.waitline.lesson.Course;
import dev.waitline.lesson.CourseException;
import dev.waitline.lesson.Courses;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.check.CourseCheck;
import dev.waitline.narrate.Language;
import dev.waitline.session.Session;
import dev.waitline.source.Diagnostic;
import dev.waitline.trace.Limits;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code waitline lesson check FOLDER}: what in a course is not as it says. */
@Command(name = "lesson", mixinStandardHelpOptions = true, description = "Checks lessons that somebody writes.")
final class LessonCommand {
    private final Console console;
    private final Engines engines;
    private final Language language;

    LessonCommand(Console console, Engines engines, Language language) {
        this.console = console;
        this.language = language;
        this.engines = engines;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Holds a course against the search: conditions that never hold, questions that are never"
                    + " reached, challenges that are solved from the start, or not by their sample solution.",
            footer = {"", "It ends with 1 when something is wrong: a line for each, FILE:LINE:COL: what; what to do."})
    int check(
            @Parameters(paramLabel = "FOLDER", description = "a folder with an index.md, or one lesson's file")
                    String folder)
            throws InputException {
        Path path = path(folder);
        try {
            Course course = Courses.read(path, language.locale());
            int wrong = Files.isDirectory(path) ? told(Courses.untranslated(path)) : 0;
            for (Lesson lesson : course.lessons()) {
                String file = Files.isDirectory(path)
                        ? path.resolve(lesson.id() + ".md").toString()
                        : folder;
                wrong += told(new CourseCheck(
                                lesson,
                                file,
                                source -> new Session(engines.open(new EngineChoice.Model(), source, Limits.DEFAULT)))
                        .problems());
            }
            int lessons = course.lessons().size();
            console.say((lessons == 1 ? "1 lesson, " : lessons + " lessons, ")
                    + (wrong == 0
                            ? "nothing is wrong"
                            : wrong == 1 ? "1 thing is wrong" : wrong + " things are wrong"));
            return wrong == 0 ? Exit.DONE : Exit.ERROR;
        } catch (CourseException e) {
            told(e.problems());
            return Exit.ERROR;
        }
    }

    private int told(List<Diagnostic> problems) {
        problems.forEach(p -> console.print(p + "\n"));
        return problems.size();
    }

    private static Path path(String name) throws InputException {
        try {
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                throw new InputException(name, "there is no such folder; check the name");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new InputException(name, "this cannot be a folder's name; check it");
        }
    }
}

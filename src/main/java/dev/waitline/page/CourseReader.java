package dev.waitline.page;

import dev.waitline.lesson.Ask;
import dev.waitline.lesson.Challenge;
import dev.waitline.lesson.Check;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.When;
import dev.waitline.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Reads the lessons that a page carries; {@code trace.json.CourseJson} wrote them. */
final class CourseReader {
    private CourseReader() {}

    static List<Lesson> lessons(@Nullable JSObject list) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < Json.length(list); i++) {
            lessons.add(lesson(Json.at(list, i), i + 1));
        }
        return lessons;
    }

    private static Lesson lesson(@Nullable JSObject object, int number) {
        return new Lesson(
                text(object, "id"),
                number,
                "",
                new Lesson.Front(
                        text(object, "title"),
                        text(object, "goal"),
                        Lesson.Level.valueOf(text(object, "level")),
                        text(object, "after")),
                new SourceText(text(object, "program"), text(object, "text")),
                1,
                all(object, "notes", n -> new Lesson.Note(1, When.of(text(n, "when")), text(n, "text"))),
                List.of(),
                all(object, "challenges", CourseReader::challenge),
                all(
                        object,
                        "questions",
                        q -> new Ask(
                                1, text(q, "text"), texts(q, "answers"), Json.number(q, "right", 0), text(q, "why"))),
                texts(object, "hints"),
                "",
                null,
                text(object, "next"));
    }

    private static Challenge challenge(@Nullable JSObject object) {
        List<Check> checks = new ArrayList<>();
        texts(object, "prints").forEach(line -> checks.add(new Check.Prints(line)));
        return new Challenge(Challenge.Kind.valueOf(text(object, "kind")), 1, text(object, "task"), checks, null);
    }

    private static <T> List<T> all(@Nullable JSObject object, String key, Function<@Nullable JSObject, T> read) {
        JSObject list = Json.get(object, key);
        List<T> all = new ArrayList<>();
        for (int i = 0; i < Json.length(list); i++) {
            all.add(read.apply(Json.at(list, i)));
        }
        return all;
    }

    static List<String> texts(@Nullable JSObject object, String key) {
        JSObject list = Json.get(object, key);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Json.length(list); i++) {
            texts.add(String.valueOf(Json.textAt(list, i)));
        }
        return texts;
    }

    private static String text(@Nullable JSObject object, String key) {
        String text = Json.text(object, key);
        return text == null ? "" : text;
    }
}

package dev.waitline.lesson;

import dev.waitline.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * All lessons, in order. Each is a program {@code ID.py} and the words to it, {@code ID.properties}, beside this
 * class; {@code index} lists them. Notes are numbered from 1: {@code note.1} is the text and {@code note.1.when} the
 * {@linkplain Conditions condition}. {@code break} and {@code fix} are the tasks of its {@linkplain Challenge
 * challenges}, and {@code good.prints} the lines that a good run prints.
 */
public final class Lessons {
    private Lessons() {}

    /** A language that is not there is spoken as English. */
    public static List<Lesson> all(Locale locale) {
        List<Lesson> lessons = new ArrayList<>();
        for (String id : text("index").lines().toList()) {
            lessons.add(read(id, lessons.size() + 1, locale));
        }
        return lessons;
    }

    public static Optional<Lesson> named(String id, Locale locale) {
        return all(locale).stream().filter(l -> l.id().equals(id)).findFirst();
    }

    /** What is asked of a program's runs: the challenges of the lesson whose program it is. */
    public static List<Challenge> challenges(SourceText program) {
        return all(Locale.ENGLISH).stream()
                .filter(l -> l.program().text().equals(program.text()))
                .flatMap(l -> l.challenges().stream())
                .toList();
    }

    private static Lesson read(String id, int number, Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle(
                "dev.waitline.lesson." + id,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<Lesson.Note> notes = new ArrayList<>();
        for (int i = 1; words.containsKey("note." + i); i++) {
            notes.add(note(id, i, words));
        }
        SourceText program = new SourceText(id + ".py", text(id + ".py"));
        return new Lesson(
                id, number, words.getString("title"), words.getString("goal"), program, notes, challenges(words));
    }

    private static List<Challenge> challenges(ResourceBundle words) {
        List<String> prints = words.containsKey("good.prints")
                ? words.getString("good.prints").lines().toList()
                : List.of();
        List<Challenge> challenges = new ArrayList<>();
        for (Challenge.Kind kind : Challenge.Kind.values()) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            if (words.containsKey(key)) {
                challenges.add(new Challenge(kind, words.getString(key), prints));
            }
        }
        return challenges;
    }

    private static Lesson.Note note(String id, int number, ResourceBundle words) {
        String key = "note." + number;
        try {
            return new Lesson.Note(Conditions.parse(words.getString(key + ".when")), words.getString(key));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("lesson " + id + ", " + key + ": " + e.getMessage(), e);
        }
    }

    private static String text(String name) {
        try (InputStream in = Lessons.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the lesson's file is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.waitline.lesson;

import dev.waitline.lesson.Lesson.Front;
import dev.waitline.lesson.Lesson.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what stands between two lines of three dashes above a lesson. */
final class FrontReader {
    private static final String DASHES = "---";
    private static final List<String> KEYS = List.of("title", "goal", "level", "order", "prerequisite");

    private final List<String> lines;
    private final Map<String, String> values;
    private final Complaints to;

    /** Gets what is wrong. */
    interface Complaints {
        void problem(int line, String what, String remedy);
    }

    FrontReader(String source, Map<String, String> values, Complaints to) {
        this.lines = source.lines().toList();
        this.values = values;
        this.to = to;
    }

    Front front() {
        if (look()) {
            for (String key : List.of("title", "goal")) {
                if (value(key).isBlank()) {
                    to.problem(
                            1, "this lesson has no " + key, "add a line " + key + ": ... between the lines " + DASHES);
                }
            }
        }
        return new Front(value("title"), value("goal"), level(), value("prerequisite"));
    }

    /** What the lesson wishes to stand at; 0 when it does not say. */
    int order() {
        String order = value("order");
        if (order.isEmpty() || order.matches("[1-9]\\d{0,5}")) {
            return order.isEmpty() ? 0 : Integer.parseInt(order);
        }
        to.problem(line("order"), "\"" + order + "\" is no order", "write a number, 1 or above");
        return 0;
    }

    /** Whether there is a front matter and each line of it can be read. */
    private boolean look() {
        if (lines.isEmpty() || !lines.getFirst().strip().equals(DASHES)) {
            to.problem(
                    1,
                    "this lesson has no front matter",
                    "begin it with " + DASHES + ", title: ..., goal: ..., " + DASHES);
            return false;
        }
        boolean fine = true;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.strip().equals(DASHES)) {
                return fine;
            }
            String key = line.replaceFirst(":.*", "");
            if (!line.isBlank() && !line.startsWith("#") && !(KEYS.contains(key) && line.contains(":"))) {
                to.problem(
                        i + 1,
                        "\"" + line.strip() + "\" is nothing that a lesson's front matter knows",
                        "there are " + String.join(", ", KEYS) + ", each in a line of its own as title: ...");
                fine = false;
            }
        }
        to.problem(lines.size(), "the front matter has no end", "close it with a line " + DASHES);
        return false;
    }

    private Level level() {
        String level = value("level");
        return Arrays.stream(Level.values())
                .filter(l -> l.name().toLowerCase(Locale.ROOT).equals(level))
                .findFirst()
                .orElseGet(() -> {
                    if (!level.isEmpty()) {
                        to.problem(
                                line("level"),
                                "\"" + level + "\" is no level",
                                "write beginner, intermediate or advanced");
                    }
                    return Level.BEGINNER;
                });
    }

    private String value(String key) {
        return values.getOrDefault(key, "").strip();
    }

    private int line(String key) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key + ":")) {
                return i + 1;
            }
        }
        return 1;
    }
}

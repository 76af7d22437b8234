package dev.waitline.lesson;

import dev.waitline.session.Moment;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.Position;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The moments of one run that somebody wants to show, in order: a section of a lesson, or a comment in a program.
 *
 * @param schedule makes the run, without calls from outside; null where the threads take turns
 */
public record Talk(@Nullable Schedule schedule, List<Point> points) {
    private static final String TITLE = "Talk";
    private static final String SCHEDULE = "Schedule:";
    private static final Pattern POINT =
            Pattern.compile("(?:when ((?:\"[^\"]*\"|[^\":])+)|at move (\\d+)): *(\\S.*)", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("# ?(.*)");
    static final String FORM = "write it as when CONDITION: CAPTION, or at move NUMBER: CAPTION";

    public Talk {
        points = List.copyOf(points);
    }

    /**
     * A moment to show.
     *
     * @param line where it stands in the file
     * @param text which moment it is, as the file says it
     */
    public record Point(int line, String text, Predicate<Moment> reached, String caption) {
        /**
         * Reads a point.
         *
         * @throws IllegalArgumentException when it is none; the message says what is wrong with it
         */
        static Point of(int line, String text) {
            Matcher form = POINT.matcher(text);
            if (!form.matches()) {
                throw new IllegalArgumentException("this is no moment of a talk");
            }
            String when = form.group(1);
            String caption = form.group(3).strip();
            return when == null
                    ? at(line, Long.parseLong(form.group(2)), caption)
                    : new Point(line, "when " + when, When.of(when)::holds, caption);
        }

        /** The first step after which so many moves had been made. */
        public static Point at(int line, long moves, String caption) {
            return new Point(line, "at move " + moves, m -> m.snapshot().moves() >= moves, caption);
        }
    }

    /** A point, and the step after which the run has come to it. */
    public record Stop(Point point, int step) {}

    /**
     * Looks for each point behind the one before it.
     *
     * @param run all its moments, from the start
     * @return where the run comes to, in order; a point that it does not come to is left out
     */
    public List<Stop> stops(List<Moment> run) {
        List<Stop> stops = new ArrayList<>();
        int from = 0;
        for (Point point : points) {
            for (int step = from; step < run.size(); step++) {
                if (point.reached().test(run.get(step))) {
                    stops.add(new Stop(point, step));
                    from = step + 1;
                    break;
                }
            }
        }
        return stops;
    }

    /** The talk in the last comment of a program that has this title; empty when there is none. */
    public static Optional<Talk> in(SourceText program) throws CourseException {
        List<String> lines = program.text().lines().toList();
        int title = begin(lines);
        if (title < 0) {
            return Optional.empty();
        }
        Reader reader = new Reader(program.name());
        for (int i = title + 1; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (!comment.matches()) {
                break;
            }
            String text = comment.group(1).strip();
            if (text.startsWith("- ")) {
                reader.point(i + 1, text.substring(2));
            } else if (!text.isEmpty() && !reader.schedule(i + 1, text)) {
                reader.problem(i + 1, "this is no line of a talk", "begin it with - or with " + SCHEDULE);
            }
        }
        return Optional.of(reader.talk(title + 1));
    }

    private static int begin(List<String> lines) {
        return lines.lastIndexOf("# " + TITLE);
    }

    /** The text of a program with this talk in it, instead of the one that may be there. */
    public String into(String program) {
        List<String> lines = program.lines().collect(Collectors.toCollection(ArrayList::new));
        int at = begin(lines);
        if (at < 0) {
            lines.add("");
            at = lines.size();
        } else {
            while (at < lines.size() && COMMENT.matcher(lines.get(at)).matches()) {
                lines.remove(at);
            }
        }
        List<String> comment = new ArrayList<>(List.of("# " + TITLE));
        lines("%s", "- ").forEach(line -> comment.add("# " + line));
        lines.addAll(at, comment);
        return String.join("\n", lines) + "\n";
    }

    /** This talk as a section of a lesson. */
    public String section() {
        List<String> lines = lines("`%s`\n", "1. ");
        return "## " + TITLE + "\n\n" + String.join("\n", lines) + "\n";
    }

    private List<String> lines(String quoted, String item) {
        List<String> lines = new ArrayList<>();
        if (schedule != null) {
            lines.add(SCHEDULE + " " + quoted.formatted(schedule));
        }
        points.forEach(p -> lines.add(item + p.text() + ": " + p.caption()));
        return lines;
    }

    /** Puts a talk together, and gathers what is wrong with it. */
    static final class Reader {
        private final String file;
        private final List<Diagnostic> problems = new ArrayList<>();
        private final List<Point> points = new ArrayList<>();
        private @Nullable Schedule schedule;

        /** @param file what messages call the file */
        Reader(String file) {
            this.file = file;
        }

        /** Takes a line that says how the run is made; false when it is none. */
        boolean schedule(int line, String text) {
            if (!text.startsWith(SCHEDULE)) {
                return false;
            }
            List<Choice> choices = new ArrayList<>();
            for (String word : text.substring(SCHEDULE.length()).strip().split("\\s+")) {
                Choice choice = Choice.of(word);
                if (choice == null) {
                    problem(
                            line,
                            "\"" + word + "\" is no choice of a schedule",
                            "take it from the window or from waitline explore");
                    return true;
                }
                choices.add(choice);
            }
            schedule = new Schedule(choices);
            return true;
        }

        void point(int line, String text) {
            try {
                points.add(Point.of(line, text));
            } catch (IllegalArgumentException e) {
                problem(line, String.valueOf(e.getMessage()), FORM);
            }
        }

        void problem(int line, String what, String remedy) {
            problems.add(new Diagnostic(file, new Position(line, 1), what, remedy));
        }

        List<Diagnostic> problems() {
            return problems;
        }

        /** @param line where the talk begins */
        Talk talk(int line) throws CourseException {
            if (points.isEmpty() && problems.isEmpty()) {
                problem(line, "this talk has no moments", FORM);
            }
            if (!problems.isEmpty()) {
                throw new CourseException(problems);
            }
            return new Talk(schedule, points);
        }
    }
}

package dev.waitline.cli;

import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.Lessons;
import dev.waitline.narrate.Narrator;
import dev.waitline.predict.Misconception;
import dev.waitline.predict.Speech;
import dev.waitline.trace.json.ClassJson;
import dev.waitline.trace.json.ProgressJson;
import dev.waitline.trace.json.ProgressJson.Belief;
import dev.waitline.trace.json.ProgressJson.Solved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a class has handed in, summed up: by student, by lesson and by misconception. */
final class ProgressReport {
    private static final String OWN = "waitline";
    private static final String GAP = "   ";

    private final List<Student> students;
    private final Speech speech = new Speech(new Narrator(Locale.ENGLISH), Locale.ENGLISH);

    /** @param file where it stands */
    record Student(String file, ProgressJson progress) {
        int solved() {
            return progress.lessons().stream()
                    .mapToInt(l -> (l.broken() == null ? 0 : 1) + (l.fixed() == null ? 0 : 1))
                    .sum();
        }
    }

    ProgressReport(List<Student> students) {
        this.students = students.stream()
                .sorted(Comparator.comparing((Student s) -> s.progress().name()).thenComparing(Student::file))
                .toList();
    }

    private ClassJson summed() {
        return new ClassJson(students.stream().map(this::student).toList(), lessons(), misconceptions());
    }

    String json() {
        return summed().write();
    }

    private ClassJson.Student student(Student student) {
        ProgressJson done = student.progress();
        return new ClassJson.Student(
                done.name(),
                student.file(),
                student.solved(),
                done.lessons().stream().mapToInt(l -> l.quiz().right()).sum(),
                done.lessons().stream().mapToInt(l -> l.quiz().of()).sum(),
                done.predictions().stream().mapToInt(Belief::right).sum(),
                done.predictions().stream().mapToInt(Belief::wrong).sum());
    }

    /** Waitline's own in their order, then those of other courses. */
    private List<ClassJson.Lesson> lessons() {
        List<String> own = Lessons.all(Locale.ENGLISH).stream().map(Lesson::id).toList();
        Map<String, List<ProgressJson.Lesson>> byLesson = new TreeMap<>(Comparator.comparing((String key) -> {
                    int at = key.startsWith(OWN + "/") ? own.indexOf(key.substring(OWN.length() + 1)) : -1;
                    return at < 0 ? Integer.MAX_VALUE : at;
                })
                .thenComparing(Comparator.naturalOrder()));
        students.stream()
                .flatMap(s -> s.progress().lessons().stream())
                .forEach(l -> byLesson.computeIfAbsent(l.course() + "/" + l.lesson(), k -> new ArrayList<>())
                        .add(l));
        return byLesson.values().stream()
                .map(done -> new ClassJson.Lesson(
                        done.getFirst().course(),
                        done.getFirst().lesson(),
                        challenge(done, ProgressJson.Lesson::broken),
                        challenge(done, ProgressJson.Lesson::fixed),
                        done.stream().mapToInt(l -> l.quiz().right()).sum(),
                        done.stream().mapToInt(l -> l.quiz().of()).sum()))
                .toList();
    }

    private static ClassJson.Challenge challenge(
            List<ProgressJson.Lesson> done, Function<ProgressJson.Lesson, Solved> which) {
        List<Solved> solved = done.stream().map(which).filter(Objects::nonNull).toList();
        return new ClassJson.Challenge(
                solved.size(),
                solved.stream().mapToInt(Solved::best).filter(b -> b > 0).min().orElse(0));
    }

    /** What led astray most often comes first. */
    private List<ClassJson.Misconception> misconceptions() {
        Map<String, List<Belief>> byBelief = students.stream()
                .flatMap(s -> s.progress().predictions().stream())
                .collect(Collectors.groupingBy(Belief::belief, TreeMap::new, Collectors.toList()));
        return byBelief.entrySet().stream()
                .map(e -> new ClassJson.Misconception(
                        e.getKey(),
                        Misconception.of(e.getKey()).map(speech::name).orElse(e.getKey()),
                        e.getValue().stream().mapToInt(Belief::wrong).sum(),
                        e.getValue().stream().mapToInt(Belief::right).sum(),
                        (int) e.getValue().stream().filter(b -> b.wrong() > 0).count()))
                .sorted(Comparator.comparing(ClassJson.Misconception::wrong)
                        .reversed()
                        .thenComparing(ClassJson.Misconception::belief))
                .toList();
    }

    // ---- for a person to read

    String text() {
        ClassJson all = summed();
        int count = students.size();
        List<String> lines = new ArrayList<>();
        lines.add(count == 1 ? "1 student" : count + " students");
        table(
                lines,
                List.of("student", "solved", "quizzes", "predictions"),
                all.students().stream()
                        .map(s -> List.of(
                                name(s, all.students()),
                                Integer.toString(s.solved()),
                                of(s.quizRight(), s.quizOf()),
                                of(s.seenThrough(), s.seenThrough() + s.ledAstray())))
                        .toList());
        table(
                lines,
                List.of("lesson", "broken by", "fixed by", "quizzes"),
                all.lessons().stream()
                        .map(l -> List.of(
                                l.course().equals(OWN) ? l.lesson() : l.course() + "/" + l.lesson(),
                                by(l.broken(), "operation"),
                                by(l.fixed(), "line"),
                                of(l.quizRight(), l.quizOf())))
                        .toList());
        table(
                lines,
                List.of("misconception", "led astray", "seen through", "students led astray"),
                all.misconceptions().stream()
                        .map(m -> List.of(
                                m.says(),
                                Integer.toString(m.wrong()),
                                Integer.toString(m.right()),
                                Integer.toString(m.students())))
                        .toList());
        return String.join("\n", lines) + "\n";
    }

    /** The name, and the file of several who go by it. */
    private static String name(ClassJson.Student student, List<ClassJson.Student> all) {
        String name = student.name().isBlank() ? "(no name)" : student.name();
        boolean alone =
                all.stream().filter(s -> s.name().equals(student.name())).count() == 1;
        return alone ? name : name + " (" + student.file().replaceAll("\\p{Cntrl}", "?") + ")";
    }

    private static String of(int right, int of) {
        return of == 0 ? "-" : right + " of " + of;
    }

    private static String by(ClassJson.Challenge challenge, String what) {
        int best = challenge.best();
        return challenge.students() == 0
                ? "-"
                : challenge.students()
                        + (best == 0 ? "" : " (best: " + best + " " + what + (best == 1 ? "" : "s") + ")");
    }

    private static void table(List<String> lines, List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        lines.add("");
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        int[] widths = new int[head.size()];
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i))
                        .append(" ".repeat(widths[i] - width(row.get(i))))
                        .append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    /** How many columns of a terminal it takes: Chinese takes two for each character. */
    private static int width(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c)
                                || (c >= 0x3000 && c <= 0x30FF)
                                || (c >= 0xAC00 && c <= 0xD7A3)
                                || (c >= 0xFF00 && c <= 0xFF60)
                        ? 2
                        : 1)
                .sum();
    }
}

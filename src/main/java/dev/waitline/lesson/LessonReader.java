package dev.waitline.lesson;

import dev.waitline.lesson.Lesson.Front;
import dev.waitline.lesson.Lesson.Note;
import dev.waitline.lesson.Lesson.Prediction;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.Position;
import dev.waitline.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lesson: front matter, a program, and sections, each begun by a heading of the second level. One reader reads one
 * file. {@code docs/howto/lesson.md} says what can stand in it.
 */
final class LessonReader {
    private static final String NEXT = "Next:";
    private static final String SECTIONS =
            "name it When ..., Predict when ..., Break it, Fix it, Explain, Hint, Teacher or Talk, or use ### within a"
                    + " section";

    private final String id;
    private final String file;
    private final String source;
    private final Markdown text;
    private final List<Diagnostic> problems = new ArrayList<>();

    private final List<Note> notes = new ArrayList<>();
    private final List<Prediction> predictions = new ArrayList<>();
    private final List<Challenge> challenges = new ArrayList<>();
    private final List<Ask> explanations = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private String teacher = "";
    private String next = "";
    private @Nullable Talk talk;

    /**
     * @param id the lesson's short name
     * @param file what messages call the file
     */
    LessonReader(String id, String file, String source) {
        this.id = id;
        this.file = file;
        this.source = source;
        this.text = new Markdown(source);
    }

    /** A section, or what stands before the first one, which has no heading. */
    private record Section(@Nullable Node heading, List<Node> blocks) {
        int line() {
            return heading == null ? 1 : Markdown.line(heading);
        }
    }

    /** The lesson; its number is the order that it wishes, or 0. */
    Lesson read() throws CourseException {
        FrontReader reader = new FrontReader(source, text.front(), this::problem);
        Front front = reader.front();
        int order = reader.order();
        List<Node> blocks = new ArrayList<>(text.blocks());
        if (!blocks.isEmpty() && blocks.getLast() instanceof Paragraph last) {
            String closing = Markdown.text(last);
            if (closing.startsWith(NEXT)) {
                next = closing.substring(NEXT.length()).strip();
                blocks.removeLast();
            }
        }
        List<Section> sections = sections(blocks);
        Node program = sections.getFirst().blocks().stream()
                .filter(Markdown::isProgram)
                .findFirst()
                .orElse(null);
        if (program == null) {
            problem(1, "this lesson has no program", "put one into a block ```python before the first ##");
        }
        sections.stream().skip(1).forEach(this::section);
        if (!problems.isEmpty()) {
            throw new CourseException(problems);
        }
        return new Lesson(
                id,
                order,
                "",
                front,
                new SourceText(id + ".py", program == null ? "" : Markdown.program(program)),
                program == null ? 1 : Markdown.line(program) + 1,
                notes,
                predictions,
                judged(),
                explanations,
                hints,
                teacher,
                talk,
                next);
    }

    private static List<Section> sections(List<Node> blocks) {
        List<Section> sections = new ArrayList<>(List.of(new Section(null, new ArrayList<>())));
        for (Node block : blocks) {
            if (block instanceof Heading heading && heading.getLevel() == 2) {
                sections.add(new Section(block, new ArrayList<>()));
            } else {
                sections.getLast().blocks().add(block);
            }
        }
        return sections;
    }

    private void section(Section section) {
        String name = section.heading() == null ? "" : Markdown.text(section.heading());
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.startsWith("when ")) {
            note(section, name.substring("when ".length()));
        } else if (plain.startsWith("predict when ")) {
            predict(section, name.substring("predict when ".length()));
        } else {
            switch (plain) {
                case "break it" -> challenge(section, Challenge.Kind.BREAK);
                case "fix it" -> challenge(section, Challenge.Kind.FIX);
                case "explain" -> explain(section);
                case "hint" -> hints.add(Markdown.text(section.blocks()));
                case "teacher" -> teacher = (teacher + "\n\n" + Markdown.text(section.blocks())).strip();
                case "talk" -> talk(section);
                default -> problem(section.line(), "\"" + name + "\" is no section that lessons know", SECTIONS);
            }
        }
    }

    private void talk(Section section) {
        Talk.Reader reader = new Talk.Reader(file);
        for (Node block : section.blocks()) {
            if (block instanceof ListBlock) {
                Markdown.children(block).forEach(item -> reader.point(Markdown.line(item), Markdown.item(item)));
            } else if (!reader.schedule(Markdown.line(block), Markdown.text(block))) {
                reader.problem(Markdown.line(block), "this is no part of a talk", "list its moments; " + Talk.FORM);
            }
        }
        try {
            talk = reader.talk(section.line());
        } catch (CourseException e) {
            problems.addAll(e.problems());
        }
    }

    private void note(Section section, String condition) {
        String said = Markdown.text(section.blocks());
        When when = when(section, condition);
        if (when != null && said.isBlank()) {
            problem(section.line(), "this note says nothing", "write a sentence or two below the heading");
        } else if (when != null) {
            notes.add(new Note(section.line(), when, said));
        }
    }

    private void predict(Section section, String condition) {
        When when = when(section, condition);
        Ask ask = ask(section);
        if (when != null && ask != null) {
            predictions.add(new Prediction(when, ask));
        }
    }

    private void explain(Section section) {
        Ask ask = ask(section);
        if (ask != null && ask.isLeftToTheMachine()) {
            problem(
                    section.line(),
                    "this question has no answers",
                    "list two or more below it, the right one as - [x]");
        } else if (ask != null) {
            explanations.add(ask);
        }
    }

    private @Nullable When when(Section section, String condition) {
        try {
            return When.of(condition);
        } catch (IllegalArgumentException e) {
            problem(section.line(), String.valueOf(e.getMessage()), "docs/howto/lesson.md lists the conditions");
            return null;
        }
    }

    /** What stands before the list is the question, what stands behind it is said of the answer. */
    private @Nullable Ask ask(Section section) {
        List<Node> before = new ArrayList<>();
        List<Node> behind = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        int right = -1;
        for (Node block : section.blocks()) {
            if (block instanceof BulletList && answers.isEmpty()) {
                for (Node item : Markdown.children(block)) {
                    String answer = Markdown.item(item);
                    if (!answer.matches("(?s)\\[[ xX]\\] .+")) {
                        problem(
                                Markdown.line(item),
                                "this is no answer",
                                "begin it with [x] when it is right, else [ ]");
                        return null;
                    }
                    if (answer.charAt(1) != ' ') {
                        right = right < 0 ? answers.size() : Integer.MAX_VALUE;
                    }
                    answers.add(answer.substring(4));
                }
            } else {
                (answers.isEmpty() ? before : behind).add(block);
            }
        }
        String question = Markdown.text(before);
        if (answers.isEmpty() && !question.isBlank()) {
            problem(
                    section.line(),
                    "this question has no answers",
                    "list two or more below it, the right one as - [x]; or take the text out, and the machine asks");
            return null;
        }
        if (!answers.isEmpty() && (question.isBlank() || answers.size() < 2 || right < 0 || right > answers.size())) {
            problem(
                    section.line(),
                    "this question has to have a text, two answers or more, and one that is right",
                    "write the text before the list, and [x] before one answer");
            return null;
        }
        return new Ask(section.line(), question, answers, right, Markdown.text(behind));
    }

    private void challenge(Section section, Challenge.Kind kind) {
        List<Node> task = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        SourceText sample = null;
        for (Node block : section.blocks()) {
            if (block instanceof BulletList) {
                for (Node item : Markdown.children(block)) {
                    try {
                        checks.add(Check.of(Markdown.quoted(item)));
                    } catch (IllegalArgumentException e) {
                        problem(Markdown.line(item), String.valueOf(e.getMessage()), "write it in one of these forms");
                    }
                }
            } else if (Markdown.isProgram(block)) {
                sample = new SourceText(id + ".py", Markdown.program(block));
            } else {
                task.add(block);
            }
        }
        if (task.isEmpty()) {
            problem(section.line(), "this challenge does not say what to do", "write it below the heading");
        }
        if (challenges.stream().anyMatch(c -> c.kind() == kind)) {
            problem(section.line(), "there is a second section of that name", "leave one of them out");
        }
        challenges.add(new Challenge(kind, section.line(), Markdown.text(task), checks, sample));
    }

    /** To break is judged as to mend is, where it does not say itself what is good. */
    private List<Challenge> judged() {
        List<Check.Prints> good = challenges.stream()
                .filter(c -> c.kind() == Challenge.Kind.FIX)
                .flatMap(c -> c.checks(Check.Prints.class).stream())
                .toList();
        return challenges.stream()
                .map(c -> c.kind() == Challenge.Kind.BREAK && c.prints().isEmpty() ? c.and(good.stream()) : c)
                .sorted((a, b) -> a.kind().compareTo(b.kind()))
                .toList();
    }

    private void problem(int line, String what, String remedy) {
        problems.add(new Diagnostic(file, new Position(line, 1), what, remedy));
    }
}

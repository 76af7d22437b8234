package dev.waitline.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waitline.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonReaderTest {
    private static final String HEAD = "---\ntitle: One\ngoal: See it\n---\n\n```python\nprint(1)\n```\n\n";

    @TempDir
    private Path folder;

    private static Lesson read(String text) throws CourseException {
        return new LessonReader("one", "one.md", text).read();
    }

    private static List<String> problems(String text) {
        return catchThrowableOfType(CourseException.class, () -> read(text)).problems().stream()
                .map(Diagnostic::toString)
                .toList();
    }

    @Test
    void allThatALessonCanSayIsRead() throws CourseException {
        Lesson lesson = read("""
            ---
            title: "Two: a title"
            goal: See it
            level: advanced
            order: 7
            prerequisite: one
            ---

            ```python
            print(1)
            ```

            ## When printed "1" and by MainThread

            It printed `1`,
            and was *done*.

            ## Predict when printed "1"

            What will it print?

            - [ ] 2
            - [x] 1

            As it says.

            ## Predict when finished

            ## Break it

            You cannot.

            ## Fix it

            Mend it.

            - good prints `1`
            - must still call `cond.wait` by A, B and C
            - must still print 2 by 3 is 6
            - never `x > 1`
            - at most 1 line changed

            ```python
            print(2)
            ```

            ## Explain

            Why 1?

            - [x] So it is
            - [ ] By chance

            ## Hint

            Look.

            ## Teacher

            Wait a little.

            Next: print 2.
            """);

        assertThat(lesson.front()).isEqualTo(new Lesson.Front("Two: a title", "See it", Lesson.Level.ADVANCED, "one"));
        assertThat(lesson.number()).isEqualTo(7);
        assertThat(lesson.program().name()).isEqualTo("one.py");
        assertThat(lesson.program().text()).isEqualTo("print(1)\n");
        assertThat(lesson.programLine()).isEqualTo(10);
        assertThat(lesson.notes()).singleElement().satisfies(n -> {
            assertThat(n.line()).isEqualTo(13);
            assertThat(n.when()).hasToString("printed \"1\" and by MainThread");
            assertThat(n.text()).isEqualTo("It printed 1, and was done.");
        });
        assertThat(lesson.predictions())
                .extracting(Lesson.Prediction::ask)
                .containsExactly(
                        new Ask(18, "What will it print?", List.of("2", "1"), 1, "As it says."),
                        new Ask(27, "", List.of(), -1, ""));
        assertThat(lesson.challenge(Challenge.Kind.BREAK).orElseThrow().prints())
                .containsExactly("1");
        Challenge fix = lesson.challenge(Challenge.Kind.FIX).orElseThrow();
        assertThat(fix.checks())
                .containsExactly(
                        new Check.Prints("1"),
                        new Check.Still(Check.Still.Deed.CALL, "cond.wait", List.of("A", "B", "C")),
                        new Check.Still(Check.Still.Deed.PRINT, "2", List.of("3 is 6")),
                        new Check.Says(Check.Says.When.NEVER, "x > 1"),
                        new Check.Lines(1));
        assertThat(fix.sample()).hasToString("one.py");
        assertThat(lesson.explanations())
                .containsExactly(new Ask(47, "Why 1?", List.of("So it is", "By chance"), 0, ""));
        assertThat(lesson.hints()).containsExactly("Look.");
        assertThat(lesson.teacher()).isEqualTo("Wait a little.");
        assertThat(lesson.next()).isEqualTo("print 2.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## Foo | one.md:10:1: \"Foo\" is no section that lessons know; name it When ...",
                "## When waitin cond 3 | one.md:10:1: \"waitin cond 3\": \"waitin\" is no fact that notes know",
                "## When stuck | one.md:10:1: this note says nothing; write",
                "## Explain | one.md:10:1: this question has no answers; list two or more",
                "## Fix it | one.md:10:1: this challenge does not say what to do; write",
            })
    void whatCannotBeReadIsToldInOneLine(String section, String line) {
        assertThat(problems(HEAD + section + "\n")).singleElement().asString().startsWith(line);
    }

    @Test
    void checksAndAnswersAreToldWithTheirLines() {
        assertThat(problems(HEAD + "## Predict when stuck\n\nWhat?\n"))
                .singleElement()
                .asString()
                .startsWith("one.md:10:1: this question has no answers; list two or more below it,");
        assertThat(problems(HEAD + "## Fix it\n\nDo.\n\n- good prints 1\n- bad prints 2\n"))
                .singleElement()
                .asString()
                .startsWith("one.md:15:1: \"bad prints 2\" is no check; there are good prints LINE,");
        assertThat(problems(HEAD + "## Predict when stuck\n\nWhat?\n\n- [x] this\n- that\n"))
                .containsExactly("one.md:15:1: this is no answer; begin it with [x] when it is right, else [ ]");
        assertThat(problems(HEAD + "## Predict when stuck\n\nWhat?\n\n- [ ] this\n- [ ] that\n"))
                .singleElement()
                .asString()
                .startsWith(
                        "one.md:10:1: this question has to have a text, two answers or more, and one that is right;");
    }

    @Test
    void brokenFrontMatterIsTold() {
        assertThat(problems("print(1)\n"))
                .first()
                .asString()
                .startsWith("one.md:1:1: this lesson has no front matter;");
        assertThat(problems("---\ntitle: One\ngaol: x\n---\n\n```python\n1\n```\n"))
                .containsExactly(
                        "one.md:3:1: \"gaol: x\" is nothing that a lesson's front matter knows; there are title,"
                                + " goal, level, order, prerequisite, each in a line of its own as title: ...");
        assertThat(problems("---\ntitle: One\n---\n\n```python\n1\n```\n"))
                .containsExactly("one.md:1:1: this lesson has no goal; add a line goal: ... between the lines ---");
        assertThat(problems("---\ntitle: One\ngoal: x\n"))
                .first()
                .asString()
                .startsWith("one.md:3:1: the front matter has no end; close it");
        assertThat(problems("---\ntitle: One\ngoal: x\nlevel: easy\norder: b\n---\n\n```python\n1\n```\n"))
                .containsExactlyInAnyOrder(
                        "one.md:4:1: \"easy\" is no level; write beginner, intermediate or advanced",
                        "one.md:5:1: \"b\" is no order; write a number, 1 or above");
        assertThat(problems("---\ntitle: One\ngoal: x\n---\n"))
                .containsExactly("one.md:1:1: this lesson has no program; put one into a block ```python before the"
                        + " first ##");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aCourseIsItsIndexAndTheLessonsInTheirOrder() throws Exception {
        write(
                "index.md",
                "# My course\n\nTwo lessons.\n\n- [b](b.md)\n- [a](a.md)\n- [elsewhere](https://example.org/c.md)\n");
        write("a.md", HEAD);
        write("b.md", HEAD);
        write("c.md", "not linked");
        Course course = Courses.read(folder, Locale.ENGLISH);

        assertThat(course.title()).isEqualTo("My course");
        assertThat(course.about()).isEqualTo("Two lessons.");
        assertThat(course.lessons()).extracting(Lesson::id).containsExactly("b", "a");
        assertThat(course.lessons()).extracting(Lesson::number).containsExactly(1, 2);

        write("a.md", HEAD.replace("goal:", "order: 1\ngoal:"));
        assertThat(Courses.read(folder, Locale.ENGLISH).lessons())
                .extracting(Lesson::id)
                .containsExactly("a", "b");
    }

    @Test
    void anIndexWithoutLinksTakesAllLessonsAndALanguageItsOwn() throws Exception {
        write("index.md", "---\ntitle: All\n---\n");
        write("b.md", HEAD);
        write("a.md", HEAD);
        write("a.zh.md", HEAD.replace("One", "一"));

        assertThat(Courses.read(folder, Locale.ENGLISH).lessons())
                .extracting(Lesson::title)
                .containsExactly("One", "One");
        assertThat(Courses.read(folder, Locale.SIMPLIFIED_CHINESE).lessons())
                .extracting(Lesson::title)
                .containsExactly("一", "One");
    }

    @Test
    void allThatIsWrongWithACourseIsToldAtOnce() throws IOException {
        write("index.md", "# My course\n\n- [a](a.md)\n- [b](b.md)\n- [c](c.md)\n");
        write("a.md", HEAD + "## Foo\n");
        write("c.md", HEAD.replace("goal:", "prerequisite: z\ngoal:"));
        CourseException broken =
                catchThrowableOfType(CourseException.class, () -> Courses.read(folder, Locale.ENGLISH));

        assertThat(broken.problems().stream().map(p -> p.toString().replace(folder + "/", "")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("a.md:10:1: \"Foo\" is no section"),
                        line -> assertThat(line)
                                .isEqualTo("index.md:4:1: there is no file b.md; write it, or take the link away"),
                        line -> assertThat(line).startsWith("c.md:1:1: there is no lesson z that could come before;"));
    }

    @Test
    void whatIsWrongWithATranslationIsToldUnderItsOwnName() throws IOException {
        write("index.md", "# My course\n\n- [a](a.md)\n");
        write("a.md", HEAD);
        write("a.zh.md", HEAD + "## Foo\n");
        CourseException broken =
                catchThrowableOfType(CourseException.class, () -> Courses.read(folder, Locale.CHINESE));

        assertThat(broken.problems()).hasSize(1);
        assertThat(broken.problems().getFirst().toString().replace(folder + "/", ""))
                .startsWith("a.zh.md:10:1: \"Foo\" is no section");
    }

    @Test
    void aFileAloneIsACourseOfOneLesson() throws Exception {
        write("a.md", HEAD);

        assertThat(Courses.isOne(folder)).isFalse();
        assertThat(Courses.isOne(folder.resolve("a.md"))).isTrue();
        assertThat(Courses.read(folder.resolve("a.md"), Locale.ENGLISH).lessons())
                .extracting(Lesson::number)
                .containsExactly(1);
    }
}

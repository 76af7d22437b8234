package dev.waitline.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.lesson.Courses;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.Lessons;
import dev.waitline.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CourseCheckTest {
    private static final String RACE = """
        ---
        title: A race
        goal: See it
        ---

        ```python
        import threading

        count = 0


        def add():
            global count
            seen = count
            count = seen + 1


        threads = [threading.Thread(target=add, name=name) for name in "AB"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print("count is", count)
        ```

        """;
    private static final String FIXED = """

        ```python
        import threading

        lock = threading.Lock()
        count = 0


        def add():
            global count
            with lock:
                seen = count
                count = seen + 1


        threads = [threading.Thread(target=add, name=name) for name in "AB"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print("count is", count)
        ```
        """;

    @TempDir
    private Path folder;

    static List<Lesson> lessons() {
        return Chosen.lessons(Lessons.all(Locale.ENGLISH), Lesson::id);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void nothingIsWrongWithOurOwnLessons(Lesson lesson) {
        assertThat(problems(lesson)).isEmpty();
    }

    private static List<String> problems(Lesson lesson) {
        return new CourseCheck(lesson, "a.md", source -> new Session(ModelEngine.open(source)))
                .problems().stream().map(Object::toString).toList();
    }

    private List<String> problems(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("a.md"), text);
        return problems(Courses.read(file, Locale.ENGLISH).lessons().getFirst());
    }

    @Test
    void aConditionThatNeverHoldsIsToldWithItsLine() throws Exception {
        assertThat(problems(
                        RACE + "## When printed \"count is 3\"\n\nThree.\n\n## When printed \"count is 1\"\n\nOne.\n"))
                .singleElement()
                .asString()
                .startsWith("a.md:26:1: \"printed \"count is 3\"\" holds on no schedule that was seen: 2 that a search"
                        + " found, and 201 at random; look for a wrong name");
    }

    @Test
    void aMomentThatATalkDoesNotComeToAndAScheduleThatDoesNotFitAreTold() throws Exception {
        assertThat(problems(RACE + "## Talk\n\n1. when finished: Over\n2. when variable count 1: One\n"))
                .singleElement()
                .asString()
                .startsWith("a.md:29:1: the talk's run does not come to \"when variable count 1\" behind the moment"
                        + " before");
        assertThat(problems(RACE + "## Talk\n\nSchedule: `7x4`\n\n1. when finished: Over\n"))
                .singleElement()
                .asString()
                .startsWith("a.md:30:1: the talk's schedule does not fit the program");
    }

    @Test
    void aQuestionThatIsNeverReachedOrCannotBeAskedIsTold() throws Exception {
        assertThat(problems(RACE
                        + "## Predict when stuck\n\n"
                        + "## Predict when finished\n\n"
                        + "## Predict when variable count 1\n"))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("a.md:26:1: this question is never reached: \"stuck\" holds on no"),
                        line -> assertThat(line)
                                .startsWith("a.md:28:1: the machine has no question before a step that comes to"
                                        + " \"finished\";"));
    }

    @Test
    void aChallengeThatCanBePassedAsItStandsIsTold() throws Exception {
        assertThat(problems(
                        RACE + "## Break it\n\nBreak.\n\n## Fix it\n\nFix.\n\n- must still write `count` by A" + FIXED))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("a.md:26:1: no schedule ends badly, so this challenge"),
                        line -> assertThat(line).startsWith("a.md:30:1: this challenge is solved from the start;"));
    }

    @Test
    void aSampleThatDoesNotPassIsTold() throws Exception {
        String fix = RACE + "## Fix it\n\nFix.\n\n- good prints `count is 2`\n- must still write `count` by A, B\n";

        assertThat(problems(fix + FIXED)).isEmpty();
        assertThat(problems(fix))
                .singleElement()
                .asString()
                .startsWith("a.md:26:1: this challenge has no sample solution,");
        assertThat(problems(fix + FIXED.replace("with lock", "if lock")))
                .singleElement()
                .asString()
                .startsWith("a.md:26:1: the sample solution does not pass: it can end without the right result;");
        assertThat(problems(fix + "- at most 2 lines changed\n" + FIXED))
                .singleElement()
                .asString()
                .startsWith("a.md:26:1: the sample solution does not pass: it changes 4 lines, and may change 2;");
        assertThat(problems(fix + "- must still call `lock.acquire` by A\n" + FIXED))
                .singleElement()
                .asString()
                .startsWith("a.md:26:1: the lesson's own program does not do this: must still call lock.acquire by A;");
        assertThat(problems(fix + FIXED.replace("count = 0\n", "count = (\n")))
                .singleElement()
                .asString()
                .startsWith("a.md:26:1: the sample solution is refused: a.py:");
    }

    @Test
    void aChallengeThatPrintingPassesIsTold() throws Exception {
        assertThat(problems(RACE + "## Fix it\n\nFix.\n\n- good prints `count is 2`\n" + FIXED))
                .singleElement()
                .asString()
                .startsWith("a.md:26:1: a program that only prints what is asked for passes; say what it must keep,");
    }

    @Test
    void aProgramThatIsRefusedIsToldWhereItStandsInTheLesson() throws Exception {
        assertThat(problems(RACE.replace("global count", "global count +")))
                .singleElement()
                .asString()
                .startsWith("a.md:13:1: ");
    }

    @Test
    void whatIsSaidOfAProgramHasToBeAnExpression() throws Exception {
        assertThat(problems(RACE
                        + "## Fix it\n\n"
                        + "Fix.\n\n"
                        + "- good prints `count is 2`\n"
                        + "- must still write `count` by A, B\n"
                        + "- never `total > 2`\n"
                        + FIXED))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("a.md:26:1: never total > 2: "));
    }
}

package dev.waitline.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.explore.Explorer;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.lesson.Challenge;
import dev.waitline.lesson.Check;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.Lessons;
import dev.waitline.lesson.check.FixJudge.Judgement;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixJudgeTest {
    private static final FixJudge JUDGE = new FixJudge(source -> new Session(ModelEngine.open(source)));

    static List<Lesson> mending() {
        return Chosen.lessons(Lessons.all(Locale.ENGLISH), Lesson::id).stream()
                .filter(l -> l.challenge(Challenge.Kind.FIX).isPresent())
                .toList();
    }

    private static Challenge fix(Lesson lesson) {
        return lesson.challenge(Challenge.Kind.FIX).orElseThrow();
    }

    private static Judgement judge(Lesson lesson, String program) {
        return judge(lesson, program, Options.DEFAULT);
    }

    private static Judgement judge(Lesson lesson, String program, Options options) {
        SourceText after = new SourceText(lesson.program().name(), program);
        boolean has = Stream.of("shelf", "seats", "made", "permits").anyMatch(program::contains);
        Options asked = has ? FixJudge.asked(fix(lesson), options) : options;
        Findings findings = Explorer.open(after, asked).search(p -> {}, () -> false);
        return JUDGE.judge(fix(lesson), lesson.program(), after, findings);
    }

    private static String sample(Lesson lesson) {
        return Objects.requireNonNull(fix(lesson).sample()).text();
    }

    @ParameterizedTest
    @MethodSource("mending")
    void theSampleIsAFixAndTheLessonsProgramIsNone(Lesson lesson) {
        assertThat(judge(lesson, sample(lesson))).isInstanceOf(Judgement.Passed.class);
        assertThat(judge(lesson, lesson.program().text())).isNotInstanceOf(Judgement.Passed.class);
    }

    @ParameterizedTest
    @MethodSource("mending")
    void whatDoesNothingIsNoFix(Lesson lesson) {
        assertThat(judge(lesson, "print(1)\n")).isInstanceOfAny(Judgement.Bad.class, Judgement.Missing.class);
    }

    @ParameterizedTest
    @MethodSource("mending")
    void whatOnlyPrintsTheResultIsNoFix(Lesson lesson) {
        assertThat(judge(lesson, said(lesson, ""))).isInstanceOf(Judgement.Missing.class);
    }

    @ParameterizedTest
    @MethodSource("mending")
    void aProgramWithoutItsThreadsIsNoFix(Lesson lesson) {
        String alone = """
            class Now:
                def __init__(self, target, args=(), name=None):
                    self.target, self.args = target, args
                def start(self):
                    self.target(*self.args)
                def join(self):
                    pass


            """;
        assertThat(judge(lesson, alone + sample(lesson).replace("threading.Thread(", "Now(")))
                .isInstanceOfAny(Judgement.Bad.class, Judgement.Missing.class);
    }

    @ParameterizedTest
    @MethodSource("mending")
    void threadsThatDoNothingBesideAMainThreadThatPrintsAreNoFix(Lesson lesson) {
        String threads = names(lesson)
                .map(name -> "threading.Thread(target=print, name='" + name + "').start()\n")
                .collect(Collectors.joining("", "import threading\n", ""));
        assertThat(judge(lesson, threads + said(lesson, ""))).isInstanceOf(Judgement.Missing.class);
    }

    @ParameterizedTest
    @MethodSource("mending")
    void threadsThatOnlyPrintTheirLinesAreNoFix(Lesson lesson) {
        String threads = names(lesson)
                .map(name -> name.equals("MainThread")
                        ? said(lesson, name)
                        : "def run():\n" + said(lesson, name).indent(4) + "    pass\n"
                                + "t = threading.Thread(target=run, name='" + name + "')\nt.start()\nt.join()\n")
                .collect(Collectors.joining("", "import threading\n", ""));
        Judgement judgement = judge(lesson, threads);
        assertThat(judgement).isInstanceOfAny(Judgement.Bad.class, Judgement.Missing.class);
    }

    private static Stream<String> names(Lesson lesson) {
        return fix(lesson).checks(Check.Still.class).stream()
                .flatMap(s -> s.by().stream())
                .distinct();
    }

    /** A program that prints what is asked for; of a thread, or all of it. */
    private static String said(Lesson lesson, String by) {
        return Stream.concat(
                        by.isEmpty() ? fix(lesson).prints().stream() : Stream.of(),
                        fix(lesson).checks(Check.Still.class).stream()
                                .filter(s ->
                                        s.deed() == Check.Still.Deed.PRINT && (by.isEmpty() || s.by().contains(by)))
                                .map(Check.Still::what))
                .map(line -> "print('" + line + "')\n")
                .collect(Collectors.joining());
    }

    private static Lesson named(String id) {
        return Lessons.named(id, Locale.ENGLISH).orElseThrow();
    }

    @Test
    void whatIsMissingIsNamed() {
        Lesson lesson = named("two-locks");
        String one = lesson.program()
                .text()
                .replace("    with knife:\n        with fork:\n", "    with fork:\n        if True:\n");

        assertThat(judge(lesson, one))
                .isEqualTo(
                        new Judgement.Missing(new Check.Still(Check.Still.Deed.CALL, "knife.acquire", List.of("bob"))));
    }

    @Test
    void anotherGoodWayIsAFixToo() {
        Lesson lesson = named("one-condition-for-two");
        String two = lesson.program()
                .text()
                .replace(
                        "cond = threading.Condition()\n",
                        "lock = threading.Lock()\n"
                                + "room = threading.Condition(lock)\n"
                                + "bread = threading.Condition(lock)\n")
                .replace(
                        "        while shelf:\n            cond.wait()",
                        "        while shelf:\n            room.wait()")
                .replace("append(\"loaf\")\n        cond.notify()", "append(\"loaf\")\n        bread.notify()")
                .replace("while not shelf:\n            cond.wait()", "while not shelf:\n            bread.wait()")
                .replace("sold\")\n        cond.notify()", "sold\")\n        room.notify()")
                .replace("with cond:", "with lock:");

        assertThat(judge(lesson, two)).isInstanceOf(Judgement.Passed.class);
        assertThat(judge(
                        named("if-for-while"),
                        named("if-for-while")
                                .program()
                                .text()
                                .replace(
                                        "        if not apples:\n            cond.wait()",
                                        "        cond.wait_for(lambda: apples)")))
                .isInstanceOf(Judgement.Passed.class);
    }

    @Test
    void aProgramThatIsWrittenAnewChangesTooMuchOfIt() {
        Lesson lesson = named("three-waiters");
        String anew = sample(lesson)
                .replace("    cond.notify_all()", "    cond.notify()\n    cond.notify()\n    cond.notify()\n    pass");

        assertThat(judge(lesson, anew)).isEqualTo(new Judgement.TooManyLines(4, 3));
    }

    @Test
    void aProgramThatIsTooLargeIsNotSaidToBeMended() {
        Lesson lesson = named("if-for-while");

        assertThat(judge(lesson, sample(lesson), Options.DEFAULT.withStates(20)))
                .isInstanceOfSatisfying(
                        Judgement.Unsure.class, u -> assertThat(u.runs()).isEqualTo(201));
        assertThat(judge(lesson, lesson.program().text(), Options.DEFAULT.withStates(1)))
                .isInstanceOf(Judgement.Bad.class);
    }

    @Test
    void whatIsSaidOfEveryStateIsJudgedToo() {
        Lesson lesson = named("one-condition-for-two");

        assertThat(judge(lesson, sample(lesson).replace("while shelf:", "while len(shelf) > 1:")))
                .isInstanceOfSatisfying(
                        Judgement.Broken.class,
                        b -> assertThat(b.claim().claim()).hasToString("never len(shelf) > 1"));
    }

    @Test
    void linesThatWereChangedAreCountedOnceAndSpaceNotAtAll() {
        assertThat(ChangedLines.between("a\nb\nc\n", "a\nB\nc\n")).isEqualTo(1);
        assertThat(ChangedLines.between("a\nb\n", "a\n\nb  \n\n")).isZero();
        assertThat(ChangedLines.between("a\nb\n", "a\nx\nb\ny\n")).isEqualTo(2);
        assertThat(ChangedLines.between("a\nb\n", "")).isEqualTo(2);
    }
}

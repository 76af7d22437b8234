package dev.waitline.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.corpus.Chosen;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.explore.Explorer;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.session.Moment;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Session;
import dev.waitline.trace.Ending;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonsTest {
    private static final int MOST_STEPS = 2_000;

    static List<Lesson> lessons() {
        return Chosen.lessons(Lessons.all(Locale.ENGLISH), Lesson::id);
    }

    @Test
    void lessonsAreNumberedAsTheyStand() {
        assertThat(Lessons.all(Locale.ENGLISH))
                .extracting(Lesson::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 32).boxed().toList());
        assertThat(Lessons.named("three-waiters", Locale.ENGLISH))
                .map(Lesson::number)
                .contains(12);
        assertThat(Lessons.named("nothing", Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonIsShortAndSaysWhatItIsFor(Lesson lesson) {
        assertThat(lesson.program().lines()).hasSizeBetween(10, 32);
        assertThat(lesson.title()).isNotBlank();
        assertThat(lesson.goal()).isNotBlank();
        assertThat(lesson.notes()).hasSizeBetween(2, 5);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyNoteIsReachedOnSomeWay(Lesson lesson) throws RefusedException {
        Set<String> unseen = new HashSet<>();
        lesson.notes().forEach(n -> unseen.add(n.text()));
        for (long seed = -1; seed < 200 && !unseen.isEmpty(); seed++) {
            for (Moment moment : run(lesson, seed)) {
                lesson.notesAt(moment).forEach(unseen::remove);
            }
        }
        assertThat(unseen).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lock-handed-over, FINISHED, 0",
        "rlock-count, FINISHED, 0",
        "rlock-foreign-release, FINISHED, 0",
        "three-waiters, STUCK, 100",
        "wait-for-requeue, FINISHED, 0",
        "semaphore, FINISHED, 0",
        "timed-out-waiter, STUCK, 100",
        "sleep-in-slices, FINISHED, 0",
        "sleep-on-event, FINISHED, 0",
        "exit-through-queue, EXIT, 3",
        "exit-main-thread, EXIT, 0",
        "exit-parent, EXIT, 0",
        "sys-exit-or-os-exit, EXIT, 2",
        "first-thread, FINISHED, 0",
        "pool-waits-for-itself, STUCK, 100"
    })
    void everyLessonEndsAsItShouldWhateverTheSeed(String id, Ending.Kind kind, int status) throws RefusedException {
        Lesson lesson = Lessons.named(id, Locale.ENGLISH).orElseThrow();
        for (long seed = 0; seed < 10; seed += 2) {
            Ending ending = run(lesson, seed).getLast().snapshot().ending();
            assertThat(ending).extracting(Ending::kind, Ending::status).containsExactly(kind, status);
        }
    }

    @Test
    void theLessonOnBargingHasTwoEndings() throws RefusedException {
        Lesson lesson = Lessons.named("who-wins", Locale.ENGLISH).orElseThrow();
        Set<Ending.Kind> kinds = new HashSet<>();
        for (long seed = 0; seed < 80; seed += 2) {
            kinds.add(Objects.requireNonNull(
                            run(lesson, seed).getLast().snapshot().ending())
                    .kind());
        }
        assertThat(kinds).containsExactlyInAnyOrder(Ending.Kind.FINISHED, Ending.Kind.STUCK);
    }

    static List<Lesson> challengingLessons() {
        return lessons().stream().filter(l -> !l.challenges().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonAsksBeforeAStepAndGivesSomethingToTry(Lesson lesson) {
        assertThat(lesson.predictions()).isNotEmpty();
        assertThat(lesson.challenges().size() + lesson.explanations().size()).isPositive();
        assertThat(lesson.hints()).isNotEmpty();
        assertThat(lesson.next()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void whatAnotherLanguageSaysIsTheSameLesson(Lesson lesson) {
        Lesson other = Lessons.named(lesson.id(), Locale.CHINESE).orElseThrow();

        assertThat(other.title()).isNotEqualTo(lesson.title());
        assertThat(shape(other)).isEqualTo(shape(lesson));
    }

    /** All of a lesson that is not said in words. */
    private static List<Object> shape(Lesson lesson) {
        return List.of(
                lesson.number(),
                lesson.front().level(),
                lesson.front().prerequisite(),
                lesson.program(),
                lesson.notes().stream().map(n -> n.when().text()).toList(),
                lesson.predictions().stream().map(p -> p.when().text()).toList(),
                lesson.challenges().stream().map(Challenge::checks).toList(),
                lesson.challenges().stream().map(c -> "" + c.sample()).toList(),
                lesson.explanations().stream()
                        .map(e -> e.answers().size() + " " + e.right())
                        .toList(),
                lesson.hints().size(),
                lesson.teacher().isEmpty());
    }

    @Test
    void nothingComesBeforeWhatItBuildsOn() {
        for (Lesson lesson : Lessons.all(Locale.ENGLISH)) {
            String before = lesson.front().prerequisite();
            if (!before.isEmpty()) {
                assertThat(Lessons.named(before, Locale.ENGLISH).orElseThrow().number())
                        .as(lesson.id())
                        .isLessThan(lesson.number());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("challengingLessons")
    void whatIsToBeFixedCanEndBadlyAndWhatIsToBeBrokenWellToo(Lesson lesson) {
        Findings findings = Explorer.open(lesson.program(), Options.DEFAULT).search(p -> {}, () -> false);

        assertThat(findings.complete()).isTrue();
        for (Challenge challenge : lesson.challenges()) {
            assertThat(findings.outcomes()).anyMatch(o -> !challenge.isGood(o.ending(), o.output(), o.error()));
            if (challenge.kind() == Challenge.Kind.BREAK) {
                assertThat(findings.outcomes()).anyMatch(o -> challenge.isGood(o.ending(), o.output(), o.error()));
            }
        }
    }

    /** As a step, but a timeout fires at once instead of the clock moving. */
    private static Moment impatientStep(Session session) throws RefusedException {
        OptionalInt waiting = session.snapshot().movable().isEmpty()
                ? session.snapshot().threads().stream()
                        .filter(t -> t.id() > 0 && t.state().deadlineOrNull() != null)
                        .mapToInt(ThreadView::id)
                        .findFirst()
                : OptionalInt.empty();
        return waiting.isPresent() ? session.fire(waiting.getAsInt()) : session.step();
    }

    /** All moments of a run; a negative seed lets the threads go in turn, an odd one lets timeouts fire early. */
    private static List<Moment> run(Lesson lesson, long seed) throws RefusedException {
        try (Session session = new Session(ModelEngine.open(lesson.program()))) {
            session.scheduler(seed < 0 ? Scheduler.roundRobin() : Scheduler.random(seed));
            List<Moment> moments = new ArrayList<>();
            while (session.snapshot().ending() == null) {
                assertThat(moments).as("steps of %s", lesson.id()).hasSizeLessThan(MOST_STEPS);
                moments.add(seed % 2 == 1 ? impatientStep(session) : session.step());
            }
            return moments;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waiting cond 3",
                "printed \"a and b\" and by A",
                "notified cond",
                "notified cond 2",
                "ended A error",
                "stuck"
            })
    void conditionsAreRead(String text) {
        assertThat(Conditions.parse(text)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "waitin cond 3 | \"waitin cond 3\": \"waitin\" is no fact that notes know; they know acquired,"
                        + " blocked,",
                "waiting cond | \"waiting cond\": \"waiting\" takes 2 words, not 1",
                "notified | \"notified\": \"notified\" takes 1 to 2 words, not 0",
                "waiting cond many | \"many\" should be a number",
                "stuck and | \"stuck and\": a fact is missing",
                "ended A badly | after \"ended A\" only \"error\" can stand"
            })
    void whatIsNoConditionIsRefused(String text, String message) {
        assertThatThrownBy(() -> Conditions.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}

package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.engine.EngineChoice;
import dev.waitline.explore.Outcome;
import dev.waitline.lesson.Lessons;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import dev.waitline.viewmodel.ChallengeRow.Verdict;
import dev.waitline.viewmodel.Contest.Shown;
import dev.waitline.viewmodel.Contest.Stage;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("windows")
class ContestTest {
    private final Window window =
            new Window(Lessons.named("two-locks", Locale.ENGLISH).orElseThrow());
    private final Contest contest = window.model.contest();

    @BeforeEach
    void open() {
        window.model.documents().open(window.model.documents().lessons().getFirst());
        window.until(() -> window.model.runProperty().get() != null);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Shown shown() {
        return Objects.requireNonNull(contest.shownProperty().get());
    }

    private boolean is(Stage stage) {
        Shown now = contest.shownProperty().get();
        return now != null && now.stage() == stage;
    }

    private Outcome found(Ending.Kind kind) {
        window.model.exploration().search();
        window.until(() -> window.model.exploration().resultProperty().get() != null);
        return Objects.requireNonNull(
                        window.model.exploration().resultProperty().get())
                .findings()
                .outcomes()
                .stream()
                .filter(o -> o.ending().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Outcome driveTo(Ending.Kind kind) {
        Outcome wanted = found(kind);
        contest.drive(wanted);
        window.until(() -> is(Stage.CHOOSE));
        return wanted;
    }

    private void move(int which) {
        int before = window.position();
        contest.move(which);
        window.until(() -> window.position() > before);
    }

    private Verdict broken() {
        return window.model.challenges().rowsProperty().get().getFirst().verdict();
    }

    @Test
    void hintsLeadIntoTheEndOnTheShortestWayAndBreakNothing() {
        Outcome stuck = driveTo(Ending.Kind.STUCK);
        assertThat(shown().hint()).isEqualTo(-1);
        while (is(Stage.CHOOSE)) {
            contest.hint();
            assertThat(shown().hint()).isBetween(0, shown().moves().size() - 1);
            move(shown().hint());
        }

        assertThat(shown().stage()).isEqualTo(Stage.WON);
        assertThat(shown().made()).isEqualTo(shown().shortest()).isEqualTo(stuck.length());
        assertThat(window.run().snapshot().ending()).extracting(Ending::kind).isEqualTo(Ending.Kind.STUCK);
        assertThat(broken()).isEqualTo(new Verdict.Shown());
    }

    @Test
    void whoComesThereWithoutHintsHasBrokenIt() {
        driveTo(Ending.Kind.STUCK);
        // Ann takes the one lock, Bob the other.
        while (is(Stage.CHOOSE)
                && window.run().snapshot().primitive("fork").orElseThrow().holder() == null) {
            assertThat(contest.moveThread(1)).isTrue();
            int before = window.position();
            window.until(() -> window.position() > before);
        }
        while (is(Stage.CHOOSE)) {
            int before = window.position();
            if (!contest.moveThread(2)) {
                contest.moveThread(shown().moves().getFirst().thread());
            }
            window.until(() -> window.position() > before);
        }

        assertThat(shown().stage()).isEqualTo(Stage.WON);
        assertThat(broken()).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void whatCannotBeReachedAnyMoreIsSaidAndOneGoesBackToWhereItCould() {
        driveTo(Ending.Kind.STUCK);
        // Whoever goes on alone has both locks in the end, and gives them back.
        while (is(Stage.CHOOSE)) {
            move(shown().moves().size() - 1);
        }
        assertThat(shown().stage()).isEqualTo(Stage.OUT_OF_REACH);

        contest.goBack();
        window.until(() -> is(Stage.CHOOSE));
        assertThat(shown().moves()).hasSizeGreaterThan(1);
        while (is(Stage.CHOOSE)) {
            contest.hint();
            move(shown().hint());
        }
        assertThat(shown().stage()).isEqualTo(Stage.WON);
        assertThat(shown().made()).isGreaterThanOrEqualTo(shown().shortest());
    }

    @Test
    void aStepBackTakesAMoveBackAndAnotherStepLeavesTheGame() {
        driveTo(Ending.Kind.STUCK);
        Shown start = shown();
        move(0);
        assertThat(shown().made()).isGreaterThan(start.made());
        while (!shown().equals(start)) {
            int before = window.position();
            window.model.playing().back();
            window.until(() -> window.position() < before);
        }

        window.model.playing().toStart();
        window.until(() -> window.position() == 0);
        window.until(() -> is(Stage.ELSEWHERE));
        contest.goBack();
        window.until(() -> is(Stage.CHOOSE));
    }

    @Test
    void whatIsSafeIsHintedAndWinsAgainstTheScheduler() {
        contest.defend();
        window.until(() -> is(Stage.CHOOSE));
        int moves = 0;
        while (is(Stage.CHOOSE)) {
            contest.hint();
            assertThat(shown().hopeless()).isEqualTo(shown().hint() < 0);
            move(Math.max(0, shown().hint()));
            assertThat(++moves).isLessThan(100);
        }

        assertThat(shown().stage()).isIn(Stage.WON, Stage.LOST);
        boolean well = Objects.requireNonNull(window.run().snapshot().ending()).kind() == Ending.Kind.FINISHED;
        assertThat(shown().stage()).isEqualTo(well ? Stage.WON : Stage.LOST);
    }

    @Test
    void anotherProgramEndsTheGame() {
        driveTo(Ending.Kind.STUCK);
        window.model.documents().open(new SourceText("other.py", "print(1)\n"));
        window.until(() -> window.run().programName().equals("other.py"));

        assertThat(contest.shownProperty().get()).isNull();
    }

    @Test
    void itIsPlayedOnTheModelOnly() {
        window.model.documents().engine(new EngineChoice.Jvm(Duration.ofMillis(5)));
        window.until(() -> !window.run().engine().inSchedules().isEmpty());
        contest.defend();

        assertThat(shown().stage()).isEqualTo(Stage.OTHER_ENGINE);
    }

    @Test
    void aProgramWithTooManyStatesIsNotPlayed() {
        window.model.documents().open(new SourceText("large.py", """
            import threading
            n = [0] * 6
            def work(i):
                for _ in range(20):
                    n[i] += 1
                    n[0] += 1
            for i in range(6):
                threading.Thread(target=work, args=(i,)).start()
            """));
        window.until(() -> window.run().programName().equals("large.py"));
        contest.defend();
        assertThat(shown().stage()).isEqualTo(Stage.PREPARING);

        window.until(() -> is(Stage.TOO_LARGE));
    }
}

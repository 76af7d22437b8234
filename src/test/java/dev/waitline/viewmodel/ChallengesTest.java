package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.lesson.Lessons;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;
import dev.waitline.viewmodel.ChallengeRow.Verdict;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("windows")
class ChallengesTest {
    private final Window window =
            new Window(Lessons.named("two-locks", Locale.ENGLISH).orElseThrow());
    private String program = "";

    @BeforeEach
    void open() {
        window.model.documents().open(window.model.documents().lessons().getFirst());
        window.until(() -> window.model.runProperty().get() != null);
        program = window.run().programText();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Verdict verdict(ChallengeRow.Kind kind) {
        return window.model.challenges().rowsProperty().get().stream()
                .filter(r -> r.kind() == kind)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private void steps(int... threads) {
        for (int thread : threads) {
            int next = window.position() + 1;
            window.model.playing().step(thread);
            window.until(() -> window.position() == next);
        }
    }

    /** Lets {@code thread} go until it cannot. */
    private void all(int thread) {
        while (window.run().snapshot().movable().contains(thread)) {
            steps(thread);
        }
    }

    private Verdict checked(String text) {
        if (!text.equals(program)) {
            window.model.documents().edit(text);
        }
        window.model.documents().checkFix();
        window.until(() -> !(verdict(ChallengeRow.Kind.FIX) instanceof Verdict.Open));
        window.until(() -> !(verdict(ChallengeRow.Kind.FIX) instanceof Verdict.Checking));
        return verdict(ChallengeRow.Kind.FIX);
    }

    @Test
    void aRunThatEndsBadlyIsComparedWithTheShortestWay() {
        all(0);
        while (window.run().snapshot().primitive("fork").orElseThrow().holder() == null) {
            steps(1);
        }
        all(2);
        all(1);

        assertThat(window.run().snapshot().ending()).extracting(Ending::kind).isEqualTo(Ending.Kind.STUCK);
        int steps = window.position();
        window.until(() -> verdict(ChallengeRow.Kind.BREAK) instanceof Verdict.Broken b && b.shortest() > 0);
        Verdict.Broken broken = (Verdict.Broken) verdict(ChallengeRow.Kind.BREAK);
        assertThat(broken.steps()).isEqualTo(steps);
        assertThat(broken.shortest()).isBetween(8, 20);
    }

    @Test
    void aRunThatEndsWellIsNotBroken() {
        all(0);
        all(1);
        all(2);
        all(0);

        assertThat(verdict(ChallengeRow.Kind.BREAK)).isEqualTo(new Verdict.EndedWell());
    }

    @Test
    void aScheduleThatWasShownIsNobodysFind() {
        Verdict.StillBad bad = (Verdict.StillBad) checked(program);
        window.model.exploration().show(bad.witness());
        window.until(() -> window.run().snapshot().ending() != null);

        assertThat(verdict(ChallengeRow.Kind.BREAK)).isEqualTo(new Verdict.Shown());
    }

    @Test
    void anEditedProgramIsNotTheOneToBreak() {
        window.model.documents().edit("print(1)\n");
        window.until(() -> window.run().programText().equals("print(1)\n"));
        all(0);

        assertThat(verdict(ChallengeRow.Kind.BREAK)).isEqualTo(new Verdict.Edited());
    }

    @Test
    void whatIsBrokenFromOutsideIsNoSchedule() {
        all(0);
        window.model.injecting().inject(Call.of("knife", "acquire"));
        window.until(() -> window.run().snapshot().threads().size() == 4);
        all(3);
        all(1);
        all(2);

        assertThat(window.run().snapshot().ending()).extracting(Ending::kind).isEqualTo(Ending.Kind.STUCK);
        assertThat(verdict(ChallengeRow.Kind.BREAK)).isEqualTo(new Verdict.Helped());
    }

    @Test
    void aFixThatGivesUpALockIsNone() {
        String one = program.replace("    with knife:\n        with fork:\n", "    with fork:\n        if True:\n");

        assertThat(checked(one))
                .isEqualTo(new Verdict.Lost(new Asked.Still(Asked.Still.Deed.CALL, "knife.acquire", List.of("bob"))));
    }

    @Test
    void aProgramThatCanEndBadlyIsNotFixed() {
        assertThat(checked(program)).isInstanceOfSatisfying(Verdict.StillBad.class, v -> {
            assertThat(v.ending().kind()).isEqualTo(Ending.Kind.STUCK);
            assertThat(v.witness().choices()).isNotEmpty();
        });
    }

    @Test
    void aFixedProgramPassesWithAllSchedulesCovered() {
        String fixed = program.replace("with knife:\n        with fork:", "with fork:\n        with knife:");

        assertThat(checked(fixed)).isInstanceOf(Verdict.Fixed.class);
    }

    @Test
    void aProgramThatNoLongerDoesItsWorkIsNotFixed() {
        assertThat(checked("print(\"ann eats\")\n"))
                .isInstanceOfSatisfying(
                        Verdict.StillBad.class,
                        v -> assertThat(v.ending().kind()).isEqualTo(Ending.Kind.FINISHED));
    }

    @Test
    void whatIsNoProgramIsRefused() {
        assertThat(checked(program + "???")).isEqualTo(new Verdict.Refused());
    }

    @Test
    void anEditBeginsAnew() {
        checked(program);
        window.model.documents().edit(program + "\n# better\n");
        window.until(() -> window.run().programText().endsWith("# better\n"));

        assertThat(verdict(ChallengeRow.Kind.FIX)).isEqualTo(new Verdict.Open());
    }

    @Test
    void schedulesAreTheSameHoweverTheirMovesAreTakenTogether() {
        Schedule single = new Schedule(List.of(new Choice.Run(0, 1), new Choice.Run(0, 2), new Choice.Tick()));

        assertThat(single.joined().choices()).containsExactly(new Choice.Run(0, 3), new Choice.Tick());
    }
}

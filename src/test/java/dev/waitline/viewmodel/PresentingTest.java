package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.session.ThreeWaiters;
import dev.waitline.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("windows")
class PresentingTest {
    private static final String TALK = ThreeWaiters.source(3).text() + """

        # Talk
        # - when waiting cond 1: one
        # - when waiting cond 3: three
        # - when notified cond: over
        """;

    private final Window window = Window.open();
    private final Presenting presenting = window.model.presenting();

    @AfterEach
    void close() {
        window.close();
    }

    private void open(String text) {
        int before = window.run().run();
        window.model.documents().open(new SourceText("talk.py", text));
        window.until(() -> window.run().run() != before);
    }

    private void start() {
        assertThat(presenting.startTalk()).isTrue();
        window.until(() -> window.position() == 0 && !presenting.moments().isEmpty());
    }

    private String next() {
        int before = window.position();
        presenting.next();
        window.until(() -> window.position() > before
                && !window.model.playing().playingProperty().get());
        return caption();
    }

    private String caption() {
        RunView.BookmarkRow here = window.run().bookmark();
        return here == null ? "" : here.name();
    }

    private int waiting() {
        return (int) window.run().snapshot().primitives().stream()
                .flatMap(p -> p.waiters().stream())
                .count();
    }

    @Test
    void withoutATalkOnIsAStepAndBackIsAStep() {
        presenting.next();
        window.until(() -> window.position() == 1);
        presenting.back();
        window.until(() -> window.position() == 0);
    }

    @Test
    void aTalkGoesFromMomentToMomentAndBack() {
        open(TALK);
        start();

        assertThat(next()).isEqualTo("one");
        assertThat(waiting()).isEqualTo(1);
        assertThat(next()).isEqualTo("three");
        assertThat(waiting()).isEqualTo(3);
        presenting.back();
        window.until(() -> caption().equals("one"));
        presenting.back();
        window.until(() -> window.position() == 0);
    }

    @Test
    void onTheWayToAMomentEachStepIsShown() {
        open(TALK);
        start();
        List<Integer> seen = new ArrayList<>();
        window.model.runProperty().subscribe(v -> seen.add(window.position()));
        next();

        assertThat(seen).hasSizeGreaterThan(4).isSorted();
    }

    @Test
    void whoGoesOnWhileItPlaysIsThereAtOnce() {
        open(TALK);
        start();
        presenting.next();
        window.until(() -> window.position() > 0);
        presenting.next();
        window.until(() -> caption().equals("one"));
        window.pass(100);

        assertThat(caption()).isEqualTo("one");
        assertThat(window.model.playing().playingProperty().get()).isFalse();
    }

    @Test
    void momentsThatTheRunDoesNotComeToAreNamedAndTheOthersAreShown() {
        open(TALK.replace("waiting cond 3", "waiting cond 9"));
        start();
        window.until(() -> window.model.noticeProperty().get() != null);

        int line =
                (int) TALK.substring(0, TALK.indexOf("waiting cond 3")).lines().count();
        assertThat(window.model.noticeProperty().get())
                .isEqualTo(new Notice.TalkMisses(line, "when waiting cond 9", 1));
        assertThat(next()).isEqualTo("one");
        assertThat(next()).isEqualTo("over");
    }

    @Test
    void aTalkThatCannotBeReadIsANoticeAndNothingBegins() {
        open(TALK.replace("- when notified", "- if notified"));

        assertThat(presenting.startTalk()).isFalse();
        assertThat(window.model.noticeProperty().get()).isInstanceOf(Notice.NoTalk.class);
    }

    @Test
    void whatIsBookmarkedIsATalkWithoutAFile() {
        assertThat(presenting.startTalk()).isFalse();
        for (int step = 1; step <= 3; step++) {
            int now = step;
            presenting.next();
            window.until(() -> window.position() == now);
        }
        window.model.playing().bookmark("the third");
        window.until(() -> caption().equals("the third"));
        start();

        assertThat(next()).isEqualTo("the third");
    }

    @Test
    void bookmarksThatAreWrittenIntoTheProgramAreItsTalkWhateverTheSizeOfSteps() {
        for (int i = 0; i < 7; i++) {
            int now = i + 1;
            presenting.next();
            window.until(() -> window.position() == now);
        }
        window.model.playing().bookmark("here");
        window.until(() -> caption().equals("here"));
        long moves = window.run().snapshot().moves();
        int before = window.run().run();
        presenting.keepTalk(text -> {
            throw new AssertionError(text);
        });
        window.until(() -> window.run().run() != before
                && window.position() == 0
                && !presenting.moments().isEmpty());

        assertThat(window.model.documents().written())
                .contains("# Talk\n# Schedule: ")
                .endsWith(": here\n");
        assertThat(window.model.documents().editedProperty().get()).isTrue();
        open(window.model.documents().written());
        window.model.playing().unit(StepUnit.OPERATION);
        start();
        assertThat(next()).isEqualTo("here");
        assertThat(window.run().snapshot().moves()).isEqualTo(moves);
    }

    @Test
    void aRunWithACallFromOutsideIsNoTalkForAFile() {
        window.model.playing().step();
        window.until(() -> window.position() == 1);
        for (int i = 2; i < 6; i++) {
            int now = i;
            window.model.playing().step();
            window.until(() -> window.position() == now);
        }
        window.model.injecting().inject(dev.waitline.trace.Resource.Kind.CONDITION, "notify", 1);
        window.until(() ->
                window.position() == 6 || !window.model.statusProperty().get().isEmpty());
        assertThat(window.position()).isEqualTo(6);
        window.model.playing().bookmark("called");
        window.until(() -> caption().equals("called"));
        presenting.keepTalk(text -> {
            throw new AssertionError(text);
        });
        window.until(() -> !window.model.statusProperty().get().isEmpty());

        assertThat(window.model.statusProperty().get()).contains("call from outside");
    }

    @Test
    void aSentenceIsWithheldUntilSomebodyAsksForItAndWhoGoesOnAsks() {
        presenting.toggle();
        presenting.withhold(true);
        presenting.next();
        window.until(() -> window.position() == 1);
        assertThat(presenting.withheldProperty().get()).isTrue();
        presenting.next();
        assertThat(presenting.withheldProperty().get()).isFalse();
        assertThat(window.position()).isEqualTo(1);
        presenting.next();
        window.until(() -> window.position() == 2);
        assertThat(presenting.withheldProperty().get()).isTrue();

        presenting.toggle();
        assertThat(presenting.withheldProperty().get()).isFalse();
        window.model.playing().step();
        window.until(() -> window.position() == 3);
        assertThat(presenting.withheldProperty().get()).isFalse();
    }
}

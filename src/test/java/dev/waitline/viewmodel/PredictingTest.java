package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.source.SourceText;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PredictingTest {
    private static final String PROGRAM = """
        import threading

        cond = threading.Condition()

        def wait():
            with cond:
                cond.wait()

        thread = threading.Thread(target=wait, name="A")
        thread.start()
        with cond:
            cond.notify()
        """;

    private final Window window = new Window();
    private final Predicting predicting = window.model.predicting();

    private Prediction asked() {
        window.until(predicting::isAsking);
        return Objects.requireNonNull(predicting.shownProperty().get());
    }

    /** Step as often as it takes until something is asked. */
    private Prediction stepUntilAsked() {
        for (int i = 0; i < 40; i++) {
            int before = window.position();
            window.model.playing().step();
            window.until(() -> predicting.isAsking() || window.position() > before);
            if (predicting.isAsking()) {
                return asked();
            }
        }
        throw new AssertionError("nothing was asked");
    }

    private void open() {
        window.model.documents().open(new SourceText("ask.py", PROGRAM));
        window.until(() -> window.model.runProperty().get() != null);
    }

    private void atTheStart() {
        open();
        predicting.toggle();
    }

    @Test
    void nothingIsAskedUntilSomebodyWantsIt() {
        open();
        for (int i = 0; i < 8; i++) {
            int before = window.position();
            window.model.playing().step();
            window.until(() -> window.position() > before);
        }

        assertThat(predicting.shownProperty().get()).isNull();
        window.close();
    }

    @Test
    void aStepThatDecidesSomethingIsPutOffForAQuestionAndMadeByTheAnswer() {
        atTheStart();
        Prediction asked = stepUntilAsked();
        assertThat(asked.question()).isEqualTo("Who can move right after this step?");
        assertThat(window.position()).isEqualTo(asked.step());

        int right = asked.answers().indexOf("MainThread and A");
        predicting.answer(right);
        window.until(() -> window.position() == asked.step() + 1);

        Prediction.Reply reply =
                Objects.requireNonNull(predicting.shownProperty().get()).reply();
        assertThat(reply).isNotNull();
        assertThat(Objects.requireNonNull(reply).isRight()).isTrue();
        assertThat(window.run().snapshot().movable()).containsExactly(0, 1);
        assertThat(predicting.rowsProperty().get()).allMatch(r -> r.right() == 1 && r.wrong() == 0);
        window.close();
    }

    @Test
    void aWrongAnswerNamesTheMisconceptionAndIsAskedAgainThereARightOneIsNot() {
        atTheStart();
        Prediction asked = stepUntilAsked();
        predicting.answer(asked.answers().indexOf("MainThread alone"));
        window.until(() -> window.position() == asked.step() + 1);
        Prediction.Reply reply = Objects.requireNonNull(
                Objects.requireNonNull(predicting.shownProperty().get()).reply());
        assertThat(reply.belief()).isEqualTo("a started thread runs only when it is joined");
        assertThat(reply.why()).startsWith("A can run from its start on");

        window.model.playing().back();
        window.until(() -> window.position() == asked.step());
        window.model.playing().step();
        Prediction again = asked();
        assertThat(again.answers()).isEqualTo(asked.answers());
        predicting.answer(again.answers().indexOf("MainThread and A"));
        window.until(() -> window.position() == asked.step() + 1);

        window.model.playing().back();
        window.until(() -> window.position() == asked.step());
        window.model.playing().step();
        window.until(() -> window.position() == asked.step() + 1);
        assertThat(predicting.isAsking()).isFalse();
        window.close();
    }

    @Test
    void theNextStepIsMadeWithoutAnAnswer() {
        atTheStart();
        Prediction asked = stepUntilAsked();
        window.model.playing().step();
        window.until(() -> window.position() == asked.step() + 1);

        assertThat(predicting.shownProperty().get()).isNull();
        assertThat(predicting.rowsProperty().get()).isEmpty();
        window.close();
    }

    @Test
    void playingStopsForAQuestionAndGoesOnWithoutAnAnswer() {
        atTheStart();
        window.model.playing().speed(Playing.FASTEST);
        window.model.playing().nextThread(NextThread.AS_CPYTHON);
        window.model.playing().play();
        Prediction asked = asked();
        window.until(() -> !window.model.playing().playingProperty().get());
        assertThat(window.position()).isEqualTo(asked.step());

        window.model.playing().play();
        window.until(() -> window.position() > asked.step());
        window.close();
    }

    @Test
    void aLanesOwnButtonAsksToo() {
        atTheStart();
        Prediction asked = stepUntilAsked();
        predicting.skip();
        window.model.playing().step();
        window.until(() -> window.position() == asked.step() + 1);
        for (int i = 0; i < 3 && !predicting.isAsking(); i++) {
            int before = window.position();
            window.model.playing().step(1);
            window.until(() -> predicting.isAsking() || window.position() > before);
        }
        Prediction waits = asked();
        int before = window.position();
        predicting.answer(0);
        window.until(() -> window.position() == before + 1);

        assertThat(waits.lead()).startsWith("A is next, in line 7: cond.wait().");
        assertThat(window.run().mover()).isEqualTo(1);
        window.close();
    }

    @Test
    void whatWasPredictedIsThereAtTheNextStartUntilItIsCleared() {
        atTheStart();
        Prediction asked = stepUntilAsked();
        predicting.answer(0);
        window.until(() -> window.position() == asked.step() + 1);
        List<Prediction.Row> rows = predicting.rowsProperty().get();
        assertThat(rows).isNotEmpty();
        window.close();

        try (Window next = new Window(window.store)) {
            assertThat(next.model.predicting().onProperty().get()).isTrue();
            assertThat(next.model.predicting().rowsProperty().get()).isEqualTo(rows);
            next.model.predicting().clear();
            assertThat(next.model.predicting().rowsProperty().get()).isEmpty();
        }
        try (Window last = new Window(window.store)) {
            assertThat(last.model.predicting().rowsProperty().get()).isEmpty();
        }
    }
}

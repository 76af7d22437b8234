package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.waitline.engine.cpython.RealPythons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The current line of a session, held against a real CPython. */
@ResourceLock("windows")
class CheckTest {

    @Test
    void saysThatCPythonAgreesAndForgetsItWhenAnotherProgramIsOpened() {
        assumeFalse(RealPythons.all().isEmpty());
        try (Window window = Window.started()) {
            Check check = window.model.check();
            check.check();
            assertThat(check.checkingProperty().get()).isTrue();
            window.until(() -> check.verdictProperty().get() != null);
            Check.Verdict verdict = check.verdictProperty().get();
            assertThat(verdict).isNotNull();
            assertThat(verdict.agrees()).as(verdict.toString()).isTrue();
            assertThat(verdict.text()).matches("CPython 3\\.\\d+ agrees, (\\d+) of \\1 events");
            assertThat(check.checkingProperty().get()).isFalse();
            int run = window.run().run();
            window.model.documents().open(window.run().program());
            window.until(() -> window.run().run() != run);
            assertThat(check.verdictProperty().get()).isNull();
        }
    }

    @Test
    void whatWasSaidHoldsUntilTheLineIsAnotherOne() {
        assumeFalse(RealPythons.all().isEmpty());
        try (Window window = Window.started()) {
            Check check = window.model.check();
            check.check();
            window.until(() -> check.verdictProperty().get() != null);
            int last = window.run().position();
            window.model.playing().goTo(last - 1);
            window.until(() -> window.run().position() == last - 1);
            assertThat(check.verdictProperty().get()).isNotNull();
            window.model.playing().goTo(last);
            window.until(() -> window.run().position() == last);
            window.model.playing().step();
            window.until(() -> window.run().length() > last);
            assertThat(check.verdictProperty().get()).isNull();
        }
    }

    @Test
    void oneThatWasDismissedSaysNothing() {
        assumeFalse(RealPythons.all().isEmpty());
        try (Window window = Window.open()) {
            Check check = window.model.check();
            check.check();
            check.dismiss();
            window.pass(2_000);
            assertThat(check.verdictProperty().get()).isNull();
            assertThat(check.checkingProperty().get()).isFalse();
        }
    }
}

package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WelcomeTest {
    private final Store store = Store.inMemory();

    private boolean offeredAtTheNextStart() {
        try (Window next = new Window(store)) {
            return next.model.welcome().offeredProperty().get();
        }
    }

    @Test
    void theTourIsOfferedUntilItIsTurnedDown() {
        try (Window window = new Window(store)) {
            Welcome welcome = window.model.welcome();
            assertThat(welcome.offeredProperty().get()).isFalse();
            welcome.offer();
            assertThat(welcome.offeredProperty().get()).isTrue();
            assertThat(offeredAtTheNextStart()).isTrue();

            welcome.decline();
            assertThat(welcome.offeredProperty().get()).isFalse();
            welcome.offer();
            assertThat(welcome.offeredProperty().get()).isFalse();
            assertThat(offeredAtTheNextStart()).isFalse();
        }
    }
}

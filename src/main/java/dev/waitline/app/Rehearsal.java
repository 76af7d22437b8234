package dev.waitline.app;

import dev.waitline.viewmodel.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Opens the window where nobody sees it and takes some steps, while the build looks on: what the JVM learns from that is
 * kept with the image, so that the real window opens sooner.
 */
public final class Rehearsal {
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.RIGHT,
            KeyCode.DIGIT1,
            KeyCode.RIGHT,
            KeyCode.DIGIT2,
            KeyCode.RIGHT,
            KeyCode.DIGIT0,
            KeyCode.RIGHT,
            KeyCode.LEFT,
            KeyCode.N,
            KeyCode.SPACE,
            KeyCode.HOME,
            KeyCode.END);

    private Rehearsal() {}

    public static void main(String[] arguments) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Thread hands = new Thread(Rehearsal::play, "rehearsal");
        hands.setDaemon(true);
        hands.start();
        // What the user was at is none of the build's business.
        Window.open(Optional.empty(), Store.inMemory());
    }

    private static void play() {
        try {
            // First the window has to be there and painted.
            TimeUnit.SECONDS.sleep(4);
            for (int round = 0; round < 3; round++) {
                for (KeyCode key : KEYS) {
                    Platform.runLater(() -> press(key));
                    TimeUnit.MILLISECONDS.sleep(80);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(0);
    }

    private static void press(KeyCode key) {
        for (javafx.stage.Window window : javafx.stage.Window.getWindows()) {
            if (window.getScene() != null) {
                Event.fireEvent(
                        window.getScene().getRoot(),
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            }
        }
    }
}

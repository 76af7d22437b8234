package dev.waitline.app;

import dev.waitline.narrate.Language;
import dev.waitline.viewmodel.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** Tenths of a second. */
    private static final int PATIENCE = 600;

    private Rehearsal() {}

    public static void main(String[] arguments) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Thread hands = new Thread(Rehearsal::play, "rehearsal");
        hands.setDaemon(true);
        hands.start();
        // What the user was at is none of the build's business.
        Window.open(Optional.empty(), Optional.of(Language.ENGLISH), Store.inMemory());
    }

    private static void play() {
        try {
            // First the window has to be there and painted, which takes long where much else is built.
            for (int i = 0; i < PATIENCE && !shown(); i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            TimeUnit.SECONDS.sleep(2);
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

    private static boolean shown() throws InterruptedException {
        AtomicBoolean shown = new AtomicBoolean();
        CountDownLatch looked = new CountDownLatch(1);
        try {
            Platform.runLater(() -> {
                shown.set(javafx.stage.Window.getWindows().stream().anyMatch(javafx.stage.Window::isShowing));
                looked.countDown();
            });
        } catch (IllegalStateException e) {
            // The toolkit is not there yet.
            return false;
        }
        return looked.await(PATIENCE, TimeUnit.MILLISECONDS) && shown.get();
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

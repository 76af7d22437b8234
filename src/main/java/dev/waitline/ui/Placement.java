package dev.waitline.ui;

import dev.waitline.viewmodel.Store;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TabPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Where the window stands, how large it is and which tab is open, from one start to the next. The window's thread only. */
final class Placement {
    private static final String WINDOW = "window";
    private static final String TAB = "tab";
    private static final Duration SETTLED = Duration.millis(400);
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;

    private final Store store;
    private final PauseTransition settled = new PauseTransition(SETTLED);

    Placement(Store store) {
        this.store = store;
    }

    /** Puts the window where it was, or in the middle of the screen; always inside it. */
    void place(Stage stage) {
        List<Double> kept = numbers(store.get(WINDOW));
        boolean known = kept.size() == 5
                && !Screen.getScreensForRectangle(kept.get(0), kept.get(1), kept.get(2), kept.get(3))
                        .isEmpty();
        Rectangle2D screen = known
                ? Screen.getScreensForRectangle(kept.get(0), kept.get(1), kept.get(2), kept.get(3))
                        .getFirst()
                        .getVisualBounds()
                : Screen.getPrimary().getVisualBounds();
        double width = Math.min(known ? kept.get(2) : USUAL_WIDTH, screen.getWidth());
        double height = Math.min(known ? kept.get(3) : USUAL_HEIGHT, screen.getHeight());
        stage.setWidth(width);
        stage.setHeight(height);
        if (known) {
            stage.setX(Math.clamp(kept.get(0), screen.getMinX(), screen.getMaxX() - width));
            stage.setY(Math.clamp(kept.get(1), screen.getMinY(), screen.getMaxY() - height));
            stage.setMaximized(kept.get(4) > 0);
        } else {
            stage.setX(screen.getMinX() + (screen.getWidth() - width) / 2);
            stage.setY(screen.getMinY() + (screen.getHeight() - height) / 2);
        }
        settled.setOnFinished(e -> keep(stage));
        stage.xProperty().subscribe(x -> settled.playFromStart());
        stage.yProperty().subscribe(y -> settled.playFromStart());
        stage.widthProperty().subscribe(w -> settled.playFromStart());
        stage.heightProperty().subscribe(h -> settled.playFromStart());
        stage.maximizedProperty().subscribe(m -> settled.playFromStart());
    }

    private void keep(Stage stage) {
        List<Double> kept = numbers(store.get(WINDOW));
        if (stage.isFullScreen() || !stage.isShowing()) {
            return;
        }
        if (stage.isMaximized() && kept.size() == 5) {
            // Where it goes back to when it is made smaller is what it was before.
            store.put(WINDOW, text(kept.get(0), kept.get(1), kept.get(2), kept.get(3), 1));
        } else {
            store.put(
                    WINDOW,
                    text(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized() ? 1 : 0));
        }
    }

    private static String text(double x, double y, double width, double height, double maximized) {
        return x + " " + y + " " + width + " " + height + " " + maximized;
    }

    private static List<Double> numbers(String text) {
        try {
            return text.isBlank()
                    ? List.of()
                    : List.of(text.split(" ")).stream().map(Double::valueOf).toList();
        } catch (NumberFormatException e) {
            return List.of();
        }
    }

    /** Opens the tab that was open. */
    void tabs(TabPane tabs) {
        String kept = store.get(TAB);
        tabs.getTabs().stream()
                .filter(t -> Objects.equals(t.getId(), kept))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
        tabs.getSelectionModel().selectedItemProperty().subscribe((was, now) -> {
            if (now != null) {
                store.put(TAB, now.getId());
            }
        });
    }
}

package dev.waitline.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.waitline.diagram.Theme;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;

/** Light or dark, and how large everything is. The window's thread only. */
public final class Look {
    /** The font size at which everything has its usual size, in pixels; all of the window is sized in it. */
    public static final double USUAL = 13;

    private static final double USUAL_WIDTH = 1380;
    private static final double USUAL_HEIGHT = 860;
    private static final double SMALLEST_FIT = 11;
    private static final double LARGEST_FIT = 15;
    private static final double SMALLEST = 9;
    private static final double LARGEST = 26;

    /** What the user chose. */
    public enum Choice {
        LIGHT,
        DARK,
        /** As the system is. */
        AUTO
    }

    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(Choice.AUTO);
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private final ReadOnlyDoubleWrapper size = new ReadOnlyDoubleWrapper(USUAL);
    private final Parent root;
    private boolean presenting;
    /** What the window's size makes of the usual size, before the user's own zoom. */
    private double fitted = USUAL;
    /** What the user added to it. */
    private double zoomed;

    public Look(Parent root) {
        this.root = root;
        root.getStyleClass().add("waitline");
        for (String sheet : new String[] {"colours.css", "window.css", "panes.css"}) {
            root.getStylesheets()
                    .add(Objects.requireNonNull(Texts.class.getResource("/dev/waitline/ui/" + sheet))
                            .toExternalForm());
        }
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply());
        size.subscribe(s -> resize());
        apply();
    }

    public void choose(Choice next) {
        choice.set(next);
        apply();
    }

    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /** The font size in pixels. */
    public ReadOnlyDoubleProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** How much larger than usual everything is. */
    public double scale() {
        return size.get() / USUAL;
    }

    /** A small window makes everything a little smaller, a large one larger, so that there is room and no waste. */
    public void fit(double width, double height) {
        double wanted = USUAL * Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT);
        fitted = Math.round(2 * Math.clamp(wanted, SMALLEST_FIT, LARGEST_FIT)) / 2.0;
        resized();
    }

    /** What the user added to the size, in pixels. */
    public double zoomed() {
        return zoomed;
    }

    public void zoom(double step) {
        zoomed = Math.clamp(zoomed + step, SMALLEST - LARGEST, LARGEST - SMALLEST);
        resized();
    }

    public void zoomReset() {
        zoomed = 0;
        resized();
    }

    private void resized() {
        size.set(Math.clamp((presenting ? 1.25 : 1) * fitted + zoomed, SMALLEST, LARGEST));
    }

    /** For a room full of people: everything larger. */
    public void present(boolean on) {
        presenting = on;
        zoomReset();
    }

    private void apply() {
        boolean dark = switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case AUTO -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        root.getStyleClass().remove("dark");
        if (dark) {
            root.getStyleClass().add("dark");
        }
        theme.set(dark ? Theme.DARK : Theme.LIGHT);
    }

    private void resize() {
        root.setStyle("-fx-font-size: " + size.get() + "px;");
    }
}

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
import javafx.css.PseudoClass;
import javafx.scene.Parent;

/** Light or dark, and how large everything is. The window's thread only. */
public final class Look {
    /** The font size at which everything has its usual size, in pixels; all of the window is sized in it. */
    public static final double USUAL = 13;

    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");

    private static final double USUAL_WIDTH = 1380;
    private static final double USUAL_HEIGHT = 860;
    private static final double SMALLEST_FIT = 11;
    private static final double LARGEST_FIT = 15;
    private static final double SMALLEST = 9;
    private static final double LARGEST = 32;
    /** For a room full of people text is so many times as large as it is for one. */
    private static final double LEAST_PRESENTED = 1.5;

    private static final double MOST_PRESENTED = 2;

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
    /** Light whatever was chosen. */
    private boolean plain;
    /** The font size at which all that is shown to an audience has room. */
    private double room = USUAL;
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

    /** Until it is chosen again; while presenting, for the presentation. */
    public void choose(Choice next) {
        choice.set(next);
        plain = false;
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
        double usual = presenting ? Math.clamp(room, LEAST_PRESENTED * fitted, MOST_PRESENTED * fitted) : fitted;
        size.set(Math.clamp(usual + zoomed, SMALLEST, LARGEST));
    }

    /** For a room full of people: everything larger, and in colours for a projector unless others are chosen. */
    public void present(boolean on) {
        presenting = on;
        plain = on;
        root.pseudoClassStateChanged(PRESENTING, on);
        apply();
        zoomReset();
    }

    /**
     * While presenting, text is as large as there is room for it, within what can be read and what looks well.
     *
     * @param size the font size in pixels at which all that is to be shown has room
     */
    public void room(double size) {
        room = Math.floor(2 * size) / 2;
        resized();
    }

    private void apply() {
        boolean dark = !plain
                && switch (choice.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case AUTO -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                };
        boolean slides = presenting && !dark;
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        root.getStyleClass().removeAll("dark", "slides");
        if (dark || slides) {
            root.getStyleClass().add(dark ? "dark" : "slides");
        }
        theme.set(dark ? Theme.DARK : slides ? Theme.SLIDES : Theme.LIGHT);
    }

    private void resize() {
        root.setStyle("-fx-font-size: " + size.get() + "px;");
    }
}

package dev.waitline.ui.explore;

import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The pieces that cards are made of. */
final class Parts {
    private Parts() {}

    static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Button button(String id, String text, Feather icon, Runnable action) {
        Button button = new Button(text, new Icon(icon));
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** The button that runs a schedule. */
    static Button show(String id, Texts texts, Runnable action) {
        Button show = button(id, texts.get("outcome.show"), Feather.CHEVRON_RIGHT, action);
        show.setContentDisplay(ContentDisplay.RIGHT);
        tip(show, texts.get("outcome.show.tip"));
        return show;
    }

    /** A button without words, which it has in its tip. */
    static Button sign(String id, String tip, Feather icon, Runnable action) {
        Button button = button(id, "", icon, action);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(tip);
        tip(button, tip);
        return button;
    }

    /** Shows a node, or takes it away with its room. */
    static void tip(Button button, String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(Duration.millis(450));
        button.setTooltip(tooltip);
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}

package dev.waitline.ui.panels;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.ui.look.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Hints for who is stuck: one more with each press. */
final class HintsBox extends VBox {
    private final List<String> hints;
    private final Texts texts;
    private final Button more = new Button();
    private int given;

    HintsBox(List<String> hints, Texts texts) {
        this.hints = hints;
        this.texts = texts;
        getStyleClass().add("lesson-notes");
        more.setId("lesson-hint");
        more.setText(texts.get("lesson.hint"));
        more.setOnAction(e -> give());
        getChildren().add(more);
        there(this, !hints.isEmpty());
    }

    private void give() {
        Label hint = new Label(hints.get(given++));
        hint.setId("lesson-hint-" + given);
        hint.getStyleClass().add("lesson-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        getChildren().add(getChildren().size() - 1, hint);
        more.setText(texts.get("lesson.hint.more"));
        there(more, given < hints.size());
    }
}

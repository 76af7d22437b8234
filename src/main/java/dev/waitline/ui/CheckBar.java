package dev.waitline.ui;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Check;
import dev.waitline.viewmodel.WindowModel;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Says below the top bar whether another engine agrees, until it is dismissed; a difference can be gone to. */
final class CheckBar extends HBox {
    private static final PseudoClass AGREES = PseudoClass.getPseudoClass("agrees");

    private final Check check;
    private final Texts texts;
    private final Label icon = new Label();
    private final Label text = new Label();
    private final Label sides = new Label();
    private final Button go = new Button();

    CheckBar(WindowModel model, Texts texts) {
        this.check = model.check();
        this.texts = texts;
        setId("check");
        getStyleClass().addAll("banner", "check");
        setAlignment(Pos.CENTER_LEFT);
        icon.setMinWidth(USE_PREF_SIZE);
        text.setId("check-text");
        text.setMinWidth(0);
        sides.setId("check-sides");
        sides.setMinWidth(0);
        sides.setWrapText(true);
        VBox words = new VBox(text, sides);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        go.setId("check-go");
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(e -> {
            Check.Verdict verdict = check.verdictProperty().get();
            if (verdict != null) {
                model.playing().goTo(verdict.step());
            }
        });
        Button close = new Button("", new Icon(Feather.X));
        close.setId("check-close");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(texts.get("banner.close"));
        close.setOnAction(e -> check.dismiss());
        getChildren().addAll(icon, words, gap, go, close);
        setMinHeight(USE_PREF_SIZE);
        check.verdictProperty().subscribe(v -> show());
        check.checkingProperty().subscribe(c -> show());
    }

    private void show() {
        Check.@Nullable Verdict verdict = check.verdictProperty().get();
        boolean checking = check.checkingProperty().get();
        there(this, checking || verdict != null);
        if (verdict == null) {
            pseudoClassStateChanged(AGREES, true);
            icon.setGraphic(new Icon(Feather.REFRESH_CW));
            text.setText(texts.get("check.checking"));
            sides.setText("");
        } else {
            pseudoClassStateChanged(AGREES, verdict.agrees());
            icon.setGraphic(new Icon(verdict.agrees() ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE));
            text.setText(verdict.text());
            sides.setText(String.join("\n", verdict.sides()));
            go.setText(texts.get("check.go", verdict.step()));
        }
        there(sides, verdict != null && !verdict.agrees());
        there(go, verdict != null && !verdict.agrees());
    }
}

package dev.waitline.ui.explore;

import dev.waitline.explore.Verdict;
import dev.waitline.trace.Schedule;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Exploration;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Whether something that was said of every state holds; where it does not, that can be shown. */
final class VerdictCard extends VBox {
    VerdictCard(int number, Verdict verdict, boolean complete, Texts texts, Exploration exploration) {
        setId("verdict-" + number);
        getStyleClass().addAll("outcome", verdict.broken() ? "bad" : complete ? "good" : "plain");
        String word = verdict.broken() ? "verdict.broken" : complete ? "verdict.holds" : "verdict.so_far";
        Label title = Parts.label(texts.get(word), "outcome-ending");
        title.setGraphic(new Icon(
                verdict.broken() ? Feather.ALERT_TRIANGLE : complete ? Feather.CHECK_CIRCLE : Feather.CLOCK, 1.35));
        HBox header = new HBox(title, Parts.gap());
        header.getStyleClass().add("outcome-header");
        header.setAlignment(Pos.CENTER_LEFT);
        Schedule witness = verdict.witness();
        if (witness != null) {
            header.getChildren().add(Parts.show("verdict-show-" + number, texts, () -> exploration.show(witness)));
        }
        getChildren().addAll(header, Parts.label(exploration.verdict(verdict, complete), "outcome-why-line"));
    }
}

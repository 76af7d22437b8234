package dev.waitline.ui.explore;

import dev.waitline.explore.Mishap;
import dev.waitline.trace.Schedule;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Exploration;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Something that a schedule shows to be wrong, whatever the ending. */
final class MishapCard extends VBox {
    MishapCard(int number, Mishap mishap, Schedule witness, Texts texts, Exploration exploration) {
        setId("mishap-" + number);
        getStyleClass().addAll("outcome", "mishap");
        Label title = Parts.label(exploration.title(mishap), "outcome-ending");
        title.setGraphic(new Icon(Feather.ZAP));
        HBox header = new HBox(
                title, Parts.gap(), Parts.show("mishap-show-" + number, texts, () -> exploration.show(witness)));
        header.getStyleClass().add("outcome-header");
        header.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(header, Parts.label(exploration.detail(mishap), "outcome-foot"));
    }
}

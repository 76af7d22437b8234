package dev.waitline.ui.explore;

import dev.waitline.explore.Round;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Exploration;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A way to go on for ever; it is shown by going in, and then once round. */
final class RoundCard extends VBox {
    RoundCard(int number, Round round, Texts texts, Exploration exploration) {
        setId("round-" + number);
        getStyleClass().addAll("outcome", "mishap");
        Label title = Parts.label(title(round.kind(), texts), "outcome-ending");
        title.setGraphic(new Icon(Feather.REPEAT));
        HBox header = new HBox(
                title, Parts.gap(), Parts.show("round-show-" + number, texts, () -> exploration.show(round.once())));
        header.getStyleClass().add("outcome-header");
        header.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(header, Parts.label(exploration.round(round), "outcome-foot"));
    }

    private static String title(Round.Kind kind, Texts texts) {
        return texts.get(
                switch (kind) {
                    case STARVATION -> "round.starvation";
                    case LIVELOCK -> "round.livelock";
                    case FAIR -> "round.fair";
                    case UNFAIR -> "round.unfair";
                });
    }
}

package dev.waitline.ui.explore;

import dev.waitline.trace.Ending;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Sightings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What real runs came to and no search has found. */
final class SeenCard extends VBox {
    /** @param why the key of the text that says why it was not found */
    SeenCard(int number, Sightings.Kind kind, Sightings seen, String why, Texts texts) {
        Ending ending = kind.ending();
        setId("seen-" + number);
        getStyleClass()
                .addAll(
                        "outcome",
                        "seen",
                        ending == null
                                ? Tone.PLAIN.styleClass()
                                : Tone.of(ending, kind.failed()).styleClass());
        Label word = ending == null
                ? new Label(texts.get("outcome.limit"), new Icon(Feather.CLOCK, 1.35))
                : new Label(
                        new Phrases(texts).ending(ending, kind.failed()),
                        new Icon(OutcomeCard.sign(ending, kind.failed()), 1.35));
        word.getStyleClass().add("outcome-ending");
        word.setMinWidth(0);
        HBox header = new HBox(word);
        header.getStyleClass().add("outcome-header");
        header.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(header);
        String detail = OutcomeCard.detail(ending, kind.error());
        if (!detail.isEmpty()) {
            getChildren().add(Parts.label(detail, "outcome-exception"));
        }
        getChildren().add(OutcomeCard.output(kind.output(), texts));
        getChildren().add(new Share(kind.times(), seen, texts));
        getChildren().add(Parts.label(texts.get(why), "outcome-foot"));
    }
}

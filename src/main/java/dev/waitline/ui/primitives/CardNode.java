package dev.waitline.ui.primitives;

import dev.waitline.diagram.Card;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Motion;
import dev.waitline.ui.look.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A primitive: its name, what it is, its value, and its stations. */
final class CardNode extends VBox {
    private static final PseudoClass TOUCHED = PseudoClass.getPseudoClass("touched");

    /** Longer names may be cut. */
    private static final int WHOLE = 14;

    private final Label name = new Label();
    private final Label subtitle = new Label();
    private final Label note = new Label();
    private final StationsPane stations;

    CardNode(Texts texts, Look look, Motion motion) {
        stations = new StationsPane(texts, look, motion);
        setAccessibleRole(AccessibleRole.PARENT);
        getStyleClass().add("card");
        name.getStyleClass().add("card-name");
        name.setMinWidth(0);
        subtitle.getStyleClass().add("card-subtitle");
        subtitle.setMinWidth(0);
        note.getStyleClass().add("card-note");
        note.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(name, subtitle, gap, note);
        header.getStyleClass().add("card-header");
        header.setAlignment(Pos.BASELINE_LEFT);
        VBox.setVgrow(stations, Priority.ALWAYS);
        getChildren().addAll(header, stations);
    }

    /** @param touched whether the step was about it */
    void show(Card card, boolean touched) {
        pseudoClassStateChanged(TOUCHED, touched);
        setId("card-" + card.name());
        setAccessibleText(card.name() + ", " + card.subtitle() + ", " + card.note());
        name.setText(card.name());
        // Of a line that is too long, what it is called is the last to go.
        name.setMinWidth(card.name().length() <= WHOLE ? Region.USE_PREF_SIZE : 0);
        subtitle.setText(card.subtitle());
        note.setText(card.note());
        stations.show(card);
    }

    /** The least width at which its stations can be read, in units of the usual size. */
    double minimum() {
        return stations.minimum() + 34;
    }

    /** How high it is in that width once everything in it has come to rest. */
    double restingHeight(double width) {
        return prefHeight(width) - stations.onItsWay();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}

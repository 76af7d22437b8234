package dev.waitline.ui.explore;

import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Sightings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How often an outcome came in the real runs, in words and as a bar. */
final class Share extends VBox {
    private static final PseudoClass NEVER = PseudoClass.getPseudoClass("never");

    private final Texts texts;
    private final Label words = Parts.label("", "outcome-share");
    private final ProgressBar bar = new ProgressBar(0);

    Share(Texts texts) {
        this.texts = texts;
        getStyleClass().add("share");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        getChildren().addAll(words, bar);
    }

    Share(int times, Sightings seen, Texts texts) {
        this(texts);
        show(times, seen);
    }

    void show(int times, Sightings seen) {
        words.setText(texts.get(times == 0 ? "outcome.never" : "outcome.share", times, seen.runs(), seen.engine()));
        bar.setProgress(seen.runs() == 0 ? 0 : (double) times / seen.runs());
        words.pseudoClassStateChanged(NEVER, times == 0);
    }
}

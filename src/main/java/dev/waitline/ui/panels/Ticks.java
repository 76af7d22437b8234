package dev.waitline.ui.panels;

import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.MyProgress;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** How far a lesson is solved: a tick, or half a disc; a shape and a word, and never a colour alone. */
public final class Ticks {
    private Ticks() {}

    /** Null where there is nothing to be seen. */
    public static @Nullable Node of(MyProgress.State state) {
        return switch (state) {
            case NOTHING, OPEN -> null;
            case PARTLY -> sign("◐", "tick-partly");
            case SOLVED -> sign("✓", "tick-solved");
        };
    }

    private static Label sign(String sign, String style) {
        Label label = new Label(sign);
        label.getStyleClass().addAll("tick", style);
        return label;
    }

    /** A lesson's title, with a word of how far it is solved. */
    public static String titled(String title, MyProgress.State state, Texts texts) {
        return switch (state) {
            case NOTHING, OPEN -> title;
            case PARTLY -> texts.get("progress.title.partly", title);
            case SOLVED -> texts.get("progress.title.solved", title);
        };
    }
}

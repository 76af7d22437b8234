package dev.waitline.ui.look;

import dev.waitline.diagram.Theme;
import javafx.geometry.Pos;
import javafx.scene.control.Label;

/** A thread's colour with its number in it, so that nobody needs to tell colours apart. */
public final class Dot extends Label {
    private int thread = -1;

    public Dot() {
        getStyleClass().add("dot");
        setAlignment(Pos.CENTER);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    public Dot(int thread) {
        this();
        thread(thread);
    }

    public void thread(int next) {
        if (next != thread) {
            getStyleClass().remove(styleClass(thread));
            thread = next;
            getStyleClass().add(styleClass(next));
            setText(Integer.toString(next));
        }
    }

    /** The style class that gives a node this thread's colours. */
    public static String styleClass(int thread) {
        return "thread-" + Theme.index(thread);
    }
}

package dev.waitline.ui.look;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A white card of the window: a title line and what is below it. */
public class Panel extends VBox {
    private final Label title = new Label();
    private final Label hint = new Label();
    private final HBox header;

    public Panel(String id) {
        setId(id);
        getStyleClass().add("panel");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("panel-hint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header = new HBox(title, gap, hint);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        getChildren().add(header);
    }

    /** Whether a node is seen and has room; one that is not there leaves no gap. */
    public static void there(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    public final void title(String text) {
        title.setText(text);
    }

    /** A title that may be longer than a line. */
    public final void longTitle() {
        title.setWrapText(true);
        title.setMinWidth(0);
        title.setMinHeight(USE_PREF_SIZE);
    }

    /** A muted remark at the right of the title. */
    public final void hint(String text) {
        hint.setText(text);
    }

    /** Puts a node at the right end of the title line. */
    public final void addToHeader(Node node) {
        header.getChildren().add(node);
    }

    public final void content(Node node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        getChildren().add(node);
    }
}

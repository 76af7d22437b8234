package dev.waitline.ui.look;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Something over the whole window, with a title and a cross. A click beside it closes it. */
public abstract class Sheet extends StackPane {
    /** Of the window, at most. */
    private static final double WIDEST = 0.94;

    private static final double TALLEST = 0.92;

    protected final Label title = new Label();

    private final HBox header;
    private final ScrollPane scroll = new ScrollPane();
    private Region body = new Region();
    private final VBox sheet = new VBox();
    private final Runnable closed;

    /**
     * @param name the ids of its parts begin like this
     * @param closed called when it is closed
     */
    protected Sheet(String name, Texts texts, Runnable closed) {
        this.closed = closed;
        setId(name + "-overlay");
        getStyleClass().add("overlay");
        title.getStyleClass().add("overlay-title");
        Button close = new Button("", new Icon(Feather.X));
        close.setId(name + "-close");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(texts.get("help.close"));
        close.setOnAction(e -> close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header = new HBox(title, gap, close);
        header.getStyleClass().add("overlay-header");
        header.setAlignment(Pos.CENTER_LEFT);
        sheet.getStyleClass().addAll("overlay-sheet", name + "-sheet");
        sheet.setOnMouseClicked(e -> e.consume());
        setOnMouseClicked(e -> close());
        getChildren().add(sheet);
        setVisible(false);
    }

    /**
     * What is in it.
     *
     * @param content scrolls where there is not enough room
     * @param foot stands below it
     */
    protected final void content(Region content, Node... foot) {
        body = content;
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        sheet.getChildren().setAll(header, scroll);
        sheet.getChildren().addAll(foot);
    }

    /** Stands before the cross. */
    protected final void tool(Node tool) {
        header.getChildren().add(header.getChildren().size() - 1, tool);
    }

    protected final void width(double width) {
        sheet.setPrefWidth(width);
    }

    /** As wide as it can be in this window. */
    protected final double widest() {
        return getWidth() * WIDEST;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.min(sheet.prefWidth(-1), widest());
        // By itself it would ask how high its content is at another width.
        scroll.setPrefViewportHeight(body.prefHeight(width - sheet.snappedLeftInset() - sheet.snappedRightInset()));
        double height = Math.min(sheet.prefHeight(width), getHeight() * TALLEST);
        layoutInArea(
                sheet,
                (getWidth() - width) / 2,
                (getHeight() - height) / 2,
                width,
                height,
                0,
                HPos.CENTER,
                VPos.CENTER);
    }

    /** Closes it; false when it was not open. */
    public final boolean close() {
        boolean open = isVisible();
        setVisible(false);
        if (open) {
            left();
            closed.run();
        }
        return open;
    }

    /** It has just been closed. */
    protected void left() {}
}

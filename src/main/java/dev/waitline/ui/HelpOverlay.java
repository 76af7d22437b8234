package dev.waitline.ui;

import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** All keys, over the window. A click beside them closes it. */
final class HelpOverlay extends StackPane {
    /** Of the window, at most. */
    private static final double SHARE = 0.96;

    private static final String[] KEYS = {
        "play",
        "step",
        "decisive",
        "ends",
        "choose",
        "thread",
        "choice",
        "hold",
        "predict",
        "quiz",
        "out",
        "breakpoint",
        "continue",
        "fork",
        "bookmark",
        "find",
        "notify",
        "notifyall",
        "set",
        "free",
        "explore",
        "graph",
        "undo",
        "palette",
        "panes",
        "enter",
        "open",
        "save",
        "copy",
        "export",
        "present",
        "talk",
        "audience",
        "zoom",
        "help",
        "escape"
    };

    HelpOverlay(Texts texts) {
        setId("help-overlay");
        getStyleClass().add("overlay");
        Label title = new Label(texts.get("help.title"));
        title.getStyleClass().add("overlay-title");
        Button close = new Button("", new Icon(Feather.X));
        close.setId("help-close");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(texts.get("help.close"));
        close.setOnAction(e -> setVisible(false));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title, gap, close);
        header.setAlignment(Pos.CENTER_LEFT);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-grid");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(keys, new ColumnConstraints(), keys);
        for (int i = 0; i < KEYS.length; i++) {
            HBox caps = new HBox();
            caps.getStyleClass().add("key-caps");
            caps.setAlignment(Pos.CENTER_LEFT);
            texts.get("key." + KEYS[i]).lines().forEach(cap -> {
                Label label = new Label(cap);
                label.getStyleClass().add("key-cap");
                caps.getChildren().add(label);
            });
            // In two halves beside each other, or they would not fit on a small screen.
            int half = (KEYS.length + 1) / 2;
            grid.add(caps, i / half * 2, i % half);
            grid.add(new Label(texts.get("key." + KEYS[i] + ".does")), i / half * 2 + 1, i % half);
        }
        // Large text has no room on a small screen.
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().addAll("flat-scroll", "edge-to-edge");
        scroll.setFocusTraversable(false);
        VBox sheet = new VBox(header, scroll);
        sheet.getStyleClass().add("overlay-sheet");
        sheet.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(sheet.prefWidth(-1), getWidth() * SHARE),
                        widthProperty(),
                        sheet.widthProperty()));
        sheet.maxHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(sheet.prefHeight(-1), getHeight() * SHARE),
                        heightProperty(),
                        sheet.heightProperty()));
        sheet.setOnMouseClicked(e -> e.consume());
        setOnMouseClicked(e -> setVisible(false));
        getChildren().add(sheet);
        setVisible(false);
    }
}

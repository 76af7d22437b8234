package dev.waitline.ui;

import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Predicting;
import dev.waitline.viewmodel.Prediction;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What was predicted up to now, by misconception, over the window. A click beside it closes it. */
final class PredictionsOverlay extends StackPane {
    private final Texts texts;
    private final GridPane grid = new GridPane();
    private final Button clear;
    private final Runnable closed;

    /** @param closed called when it is closed */
    PredictionsOverlay(Predicting predicting, Texts texts, Runnable closed) {
        this.texts = texts;
        this.closed = closed;
        setId("predictions-overlay");
        getStyleClass().add("overlay");
        Label title = new Label(texts.get("predict.so.far"));
        title.getStyleClass().add("overlay-title");
        clear = new Button(texts.get("predict.clear"));
        clear.setId("predictions-clear");
        clear.setOnAction(e -> predicting.clear());
        Button close = new Button("", new Icon(Feather.X));
        close.setId("predictions-close");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(texts.get("help.close"));
        close.setOnAction(e -> close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title, gap, clear, close);
        header.getStyleClass().add("predict-title");
        header.setAlignment(Pos.CENTER_LEFT);
        grid.getStyleClass().add("help-grid");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox sheet = new VBox(header, scroll);
        sheet.getStyleClass().addAll("overlay-sheet", "predictions-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.maxHeightProperty().bind(heightProperty().multiply(0.9));
        sheet.setOnMouseClicked(e -> e.consume());
        setOnMouseClicked(e -> close());
        getChildren().add(sheet);
        setVisible(false);
        predicting.rowsProperty().subscribe(this::list);
    }

    void open() {
        setVisible(true);
        clear.requestFocus();
    }

    boolean close() {
        boolean open = isVisible();
        setVisible(false);
        if (open) {
            closed.run();
        }
        return open;
    }

    private void list(List<Prediction.Row> rows) {
        grid.getChildren().clear();
        clear.setDisable(rows.isEmpty());
        if (rows.isEmpty()) {
            grid.add(new Label(texts.get("predict.none")), 0, 0);
            return;
        }
        grid.addRow(0, new Label(""), head("predict.seen"), head("predict.astray"));
        for (Prediction.Row row : rows) {
            Label belief = new Label(texts.get("predict.belief", row.belief()));
            belief.setWrapText(true);
            grid.addRow(
                    grid.getRowCount(),
                    belief,
                    new Label(Integer.toString(row.right())),
                    new Label(Integer.toString(row.wrong())));
        }
    }

    private Label head(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}

package dev.waitline.ui;

import dev.waitline.ui.look.Sheet;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Predicting;
import dev.waitline.viewmodel.Prediction;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** What was predicted up to now, by misconception, over the window. A click beside it closes it. */
final class PredictionsOverlay extends Sheet {
    private final Texts texts;
    private final GridPane grid = new GridPane();
    private final Button clear;

    /** @param closed called when it is closed */
    PredictionsOverlay(Predicting predicting, Texts texts, Runnable closed) {
        super("predictions", texts, closed);
        this.texts = texts;
        title.setText(texts.get("predict.so.far"));
        clear = new Button(texts.get("predict.clear"));
        clear.setId("predictions-clear");
        clear.setOnAction(e -> predicting.clear());
        tool(clear);
        grid.getStyleClass().add("help-grid");
        content(grid);
        predicting.rowsProperty().subscribe(this::list);
    }

    void open() {
        setVisible(true);
        clear.requestFocus();
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

package dev.waitline.ui;

import dev.waitline.ui.look.Sheet;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.MyProgress;
import dev.waitline.viewmodel.Prediction;
import dev.waitline.viewmodel.WindowModel;
import java.io.File;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What was solved up to now, lesson by lesson, and what was predicted, by misconception; over the window. A click beside it closes it. */
final class ProgressOverlay extends Sheet {
    private final WindowModel model;
    private final MyProgress progress;
    private final Texts texts;
    private final GridPane lessons = grid("progress-lessons");
    private final GridPane beliefs = grid("progress-predictions");
    private final Button clear;
    private final Button handIn;
    private final TextField name = new TextField();
    private @Nullable Window owner;

    /** @param closed called when it is closed */
    ProgressOverlay(WindowModel model, Texts texts, Runnable closed) {
        super("progress", texts, closed);
        this.model = model;
        this.progress = model.progress();
        this.texts = texts;
        title.setText(texts.get("progress.title"));
        clear = button("progress-clear", "progress.clear", this::clear);
        name.setId("progress-name");
        name.setPromptText(texts.get("progress.name"));
        name.setAccessibleText(texts.get("progress.name"));
        name.setText(progress.name());
        name.setOnAction(e -> handIn());
        HBox.setHgrow(name, Priority.ALWAYS);
        handIn = button("progress-hand-in", "progress.hand.in", this::handIn);
        handIn.setMinWidth(Region.USE_PREF_SIZE);
        name.textProperty().subscribe(n -> handIn.setDisable(n.isBlank()));
        tool(clear);
        HBox foot = new HBox(name, handIn);
        foot.getStyleClass().add("explore-bar");
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox body = new VBox(
                lessons, caption("predict.so.far", "overlay-title"), beliefs, caption("progress.stays", "remark"));
        body.getStyleClass().add("quiz-body");
        content(body, foot);
        progress.rowsProperty().subscribe(this::lessons);
        model.predicting().rowsProperty().subscribe(this::predictions);
    }

    /** @param owner what dialogs belong to */
    void open(@Nullable Window owner) {
        this.owner = owner;
        setVisible(true);
        name.requestFocus();
    }

    private void handIn() {
        String who = name.getText().strip();
        if (who.isEmpty()) {
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("progress.hand.in.title"));
        chooser.setInitialFileName(who.replaceAll("[^\\p{L}\\p{N} ._-]", "_") + MyProgress.ENDING);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.get("progress.filter"), "*" + MyProgress.ENDING));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            model.documents().handIn(progress, who, chosen.toPath());
            close();
        }
    }

    private void clear() {
        ButtonType forget = new ButtonType(texts.get("progress.clear.yes"), ButtonBar.ButtonData.YES);
        Alert alert =
                new Alert(Alert.AlertType.CONFIRMATION, texts.get("progress.clear.text"), forget, ButtonType.CANCEL);
        alert.initOwner(getScene().getWindow());
        alert.setTitle(texts.get("progress.title"));
        alert.setHeaderText(null);
        alert.getDialogPane().lookupButton(forget).setId("progress-clear-yes");
        if (alert.showAndWait().orElse(ButtonType.CANCEL) == forget) {
            progress.clear();
        }
    }

    // ---- the tables

    private void lessons(List<MyProgress.Row> rows) {
        lessons.getChildren().clear();
        enableClear();
        lessons.addRow(
                0, head("progress.lesson"), head("challenge.break"), head("challenge.fix"), head("progress.quiz"));
        for (MyProgress.Row row : rows) {
            String called = row.course().isEmpty()
                    ? texts.get("lesson.item", row.number(), row.title())
                    : texts.get("progress.other", row.course(), row.title());
            Label lesson = new Label(called);
            lesson.setWrapText(true);
            GridPane.setHgrow(lesson, Priority.ALWAYS);
            lessons.addRow(
                    lessons.getRowCount(),
                    lesson,
                    item(row.broken(), "progress.best.broken"),
                    item(row.fixed(), "progress.best.fixed"),
                    cell(row.of() == 0 ? "" : texts.get("progress.quiz.right", row.right(), row.of())));
        }
    }

    private Label item(MyProgress.Item item, String best) {
        if (!item.solved()) {
            return cell(item.there() ? texts.get("progress.open") : "");
        }
        String solved = texts.get("progress.solved", item.day());
        return cell(item.best() == 0 ? solved : solved + "\n" + texts.get(best, item.best()));
    }

    private void predictions(List<Prediction.Row> rows) {
        beliefs.getChildren().clear();
        enableClear();
        if (rows.isEmpty()) {
            beliefs.add(new Label(texts.get("predict.none")), 0, 0);
            return;
        }
        beliefs.addRow(0, new Label(""), head("predict.seen"), head("predict.astray"));
        for (Prediction.Row row : rows) {
            Label belief = new Label(texts.get("predict.belief", row.belief()));
            belief.setWrapText(true);
            GridPane.setHgrow(belief, Priority.ALWAYS);
            beliefs.addRow(
                    beliefs.getRowCount(),
                    belief,
                    new Label(Integer.toString(row.right())),
                    new Label(Integer.toString(row.wrong())));
        }
    }

    private void enableClear() {
        clear.setDisable(!progress.isSomething());
    }

    private static GridPane grid(String id) {
        GridPane grid = new GridPane();
        grid.setId(id);
        grid.getStyleClass().add("help-grid");
        return grid;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setOnAction(e -> action.run());
        return button;
    }

    private Label caption(String key, String style) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label cell(String text) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Label head(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}

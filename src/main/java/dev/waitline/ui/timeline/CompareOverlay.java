package dev.waitline.ui.timeline;

import dev.waitline.diagram.Lanes;
import dev.waitline.diagram.LanesLayout;
import dev.waitline.trace.Ending;
import dev.waitline.ui.look.CanvasPainter;
import dev.waitline.ui.look.Dot;
import dev.waitline.ui.look.FxMeasure;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Sheet;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Comparison;
import dev.waitline.viewmodel.Comparison.Row;
import dev.waitline.viewmodel.Comparison.Side;
import dev.waitline.viewmodel.WindowModel;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Two branches side by side, from the step where they part. A step in it is gone to by pressing it. */
public final class CompareOverlay extends Sheet {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final double LANE = 24;
    private static final double WIDEST = 1180;

    private final WindowModel model;
    private final Texts texts;
    private final Look look;
    private final CanvasPainter painter;
    private final FxMeasure measure;
    private final GridPane grid = new GridPane();

    /** @param closed called when it is closed */
    public CompareOverlay(WindowModel model, Texts texts, Look look, FxMeasure measure, Runnable closed) {
        super("compare", texts, closed);
        this.model = model;
        this.texts = texts;
        this.look = look;
        this.measure = measure;
        this.painter = new CanvasPainter(measure);
        grid.getStyleClass().add("compare-grid");
        ColumnConstraints number = new ColumnConstraints();
        number.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(47);
        grid.getColumnConstraints().setAll(number, half, half);
        content(grid);
    }

    /** Holds the current branch against {@code other}. */
    public void compare(int other) {
        model.playing().compare(other, this::show);
    }

    @Override
    protected void left() {
        grid.getChildren().clear();
    }

    private void show(Comparison found) {
        Side left = found.left();
        Side right = found.right();
        title.setText(texts.get("compare.title", left.branch() + 1, right.branch() + 1, found.fork()));
        grid.getChildren().clear();
        grid.add(head(left), 1, 0);
        grid.add(head(right), 2, 0);
        double width = Math.min(WIDEST, widest()) * 0.47 - 40;
        grid.add(lanes(left, found.fork(), width), 1, 1);
        grid.add(lanes(right, found.fork(), width), 2, 1);
        int rows = Math.max(left.rows().size(), right.rows().size());
        for (int i = 0; i < rows; i++) {
            Label step = new Label(Integer.toString(found.fork() + i + 1));
            step.getStyleClass().add("compare-step");
            grid.add(step, 0, i + 2);
            addRow(left, i, 1);
            addRow(right, i, 2);
        }
        grid.addRow(rows + 2, new Label(), output(left), output(right));
        width(Math.min(WIDEST, widest()));
        setVisible(true);
        grid.lookupAll(".compare-row").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private Node head(Side side) {
        Label name = new Label(texts.get("compare.branch", side.branch() + 1, side.length()));
        name.getStyleClass().add("panel-title");
        Label end = new Label(texts.get("timeline.branch.open"));
        Ending how = side.end().ending();
        if (how != null) {
            EndingText words = EndingText.of(side.end(), how, model, texts);
            end.getStyleClass().add("ending");
            end.setText(words.text());
            end.pseudoClassStateChanged(BAD, !words.good());
        }
        HBox head = new HBox(8, name, end);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** As much of it as there is room for, from the step where they part. */
    private Node lanes(Side side, int fork, double width) {
        Canvas canvas = new Canvas();
        LanesLayout.Area area = new LanesLayout.Area(width / look.scale(), LANE, side.threads());
        Lanes lanes = Lanes.EMPTY;
        for (int count = side.columns().size(); count > 0; count--) {
            lanes = LanesLayout.layout(
                    side.columns().subList(0, count), Integer.MAX_VALUE - 9, area, measure, model.words());
            if (lanes.slots().getFirst().step() <= fork) {
                break;
            }
        }
        painter.paint(canvas, lanes.drawing(), look.themeProperty().get(), look.scale());
        return canvas;
    }

    private void addRow(Side side, int index, int column) {
        List<Row> rows = side.rows();
        if (index >= rows.size()) {
            return;
        }
        Row row = rows.get(index);
        Button button = new Button(row.text());
        button.setId("compare-" + column + "-" + row.step());
        button.getStyleClass().add("compare-row");
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        button.setAccessibleText(texts.get("compare.step", row.step(), row.text()));
        if (row.thread() >= 0) {
            button.setGraphic(new Dot(row.thread()));
        }
        button.setOnAction(e -> {
            model.playing().goTo(side.branch(), row.step());
            close();
        });
        grid.add(button, column, index + 2);
    }

    private Node output(Side side) {
        String printed = side.end().output().standard().strip();
        Label output =
                new Label(printed.isEmpty() ? texts.get("compare.silent") : texts.get("compare.printed", printed));
        output.getStyleClass().add("compare-output");
        output.setWrapText(true);
        output.setMaxWidth(Double.MAX_VALUE);
        GridPane.setValignment(output, VPos.TOP);
        return output;
    }
}

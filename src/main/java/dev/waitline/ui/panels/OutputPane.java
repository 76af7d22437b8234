package dev.waitline.ui.panels;

import dev.waitline.trace.Output;
import dev.waitline.ui.look.Dot;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the program has printed, line by line, each with the colour of its thread at the left. */
public final class OutputPane extends VBox {
    private static final int MOST = 1000;
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final ListView<Line> lines = new ListView<>();
    private final Label nothing;
    private @Nullable Output shown;

    private record Line(int thread, String text, boolean error) {}

    public OutputPane(WindowModel model, Texts texts) {
        setId("output-pane");
        getStyleClass().add("output");
        Label title = new Label(texts.get("output.title"));
        title.getStyleClass().add("output-title");
        nothing = new Label(texts.get("output.nothing"));
        nothing.getStyleClass().add("output-nothing");
        nothing.setMaxWidth(Double.MAX_VALUE);
        lines.setId("output");
        lines.setFocusTraversable(false);
        lines.getStyleClass().add("output-lines");
        lines.setCellFactory(list -> new LineCell());
        lines.setMinHeight(0);
        StackPane body = new StackPane(lines, nothing);
        StackPane.setAlignment(nothing, Pos.TOP_LEFT);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(title, body);
        model.runProperty().subscribe(this::show);
    }

    private void show(@Nullable RunView view) {
        if (view == null) {
            return;
        }
        Output output = view.snapshot().output();
        if (output == shown) {
            return;
        }
        shown = output;
        List<Line> next = lines(output.tail(MOST));
        List<Line> items = lines.getItems();
        int same = 0;
        while (same < items.size() && same < next.size() && items.get(same).equals(next.get(same))) {
            same++;
        }
        if (same < items.size()) {
            items.subList(same, items.size()).clear();
        }
        items.addAll(next.subList(same, next.size()));
        nothing.setVisible(items.isEmpty());
        lines.setVisible(!items.isEmpty());
        if (!items.isEmpty()) {
            lines.scrollTo(items.size() - 1);
        }
    }

    /** Joins pieces to lines: a piece without a line end is gone on with, also by another thread, as on a terminal. */
    private static List<Line> lines(List<Output.Piece> pieces) {
        List<Line> lines = new ArrayList<>();
        boolean open = false;
        for (Output.Piece piece : pieces) {
            String text = piece.text();
            int at = 0;
            while (at < text.length()) {
                int end = text.indexOf('\n', at);
                String part = end < 0 ? text.substring(at) : text.substring(at, end);
                if (open && lines.getLast().error() == piece.error()) {
                    Line last = lines.removeLast();
                    lines.add(new Line(last.thread(), last.text() + part, last.error()));
                } else {
                    lines.add(new Line(piece.thread(), part, piece.error()));
                }
                open = end < 0;
                at = end < 0 ? text.length() : end + 1;
            }
        }
        return lines;
    }

    private static final class LineCell extends ListCell<Line> {
        private final Region tick = new Region();
        private int thread = -1;

        LineCell() {
            tick.getStyleClass().add("output-tick");
            getStyleClass().add("output-line");
        }

        @Override
        protected void updateItem(@Nullable Line item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(item.text());
            setGraphic(tick);
            pseudoClassStateChanged(ERROR, item.error());
            if (item.thread() != thread) {
                tick.getStyleClass().remove(Dot.styleClass(thread));
                thread = item.thread();
                tick.getStyleClass().add(Dot.styleClass(thread));
            }
        }
    }
}

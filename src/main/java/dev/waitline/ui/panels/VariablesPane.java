package dev.waitline.ui.panels;

import dev.waitline.trace.Frame;
import dev.waitline.trace.ThreadView;
import dev.waitline.trace.Variable;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.StepUnit;
import dev.waitline.viewmodel.WindowModel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The variables of the chosen thread, innermost call first, and those that all threads share. */
public final class VariablesPane extends ListView<VariablesPane.Row> {
    private final WindowModel model;
    private final Texts texts;
    /** Whether the tab is open that this stands in; a step need not write what nobody sees. */
    private final ObservableValue<Boolean> inSight;

    sealed interface Row {}

    record Section(String title) implements Row {}

    record Value(String name, String value, String type) implements Row {}

    public VariablesPane(WindowModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("variables");
        getStyleClass().add("variables");
        setCellFactory(list -> new RowCell());
        setPlaceholder(new Label(texts.get("variables.none")));
        inSight = parentProperty().flatMap(Node::visibleProperty).orElse(false);
        inSight.subscribe(now -> show(model.runProperty().get()));
        model.runProperty().subscribe(this::show);
    }

    private void show(@Nullable RunView view) {
        if (view == null || !inSight.getValue()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        ThreadView chosen = view.snapshot().thread(view.chosen()).orElse(null);
        if (chosen != null) {
            for (Frame frame : chosen.frames().reversed()) {
                // The module's own variables are the shared ones below.
                boolean inside =
                        frame.library() && model.playing().unitProperty().get() != StepUnit.LIBRARY;
                if (!inside
                        && !frame.function().equals("<module>")
                        && !frame.locals().isEmpty()) {
                    rows.add(new Section(texts.get(
                            "variables.frame", chosen.shortName(), frame.function(), Integer.toString(frame.line()))));
                    frame.locals().forEach(v -> rows.add(value(v)));
                }
            }
        }
        rows.add(new Section(texts.get("variables.globals")));
        view.snapshot().globals().forEach(v -> rows.add(value(v)));
        if (!rows.equals(getItems())) {
            for (int i = 0; i < rows.size() && i < getItems().size(); i++) {
                if (!rows.get(i).equals(getItems().get(i))) {
                    getItems().set(i, rows.get(i));
                }
            }
            if (getItems().size() > rows.size()) {
                getItems().remove(rows.size(), getItems().size());
            } else {
                getItems().addAll(rows.subList(getItems().size(), rows.size()));
            }
        }
    }

    private static Row value(Variable variable) {
        return new Value(variable.name(), variable.value(), variable.type());
    }

    private static final class RowCell extends ListCell<Row> {
        private final Label name = new Label();
        private final Label value = new Label();
        private final HBox line = new HBox(name, value);
        private final Label section = new Label();
        private final Tooltip tooltip = new Tooltip();

        RowCell() {
            getStyleClass().add("variable-cell");
            setPrefWidth(0);
            name.getStyleClass().add("variable-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            value.getStyleClass().add("variable-value");
            value.setMinWidth(0);
            value.setMaxWidth(Double.MAX_VALUE);
            value.setAlignment(Pos.CENTER_RIGHT);
            HBox.setHgrow(value, Priority.ALWAYS);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("variable-line");
            section.getStyleClass().add("variable-section");
            tooltip.setWrapText(true);
        }

        @Override
        protected void updateItem(@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setTooltip(null);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            switch (item) {
                case Section s -> {
                    section.setText(s.title());
                    setGraphic(section);
                }
                case Value v -> {
                    name.setText(v.name());
                    value.setText(v.value());
                    tooltip.setText(v.name() + ": " + v.type() + " = " + v.value());
                    setTooltip(tooltip);
                    setGraphic(line);
                }
            }
        }
    }
}

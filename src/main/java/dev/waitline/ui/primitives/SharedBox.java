package dev.waitline.ui.primitives;

import dev.waitline.diagram.SharedVariable;
import dev.waitline.diagram.SharedVariable.Carried;
import dev.waitline.ui.look.Dot;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The variables that several threads touch, a cell each: its value, who set it last and where, and below it what threads have
 * read and not yet written back. One that a search has found a race on says so.
 */
final class SharedBox extends HBox {
    private static final PseudoClass RACE = PseudoClass.getPseudoClass("race");
    private static final PseudoClass TOUCHED = PseudoClass.getPseudoClass("touched");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final WindowModel model;
    private final Texts texts;
    private final FlowPane cells = new FlowPane();

    private record Shown(List<SharedVariable> variables, Set<String> races, Set<String> touched) {}

    private @Nullable Shown shown;

    SharedBox(WindowModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("shared");
        getStyleClass().addAll("card", "shared");
        Label title = new Label(texts.get("shared.title"));
        title.getStyleClass().add("shared-title");
        cells.getStyleClass().add("shared-cells");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(cells, Priority.ALWAYS);
        getChildren().addAll(title, cells);
        model.runProperty().subscribe(v -> show());
        model.exploration().resultProperty().subscribe(r -> show());
    }

    private void show() {
        RunView view = model.runProperty().get();
        List<SharedVariable> variables = view == null ? List.of() : view.shared();
        setVisible(!variables.isEmpty());
        setManaged(!variables.isEmpty());
        Shown next =
                new Shown(variables, model.exploration().races(), view == null ? Set.of() : view.touchedVariables());
        if (view == null || next.equals(shown)) {
            return;
        }
        shown = next;
        cells.getChildren()
                .setAll(variables.stream()
                        .map(v -> cell(
                                v,
                                view,
                                next.races().contains(v.name()),
                                next.touched().contains(v.name())))
                        .toList());
    }

    private Region cell(SharedVariable variable, RunView view, boolean race, boolean touched) {
        Label name = new Label(variable.name());
        name.getStyleClass().add("shared-name");
        Label mark = new Label(race ? texts.get("shared.race") : "");
        mark.getStyleClass().add("shared-race");
        Label value = new Label(variable.value());
        value.getStyleClass().add("shared-value");
        value.setTooltip(new Tooltip(variable.name() + " = " + variable.value()));
        Label writer = new Label(
                variable.writer() < 0
                        ? texts.get("shared.unset")
                        : texts.get(
                                "shared.writer",
                                view.snapshot().threadName(variable.writer()),
                                Integer.toString(variable.line())));
        writer.getStyleClass().add("shared-writer");
        writer.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox ground = new HBox(name, value, gap, writer);
        if (race) {
            mark.setMinWidth(Region.USE_PREF_SIZE);
            ground.getChildren().add(mark);
        }
        ground.setAlignment(Pos.BASELINE_LEFT);
        ground.getStyleClass().add("shared-ground");
        ground.pseudoClassStateChanged(RACE, race);
        ground.pseudoClassStateChanged(TOUCHED, touched);
        VBox cell = new VBox(ground);
        cell.getStyleClass().add("shared-cell");
        cell.setId("shared-" + variable.name());
        cell.setAccessibleText(variable.name() + " = " + variable.value() + ", " + writer.getText());
        variable.carried().forEach(c -> cell.getChildren().add(carried(c, view)));
        return cell;
    }

    private Region carried(Carried carried, RunView view) {
        Label text = new Label(
                texts.get(
                        carried.outOfDate() ? "shared.carries.stale" : "shared.carries",
                        view.snapshot().threadName(carried.thread()),
                        carried.value()),
                new Dot(carried.thread()));
        text.getStyleClass().addAll("shared-carried", Dot.styleClass(carried.thread()));
        text.pseudoClassStateChanged(STALE, carried.outOfDate());
        text.setMaxWidth(Double.MAX_VALUE);
        return text;
    }
}

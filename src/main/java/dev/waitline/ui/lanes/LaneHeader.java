package dev.waitline.ui.lanes;

import dev.waitline.ui.look.Dot;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.LaneRow;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The left end of a lane: who it is, how it is with them, and a button that moves them. Used again for other threads. */
final class LaneHeader extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass BLOCKED = PseudoClass.getPseudoClass("blocked");
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass ENDED = PseudoClass.getPseudoClass("over");

    /** The most of a name where it has one line with the state, in pixels. */
    private static final double LONGEST = 104;

    private final Dot dot = new Dot();
    private final Label name = new Label();
    private final Label state = new Label();
    private final VBox words = new VBox();
    /** Holds the name and the state side by side where there is no room for two lines. */
    private final HBox line = new HBox();

    private final Button button = new Button();
    private final Tooltip tooltip = new Tooltip();
    private final Tooltip nameTooltip = new Tooltip();
    private final Tooltip stateTooltip = new Tooltip();
    private final Texts texts;
    private @Nullable LaneRow shown;

    /** @param menu what can be done with a lane */
    LaneHeader(Texts texts, IntConsumer choose, IntConsumer step, Function<LaneRow, List<MenuItem>> menu) {
        this.texts = texts;
        ContextMenu open = new ContextMenu();
        setOnContextMenuRequested(e -> {
            LaneRow row = shown;
            if (row != null) {
                open.getItems().setAll(menu.apply(row));
                open.show(this, e.getScreenX(), e.getScreenY());
                e.consume();
            }
        });
        getStyleClass().add("lane-header");
        setManaged(false);
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("lane-name");
        name.setMinWidth(0);
        // Names that differ mostly differ at their end.
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(nameTooltip);
        state.getStyleClass().add("lane-state");
        state.setMinWidth(0);
        words.getChildren().addAll(name, state);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("lane-line");
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("lane-step");
        button.setGraphic(new Icon(Feather.SKIP_FORWARD, 1));
        tooltip.setShowDelay(Duration.millis(250));
        tooltip.setShowDuration(Duration.INDEFINITE);
        tooltip.setWrapText(true);
        button.setTooltip(tooltip);
        stateTooltip.setShowDelay(Duration.millis(400));
        state.setTooltip(stateTooltip);
        button.setOnAction(e -> {
            LaneRow row = shown;
            if (row != null) {
                step.accept(row.thread());
            }
        });
        setOnMouseClicked(e -> {
            LaneRow row = shown;
            if (row != null) {
                choose.accept(row.thread());
            }
        });
        getChildren().addAll(dot, words, button);
    }

    void oneLine(boolean one) {
        // On one line the name has its room first.
        name.setMinWidth(one ? Math.min(LONGEST, Math.ceil(name.prefWidth(-1))) : 0);
        if (one == line.getChildren().isEmpty()) {
            if (one) {
                words.getChildren().setAll(line);
                line.getChildren().setAll(name, state);
            } else {
                line.getChildren().clear();
                words.getChildren().setAll(name, state);
            }
            pseudoClassStateChanged(LOW, one);
        }
    }

    void show(LaneRow row, boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
        if (row.equals(shown)) {
            return;
        }
        if (shown == null || shown.thread() != row.thread()) {
            setId("lane-" + row.thread());
            button.setId("lane-step-" + row.thread());
            dot.thread(row.thread());
        }
        name.setText(row.name());
        nameTooltip.setText(row.name());
        String words = row.held() ? texts.get("lane.held", row.state()) : row.state();
        setAccessibleText(row.name() + ": " + words);
        state.setText(words);
        stateTooltip.setText(words);
        if (row.held() != (shown != null && shown.held())) {
            button.setGraphic(new Icon(row.held() ? Feather.PAUSE : Feather.SKIP_FORWARD, 1));
        }
        boolean canMove = row.motion() == LaneRow.Motion.CAN_MOVE;
        tooltip.setText(texts.get(canMove ? "lane.step.will" : "lane.step.cannot", row.name(), row.action()));
        button.setAccessibleText(tooltip.getText());
        pseudoClassStateChanged(BLOCKED, row.motion() == LaneRow.Motion.BLOCKED);
        pseudoClassStateChanged(ENDED, row.motion() == LaneRow.Motion.ENDED);
        shown = row;
    }
}

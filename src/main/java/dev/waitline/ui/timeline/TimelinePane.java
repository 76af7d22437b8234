package dev.waitline.ui.timeline;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Snapshot;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Movers;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.RunView.BranchRow;
import dev.waitline.viewmodel.WindowModel;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The steps of the run: where it stands, who ran when, and the other ways that were taken. */
public final class TimelinePane extends VBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final WindowModel model;
    private final Texts texts;
    private final Look look;
    private final Label step = new Label();
    private final Label ending = new Label();
    private final Label clock = new Label();
    private final MenuButton branches = new MenuButton();
    private final Slider slider = new Slider(0, 1, 0);
    private final MoversStrip strip = new MoversStrip(Movers.NONE);
    private final TextField find = new TextField();
    private List<BranchRow> shownBranches = List.of();
    private boolean showing;

    public TimelinePane(WindowModel model, Texts texts, Look look) {
        this.model = model;
        this.texts = texts;
        this.look = look;
        setId("timeline");
        getStyleClass().addAll("panel", "timeline");
        step.setId("timeline-step");
        step.getStyleClass().add("panel-title");
        clock.setId("timeline-clock");
        clock.getStyleClass().add("panel-hint");
        ending.setId("ending");
        ending.getStyleClass().add("ending");
        branches.setId("branches");
        branches.getStyleClass().add("small");
        branches.setGraphic(new Icon(Feather.GIT_BRANCH));
        slider.setId("timeline-slider");
        slider.setBlockIncrement(1);
        slider.setSkin(new ProgressSliderSkin(slider));
        Label caption = new Label(texts.get("timeline.caption"));
        caption.getStyleClass().add("timeline-caption");
        find.setId("find");
        find.getStyleClass().add("find");
        find.setPromptText(texts.get("timeline.find"));
        find.setAccessibleText(texts.get("timeline.find"));
        find.setPrefColumnCount(11);
        find.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && !find.getText().isBlank()) {
                model.playing().find(find.getText().strip(), !e.isShiftDown());
                e.consume();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                getScene().getRoot().requestFocus();
                e.consume();
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(step, ending, branches, gap, find, caption, clock);
        header.getStyleClass().add("timeline-header");
        header.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(header, slider, strip);
        slider.valueProperty().subscribe((was, v) -> {
            if (!showing) {
                model.playing().goTo((int) Math.round(v.doubleValue()));
            }
        });
        model.runProperty().subscribe(this::show);
        look.themeProperty().subscribe(t -> show(model.runProperty().get()));
        look.sizeProperty().subscribe(s -> show(model.runProperty().get()));
    }

    /** Lets a person type what to look for. */
    public void find() {
        find.requestFocus();
        find.selectAll();
    }

    private void show(@Nullable RunView view) {
        if (view == null) {
            return;
        }
        showing = true;
        slider.setDisable(view.length() == 0);
        slider.setMax(Math.max(1, view.length()));
        if (!slider.isValueChanging()) {
            slider.setValue(view.position());
        }
        showing = false;
        step.setText(texts.get("timeline.step", view.position(), view.length()));
        clock.setText(texts.get(
                "timeline.clock", model.words().seconds(view.snapshot().clock())));
        strip.show(view.movers(), view.position(), look.themeProperty().get(), look.scale());
        ending(view.snapshot());
        branches(view.branches());
    }

    private void ending(Snapshot snapshot) {
        Ending how = snapshot.ending();
        ending.setVisible(how != null);
        ending.setManaged(how != null);
        if (how != null) {
            List<Integer> failed = snapshot.failed();
            boolean wrong = model.challenges()
                    .isWrong(
                            how, snapshot.output().standard(), snapshot.output().error());
            boolean good = failed.isEmpty()
                    && !wrong
                    && (how.kind() == Ending.Kind.FINISHED || (how.kind() == Ending.Kind.EXIT && how.status() == 0));
            ending.pseudoClassStateChanged(BAD, !good);
            ending.setText(
                    switch (how.kind()) {
                        case FINISHED -> finished(failed, wrong, snapshot);
                        case STUCK -> texts.get("ending.stuck", how.stuck().size());
                        case ERROR -> texts.get("ending.error", how.detail());
                        case EXIT -> texts.get("ending.exit", how.status());
                    });
        }
    }

    private String finished(List<Integer> failed, boolean wrong, Snapshot snapshot) {
        return switch (failed.size()) {
            case 0 -> texts.get(wrong ? "ending.wrong" : "ending.finished");
            case 1 -> texts.get("ending.failed", snapshot.threadName(failed.getFirst()));
            default -> texts.get("ending.failed.many", failed.size());
        };
    }

    private void branches(List<BranchRow> next) {
        branches.setVisible(next.size() > 1);
        branches.setManaged(next.size() > 1);
        if (next.equals(shownBranches)) {
            return;
        }
        shownBranches = next;
        branches.getItems().clear();
        for (BranchRow branch : next) {
            String text = branch.parent() < 0
                    ? texts.get("timeline.branch.first", branch.id() + 1, branch.length())
                    : texts.get("timeline.branch", branch.id() + 1, branch.length(), branch.fork());
            RadioMenuItem item = new RadioMenuItem(text);
            item.setId("branch-" + branch.id());
            item.setSelected(branch.current());
            item.setOnAction(e -> model.playing().switchTo(branch.id()));
            branches.getItems().add(item);
            if (branch.current()) {
                branches.setText(texts.get("timeline.branch.current", branch.id() + 1, next.size()));
            }
        }
    }
}

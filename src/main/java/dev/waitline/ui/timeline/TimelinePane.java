package dev.waitline.ui.timeline;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Snapshot;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Panel;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Movers;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
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
    private final BranchMenu branches;
    private final BookmarkMenu bookmarks;
    private final Slider slider = new Slider(0, 1, 0);
    private final MoversStrip strip = new MoversStrip(Movers.NONE);
    private final Label working = new Label();
    private final TextField find = new TextField();
    private boolean showing;

    /**
     * @param compare holds the current branch against another
     * @param talk goes from bookmark to bookmark before an audience
     * @param keepTalk writes the bookmarks into the program
     */
    public TimelinePane(
            WindowModel model, Texts texts, Look look, IntConsumer compare, Runnable talk, Runnable keepTalk) {
        this.model = model;
        this.texts = texts;
        this.look = look;
        this.branches = new BranchMenu(model, texts, compare);
        this.bookmarks = new BookmarkMenu(model.playing(), texts, talk, keepTalk);
        setId("timeline");
        getStyleClass().addAll("panel", "timeline");
        step.setId("timeline-step");
        step.getStyleClass().add("panel-title");
        clock.setId("timeline-clock");
        clock.getStyleClass().add("panel-hint");
        ending.setId("ending");
        ending.getStyleClass().add("ending");
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
        working.setId("working");
        working.getStyleClass().add("panel-hint");
        working.setGraphic(new Icon(Feather.LOADER));
        model.workingProperty().subscribe(this::working);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(step, ending, branches, bookmarks, working, gap, find, caption, clock);
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

    private void working(WindowModel.Work what) {
        Panel.there(working, what != WindowModel.Work.NONE);
        working.setText(
                switch (what) {
                    case NONE -> "";
                    case COMPUTING -> texts.get("working.here");
                    case PROCESS -> texts.get("working.cpython");
                });
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
        strip.show(
                view.movers(),
                view.bookmarks(),
                view.position(),
                look.themeProperty().get(),
                look.scale());
        ending(view.snapshot());
        branches.show(view.branches());
        bookmarks.show(view);
    }

    private void ending(Snapshot snapshot) {
        Ending how = snapshot.ending();
        ending.setVisible(how != null);
        ending.setManaged(how != null);
        if (how != null) {
            EndingText words = EndingText.of(snapshot, how, model, texts);
            ending.pseudoClassStateChanged(BAD, !words.good());
            ending.setText(words.text());
        }
    }
}

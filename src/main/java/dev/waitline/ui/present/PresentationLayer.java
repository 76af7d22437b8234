package dev.waitline.ui.present;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Presenting;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What lies over the window while somebody presents: a strip of controls that goes when the pointer rests, a spotlight, a pen, a
 * blank screen. The window's thread only.
 */
public final class PresentationLayer extends StackPane {
    private static final Duration RESTS = Duration.seconds(2.5);
    private static final Duration FADES = Duration.millis(300);

    private final WindowModel model;
    private final Presenting presenting;
    private final Texts texts;
    private final Label notes = new Label();
    private final HBox strip = new HBox();
    private final Label place = new Label();
    private final Pen pen = new Pen();
    private final Spotlight spotlight = new Spotlight();
    private final Region curtain = new Region();
    private final ToggleButton withhold;
    private final ToggleButton light;
    private final ToggleButton ink;
    private final ToggleButton teacher;
    private final PauseTransition rest = new PauseTransition(RESTS);
    private final FadeTransition fade = new FadeTransition(FADES, strip);
    /** Made when there is a second screen for the first time. */
    private @Nullable Speaker speaker;

    /** @param leave ends the presentation */
    public PresentationLayer(WindowModel model, Texts texts, Runnable leave) {
        this.model = model;
        this.presenting = model.presenting();
        this.texts = texts;
        setId("presentation");
        setPickOnBounds(false);
        withhold = toggle("present-withhold", Feather.EYE_OFF, "present.withhold");
        withhold.setOnAction(e -> presenting.withhold(withhold.isSelected()));
        presenting.withholdingProperty().subscribe(withhold::setSelected);
        light = toggle("present-light", Feather.TARGET, "present.light");
        light.setOnAction(e -> spotlight.setVisible(light.isSelected()));
        ink = toggle("present-ink", Feather.EDIT_2, "present.ink");
        ink.setOnAction(e -> pen.hold(ink.isSelected()));
        teacher = toggle("present-notes", Feather.FILE_TEXT, "present.notes");
        notes.visibleProperty().bind(teacher.selectedProperty());
        place.setId("present-place");
        strip.setId("present-strip");
        strip.getStyleClass().add("present-strip");
        strip.setAlignment(Pos.CENTER);
        strip.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        strip.getChildren()
                .addAll(
                        button("present-back", Feather.CHEVRON_LEFT, "present.back", presenting::back),
                        place,
                        button("present-next", Feather.CHEVRON_RIGHT, "present.next", presenting::next),
                        withhold,
                        light,
                        ink,
                        button("present-blank", Feather.SQUARE, "present.blank", () -> blank(true)),
                        teacher,
                        button("present-leave", Feather.MINIMIZE_2, "present.leave", leave));
        // Below stand the sentence and the output, which an audience reads.
        StackPane.setAlignment(strip, Pos.TOP_CENTER);
        curtain.setId("curtain");
        curtain.getStyleClass().add("curtain");
        curtain.setVisible(false);
        curtain.setOnMousePressed(e -> blank(false));
        notes.setId("teacher-note");
        notes.getStyleClass().add("teacher-note");
        notes.setWrapText(true);
        notes.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(notes, Pos.BOTTOM_CENTER);
        getChildren().addAll(spotlight, pen, notes, strip, curtain);
        rest.setOnFinished(e -> {
            if (strip.isHover() || within(strip)) {
                rest.playFromStart();
            } else if (Platform.getPreferences().isReducedMotion()) {
                strip.setVisible(false);
            } else {
                fade.playFromStart();
            }
        });
        fade.setToValue(0);
        fade.setOnFinished(e -> strip.setVisible(false));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
                scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moved);
            }
        });
        model.runProperty().subscribe((was, now) -> {
            if (was == null || now == null || was.moment() != now.moment()) {
                pen.wipe();
            }
            show(now);
        });
        presenting.talkProperty().subscribe(t -> show(model.runProperty().get()));
        there(this, false);
    }

    private ToggleButton toggle(String id, Feather icon, String key) {
        return dressed(new ToggleButton("", new Icon(icon)), id, key);
    }

    private Button button(String id, Feather icon, String key, Runnable action) {
        Button button = dressed(new Button("", new Icon(icon)), id, key);
        button.setOnAction(e -> action.run());
        return button;
    }

    private <B extends ButtonBase> B dressed(B button, String id, String key) {
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setAccessibleText(texts.get(key));
        return button;
    }

    private boolean within(Node node) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        while (focused != null && focused != node) {
            focused = focused.getParent();
        }
        return focused != null;
    }

    private void moved(MouseEvent e) {
        if (presenting.onProperty().get()) {
            spotlight.at(e.getSceneX(), e.getSceneY());
            showStrip();
        }
    }

    private void showStrip() {
        fade.stop();
        strip.setOpacity(1);
        strip.setVisible(true);
        rest.playFromStart();
    }

    private void show(@Nullable RunView view) {
        if (view == null) {
            return;
        }
        place.setText(Speaker.place(presenting, view, texts));
        notes.setText(Speaker.notes(model));
        there(teacher, !notes.getText().isEmpty() && (speaker == null || !speaker.isOpen()));
        if (!teacher.isVisible()) {
            teacher.setSelected(false);
        }
    }

    private void blank(boolean now) {
        curtain.setVisible(now);
    }

    /**
     * Begins or ends; where there is a second screen, that shows what only the speaker is to see.
     *
     * @param stage the audience's window; null when it is shown otherwise
     */
    public void present(boolean now, @Nullable Stage stage) {
        there(this, now);
        if (speaker != null) {
            speaker.close();
        }
        blank(false);
        pen.wipe();
        light.setSelected(false);
        spotlight.setVisible(false);
        ink.setSelected(false);
        pen.hold(false);
        teacher.setSelected(false);
        if (now) {
            Rectangle2D other = stage == null ? null : Speaker.other(stage);
            if (stage != null && other != null) {
                if (speaker == null) {
                    speaker = new Speaker(model, texts);
                }
                speaker.open(other, stage);
            }
            showStrip();
            show(model.runProperty().get());
        } else {
            rest.stop();
        }
    }

    /** What a key does while somebody presents; false when it has no other meaning than always. */
    public boolean key(KeyCode key) {
        if (curtain.isVisible()) {
            blank(false);
            return true;
        }
        switch (key) {
            case PAGE_DOWN -> presenting.next();
            case PAGE_UP -> presenting.back();
            case B, PERIOD -> blank(true);
            case S -> light.fire();
            case I -> ink.fire();
            case W -> withhold.fire();
            case ENTER -> {
                if (!presenting.withheldProperty().get()) {
                    return false;
                }
                presenting.reveal();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Lays down what is held over the window; false when nothing was. */
    public boolean escape() {
        boolean held = curtain.isVisible() || light.isSelected() || ink.isSelected();
        blank(false);
        if (light.isSelected()) {
            light.fire();
        }
        if (ink.isSelected()) {
            ink.fire();
        }
        return held;
    }
}

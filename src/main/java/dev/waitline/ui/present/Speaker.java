package dev.waitline.ui.present;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Document;
import dev.waitline.viewmodel.LaneRow;
import dev.waitline.viewmodel.Presenting;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.time.Duration;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/** What only the person who presents is to see, on a second screen: what just happened, what comes next, the lesson's notes. */
final class Speaker extends VBox {
    /** The screen is so many times as high as its text. */
    private static final double LINES = 42;

    private final WindowModel model;
    private final Presenting presenting;
    private final Texts texts;
    private final Label place = label("speaker-place");
    private final Label sentence = label("speaker-sentence");
    private final Label next = label("speaker-next");
    private final Label notes = label("teacher-note");
    private final Label clock = label("speaker-clock");
    private final Timeline ticks = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), e -> tick()));
    private long since;
    private @Nullable Stage stage;

    Speaker(WindowModel model, Texts texts) {
        this.model = model;
        this.presenting = model.presenting();
        this.texts = texts;
        setId("speaker");
        getStyleClass().add("speaker");
        getChildren()
                .addAll(
                        place,
                        clock,
                        caption("speaker.now"),
                        sentence,
                        caption("speaker.next"),
                        next,
                        caption("speaker.notes"),
                        notes);
        ticks.setCycleCount(Animation.INDEFINITE);
        model.runProperty().subscribe(v -> show());
        presenting.talkProperty().subscribe(t -> show());
        model.documents().documentProperty().subscribe(d -> show());
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Label caption(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("speaker-caption");
        return label;
    }

    /** Where the run stands: in the talk, or else among its steps. */
    static String place(Presenting presenting, RunView view, Texts texts) {
        return presenting.talkProperty().get()
                ? texts.get(
                        "present.moment",
                        presenting.passed(),
                        presenting.moments().size())
                : texts.get("timeline.step", view.position(), view.length());
    }

    /** What the lesson that is open says to who teaches it; may be empty. */
    static String notes(WindowModel model) {
        @Nullable Document open = model.documents().documentProperty().get();
        return open == null || open.lesson() == null ? "" : open.lesson().teacher();
    }

    private void show() {
        RunView view = model.runProperty().get();
        if (view == null) {
            return;
        }
        List<RunView.BookmarkRow> moments = presenting.moments();
        int passed = presenting.passed();
        place.setText(place(presenting, view, texts));
        sentence.setText(view.saying().text());
        next.setText(
                presenting.talkProperty().get() && passed < moments.size()
                        ? moments.get(passed).name()
                        : view.lanes().stream()
                                .filter(l -> l.motion() == LaneRow.Motion.CAN_MOVE)
                                .map(l -> texts.get("speaker.lane", l.name(), l.state()))
                                .reduce((a, b) -> a + "\n" + b)
                                .orElse(texts.get("speaker.nobody")));
        notes.setText(notes(model));
        there(notes, !notes.getText().isEmpty());
        there(getChildren().get(getChildren().indexOf(notes) - 1), notes.isVisible());
    }

    private void tick() {
        Duration passed = Duration.ofNanos(System.nanoTime() - since);
        clock.setText(texts.get("speaker.clock", "%d:%02d".formatted(passed.toMinutes(), passed.toSecondsPart())));
    }

    /** Where it is shown: a screen on which the audience's window is not; null when there is none. */
    static @Nullable Rectangle2D other(Stage audience) {
        List<Screen> there = Screen.getScreensForRectangle(
                audience.getX(), audience.getY(), audience.getWidth(), audience.getHeight());
        return Screen.getScreens().stream()
                .filter(s -> !there.contains(s))
                .map(Screen::getVisualBounds)
                .findFirst()
                .orElse(null);
    }

    /** Opens it there, beside the audience's window. */
    void open(Rectangle2D bounds, Stage audience) {
        if (stage == null) {
            stage = make(audience);
        }
        setStyle("-fx-font-size: " + Math.round(bounds.getHeight() / LINES) + "px;");
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        since = System.nanoTime();
        tick();
        ticks.play();
        stage.show();
        audience.requestFocus();
    }

    private Stage make(Stage audience) {
        // The colours of the presentation; only one look may decide on those of the whole program.
        getStylesheets().setAll(audience.getScene().getRoot().getStylesheets());
        getStyleClass().addAll("waitline", "slides");
        Scene scene = new Scene(this);
        // What is pressed here is meant for the audience's window.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            Node root = audience.getScene().getRoot();
            root.fireEvent(e.copyFor(root, root));
            e.consume();
        });
        Stage made = new Stage(StageStyle.UNDECORATED);
        made.setTitle(texts.get("speaker.title"));
        made.setScene(scene);
        return made;
    }

    void close() {
        ticks.stop();
        if (stage != null) {
            stage.hide();
        }
    }

    boolean isOpen() {
        return stage != null && stage.isShowing();
    }
}

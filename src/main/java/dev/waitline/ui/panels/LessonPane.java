package dev.waitline.ui.panels;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Scrolling;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Authoring;
import dev.waitline.viewmodel.Document;
import dev.waitline.viewmodel.Documents;
import dev.waitline.viewmodel.LessonRow;
import dev.waitline.viewmodel.MyProgress;
import dev.waitline.viewmodel.OpenCourse;
import dev.waitline.viewmodel.Predicting;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The lesson that is open: its goal, and what there is to say about the steps so far. Without one, all lessons. */
public final class LessonPane extends ScrollPane {
    private final Documents documents;
    private final MyProgress progress;
    private final Authoring authoring;
    private final Texts texts;
    private final VBox box = new VBox();
    private final VBox notes = new VBox();
    private final ChallengesBox challenges;
    private List<RunView.Note> shownNotes = List.of();
    private int generation = -1;
    private boolean newsIsNote;
    private final Predicting predicting;
    private Label closing = new Label();
    private boolean hasClosing;

    public LessonPane(WindowModel model, Texts texts) {
        this.documents = model.documents();
        this.texts = texts;
        this.progress = model.progress();
        this.authoring = model.authoring();
        this.predicting = model.predicting();
        this.challenges = new ChallengesBox(model, texts);
        setId("lesson");
        Scrolling.settle(this);
        box.getStyleClass().add("tab-body");
        notes.getStyleClass().add("lesson-notes");
        setContent(box);
        documents.documentProperty().subscribe(this::open);
        model.runProperty().subscribe(this::show);
        model.challenges().rowsProperty().subscribe(r -> newsIsNote = false);
        // The note that the run has just come to is the last one; how a challenge stands is said at the top.
        box.heightProperty().subscribe(h -> setVvalue(newsIsNote ? 1 : 0));
    }

    private void open(@Nullable Document document) {
        if (document != null && document.generation() == generation) {
            return;
        }
        generation = document == null ? -1 : document.generation();
        box.getChildren().clear();
        notes.getChildren().clear();
        shownNotes = List.of();
        newsIsNote = false;
        LessonRow lesson = document == null ? null : document.lesson();
        if (lesson == null) {
            list();
        } else {
            lesson(lesson);
        }
    }

    private void list() {
        List<LessonRow> lessons = documents.lessons();
        box.getChildren().add(label(texts.get(lessons.isEmpty() ? "lesson.none" : "lesson.list"), "remark"));
        String group = "";
        for (LessonRow lesson : lessons) {
            if (!lesson.group().equals(group)) {
                group = lesson.group();
                box.getChildren().add(label(group, "caption"));
            }
            Hyperlink link = new Hyperlink(texts.get("lesson.item", lesson.number(), lesson.title()));
            link.setId("lesson-" + lesson.id());
            MyProgress.State state = progress.state(lesson);
            link.setGraphic(Ticks.of(state));
            link.setContentDisplay(ContentDisplay.RIGHT);
            link.setAccessibleText(
                    texts.get("lesson.item", lesson.number(), Ticks.titled(lesson.title(), state, texts)));
            link.setWrapText(true);
            link.getStyleClass().add("lesson-link");
            link.setOnAction(e -> documents.open(lesson));
            box.getChildren().add(link);
        }
    }

    private void lesson(LessonRow lesson) {
        OpenCourse.Shown course = documents.courseProperty().get();
        String place = texts.get(
                course.path() == null ? "lesson.number" : "lesson.number.course",
                lesson.number(),
                course.lessons().size(),
                course.title());
        box.getChildren()
                .addAll(
                        label(place, "remark"),
                        label(lesson.title(), "lesson-title"),
                        standing(lesson),
                        label(lesson.goal(), "lesson-goal"));
        if (lesson.asks() > 0) {
            Label asks = label(texts.get("lesson.asks", lesson.asks()), "remark");
            predicting.onProperty().subscribe(on -> there(asks, !on));
            box.getChildren().add(asks);
        }
        if (authoring.canBegin()) {
            Button edit = new Button(texts.get("lesson.edit"), new Icon(Feather.EDIT_3));
            edit.setId("lesson-edit");
            edit.setOnAction(e -> authoring.begin());
            authoring.manuscriptProperty().subscribe(m -> there(edit, m == null));
            box.getChildren().add(edit);
        }
        box.getChildren().addAll(challenges, new HintsBox(lesson.hints(), texts), notes);
        lesson.questions().forEach(q -> box.getChildren().add(new ExplainCard(q, texts)));
        closing = label(texts.get("lesson.closing", lesson.next()), "lesson-closing");
        closing.setId("lesson-closing");
        hasClosing = !lesson.next().isEmpty();
        there(closing, false);
        box.getChildren().add(closing);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox ways = new HBox(
                way("lesson-previous", "lesson.previous", Feather.ARROW_LEFT, lesson.number() - 1),
                gap,
                way("lesson-next", "lesson.next", Feather.ARROW_RIGHT, lesson.number() + 1));
        ways.getStyleClass().add("lesson-ways");
        box.getChildren().add(ways);
    }

    /** Whom it is for, and what to take before. */
    private FlowPane standing(LessonRow lesson) {
        String key = switch (lesson.level()) {
            case BEGINNER -> "lesson.level.beginner";
            case INTERMEDIATE -> "lesson.level.intermediate";
            case ADVANCED -> "lesson.level.advanced";
        };
        Label level = new Label(texts.get(key));
        level.setId("lesson-level");
        level.getStyleClass().add("remark");
        FlowPane standing = new FlowPane(level);
        standing.getStyleClass().add("lesson-standing");
        documents.lessons().stream()
                .filter(l -> l.id().equals(lesson.after()))
                .findFirst()
                .ifPresent(before -> {
                    Hyperlink link = new Hyperlink(texts.get("lesson.after", before.title()));
                    link.setId("lesson-after");
                    link.getStyleClass().add("lesson-link");
                    link.setWrapText(true);
                    link.setOnAction(e -> documents.open(before));
                    standing.getChildren().add(link);
                });
        return standing;
    }

    private Button way(String id, String key, Feather icon, int number) {
        Button button = new Button(texts.get(key), new Icon(icon));
        button.setId(id);
        LessonRow to = documents.lessons().stream()
                .filter(l -> l.number() == number)
                .findFirst()
                .orElse(null);
        button.setDisable(to == null);
        button.setOnAction(e -> {
            if (to != null) {
                documents.open(to);
            }
        });
        return button;
    }

    private void show(@Nullable RunView view) {
        if (view == null) {
            return;
        }
        there(closing, hasClosing && view.snapshot().ending() != null);
        if (view.notes().equals(shownNotes)) {
            return;
        }
        shownNotes = view.notes();
        newsIsNote = !shownNotes.isEmpty();
        notes.getChildren().clear();
        for (RunView.Note note : view.notes()) {
            Label step = label(texts.get("lesson.note.step", note.step()), "lesson-note-step");
            VBox card = new VBox(step, label(note.text(), "lesson-note-text"));
            card.getStyleClass().add("lesson-note");
            notes.getChildren().add(card);
        }
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}

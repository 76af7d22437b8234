package dev.waitline.ui.code;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Panel;
import dev.waitline.ui.look.Scrolling;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Authoring;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A lesson's file while it is written, and what is wrong with it, in the place of the program. */
public final class SourcePane extends Panel {
    private final Authoring authoring;
    private final Texts texts;
    private final TextArea text = new TextArea();
    private final Label verdict = new Label();
    private final VBox faults = new VBox();
    private final ScrollPane scroll = new ScrollPane(faults);

    public SourcePane(Authoring authoring, Texts texts) {
        super("source");
        this.authoring = authoring;
        this.texts = texts;
        text.setId("source-text");
        text.getStyleClass().add("source-text");
        text.setAccessibleText(texts.get("source.text"));
        text.textProperty().subscribe((was, now) -> authoring.edit(now));
        Button check = button("source-check", Feather.CHECK, "source.check", authoring::check);
        Button save = button("source-save", Feather.SAVE, "source.save", authoring::save);
        save.setTooltip(new Tooltip(texts.get("source.save.tip")));
        Button close = new Button("", new Icon(Feather.X));
        close.setId("source-close");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(texts.get("source.close"));
        close.setTooltip(new Tooltip(texts.get("source.close")));
        close.setOnAction(e -> authoring.end());
        verdict.setId("source-verdict");
        verdict.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(check, verdict, gap, save);
        bar.getStyleClass().add("source-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        faults.getStyleClass().add("source-faults");
        Scrolling.settle(scroll);
        scroll.getStyleClass().add("source-scroll");
        addToHeader(close);
        content(text);
        getChildren().addAll(scroll, bar);
        authoring.manuscriptProperty().subscribe(this::open);
        authoring.unsavedProperty().subscribe(unsaved -> {
            save.setDisable(!unsaved);
            hint(texts.get(unsaved ? "source.unsaved" : "source.saved"));
        });
        authoring.faultsProperty().subscribe(this::show);
        authoring.verdictProperty().subscribe(v -> {
            verdict.setText(
                    switch (v) {
                        case UNKNOWN -> "";
                        case CHECKING -> texts.get("source.verdict.checking");
                        case SOUND -> texts.get("source.verdict.sound");
                        case WRONG -> texts.get("source.verdict.wrong");
                    });
            check.setDisable(v == Authoring.Verdict.CHECKING);
        });
    }

    private Button button(String id, Feather icon, String key, Runnable action) {
        Button button = new Button(texts.get(key), new Icon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void open(Authoring.@Nullable Manuscript manuscript) {
        if (manuscript != null) {
            Path name = manuscript.file().getFileName();
            title(String.valueOf(name == null ? manuscript.file() : name));
            text.setText(manuscript.text());
            text.positionCaret(0);
        }
    }

    private void show(List<Authoring.Fault> next) {
        faults.getChildren().setAll(next.stream().map(this::link).toList());
        there(scroll, !next.isEmpty());
    }

    /** A press on what is wrong goes to its line. */
    private Hyperlink link(Authoring.Fault fault) {
        Hyperlink link = new Hyperlink(texts.get("source.fault", Integer.toString(fault.line()), fault.text()));
        link.setWrapText(true);
        link.getStyleClass().add("lesson-link");
        link.setOnAction(e -> {
            List<String> lines = text.getText().lines().toList();
            int line = Math.min(fault.line(), lines.size()) - 1;
            int at = lines.stream().limit(line).mapToInt(l -> l.length() + 1).sum();
            text.requestFocus();
            text.selectRange(at, at + lines.get(line).length());
        });
        return link;
    }
}

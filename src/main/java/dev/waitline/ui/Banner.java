package dev.waitline.ui;

import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Notice;
import dev.waitline.viewmodel.WindowModel;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A line below the top bar that says what went wrong, until it is dismissed. */
final class Banner extends HBox {
    private final Texts texts;
    private final Label text = new Label();

    Banner(WindowModel model, Texts texts) {
        this.texts = texts;
        setId("banner");
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("banner-text");
        text.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button("", new Icon(Feather.X));
        close.setId("banner-close");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(texts.get("banner.close"));
        close.setOnAction(e -> model.dismissNotice());
        getChildren().addAll(new Label("", new Icon(Feather.ALERT_CIRCLE)), text, gap, close);
        setMinHeight(USE_PREF_SIZE);
        model.noticeProperty().subscribe(this::show);
    }

    private void show(@Nullable Notice notice) {
        setVisible(notice != null);
        setManaged(notice != null);
        text.setText(
                switch (notice) {
                    case Notice.FileProblem p ->
                        texts.get("problem." + p.problem().name().toLowerCase(Locale.ROOT), p.file());
                    case Notice.EngineFailed e -> e.message();
                    case Notice.NoRun n -> n.message();
                    case Notice.NoCourse c ->
                        c.problems() == 1 ? c.message() : texts.get("problem.course", c.message(), c.problems());
                    case Notice.NoChineseFont f -> texts.get("problem.font");
                    case Notice.NoTalk t -> t.message();
                    case Notice.TalkMisses t -> texts.get("problem.talk", t.line(), t.moment(), t.count());
                    case Notice.RunSaved r -> texts.get("run.saved", r.file());
                    case Notice.HandedIn h -> texts.get("progress.written", h.file());
                    case Notice.SetAside s -> texts.get("progress.aside", s.where());
                    case Notice.Fault f -> texts.get("problem.fault", f.detail());
                    case null -> "";
                });
    }
}

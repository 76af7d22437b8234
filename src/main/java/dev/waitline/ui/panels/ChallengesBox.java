package dev.waitline.ui.panels;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.waitline.trace.Ending;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.ChallengeRow;
import dev.waitline.viewmodel.ChallengeRow.Verdict;
import dev.waitline.viewmodel.WindowModel;

/** What the lesson asks one to try, and how it stands with that. */
final class ChallengesBox extends VBox {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final WindowModel model;
    private final Texts texts;

    ChallengesBox(WindowModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("lesson-notes");
        model.challenges().rowsProperty().subscribe(this::show);
    }

    private void show(List<ChallengeRow> rows) {
        setVisible(!rows.isEmpty());
        setManaged(!rows.isEmpty());
        getChildren().setAll(rows.stream().map(this::card).toList());
    }

    private VBox card(ChallengeRow row) {
        String id = "challenge-" + row.kind().name().toLowerCase(Locale.ROOT);
        Label title =
                switch (row.kind()) {
                    case BREAK -> new Label(texts.get("challenge.break"), new Icon(Feather.SCISSORS));
                    case FIX -> new Label(texts.get("challenge.fix"), new Icon(Feather.TOOL));
                };
        title.getStyleClass().add("challenge-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title, gap);
        header.getStyleClass().add("challenge-header");
        header.setAlignment(Pos.CENTER_LEFT);
        if (row.verdict() instanceof Verdict.StillBad bad) {
            header.getChildren()
                    .add(button(id + "-show", "challenge.show", () -> model.exploration().show(bad.witness())));
        }
        if (row.kind() == ChallengeRow.Kind.FIX) {
            Button check = button(id + "-check", "challenge.check", model::checkFix);
            check.setDisable(row.verdict() instanceof Verdict.Checking);
            header.getChildren().add(check);
        }
        VBox card = new VBox(header, label(row.task(), "challenge-task"));
        card.setId(id);
        card.getStyleClass().add("challenge");
        String words = words(row.verdict());
        if (!words.isEmpty()) {
            Label verdict = label(words, "challenge-verdict");
            verdict.setId(id + "-verdict");
            verdict.pseudoClassStateChanged(
                    GOOD, row.verdict() instanceof Verdict.Fixed || row.verdict() instanceof Verdict.Broken);
            verdict.pseudoClassStateChanged(
                    BAD, row.verdict() instanceof Verdict.StillBad || row.verdict() instanceof Verdict.Refused);
            card.getChildren().add(verdict);
        }
        return card;
    }

    private String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Open v -> "";
            case Verdict.EndedWell v -> texts.get("challenge.well");
            case Verdict.Shown v -> texts.get("challenge.shown");
            case Verdict.Broken v -> texts.get(broken(v), v.steps(), v.shortest());
            case Verdict.Refused v -> texts.get("challenge.refused");
            case Verdict.Checking v -> texts.get("challenge.checking");
            case Verdict.Fixed v ->
                v.schedules() == null
                        ? texts.get("challenge.fixed.uncounted")
                        : texts.get("challenge.fixed", v.schedules());
            case Verdict.NothingYet v -> texts.get("challenge.nothing", v.states());
            case Verdict.StillBad v -> texts.get(bad(v.ending()), v.length(), v.ending().detail());
        };
    }

    private static String broken(Verdict.Broken verdict) {
        if (verdict.shortest() == 0) {
            return "challenge.broken";
        }
        return verdict.steps() <= verdict.shortest() ? "challenge.broken.shortest" : "challenge.broken.longer";
    }

    private static String bad(Ending ending) {
        return switch (ending.kind()) {
            case STUCK -> "challenge.stuck";
            case ERROR -> "challenge.error";
            case FINISHED, EXIT -> "challenge.wrong";
        };
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}

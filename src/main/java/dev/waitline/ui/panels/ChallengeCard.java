package dev.waitline.ui.panels;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.trace.Ending;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.ChallengeRow;
import dev.waitline.viewmodel.ChallengeRow.Verdict;
import dev.waitline.viewmodel.Documents;
import dev.waitline.viewmodel.Exploration;
import dev.waitline.viewmodel.MyProgress;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One challenge: what is to be done, and how it stands with that. */
final class ChallengeCard extends VBox {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Texts texts;
    private final String task;
    private final Button show;
    private final Label verdict = label("", "challenge-verdict");
    private final Label kept = label("", "challenge-kept");
    private Verdict shown = new Verdict.Open();

    ChallengeCard(ChallengeRow row, Exploration exploration, Documents documents, Texts texts) {
        this.texts = texts;
        this.task = row.task();
        String id = "challenge-" + row.kind().name().toLowerCase(Locale.ROOT);
        setId(id);
        getStyleClass().add("challenge");
        Label title = switch (row.kind()) {
            case BREAK -> new Label(texts.get("challenge.break"), new Icon(Feather.SCISSORS));
            case FIX -> new Label(texts.get("challenge.fix"), new Icon(Feather.TOOL));
        };
        title.getStyleClass().add("challenge-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        show = button(id + "-show", "challenge.show", () -> {
            if (shown instanceof Verdict.StillBad bad) {
                exploration.show(bad.witness());
            } else if (shown instanceof Verdict.Untrue untrue) {
                exploration.show(untrue.witness());
            }
        });
        HBox header = new HBox(title, gap, show);
        header.getStyleClass().add("challenge-header");
        header.setAlignment(Pos.CENTER_LEFT);
        if (row.kind() == ChallengeRow.Kind.FIX) {
            header.getChildren().add(button(id + "-check", "challenge.check", documents::checkFix));
        }
        verdict.setId(id + "-verdict");
        getChildren().addAll(header, label(task, "challenge-task"));
        if (!row.asked().isEmpty()) {
            Label asked = label(
                    row.asked().stream().map(a -> AskedText.of(a, texts)).collect(Collectors.joining("\n")),
                    "challenge-asked");
            asked.setId(id + "-asked");
            getChildren().add(asked);
        }
        kept.setId(id + "-kept");
        kept.setGraphic(Ticks.of(MyProgress.State.SOLVED));
        there(kept, false);
        getChildren().addAll(verdict, kept);
    }

    String task() {
        return task;
    }

    /** What is known of it from before. */
    void kept(ChallengeRow.Kind kind, MyProgress.Item item) {
        there(kept, item.solved());
        String solved = texts.get("progress.solved.on", item.day());
        kept.setText(item.best() == 0 ? solved : solved + "\n" + best(kind, item));
    }

    private String best(ChallengeRow.Kind kind, MyProgress.Item item) {
        return texts.get(
                switch (kind) {
                    case BREAK -> "progress.best.broken";
                    case FIX -> "progress.best.fixed";
                },
                item.best());
    }

    void show(Verdict next) {
        shown = next;
        there(show, next instanceof Verdict.StillBad || next instanceof Verdict.Untrue);
        String words = words(next);
        verdict.setText(words);
        there(verdict, !words.isEmpty());
        verdict.pseudoClassStateChanged(GOOD, next instanceof Verdict.Fixed || next instanceof Verdict.Broken);
        verdict.pseudoClassStateChanged(BAD, isBad(next));
    }

    private static boolean isBad(Verdict verdict) {
        return verdict instanceof Verdict.StillBad
                || verdict instanceof Verdict.Refused
                || verdict instanceof Verdict.Untrue
                || verdict instanceof Verdict.Lost
                || verdict instanceof Verdict.TooManyLines
                || verdict instanceof Verdict.Unsaid;
    }

    private String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Open v -> "";
            case Verdict.EndedWell v -> texts.get("challenge.well");
            case Verdict.Shown v -> texts.get("challenge.shown");
            case Verdict.Edited v -> texts.get("challenge.edited");
            case Verdict.Helped v -> texts.get("challenge.helped");
            case Verdict.Broken v -> texts.get(broken(v), v.steps(), v.shortest());
            case Verdict.Refused v -> texts.get("challenge.refused");
            case Verdict.Checking v -> texts.get("challenge.checking");
            case Verdict.Fixed v ->
                v.schedules() == null
                        ? texts.get("challenge.fixed.uncounted")
                        : texts.get("challenge.fixed", v.schedules());
            case Verdict.NothingYet v -> texts.get("challenge.nothing", v.states(), v.runs());
            case Verdict.Lost v -> texts.get("challenge.lost", AskedText.of(v.what(), texts));
            case Verdict.TooManyLines v -> texts.get("challenge.lines", v.changed(), v.most());
            case Verdict.Untrue v -> texts.get("challenge.untrue", v.length(), AskedText.of(v.claim(), texts));
            case Verdict.Unsaid v -> texts.get("challenge.unsaid", v.why());
            case Verdict.StillBad v when v.length() == 0 -> texts.get("challenge.random");
            case Verdict.StillBad v ->
                texts.get(bad(v.ending()), v.length(), v.ending().detail());
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
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}

package dev.waitline.ui.explore;

import dev.waitline.explore.Outcome;
import dev.waitline.explore.OutcomeGroup;
import dev.waitline.explore.Stuck;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;
import dev.waitline.ui.look.Dot;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Panel;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Exploration;
import dev.waitline.viewmodel.Sightings;
import dev.waitline.viewmodel.StoryLine;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One way in which the program can end, or several that differ only in the order of lines. */
final class OutcomeCard extends VBox {
    private final OutcomeGroup group;
    private final Share share;

    /**
     * @param number its place in the list, from 1
     * @param drive begins the game to come to an outcome; null where there is none
     * @param wrong whether it came to its end, but not to the result that the lesson is about
     */
    OutcomeCard(
            int number,
            OutcomeGroup group,
            boolean wrong,
            Texts texts,
            Exploration exploration,
            Consumer<Schedule> save,
            @Nullable Consumer<Outcome> drive) {
        this.group = group;
        this.share = new Share(texts);
        Phrases phrases = new Phrases(texts);
        Outcome outcome = group.first();
        setId("outcome-" + number);
        getStyleClass().addAll("outcome", (wrong ? Tone.BAD : Tone.of(outcome)).styleClass());
        boolean bad = wrong || outcome.failed() || !outcome.broken().isEmpty();
        Label word = new Label(
                wrong && !outcome.failed()
                        ? texts.get("outcome.wrong")
                        : phrases.ending(outcome.ending(), outcome.failed()),
                new Icon(sign(outcome.ending(), bad), 1.35));
        word.getStyleClass().add("outcome-ending");
        word.setMinWidth(0);
        HBox header = new HBox(
                word,
                Parts.gap(),
                Parts.sign(
                        "outcome-save-" + number,
                        texts.get("outcome.save"),
                        Feather.DOWNLOAD,
                        () -> save.accept(outcome.witness())),
                Parts.show("outcome-show-" + number, texts, () -> exploration.show(outcome.witness())));
        header.getStyleClass().add("outcome-header");
        header.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(header);
        trouble(outcome, exploration);
        getChildren().add(output(outcome.output(), texts));
        story(number, outcome, texts, exploration);
        if (drive != null && outcome.states() > 0) {
            Button play = Parts.button(
                    "outcome-drive-" + number,
                    texts.get("contest.drive"),
                    Feather.NAVIGATION,
                    () -> drive.accept(outcome));
            Parts.tip(play, texts.get("contest.drive.tip"));
            getChildren().add(play);
        }
        if (group.members().size() > 1) {
            getChildren()
                    .add(Parts.label(texts.get("outcome.orders", group.members().size()), "outcome-foot"));
        }
        String figures = outcome.states() == 0
                ? texts.get("outcome.run", outcome.length())
                : texts.get("outcome.figures", group.states(), outcome.length());
        getChildren().add(Parts.label(figures, "outcome-foot"));
        Panel.there(share, false);
        getChildren().add(share);
    }

    /** Says how often it came in the real runs; {@code all} were found. */
    void seen(@Nullable Sightings seen, List<Outcome> all) {
        Panel.there(share, seen != null);
        if (seen != null) {
            share.show(seen.times(group, all), seen);
        }
    }

    private void trouble(Outcome outcome, Exploration exploration) {
        Stuck stuck = outcome.stuck();
        if (stuck != null) {
            getChildren().add(Parts.label(exploration.stuck(stuck), "outcome-trouble"));
        }
        List<String> why = exploration.why(outcome);
        if (!why.isEmpty()) {
            VBox chain = new VBox();
            chain.getStyleClass().add("outcome-why");
            why.forEach(line -> chain.getChildren().add(Parts.label(line, "outcome-why-line")));
            getChildren().add(chain);
        }
        if (!outcome.written().isBlank()) {
            getChildren().add(Parts.label(lastLine(outcome.written()), "outcome-exception"));
        }
    }

    /** The decisive steps of the witness, made when somebody wants to see them; a click on one goes there. */
    private void story(int number, Outcome outcome, Texts texts, Exploration exploration) {
        VBox lines = new VBox();
        lines.getStyleClass().add("outcome-story");
        Panel.there(lines, false);
        ToggleButton open = new ToggleButton(texts.get("outcome.story"), new Icon(Feather.LIST));
        open.setId("outcome-story-" + number);
        open.setMnemonicParsing(false);
        open.setOnAction(e -> {
            if (lines.getChildren().isEmpty()) {
                exploration
                        .story(outcome)
                        .forEach(line -> lines.getChildren().add(storyLine(line, outcome, exploration)));
            }
            Panel.there(lines, open.isSelected());
        });
        getChildren().addAll(open, lines);
    }

    private static Node storyLine(StoryLine line, Outcome outcome, Exploration exploration) {
        if (line.moves() < 0) {
            return Parts.label(line.text(), "outcome-foot");
        }
        Button step = new Button(line.text(), new Dot(line.thread()));
        step.getStyleClass().add("outcome-step");
        step.setMnemonicParsing(false);
        step.setWrapText(true);
        step.setMaxWidth(Double.MAX_VALUE);
        step.setOnAction(e -> exploration.show(outcome.witness(), line.moves()));
        return step;
    }

    /** The line that says what went wrong; empty when nothing did. */
    static String detail(@Nullable Ending ending, String error) {
        return ending != null && ending.kind() == Ending.Kind.ERROR ? ending.detail() : lastLine(error);
    }

    private static String lastLine(String text) {
        List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
        return lines.isEmpty() ? "" : lines.getLast();
    }

    static Node output(String text, Texts texts) {
        if (text.isEmpty()) {
            return Parts.label(texts.get("outcome.silent"), "outcome-foot");
        }
        Excerpt excerpt = Excerpt.of(text);
        VBox box = new VBox();
        box.getStyleClass().add("outcome-output");
        for (String line : excerpt.lines()) {
            Label label = new Label(line);
            label.getStyleClass().add("outcome-text");
            label.setMinWidth(0);
            box.getChildren().add(label);
        }
        if (excerpt.left() > 0) {
            box.getChildren().add(Parts.label(texts.get("outcome.lines", excerpt.left()), "outcome-left"));
        }
        return box;
    }

    static Feather sign(Ending ending, boolean failed) {
        return switch (ending.kind()) {
            case FINISHED -> failed ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE;
            case STUCK -> Feather.ALERT_OCTAGON;
            case ERROR -> Feather.ALERT_TRIANGLE;
            case EXIT -> Feather.SQUARE;
        };
    }
}

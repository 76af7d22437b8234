package dev.waitline.ui.explore;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.waitline.explore.Outcome;
import dev.waitline.explore.OutcomeGroup;
import dev.waitline.explore.Stuck;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;

/** One way in which the program can end, or several that differ only in the order of lines. */
final class OutcomeCard extends VBox {
    /** @param number its place in the list, from 1 */
    OutcomeCard(int number, OutcomeGroup group, Texts texts, Consumer<Schedule> show, Consumer<Schedule> save) {
        Phrases phrases = new Phrases(texts);
        Outcome outcome = group.first();
        setId("outcome-" + number);
        getStyleClass().addAll("outcome", Tone.of(outcome).styleClass());
        Label word = new Label(phrases.ending(outcome), new Icon(sign(outcome), 1.35));
        word.getStyleClass().add("outcome-ending");
        word.setMinWidth(0);
        HBox header = new HBox(
                word,
                Parts.gap(),
                Parts.sign("outcome-save-" + number, texts.get("outcome.save"), Feather.DOWNLOAD, () ->
                        save.accept(outcome.witness())),
                Parts.show("outcome-show-" + number, texts, () -> show.accept(outcome.witness())));
        header.getStyleClass().add("outcome-header");
        header.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(header);
        trouble(outcome, phrases);
        output(outcome.output(), texts);
        if (group.members().size() > 1) {
            getChildren().add(Parts.label(texts.get("outcome.orders", group.members().size()), "outcome-foot"));
        }
        getChildren()
                .add(Parts.label(texts.get("outcome.figures", group.states(), outcome.length()), "outcome-foot"));
    }

    private void trouble(Outcome outcome, Phrases phrases) {
        Stuck stuck = outcome.stuck();
        if (stuck != null) {
            getChildren().add(Parts.label(phrases.kind(stuck.kind()), "outcome-trouble"));
            VBox chain = new VBox();
            chain.getStyleClass().add("outcome-why");
            for (String line : phrases.why(stuck)) {
                chain.getChildren().add(Parts.label(line, "outcome-why-line"));
            }
            getChildren().add(chain);
        }
        String detail = outcome.ending().kind() == Ending.Kind.ERROR
                ? outcome.ending().detail()
                : lastLine(outcome.error());
        if (!detail.isEmpty()) {
            getChildren().add(Parts.label(detail, "outcome-exception"));
        }
    }

    private static String lastLine(String text) {
        List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
        return lines.isEmpty() ? "" : lines.getLast();
    }

    private void output(String text, Texts texts) {
        if (text.isEmpty()) {
            getChildren().add(Parts.label(texts.get("outcome.silent"), "outcome-foot"));
            return;
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
        getChildren().add(box);
    }

    private static Feather sign(Outcome outcome) {
        return switch (outcome.ending().kind()) {
            case FINISHED -> outcome.error().isEmpty() ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE;
            case STUCK -> Feather.ALERT_OCTAGON;
            case ERROR -> Feather.ALERT_TRIANGLE;
            case EXIT -> Feather.SQUARE;
        };
    }
}

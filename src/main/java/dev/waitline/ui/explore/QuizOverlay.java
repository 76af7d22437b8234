package dev.waitline.ui.explore;

import dev.waitline.explore.Outcome;
import dev.waitline.explore.Progress;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Panel;
import dev.waitline.ui.look.Sheet;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Exploration;
import dev.waitline.viewmodel.Quizzing;
import dev.waitline.viewmodel.Quizzing.Quiz;
import dev.waitline.viewmodel.Quizzing.Row;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What can this print? Possible and impossible ends to be ticked; the answers come of the search. */
public final class QuizOverlay extends Sheet {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Exploration exploration;
    private final Quizzing quizzing;
    private final Texts texts;
    private final Label lead = Parts.label("", "remark");
    private final GridPane list = new GridPane();
    private final Label tally = Parts.label("", "quiz-tally");
    private final Button check;
    private final Button others;
    private final List<Card> cards = new ArrayList<>();

    /** @param closed called when it is closed */
    public QuizOverlay(Exploration exploration, Quizzing quizzing, Texts texts, Runnable closed) {
        super("quiz", texts, closed);
        this.exploration = exploration;
        this.quizzing = quizzing;
        this.texts = texts;
        title.setText(texts.get("quiz.title"));
        lead.setId("quiz-lead");
        tally.setId("quiz-tally");
        list.setId("quiz-list");
        list.getStyleClass().add("quiz-list");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        list.getColumnConstraints().addAll(half, half);
        check = Parts.button("quiz-check", texts.get("quiz.check"), Feather.CHECK, this::check);
        check.getStyleClass().add("play");
        others = Parts.button("quiz-others", texts.get("quiz.others"), Feather.REFRESH_CW, quizzing::ask);
        HBox foot = new HBox(tally, Parts.gap(), others, check);
        foot.getStyleClass().add("explore-bar");
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox body = new VBox(lead, list);
        body.getStyleClass().add("quiz-body");
        content(body, foot);
        Phrases phrases = new Phrases(texts);
        exploration.progressProperty().subscribe(p -> waiting(phrases, p));
        quizzing.quizProperty().subscribe(quiz -> show(quiz));
    }

    /** Asks about the program that runs. */
    public void open() {
        setVisible(true);
        quizzing.ask();
    }

    @Override
    protected void left() {
        quizzing.end();
    }

    private void waiting(Phrases phrases, @Nullable Progress progress) {
        if (isVisible() && cards.isEmpty() && progress != null) {
            lead.setText(phrases.progress(progress));
        }
    }

    private void show(@Nullable Quiz quiz) {
        cards.clear();
        list.getChildren().clear();
        tally.setText("");
        boolean asked = quiz != null && !quiz.rows().isEmpty();
        Panel.there(check, asked);
        Panel.there(others, false);
        if (quiz == null) {
            lead.setText(texts.get("quiz.searching"));
            return;
        }
        lead.setText(
                switch (quiz.refusal()) {
                    case NONE -> texts.get("quiz.lead", quiz.program());
                    case UNKNOWN -> texts.get("quiz.unknown");
                    case LONG -> texts.get("quiz.long");
                    case NOTHING -> texts.get("quiz.nothing");
                });
        for (Row row : quiz.rows()) {
            Card card = new Card(cards.size() + 1, row);
            list.add(card, cards.size() % 2, cards.size() / 2);
            cards.add(card);
        }
        if (asked) {
            cards.getFirst().tick.requestFocus();
        }
    }

    private void check() {
        int right = (int) cards.stream().filter(Card::reveal).count();
        quizzing.checked(right, cards.size());
        tally.setText(texts.get("quiz.tally", right, cards.size()));
        Panel.there(check, false);
        Panel.there(others, true);
        others.requestFocus();
    }

    /** Something to say yes or no to. */
    private final class Card extends HBox {
        private final Row row;
        private final CheckBox tick = new CheckBox();
        private final Label verdict = Parts.label("", "quiz-verdict");
        private final VBox reply = new VBox();

        Card(int number, Row row) {
            this.row = row;
            setId("quiz-item-" + number);
            getStyleClass().add("quiz-item");
            String printed = row.lines().isEmpty() ? texts.get("outcome.silent") : String.join("\n", row.lines());
            String end = texts.get(
                    switch (row.end()) {
                        case FINISHED -> "quiz.finished";
                        case STUCK -> "quiz.stuck";
                        case ERROR -> "quiz.error";
                        case EXIT -> "quiz.exit";
                    });
            VBox lines = new VBox(Parts.label(printed, "outcome-text"));
            lines.getStyleClass().add("outcome-output");
            tick.setId("quiz-tick-" + number);
            tick.setAccessibleText(printed + "\n" + end);
            verdict.setId("quiz-verdict-" + number);
            reply.getChildren().add(verdict);
            Outcome witness = row.witness();
            if (witness != null) {
                reply.getChildren().add(Parts.show("quiz-show-" + number, texts, () -> {
                    close();
                    exploration.show(witness.witness());
                }));
            }
            Panel.there(reply, false);
            VBox text = new VBox(lines, Parts.label(end, "quiz-end"), reply);
            text.getStyleClass().add("quiz-text");
            HBox.setHgrow(text, Priority.ALWAYS);
            getChildren().addAll(tick, text);
            setOnMouseClicked(e -> {
                if (!tick.isDisabled()) {
                    tick.setSelected(!tick.isSelected());
                }
                e.consume();
            });
        }

        /** Says whether it is possible and why; whether it was answered so. */
        boolean reveal() {
            boolean right = tick.isSelected() == row.possible();
            tick.setDisable(true);
            pseudoClassStateChanged(RIGHT, right);
            pseudoClassStateChanged(WRONG, !right);
            String possible = texts.get(row.possible() ? "quiz.possible" : "quiz.impossible");
            verdict.setText(texts.get(right ? "quiz.right" : "quiz.wrong", possible, row.why()));
            verdict.setGraphic(new Icon(right ? Feather.CHECK : Feather.X, 1.35));
            Panel.there(reply, true);
            return right;
        }
    }
}

package dev.waitline.ui.panels;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Predicting;
import dev.waitline.viewmodel.Prediction;
import dev.waitline.viewmodel.Prediction.Reply;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A question before a step, with its answers as buttons; once answered, what was right and why. */
final class PredictCard extends VBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    /** So many em does a column of answers take at least. */
    private static final double COLUMN = 17;

    private final Predicting predicting;
    private final Texts texts;
    private final Label lead = new Label();
    private final Label question = new Label();
    private final Label keys = new Label();
    private final Button tally = new Button();
    private final GridPane answers = new GridPane();
    private final Label verdict = new Label();
    private final Label why = new Label();
    private final VBox reply;
    private final List<Button> buttons = new ArrayList<>();

    /** @param predictions shows what was predicted up to now */
    PredictCard(Predicting predicting, Texts texts, Runnable predictions) {
        this.predicting = predicting;
        this.texts = texts;
        setId("predict-card");
        getStyleClass().add("predict-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        lead.setId("predict-lead");
        question.setId("predict-question");
        question.getStyleClass().add("predict-question");
        keys.getStyleClass().add("predict-keys");
        keys.setMinWidth(0);
        tally.setId("predict-tally");
        tally.getStyleClass().add("predict-tally");
        tally.setMinWidth(USE_PREF_SIZE);
        tally.setOnAction(e -> predictions.run());
        tally.setAccessibleText(texts.get("predict.so.far"));
        verdict.setId("predict-verdict");
        verdict.getStyleClass().add("predict-verdict");
        why.setId("predict-why");
        for (Label label : List.of(lead, question, verdict, why)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        HBox title = new HBox(question, keys, tally);
        title.getStyleClass().add("predict-title");
        title.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(question, Priority.ALWAYS);
        question.setMaxWidth(Double.MAX_VALUE);
        answers.getStyleClass().add("predict-answers");
        reply = new VBox(verdict, why);
        reply.getStyleClass().add("predict-reply");
        getChildren().addAll(lead, title, answers, reply);
        predicting.rowsProperty().subscribe(rows -> {
            int right = rows.stream().mapToInt(Prediction.Row::right).sum();
            int all = right + rows.stream().mapToInt(Prediction.Row::wrong).sum();
            tally.setText(texts.get("predict.tally", right, all));
            there(tally, all > 0);
        });
        widthProperty().subscribe(w -> arrange());
        predicting.shownProperty().subscribe(this::show);
    }

    private void show(@Nullable Prediction shown) {
        Scene scene = getScene();
        if (shown == null) {
            // Or the focus would go on to whatever comes next.
            if (scene != null && isFocusWithin()) {
                scene.getRoot().requestFocus();
            }
            there(this, false);
            return;
        }
        there(this, true);
        // So that it is read out, and Tab goes to the answers; but nobody is taken away from a text.
        if (scene != null && !isWriting(scene.getFocusOwner())) {
            requestFocus();
        }
        Reply said = shown.reply();
        lead.setText(shown.lead());
        question.setText(shown.question());
        keys.setText(texts.get(said == null ? "predict.keys" : "predict.keys.on"));
        there(lead, said == null && !shown.lead().isEmpty());
        there(reply, said != null);
        if (said == null) {
            ask(shown);
        } else {
            say(shown, said);
        }
        setAccessibleText(spoken(shown));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static boolean isWriting(@Nullable Node owner) {
        return owner instanceof TextInputControl || (owner != null && "code".equals(owner.getId()));
    }

    private void ask(Prediction shown) {
        buttons.clear();
        for (int i = 0; i < shown.answers().size(); i++) {
            int number = i;
            Label cap = new Label(Integer.toString(i + 1));
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(USE_PREF_SIZE);
            Button button = new Button(shown.answers().get(i), cap);
            button.setId("predict-" + (i + 1));
            button.getStyleClass().add("predict-answer");
            button.setMnemonicParsing(false);
            button.setWrapText(true);
            button.setAlignment(Pos.CENTER_LEFT);
            button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.setAccessibleText((i + 1) + ": " + shown.answers().get(i));
            button.setOnAction(e -> predicting.answer(number));
            buttons.add(button);
        }
        arrange();
    }

    private void say(Prediction shown, Reply said) {
        for (int i = 0; i < buttons.size(); i++) {
            Button button = buttons.get(i);
            boolean right = i == said.right();
            boolean wrong = i == said.chosen() && !right;
            button.pseudoClassStateChanged(RIGHT, right);
            button.pseudoClassStateChanged(WRONG, wrong);
            button.setDisable(true);
            if (right || wrong) {
                ((Label) button.getGraphic()).setText(right ? "\u2713" : "\u2717");
                button.setAccessibleText(texts.get(
                        right ? "predict.right.answer" : "predict.your.answer",
                        shown.answers().get(i)));
            }
        }
        reply.pseudoClassStateChanged(RIGHT, said.isRight());
        verdict.setText(
                said.isRight()
                        ? texts.get("predict.right")
                        : said.belief().isEmpty()
                                ? texts.get("predict.other")
                                : texts.get("predict.wrong", said.belief()));
        why.setText(said.basis().isEmpty() ? said.why() : texts.get("predict.why", said.why(), said.basis()));
    }

    /** All of it, as a screen reader says it. */
    private String spoken(Prediction shown) {
        if (shown.reply() != null) {
            return String.join(" ", verdict.getText(), why.getText());
        }
        StringBuilder text = new StringBuilder(shown.lead()).append(' ').append(shown.question());
        buttons.forEach(b -> text.append(' ').append(b.getAccessibleText()).append('.'));
        return text.toString();
    }

    /** As many answers beside each other as there is room for. */
    private void arrange() {
        double em = lead.getFont().getSize();
        int room = (int) Math.max(1, getWidth() / (COLUMN * em));
        int columns = room >= buttons.size() ? buttons.size() : Math.min(2, room);
        answers.getChildren().clear();
        answers.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            answers.getColumnConstraints().add(column);
        }
        for (int i = 0; i < buttons.size(); i++) {
            answers.add(buttons.get(i), i % columns, i / columns);
        }
    }
}

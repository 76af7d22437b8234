package dev.waitline.ui.panels;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.LessonRow.Question;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Something to explain: a question of the lesson, with its answers to choose from. */
final class ExplainCard extends VBox {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Texts texts;
    private final Label verdict = label("", "challenge-verdict");

    ExplainCard(Question question, Texts texts) {
        this.texts = texts;
        setId("explain");
        getStyleClass().add("challenge");
        Label title = new Label(texts.get("lesson.explain"), new Icon(Feather.MESSAGE_CIRCLE));
        title.getStyleClass().add("challenge-title");
        getChildren().addAll(title, label(question.text(), "challenge-task"));
        for (int i = 0; i < question.answers().size(); i++) {
            boolean right = i == question.right();
            Button answer = new Button(question.answers().get(i));
            answer.setId("explain-" + (i + 1));
            answer.getStyleClass().add("predict-answer");
            answer.setAlignment(Pos.CENTER_LEFT);
            answer.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            answer.setMnemonicParsing(false);
            answer.setWrapText(true);
            answer.setMinHeight(USE_PREF_SIZE);
            answer.setOnAction(e -> {
                answer.pseudoClassStateChanged(right ? RIGHT : WRONG, true);
                say(right, question.why());
            });
            getChildren().add(answer);
        }
        verdict.setId("explain-verdict");
        there(verdict, false);
        getChildren().add(verdict);
    }

    private void say(boolean right, String why) {
        verdict.setText(right ? texts.get("lesson.right", why).strip() : texts.get("lesson.wrong"));
        verdict.pseudoClassStateChanged(GOOD, right);
        verdict.pseudoClassStateChanged(BAD, !right);
        there(verdict, true);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}

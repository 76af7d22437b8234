package dev.waitline.ui.words;

import dev.waitline.ui.look.Sheet;
import dev.waitline.ui.look.Texts;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What words mean, over the window: those of a sentence, or all. A click beside it closes it. */
public final class WordsOverlay extends Sheet {
    private final Glossary glossary;
    private final Texts texts;
    private final GridPane grid = new GridPane();
    private final Button all;

    /** @param closed called when it is closed */
    public WordsOverlay(Locale locale, Texts texts, Runnable closed) {
        super("words", texts, closed);
        this.glossary = new Glossary(locale);
        this.texts = texts;
        all = new Button(texts.get("words.all"));
        all.setId("words-all");
        all.setOnAction(e -> open());
        tool(all);
        grid.getStyleClass().add("help-grid");
        ColumnConstraints terms = new ColumnConstraints();
        terms.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints meanings = new ColumnConstraints();
        meanings.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(terms, meanings);
        content(grid);
    }

    /** Whether there is something to explain in a sentence. */
    public boolean knows(String sentence) {
        return !glossary.in(sentence).isEmpty();
    }

    /** Explains the words of a sentence. */
    public void open(String sentence) {
        title.setText(texts.get("words.sentence"));
        show(glossary.in(sentence));
        all.setVisible(true);
        all.requestFocus();
    }

    /** Explains all words. */
    public void open() {
        title.setText(texts.get("words.title"));
        show(List.of(Word.values()));
        all.setVisible(false);
        requestFocus();
    }

    private void show(List<Word> words) {
        grid.getChildren().clear();
        for (Word word : words) {
            Label term = new Label(glossary.term(word));
            term.setId("word-" + word.key());
            term.getStyleClass().add("word-term");
            Label meaning = new Label(glossary.meaning(word));
            meaning.setWrapText(true);
            meaning.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setValignment(term, VPos.TOP);
            grid.addRow(grid.getRowCount(), term, meaning);
        }
        setVisible(true);
    }
}

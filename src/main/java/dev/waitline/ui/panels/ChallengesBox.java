package dev.waitline.ui.panels;

import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.ChallengeRow;
import dev.waitline.viewmodel.WindowModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/** What the lesson asks one to try. */
final class ChallengesBox extends VBox {
    private final WindowModel model;
    private final Texts texts;
    private final List<ChallengeCard> cards = new ArrayList<>();

    ChallengesBox(WindowModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("lesson-notes");
        model.challenges().rowsProperty().subscribe(this::show);
        model.progress().rowsProperty().subscribe(rows -> kept());
        // The place of what is kept changes a moment after the challenges do.
        model.documents().documentProperty().subscribe(d -> kept());
    }

    private void kept() {
        List<ChallengeRow> rows = model.challenges().rowsProperty().get();
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i)
                    .kept(rows.get(i).kind(), model.progress().item(rows.get(i).kind()));
        }
    }

    /** Cards stay as long as their challenge does: what has the focus in them must not lose it. */
    private void show(List<ChallengeRow> rows) {
        setVisible(!rows.isEmpty());
        setManaged(!rows.isEmpty());
        if (!cards.stream()
                .map(ChallengeCard::task)
                .toList()
                .equals(rows.stream().map(ChallengeRow::task).toList())) {
            cards.clear();
            rows.forEach(r -> cards.add(new ChallengeCard(r, model.exploration(), model.documents(), texts)));
            getChildren().setAll(cards);
        }
        for (int i = 0; i < rows.size(); i++) {
            cards.get(i).show(rows.get(i).verdict());
        }
        kept();
    }
}

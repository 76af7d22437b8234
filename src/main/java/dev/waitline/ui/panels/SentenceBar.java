package dev.waitline.ui.panels;

import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What just happened, in a sentence; or why what was asked for cannot be done. */
public final class SentenceBar extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final WindowModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label basis = new Label();
    private final Label sentence = new Label();
    private final Label remark = new Label();

    public SentenceBar(WindowModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("sentence-bar");
        getStyleClass().addAll("panel", "sentence-bar");
        title.getStyleClass().add("sentence-title");
        basis.setId("basis");
        basis.getStyleClass().add("badge");
        basis.setMinWidth(Region.USE_PREF_SIZE);
        sentence.setId("sentence");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title, gap, basis);
        header.setAlignment(Pos.CENTER_LEFT);
        remark.setId("remark");
        remark.getStyleClass().add("sentence-remark");
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
        remark.managedProperty().bind(remark.visibleProperty());
        remark.textProperty().bind(model.remarkProperty());
        getChildren().addAll(header, sentence, remark);
        model.runProperty().subscribe(v -> show());
        model.statusProperty().subscribe(s -> show());
    }

    private void show() {
        String status = model.statusProperty().get();
        RunView view = model.runProperty().get();
        boolean refused = !status.isEmpty();
        pseudoClassStateChanged(REFUSED, refused);
        title.setText(texts.get(refused ? "sentence.refused" : "sentence.title"));
        sentence.setText(refused ? status : view == null ? "" : view.saying().text());
        sentence.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        String badge = refused ? null : badge(view);
        basis.setVisible(badge != null);
        basis.setText(badge == null ? "" : badge);
    }

    private @Nullable String badge(@Nullable RunView view) {
        if (view == null) {
            return null;
        }
        return switch (view.saying().basis()) {
            case FACT -> null;
            case DOCUMENTED -> texts.get("basis.documented");
            case CPYTHON_DETAIL -> texts.get("basis.cpython");
        };
    }
}

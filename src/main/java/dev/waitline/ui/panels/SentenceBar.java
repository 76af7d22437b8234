package dev.waitline.ui.panels;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.ui.look.Dot;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Pause;
import dev.waitline.viewmodel.Prediction;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What just happened, in a sentence; or why what was asked for cannot be done. */
public final class SentenceBar extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    /** More threads than this are offered by their numbers alone. */
    private static final int NAMED = 6;

    private final WindowModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label basis = new Label();
    private final Label sentence = new Label();
    private final Label remark = new Label();
    private final Label caption = new Label();
    private final Button explain = new Button("", new Icon(Feather.HELP_CIRCLE));
    private final Words words;
    private final FlowPane offers = new FlowPane();

    /** Explains the words of a sentence. */
    public interface Words {
        boolean knows(String sentence);

        void open(String sentence);
    }

    /** @param predictions shows what was predicted up to now */
    public SentenceBar(WindowModel model, Texts texts, Runnable predictions, Words words) {
        this.model = model;
        this.texts = texts;
        this.words = words;
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
        explain.setId("sentence-words");
        explain.getStyleClass().addAll("icon-button", "sentence-words");
        explain.setAccessibleText(texts.get("words.sentence"));
        explain.setOnAction(e -> words.open(sentence.getText()));
        HBox header = new HBox(title, explain, gap, basis);
        header.setAlignment(Pos.CENTER_LEFT);
        remark.setId("remark");
        remark.getStyleClass().add("sentence-remark");
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
        remark.managedProperty().bind(remark.visibleProperty());
        remark.textProperty().bind(model.remarkProperty());
        offers.setId("offers");
        offers.getStyleClass().add("offers");
        offers.setAlignment(Pos.CENTER_LEFT);
        offers.setMinHeight(Region.USE_PREF_SIZE);
        PredictCard predict = new PredictCard(model.predicting(), texts, predictions);
        getChildren().addAll(predict, header, sentence, remark, offers);
        caption.setId("caption");
        caption.getStyleClass().add("talk-caption");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        Button reveal = new Button(texts.get("present.reveal"));
        reveal.setId("reveal");
        reveal.setOnAction(e -> model.presenting().reveal());
        getChildren().addFirst(caption);
        getChildren().add(reveal);
        Runnable said = () -> {
            // What just happened is the answer, later.
            boolean withheld = model.presenting().withheldProperty().get();
            Prediction asked = model.predicting().shownProperty().get();
            boolean answered = asked == null || asked.reply() != null;
            there(header, answered && !withheld);
            there(sentence, answered && !withheld);
            there(reveal, answered && withheld);
        };
        model.predicting().shownProperty().subscribe(p -> said.run());
        model.presenting().withheldProperty().subscribe(w -> said.run());
        model.presenting().talkProperty().subscribe(t -> show());
        model.pauseProperty().subscribe(this::pause);
        model.runProperty().subscribe(v -> show());
        model.statusProperty().subscribe(s -> show());
    }

    /** Why playing stopped, and who could go on. */
    private void pause(@Nullable Pause pause) {
        List<Node> shown = new ArrayList<>();
        switch (pause) {
            case Pause.Choice choice -> {
                shown.add(new Label(texts.get("pause.choice")));
                boolean few = choice.offers().size() <= NAMED;
                choice.offers().forEach(offer -> shown.add(offer(offer, few)));
            }
            case Pause.AtBreakpoint at ->
                shown.add(new Label(texts.get("pause.breakpoint", at.thread(), Integer.toString(at.line()))));
            case Pause.AtNote note -> shown.add(new Label(texts.get("pause.note")));
            // What is said there stands above.
            case Pause.AtBookmark at -> {}
            // Its own card says it.
            case Pause.Asked asked -> {}
            case null -> {}
        }
        offers.getChildren().setAll(shown);
        offers.setVisible(!shown.isEmpty());
        offers.setManaged(!shown.isEmpty());
    }

    private Button offer(Pause.Offer offer, boolean named) {
        Button button = new Button(named ? offer.name() : "", new Dot(offer.thread()));
        button.setAccessibleText(offer.name());
        button.setTooltip(new Tooltip(offer.name()));
        button.setId("offer-" + offer.thread());
        button.setMnemonicParsing(false);
        button.setOnAction(e -> model.playing().step(offer.thread()));
        return button;
    }

    private void show() {
        String status = model.statusProperty().get();
        RunView view = model.runProperty().get();
        boolean refused = !status.isEmpty();
        RunView.BookmarkRow moment = view == null ? null : view.bookmark();
        there(caption, moment != null && model.presenting().talkProperty().get());
        caption.setText(moment == null ? "" : moment.name());
        pseudoClassStateChanged(REFUSED, refused);
        title.setText(texts.get(refused ? "sentence.refused" : "sentence.title"));
        sentence.setText(refused ? status : view == null ? "" : view.saying().text());
        there(explain, !refused && words.knows(sentence.getText()));
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

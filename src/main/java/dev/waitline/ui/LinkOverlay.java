package dev.waitline.ui;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.export.RunLink;
import dev.waitline.ui.look.Sheet;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.WindowModel;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where the page lies to which links lead, and a link to open; over the window. The address is asked for once, and kept. */
final class LinkOverlay extends Sheet {
    private static final String PAGE = "linkPage";

    private final WindowModel model;
    private final Texts texts;
    private final Toast toast;
    private final TextField page = new TextField();
    private final TextField pasted = new TextField();
    private final Label pageWrong;
    private final Label pastedWrong;

    /** @param closed called when it is closed */
    LinkOverlay(WindowModel model, Texts texts, Toast toast, Runnable closed) {
        super("link", texts, closed);
        this.model = model;
        this.texts = texts;
        this.toast = toast;
        title.setText(texts.get("link.title"));
        page.setPromptText(texts.get("link.page.hint"));
        page.setText(model.store().get(PAGE));
        pageWrong = wrong(page, "link-page-wrong", "link.page.wrong");
        pastedWrong = wrong(pasted, "link-paste-wrong", "link.paste.wrong");
        Label why = text("link.page.why");
        why.getStyleClass().add("remark");
        VBox body = new VBox(
                asked("link.page", "link-page", page, "link.take", this::take),
                pageWrong,
                why,
                asked("link.paste", "link-paste", pasted, "link.go", this::go),
                pastedWrong);
        body.getStyleClass().add("link-body");
        content(body);
    }

    /** Copies a link at once where it is known where the page lies, and else asks. */
    void copy() {
        Optional<String> known = RunLink.page(model.store().get(PAGE));
        if (known.isPresent()) {
            copy(known.get());
        } else {
            setVisible(true);
            page.requestFocus();
        }
    }

    void open() {
        pasted.clear();
        String clip = Clipboard.getSystemClipboard().getString();
        if (clip != null && RunLink.isOne(clip)) {
            pasted.setText(clip.strip());
        }
        setVisible(true);
        pasted.requestFocus();
    }

    private void take() {
        Optional<String> address = RunLink.page(page.getText());
        there(pageWrong, address.isEmpty());
        address.ifPresent(known -> {
            model.store().put(PAGE, known);
            page.setText(known);
            close();
            copy(known);
        });
    }

    private void copy(String address) {
        model.exporting()
                .link(
                        address,
                        link -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putString(link);
                            Clipboard.getSystemClipboard().setContent(content);
                            toast.say(texts.get("link.copied"));
                        },
                        why -> toast.say(texts.get("export.not", why)));
    }

    private void go() {
        boolean one = RunLink.isOne(pasted.getText());
        there(pastedWrong, !one);
        if (one) {
            close();
            model.documents().openLink(pasted.getText());
        }
    }

    private VBox asked(String key, String id, TextField field, String does, Runnable action) {
        field.setId(id);
        field.setAccessibleText(texts.get(key));
        field.setOnAction(e -> action.run());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button button = new Button(texts.get(does));
        button.setId(id + "-do");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        HBox line = new HBox(field, button);
        line.getStyleClass().add("export-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(text(key), line);
    }

    private Label text(String key) {
        Label label = new Label(texts.get(key));
        label.setWrapText(true);
        return label;
    }

    /** Says what is wrong with a field until somebody types into it. */
    private Label wrong(TextField field, String id, String key) {
        Label label = text(key);
        label.setId(id);
        label.getStyleClass().add("link-wrong");
        there(label, false);
        field.textProperty().subscribe(t -> there(label, false));
        return label;
    }
}

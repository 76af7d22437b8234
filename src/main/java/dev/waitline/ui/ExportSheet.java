package dev.waitline.ui;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.export.Format;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Exporting;
import dev.waitline.viewmodel.WindowModel;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The sheet over the window on which one chooses what to take of a run, sees it, saves it and copies it. */
final class ExportSheet extends StackPane {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** With less room than this, in units of the usual size, the choices go before the preview. */
    private static final double BOTH_FROM = 700;

    private final Exporting exporting;
    private final Texts texts;
    private final Toast toast;
    private final VBox sheet = new VBox();
    private final Button save;
    private Runnable closed = () -> {};

    ExportSheet(WindowModel model, Texts texts, Look look, Pictures pictures, Toast toast) {
        this.exporting = model.exporting();
        this.texts = texts;
        this.toast = toast;
        setId("export-sheet");
        getStyleClass().add("overlay");
        look.themeProperty().subscribe(exporting.themeProperty()::set);
        ExportPreview preview = new ExportPreview(exporting, texts);
        HBox.setHgrow(preview, Priority.ALWAYS);
        ScrollPane options = new ScrollPane(new ExportOptions(model, texts));
        options.getStyleClass().addAll("flat-scroll", "export-side");
        options.setFitToWidth(true);
        options.setFocusTraversable(false);
        HBox middle = new HBox(preview, options);
        middle.getStyleClass().add("export-middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        save = button("export-save", "export.save", Feather.DOWNLOAD, () -> {
            Exporting.Made made = exporting.madeProperty().get();
            if (made != null) {
                pictures.save(getScene().getWindow(), made);
            }
        });
        save.getStyleClass().add("play");
        save.setDefaultButton(true);
        Button copy = button("export-clip", "export.clip", Feather.COPY, pictures::copyWanted);
        save.disableProperty().bind(exporting.makingProperty());
        copy.disableProperty().bind(exporting.makingProperty());
        exporting.formatProperty().subscribe(f -> there(copy, f != Format.HTML));
        Label bytes = new Label();
        bytes.setId("export-bytes");
        bytes.getStyleClass().add("caption");
        exporting.madeProperty().subscribe(m -> bytes.setText(m == null ? "" : weight(m.bytes().length)));
        bytes.setMinWidth(USE_PREF_SIZE);
        HBox foot = new HBox(command(), bytes, copy, save);
        foot.getStyleClass().add("export-line");
        foot.setAlignment(Pos.CENTER_LEFT);
        sheet.getChildren().addAll(header(), middle, foot);
        sheet.getStyleClass().addAll("overlay-sheet", "export-sheet");
        sheet.setOnMouseClicked(e -> e.consume());
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
        setOnMouseClicked(e -> close());
        // What is dragged out of it is not to be opened by the window below.
        setOnDragOver(e -> e.consume());
        getChildren().add(sheet);
        setVisible(false);
        Runnable fit = () -> {
            boolean narrow = getWidth() > 0 && getWidth() / look.scale() < BOTH_FROM;
            there(preview, !narrow);
            options.setMinWidth(narrow ? 0 : USE_COMPUTED_SIZE);
            HBox.setHgrow(options, narrow ? Priority.ALWAYS : Priority.NEVER);
            pseudoClassStateChanged(NARROW, narrow);
        };
        widthProperty().subscribe(fit);
        look.sizeProperty().subscribe(fit);
    }

    private HBox header() {
        Label title = new Label(texts.get("export.title"));
        title.getStyleClass().add("overlay-title");
        Button close = new Button("", new Icon(Feather.X));
        close.setId("export-close");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(texts.get("export.close"));
        close.setOnAction(e -> close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title, gap, close);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    /** The same without a window. */
    private HBox command() {
        TextField line = new TextField();
        line.setId("export-command");
        line.setEditable(false);
        line.getStyleClass().add("export-command");
        line.setAccessibleText(texts.get("export.command"));
        line.textProperty().bind(exporting.commandLineProperty());
        HBox.setHgrow(line, Priority.ALWAYS);
        Button copy = new Button("", new Icon(Feather.TERMINAL));
        copy.setId("export-command-copy");
        copy.getStyleClass().add("icon-button");
        copy.setAccessibleText(texts.get("export.command.copy"));
        TopBar.tip(copy, texts.get("export.command.tip"));
        copy.setOnAction(e -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(line.getText());
            Clipboard.getSystemClipboard().setContent(content);
            toast.say(texts.get("export.command.copied"));
        });
        HBox box = new HBox(copy, line);
        box.getStyleClass().add("export-line");
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Button button(String id, String key, Feather icon, Runnable action) {
        Button button = new Button(texts.get(key), new Icon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private String weight(long bytes) {
        return bytes < 1_000_000
                ? texts.get("export.kilobytes", Math.max(1, Math.round(bytes / 1000.0)))
                : texts.get("export.megabytes", Math.round(bytes / 100_000.0) / 10.0);
    }

    /** @param closed called when it is closed again */
    void open(Runnable closed) {
        exporting.open();
        if (!exporting.openProperty().get()) {
            toast.say(texts.get("export.nothing"));
            return;
        }
        this.closed = closed;
        setVisible(true);
        sheet.lookup("#export-format").requestFocus();
    }

    boolean close() {
        boolean open = isVisible();
        setVisible(false);
        if (open) {
            exporting.close();
            closed.run();
        }
        return open;
    }

    /** Tab stays on the sheet. */
    private void turn(KeyEvent event) {
        Node owner = getScene().getFocusOwner();
        if (event.getCode() != KeyCode.TAB || owner == null) {
            return;
        }
        event.consume();
        owner.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        if (!within(getScene().getFocusOwner())) {
            (event.isShiftDown() ? save : sheet.lookup("#export-close")).requestFocus();
        }
    }

    private boolean within(@Nullable Node node) {
        for (Parent at = node == null ? null : node.getParent(); at != null; at = at.getParent()) {
            if (at == sheet) {
                return true;
            }
        }
        return false;
    }
}

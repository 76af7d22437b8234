package dev.waitline.ui;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Exporting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows what was made: pictures as wide as there is room, texts as they are. It can be dragged out as a file. */
final class ExportPreview extends StackPane {
    /** More letters than that nobody reads here. */
    private static final int MOST_TEXT = 200_000;
    /** An animation is kept frame by frame, so no larger than it is looked at. */
    private static final double ANIMATED = 760;

    private final Exporting exporting;
    private final Texts texts;
    private final VBox pages = new VBox();
    private final ScrollPane pictures = new ScrollPane(pages);
    private final TextArea text = new TextArea();
    private final Label problem = new Label();

    ExportPreview(Exporting exporting, Texts texts) {
        this.exporting = exporting;
        this.texts = texts;
        setId("export-preview");
        getStyleClass().add("export-preview");
        pages.getStyleClass().add("export-pages");
        pages.setAlignment(Pos.TOP_CENTER);
        pictures.setId("export-pictures");
        pictures.getStyleClass().add("flat-scroll");
        pictures.setFitToWidth(true);
        pictures.setFocusTraversable(true);
        pictures.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pictures.setCursor(Cursor.OPEN_HAND);
        pictures.setOnDragDetected(this::drag);
        text.setId("export-text");
        text.setEditable(false);
        text.getStyleClass().add("export-text");
        text.setAccessibleText(texts.get("export.preview"));
        problem.setId("export-problem");
        problem.getStyleClass().add("export-problem");
        problem.setWrapText(true);
        getChildren().addAll(pictures, text, problem);
        exporting.madeProperty().subscribe(this::show);
        exporting.problemProperty().subscribe(why -> {
            problem.setText(why.isEmpty() ? "" : texts.get("export.not", why));
            there(problem, !why.isEmpty());
        });
    }

    private void show(Exporting.@Nullable Made made) {
        boolean drawn = made != null && !made.pictures().isEmpty();
        there(pictures, drawn);
        there(text, made != null && !drawn);
        pages.getChildren().clear();
        if (made == null) {
            text.clear();
        } else if (drawn) {
            for (byte[] picture : made.pictures()) {
                pages.getChildren().add(view(picture));
            }
            pictures.setAccessibleText(texts.get("export.preview.of", exporting.fileName()));
        } else {
            String all = made.text();
            text.setText(all.length() > MOST_TEXT ? all.substring(0, MOST_TEXT) + "…" : all);
        }
    }

    private ImageView view(byte[] picture) {
        boolean gif = picture[0] == 'G';
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(picture), gif ? ANIMATED : 0, 0, true, true));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.getStyleClass().add("export-page");
        view.fitWidthProperty()
                .bind(pages.widthProperty()
                        .subtract(24)
                        .map(w ->
                                Math.clamp(w.doubleValue(), 50, view.getImage().getWidth())));
        return view;
    }

    /** Whoever takes it gets a file, which is there as long as the program runs. */
    private void drag(MouseEvent event) {
        Exporting.Made made = exporting.madeProperty().get();
        if (made == null || exporting.makingProperty().get()) {
            return;
        }
        try {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file(made, exporting.fileName()).toFile()));
            pictures.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        } catch (IOException e) {
            problem.setText(texts.get("export.failed", exporting.fileName()));
            there(problem, true);
        }
    }

    static Path file(Exporting.Made made, String name) throws IOException {
        Path folder = Files.createTempDirectory("waitline");
        Path file = folder.resolve(name);
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return Files.write(file, made.bytes());
    }
}

package dev.waitline.ui;

import dev.waitline.diagram.Picture;
import dev.waitline.diagram.png.PngWriter;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.control.Alert;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Takes the picture of the moment out of the window. */
final class Pictures {
    private final WindowModel model;
    private final Texts texts;
    private final Look look;

    Pictures(WindowModel model, Texts texts, Look look) {
        this.model = model;
        this.texts = texts;
        this.look = look;
    }

    void copy() {
        model.picture(this::subtitle).ifPresent(picture -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(new Image(new ByteArrayInputStream(png(picture, 2))));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    void save(@Nullable Window owner, int scale) {
        Picture picture = model.picture(this::subtitle).orElse(null);
        if (picture == null) {
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("export.title"));
        chooser.setInitialFileName(texts.get(
                "export.name", picture.title().replaceFirst("\\.py$", ""), Integer.toString(picture.current())));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("export.filter"), "*.png"));
        File file = chooser.showSaveDialog(owner);
        if (file == null) {
            return;
        }
        try {
            Files.write(file.toPath(), png(picture, scale));
        } catch (IOException e) {
            Alert alert = new Alert(Alert.AlertType.ERROR, texts.get("export.failed", file.getName()));
            alert.initOwner(owner);
            alert.show();
        }
    }

    private String subtitle(RunView view) {
        return texts.get("timeline.step", view.position(), view.length());
    }

    private byte[] png(Picture picture, int scale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngWriter.write(picture, model.words(), look.themeProperty().get(), scale, out);
        return out.toByteArray();
    }
}

package dev.waitline.ui;

import dev.waitline.export.Format;
import dev.waitline.export.WholeFile;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Exporting;
import dev.waitline.viewmodel.WindowModel;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Puts what was made of the run on the clipboard and into files. */
final class Pictures {
    private static final String SVG = "image/svg+xml";
    private static final String FOLDER = "exportFolder";

    private final WindowModel model;
    private final Exporting exporting;
    private final Texts texts;
    private final Look look;
    private final Toast toast;

    Pictures(WindowModel model, Texts texts, Look look, Toast toast) {
        this.model = model;
        this.exporting = model.exporting();
        this.texts = texts;
        this.look = look;
        this.toast = toast;
    }

    /** The usual picture of this moment, as pixels and as SVG, and the table, for whoever takes which. */
    void copyMoment() {
        exporting.copyMoment(look.themeProperty().get(), this::put, this::cannot);
    }

    /** What is wanted. */
    void copyWanted() {
        exporting.copy(this::put, this::cannot);
    }

    private void cannot(String why) {
        toast.say(texts.get("export.not", why));
    }

    private void put(Exporting.Copied copied) {
        ClipboardContent content = new ClipboardContent();
        byte[] png = copied.png();
        if (png != null) {
            DataFormat known = DataFormat.lookupMimeType(SVG);
            content.putImage(new Image(new ByteArrayInputStream(png)));
            content.put(known == null ? new DataFormat(SVG) : known, copied.svg());
        }
        content.putString(copied.text());
        Clipboard.getSystemClipboard().setContent(content);
        toast.say(texts.get(png == null ? "export.copied.text" : "export.copied"));
    }

    /** Asks where, and writes it there; what is there is only written over when somebody says so. */
    void save(@Nullable Window owner, Exporting.Made made) {
        Format format = made.request().format();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("export.title"));
        chooser.setInitialFileName(exporting.fileName());
        String last = model.store().get(FOLDER);
        if (last != null && Files.isDirectory(Path.of(last))) {
            chooser.setInitialDirectory(new File(last));
        }
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        texts.get("export.format." + format.word()), "*." + format.ending()));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            model.store().put(FOLDER, String.valueOf(chosen.getParent()));
            // The chooser has asked about the name that was typed, and of no other.
            write(chosen.toPath(), made, file -> file.equals(chosen.toPath()) || overwrite(owner, file))
                    .ifPresent(toast::say);
        }
    }

    /**
     * Writes it, under the ending of its format whatever the name is.
     *
     * @param over whether a file that is there is to be written over
     * @return what to say of it; nothing when it was called off
     */
    Optional<String> write(Path named, Exporting.Made made, Predicate<Path> over) {
        String ending = "." + made.request().format().ending();
        String name = String.valueOf(named.getFileName());
        Path file = name.toLowerCase(Locale.ROOT).endsWith(ending) ? named : named.resolveSibling(name + ending);
        if (Files.exists(file) && !over.test(file)) {
            return Optional.empty();
        }
        try {
            WholeFile.write(file, made.bytes());
            return Optional.of(texts.get("export.saved", String.valueOf(file.getFileName())));
        } catch (IOException e) {
            return Optional.of(texts.get("export.failed", String.valueOf(file.getFileName())));
        }
    }

    private boolean overwrite(@Nullable Window owner, Path file) {
        Alert alert = new Alert(
                Alert.AlertType.CONFIRMATION, texts.get("export.overwrite", String.valueOf(file.getFileName())));
        alert.initOwner(owner);
        alert.setTitle(texts.get("export.title"));
        alert.setHeaderText(null);
        return alert.showAndWait().filter(answer -> answer == ButtonType.OK).isPresent();
    }
}

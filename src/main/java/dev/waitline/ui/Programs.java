package dev.waitline.ui;

import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Document;
import dev.waitline.viewmodel.Documents;
import java.io.File;
import java.nio.file.Path;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The dialogs about the program's file: which to open, where to save, and what is to become of edits. */
final class Programs {
    private final Documents documents;
    private final Texts texts;

    Programs(Documents documents, Texts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    void choose(@Nullable Window owner) {
        FileChooser chooser = chooser("open.title");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("open.all"), "*.*"));
        File chosen = chooser.showOpenDialog(owner);
        if (chosen != null) {
            documents.open(chosen.toPath());
        }
    }

    void chooseCourse(@Nullable Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("open.course.title"));
        Path course = documents.courseProperty().get().path();
        Path folder = course == null ? null : course.getParent();
        if (folder != null && folder.toFile().isDirectory()) {
            chooser.setInitialDirectory(folder.toFile());
        }
        File chosen = chooser.showDialog(owner);
        if (chosen != null) {
            documents.open(chosen.toPath());
        }
    }

    /** False when it was called off. */
    boolean saveAs(@Nullable Window owner) {
        FileChooser chooser = chooser("save.title");
        Document document = documents.documentProperty().get();
        chooser.setInitialFileName(document == null ? "program.py" : document.name());
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            documents.save(chosen.toPath());
        }
        return chosen != null;
    }

    void saveRun(@Nullable Window owner) {
        FileChooser chooser = chooser("run.title", "schedule.filter", "*.json");
        Document document = documents.documentProperty().get();
        String name = document == null ? "program" : document.name().replaceFirst("\\.py$", "");
        chooser.setInitialFileName(texts.get("run.name", name));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            documents.saveRun(chosen.toPath());
        }
    }

    private FileChooser chooser(String title) {
        return chooser(title, "open.python", "*.py");
    }

    private FileChooser chooser(String title, String kind, String pattern) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get(kind), pattern));
        Document document = documents.documentProperty().get();
        Path folder = document == null || document.file() == null
                ? null
                : document.file().getParent();
        if (folder != null && folder.toFile().isDirectory()) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return chooser;
    }

    /** Asks what is to become of the edits, and opens the next program unless that is called off. */
    void keepFirst(@Nullable Window owner, Runnable open) {
        Document document = documents.documentProperty().get();
        ButtonType save = new ButtonType(texts.get("unsaved.save"), ButtonBar.ButtonData.YES);
        ButtonType discard = new ButtonType(texts.get("unsaved.discard"), ButtonBar.ButtonData.NO);
        Alert alert = new Alert(
                Alert.AlertType.CONFIRMATION,
                texts.get("unsaved.text", document == null ? "" : document.name()),
                save,
                discard,
                ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setTitle(texts.get("unsaved.title"));
        alert.setHeaderText(null);
        alert.getDialogPane().lookupButton(save).setId("unsaved-save");
        alert.getDialogPane().lookupButton(discard).setId("unsaved-discard");
        ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        if (answer == discard || (answer == save && (documents.save() || saveAs(owner)))) {
            open.run();
        }
    }
}

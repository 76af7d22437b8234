package dev.waitline.ui;

import dev.waitline.trace.Schedule;
import dev.waitline.trace.Trace;
import dev.waitline.trace.json.TraceJson;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Alert;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Keeps schedules in files, which {@code waitline run --schedule} replays. */
final class Schedules {
    private final WindowModel model;
    private final Texts texts;

    Schedules(WindowModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** Asks where, and writes the schedule there together with its program. */
    void save(@Nullable Window owner, Schedule schedule) {
        RunView run = model.runProperty().get();
        if (run == null) {
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("schedule.title"));
        chooser.setInitialFileName(texts.get("schedule.name", run.programName().replaceFirst("\\.py$", "")));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("schedule.filter"), "*.json"));
        File file = chooser.showSaveDialog(owner);
        if (file == null) {
            return;
        }
        try {
            write(file.toPath(), run, schedule);
        } catch (IOException e) {
            Alert alert = new Alert(Alert.AlertType.ERROR, texts.get("schedule.failed", file.getName()));
            alert.initOwner(owner);
            alert.show();
        }
    }

    static void write(Path file, RunView run, Schedule schedule) throws IOException {
        Files.writeString(file, TraceJson.write(new Trace(run.program(), schedule)) + "\n");
    }
}

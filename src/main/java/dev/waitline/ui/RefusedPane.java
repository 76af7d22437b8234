package dev.waitline.ui;

import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.InstalledPython;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Panel;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Check;
import dev.waitline.viewmodel.Complaint;
import dev.waitline.viewmodel.Documents;
import dev.waitline.viewmodel.WindowModel;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Stands where a run would be, while what is open is refused: why it does not run, and what would help. */
final class RefusedPane extends Panel {
    private final Texts texts;
    private final Documents documents;
    private final Check check;
    private final Label heading = new Label();
    private final Label what = new Label();
    private final Label none = new Label();
    private final Button python = new Button();

    /** @param chooseFile lets a person choose another file */
    RefusedPane(WindowModel model, Texts texts, Runnable chooseFile) {
        super("refused");
        this.texts = texts;
        this.documents = model.documents();
        this.check = model.check();
        heading.setId("refused-title");
        heading.getStyleClass().add("refused-title");
        heading.setGraphic(new Icon(Feather.ALERT_CIRCLE));
        heading.setWrapText(true);
        what.setId("refused-what");
        what.getStyleClass().add("refused-what");
        what.setWrapText(true);
        none.setWrapText(true);
        none.setText(texts.get("refused.no.python"));
        python.setId("refused-python");
        python.getStyleClass().add("play");
        python.setGraphic(new Icon(Feather.CPU));
        Button file = new Button(texts.get("refused.file"), new Icon(Feather.FOLDER));
        file.setId("refused-file");
        file.setOnAction(e -> chooseFile.run());
        FlowPane buttons = new FlowPane(python, file);
        buttons.getStyleClass().add("refused-buttons");
        VBox box = new VBox(heading, what, none, buttons);
        box.getStyleClass().add("refused-box");
        box.setAlignment(Pos.CENTER_LEFT);
        content(box);
        documents.diagnosticProperty().subscribe(d -> show());
        documents.engineProperty().subscribe(e -> show());
        check.interpretersProperty().subscribe(found -> show());
    }

    private void show() {
        Complaint complaint = documents.diagnosticProperty().get();
        if (complaint == null) {
            return;
        }
        boolean helps =
                complaint.runsOnCPython() && !(documents.engineProperty().get() instanceof EngineChoice.CPython);
        heading.setText(texts.get(helps ? "refused.title.model" : "refused.title"));
        what.setText(texts.get("refused.what", Integer.toString(complaint.line()), complaint.what()));
        List<InstalledPython> found = check.interpretersProperty().get();
        if (helps && found == null) {
            check.look();
        }
        offer(helps && found != null && !found.isEmpty() ? found.getFirst() : null);
        there(none, helps && found != null && found.isEmpty());
    }

    private void offer(@Nullable InstalledPython first) {
        there(python, first != null);
        if (first != null) {
            python.setText(texts.get("refused.python", first.series()));
            python.setOnAction(e -> {
                check.python(first);
                documents.engine(new EngineChoice.CPython(Optional.of(first.path())));
            });
        }
    }
}

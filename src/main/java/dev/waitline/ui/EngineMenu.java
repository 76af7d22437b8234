package dev.waitline.ui;

import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.InstalledPython;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Check;
import dev.waitline.viewmodel.Documents;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What runs the program, and whether another engine agrees with it. */
final class EngineMenu extends MenuButton {
    private final Documents documents;
    private final Check check;
    private final Texts texts;

    EngineMenu(WindowModel model, Texts texts) {
        this.documents = model.documents();
        this.check = model.check();
        this.texts = texts;
        setId("engine");
        getStyleClass().add("engine");
        setGraphic(new Icon(Feather.CPU));
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(texts.get("engine.tip"));
        Tooltip tip = new Tooltip(texts.get("engine.tip"));
        tip.setShowDelay(Duration.millis(450));
        setTooltip(tip);
        showingProperty().subscribe(showing -> {
            if (showing) {
                check.look();
            }
        });
        check.interpretersProperty().subscribe(found -> fill());
        documents.engineProperty().subscribe(choice -> fill());
        model.runProperty().subscribe(this::name);
    }

    private void name(@Nullable RunView run) {
        // What is refused was to run in the one that was chosen.
        setText(shown(run == null ? "model" : run.engine().shortName()));
    }

    /** The engines' own names are for everybody; the model's begins small. */
    private String shown(String name) {
        return name.equals("model") ? texts.get("engine.model") : name;
    }

    private void fill() {
        EngineChoice now = documents.engineProperty().get();
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        items.add(choice("engine-model", texts.get("engine.model"), new EngineChoice.Model(), now, group));
        items.add(choice(
                "engine-jvm",
                texts.get("engine.jvm"),
                now instanceof EngineChoice.Jvm ? now : new EngineChoice.Jvm(EngineChoice.Jvm.USUAL_INTERVAL),
                now,
                group));
        List<InstalledPython> found = check.interpretersProperty().get();
        if (found == null) {
            items.add(silent("engine-looking", texts.get("engine.looking")));
        } else if (found.isEmpty()) {
            items.add(silent("engine-none", texts.get("engine.none")));
        } else {
            found.forEach(python -> items.add(python(python, now, group)));
        }
        MenuItem other = new MenuItem(texts.get("engine.choose"));
        other.setId("engine-choose");
        other.setOnAction(e -> choose());
        boolean real = now instanceof EngineChoice.CPython;
        MenuItem item = new MenuItem(texts.get(real ? "engine.check.model" : "engine.check"));
        item.setId("engine-check");
        item.setOnAction(e -> check.check());
        item.setDisable(!real && found != null && found.isEmpty());
        items.addAll(List.of(other, new SeparatorMenuItem(), item));
        getItems().setAll(items);
    }

    private MenuItem choice(String id, String text, EngineChoice choice, EngineChoice now, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(choice.equals(now));
        item.setOnAction(e -> documents.engine(choice));
        return item;
    }

    private MenuItem python(InstalledPython python, EngineChoice now, ToggleGroup group) {
        MenuItem item = choice(
                "engine-python-" + python.series(),
                texts.get("engine.python", python.version(), python.found()),
                new EngineChoice.CPython(Optional.of(python.path())),
                now,
                group);
        item.setOnAction(e -> {
            check.python(python);
            documents.engine(new EngineChoice.CPython(Optional.of(python.path())));
        });
        return item;
    }

    private static MenuItem silent(String id, String text) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setDisable(true);
        return item;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("engine.choose.title"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            Path path = chosen.toPath();
            documents.engine(new EngineChoice.CPython(Optional.of(path)));
        }
    }
}

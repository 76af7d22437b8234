package dev.waitline.ui.explore;

import dev.waitline.explore.Options;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Exploration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What a search varies, and where it stops. */
final class OptionsBox extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Exploration exploration;
    private final Texts texts;

    OptionsBox(Exploration exploration, Texts texts) {
        this.exploration = exploration;
        this.texts = texts;
        setId("explore-options-box");
        getStyleClass().add("explore-options");
        Options now = exploration.optionsProperty().get();
        ComboBox<Options.Switching> switching = combo(
                "explore-switch",
                now.switching(),
                Map.of(
                        Options.Switching.OPERATION, texts.get("explore.switch.operation"),
                        Options.Switching.GIL, texts.get("explore.switch.gil")),
                s -> change(o -> o.with(s)));
        switching.getItems().setAll(Options.Switching.values());
        ComboBox<Options.Timing> timing = combo(
                "explore-timing",
                now.timing(),
                Map.of(
                        Options.Timing.ANY, texts.get("explore.timing.any"),
                        Options.Timing.IDEAL, texts.get("explore.timing.ideal")),
                t -> change(o -> o.with(t)));
        timing.getItems().setAll(Options.Timing.values());
        CheckBox spurious = new CheckBox(texts.get("explore.spurious"));
        spurious.setId("explore-spurious");
        spurious.setSelected(now.spurious());
        spurious.setWrapText(true);
        spurious.selectedProperty().subscribe(s -> change(o -> o.withSpurious(s)));
        TextField states = field("explore-states", texts.get("explore.number", now.states()), text -> {
            long most = Long.parseLong(text);
            change(o -> o.withStates(most));
        });
        TextField seconds = field("explore-seconds", Long.toString(Math.round(now.seconds())), text -> {
            double most = Double.parseDouble(text);
            change(o -> o.withSeconds(most));
        });
        GridPane limits = new GridPane();
        limits.getStyleClass().add("explore-limits");
        limits.add(limit("explore.states"), 0, 0);
        limits.add(states, 1, 0);
        limits.add(limit("explore.seconds"), 0, 1);
        limits.add(seconds, 1, 1);
        getChildren().addAll(caption("explore.switch"), switching, caption("explore.timing"), timing, spurious, limits);
    }

    private void change(UnaryOperator<Options> how) {
        exploration.options(how.apply(exploration.optionsProperty().get()));
    }

    private Label caption(String key) {
        return Parts.label(texts.get(key), "caption");
    }

    private Label limit(String key) {
        Label label = caption(key);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static <T> ComboBox<T> combo(String id, T now, Map<T, String> names, Consumer<T> chosen) {
        ComboBox<T> combo = new ComboBox<>();
        combo.setId(id);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return names.getOrDefault(value, "");
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        combo.setValue(now);
        combo.setOnAction(e -> chosen.accept(combo.getValue()));
        return combo;
    }

    /** What is no number above zero is marked, and leaves things as they are. */
    private static TextField field(String id, String now, Consumer<String> taken) {
        TextField field = new TextField(now);
        field.setId(id);
        field.setPrefColumnCount(9);
        field.textProperty().subscribe(text -> {
            String number = text.replaceAll("[ ,_']", "");
            boolean good = number.matches("[1-9]\\d{0,14}");
            field.pseudoClassStateChanged(WRONG, !good);
            if (good) {
                taken.accept(number);
            }
        });
        return field;
    }
}

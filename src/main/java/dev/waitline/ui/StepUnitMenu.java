package dev.waitline.ui;

import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Playing;
import dev.waitline.viewmodel.StepUnit;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** How far one step goes. */
final class StepUnitMenu extends HBox {
    private final Label caption;

    StepUnitMenu(Playing playing, Texts texts) {
        getStyleClass().add("choice");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        caption = new Label(texts.get("unit.caption"));
        caption.getStyleClass().add("caption");
        MenuButton menu = new MenuButton();
        menu.setId("step-unit");
        menu.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (StepUnit unit : StepUnit.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get(key(unit)));
            item.setId("unit-" + unit.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setOnAction(e -> playing.unit(unit));
            menu.getItems().add(item);
            playing.unitProperty().subscribe(now -> {
                if (now == unit) {
                    item.setSelected(true);
                    menu.setText(texts.get(key(unit)));
                }
            });
        }
        getChildren().addAll(caption, menu);
    }

    Node caption() {
        return caption;
    }

    private static String key(StepUnit unit) {
        return switch (unit) {
            case STATEMENT -> "unit.statement";
            case OPERATION -> "unit.operation";
            case LIBRARY -> "unit.library";
        };
    }
}

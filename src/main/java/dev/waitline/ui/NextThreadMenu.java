package dev.waitline.ui;

import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.NextThread;
import dev.waitline.viewmodel.Playing;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Who runs next when nobody is named, and from which seed that is drawn. */
final class NextThreadMenu extends HBox {
    private final Label caption;

    NextThreadMenu(Playing playing, Texts texts) {
        getStyleClass().add("choice");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        caption = new Label(texts.get("next.caption"));
        caption.getStyleClass().add("caption");
        MenuButton menu = new MenuButton();
        menu.setId("next-thread");
        menu.setMnemonicParsing(false);
        menu.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (NextThread way : NextThread.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get(key(way)));
            item.setId("next-" + way.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            item.setToggleGroup(group);
            item.setOnAction(e -> playing.nextThread(way));
            menu.getItems().add(item);
            playing.nextThreadProperty().subscribe(now -> {
                if (now == way) {
                    item.setSelected(true);
                    menu.setText(texts.get(key(way)));
                }
            });
        }
        TextField seed = new TextField(Long.toString(playing.seedProperty().get()));
        seed.setId("seed");
        seed.setPrefColumnCount(8);
        seed.textProperty().subscribe(text -> {
            if (text.matches("-?\\d{1,18}")) {
                playing.seed(Long.parseLong(text));
            }
        });
        HBox line = new HBox(8, new Label(texts.get("next.seed")), seed);
        line.setAlignment(Pos.CENTER_LEFT);
        CustomMenuItem seedItem = new CustomMenuItem(line, false);
        menu.getItems().addAll(new SeparatorMenuItem(), seedItem);
        getChildren().addAll(caption, menu);
    }

    Node caption() {
        return caption;
    }

    static String key(NextThread way) {
        return switch (way) {
            case I_CHOOSE -> "next.choose";
            case AS_CPYTHON -> "next.cpython";
            case ROUND_ROBIN -> "next.robin";
            case RANDOM -> "next.random";
        };
    }
}

package dev.waitline.ui;

import dev.waitline.ui.look.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Finds every command and lesson by words of its name. */
final class Palette extends StackPane {
    private final TextField field = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private final List<Entry> entries = new ArrayList<>();
    private List<Entry> lessons = List.of();
    private Runnable closed = () -> {};

    /** @param key what does the same, or nothing */
    record Entry(String name, String key, Runnable action) {}

    Palette(Texts texts) {
        setId("palette");
        getStyleClass().add("overlay");
        field.setId("palette-field");
        field.setPromptText(texts.get("palette.prompt"));
        field.setAccessibleText(texts.get("palette.prompt"));
        list.setId("palette-list");
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(l -> new EntryCell());
        list.setPlaceholder(new Label(texts.get("palette.none")));
        // It begins below the top of the window.
        list.maxHeightProperty().bind(heightProperty().multiply(0.6));
        VBox sheet = new VBox(field, list);
        sheet.getStyleClass().addAll("overlay-sheet", "palette-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setOnMouseClicked(e -> e.consume());
        setAlignment(sheet, Pos.TOP_CENTER);
        setOnMouseClicked(e -> close());
        getChildren().add(sheet);
        setVisible(false);
        field.textProperty().subscribe(text -> find(text));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(e -> run());
    }

    void add(String name, String key, Runnable action) {
        entries.add(new Entry(name, key, action));
    }

    /** The lessons that can be opened from now on. */
    void lessons(List<Entry> now) {
        lessons = List.copyOf(now);
    }

    /** @param closed called when it is closed again */
    void open(Runnable closed) {
        this.closed = closed;
        field.clear();
        find("");
        setVisible(true);
        field.requestFocus();
    }

    boolean close() {
        boolean open = isVisible();
        setVisible(false);
        if (open) {
            closed.run();
        }
        return open;
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        int last = list.getItems().size() - 1;
        if (event.getCode() == KeyCode.ENTER) {
            run();
        } else if (event.getCode() == KeyCode.DOWN) {
            select(Math.min(last, at + 1));
        } else if (event.getCode() == KeyCode.UP) {
            select(Math.max(0, at - 1));
        } else {
            return;
        }
        event.consume();
    }

    private void select(int at) {
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - 4));
    }

    private void find(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        list.getItems()
                .setAll(Stream.concat(entries.stream(), lessons.stream())
                        .filter(e -> words.stream()
                                .allMatch(w -> e.name().toLowerCase(Locale.ROOT).contains(w)))
                        .toList());
        select(0);
    }

    private void run() {
        Entry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.action().run();
        }
    }

    private static final class EntryCell extends ListCell<Entry> {
        private final Label name = new Label();
        private final Label key = new Label();
        private final Region gap = new Region();
        private final HBox line = new HBox(name, gap, key);

        EntryCell() {
            getStyleClass().add("palette-cell");
            HBox.setHgrow(gap, Priority.ALWAYS);
            line.setAlignment(Pos.CENTER_LEFT);
            key.getStyleClass().add("key-cap");
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            name.setText(entry.name());
            key.setText(entry.key());
            key.setVisible(!entry.key().isEmpty());
            setGraphic(line);
            setAccessibleText(entry.name());
        }
    }
}

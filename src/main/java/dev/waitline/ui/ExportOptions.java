package dev.waitline.ui;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.diagram.Part;
import dev.waitline.diagram.Size;
import dev.waitline.diagram.Theme;
import dev.waitline.export.Format;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Exporting;
import dev.waitline.viewmodel.Exporting.Span;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What can be chosen of a picture; what means nothing for its format is not there. */
final class ExportOptions extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final Pattern SIZE = Pattern.compile("(\\d{2,5})(?:\\s*[x×]\\s*(\\d{2,5}))?");
    private static final Pattern STEPS = Pattern.compile("(\\d{1,6}[\\s,;]*)*");
    private static final Pattern STEP = Pattern.compile("\\d{1,6}");
    private static final int PARTS_IN_A_COLUMN = (Part.values().length + 1) / 2;
    /** Stands for a size that is written by hand. */
    private static final Size OWN = new Size(0, 0);

    private final WindowModel model;
    private final Exporting exporting;
    private final Texts texts;
    private final GridPane grid = new GridPane();

    ExportOptions(WindowModel model, Texts texts) {
        this.model = model;
        this.exporting = model.exporting();
        this.texts = texts;
        getStyleClass().add("export-options");
        grid.getStyleClass().add("export-grid");
        ComboBox<Format> format = combo(
                "export-format",
                "export.what",
                exporting.formatProperty(),
                Format.values(),
                f -> "export.format." + f.word());
        row("export.what", format, () -> true);
        row("export.span", span(), () -> true);
        row("export.moments", storyboard(), () -> now().storyboard());
        row("export.parts", parts(), () -> (now().drawn() && !board()) || now().table());
        row(
                "export.theme",
                combo(
                        "export-theme",
                        "export.theme",
                        exporting.themeProperty(),
                        Theme.values(),
                        t -> "export.theme." + word(t)),
                () -> now().drawn());
        row("export.size", size(), () -> now().drawn());
        row(
                "export.scale",
                combo(
                        "export-scale",
                        "export.scale",
                        exporting.scaleProperty(),
                        new Integer[] {1, 2, 3, 4},
                        s -> "export.scale." + s),
                () -> now().pixels());
        CheckBox carries = check("export-carries", "export.carries");
        carries.selectedProperty().bindBidirectional(exporting.carriesProperty());
        row(
                "export.inside",
                new VBox(carries, note("export.carries.note")),
                () -> now().carries() && now() != Format.HTML);
        row("export.inside", note("export.page.note"), () -> now() == Format.HTML);
        getChildren().add(grid);
    }

    private Format now() {
        return exporting.formatProperty().get();
    }

    private boolean board() {
        return now().storyboard() && exporting.storyboardProperty().get();
    }

    /** A line of the form, there where it means something. */
    private void row(String key, Node what, BooleanSupplier means) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(what);
        GridPane.setValignment(label, VPos.BASELINE);
        GridPane.setValignment(what, VPos.BASELINE);
        int row = grid.getRowCount();
        grid.add(label, 0, row);
        grid.add(what, 1, row);
        List.of(exporting.formatProperty(), exporting.storyboardProperty())
                .forEach(property -> property.subscribe(v -> {
                    there(label, means.getAsBoolean());
                    there(what, means.getAsBoolean());
                }));
    }

    private Node span() {
        ComboBox<Span> which = combo(
                "export-span", "export.span", exporting.spanProperty(), Span.values(), s -> "export.span." + word(s));
        TextField from = number("export-from", "export.from", exporting.fromProperty());
        TextField to = number("export-to", "export.to", exporting.toProperty());
        Label of = new Label();
        of.getStyleClass().add("caption");
        model.runProperty().map(RunView::length).subscribe(n -> of.setText(n == null ? "" : texts.get("export.of", n)));
        HBox steps = new HBox(from, new Label("–"), to, of);
        steps.getStyleClass().add("export-line");
        steps.setAlignment(Pos.CENTER_LEFT);
        exporting.spanProperty().subscribe(s -> there(steps, s == Span.STEPS));
        return box(which, steps);
    }

    private Node storyboard() {
        CheckBox side = check("export-storyboard", "export.storyboard");
        side.selectedProperty().bindBidirectional(exporting.storyboardProperty());
        TextField steps = field("export-moments", "export.moments.own");
        steps.textProperty().subscribe(text -> {
            boolean good = STEPS.matcher(text.strip()).matches();
            steps.pseudoClassStateChanged(WRONG, !good);
            if (good) {
                exporting
                        .momentsProperty()
                        .set(STEP.matcher(text)
                                .results()
                                .map(m -> Integer.valueOf(m.group()))
                                .distinct()
                                .toList());
            }
        });
        Hyperlink bookmarked = new Hyperlink(texts.get("export.moments.bookmarks"));
        bookmarked.setId("export-bookmarks");
        bookmarked.setOnAction(e -> steps.setText(bookmarks()));
        exporting.storyboardProperty().subscribe(on -> there(steps, on));
        Runnable offered = () -> there(
                bookmarked, exporting.storyboardProperty().get() && !bookmarks().isEmpty());
        exporting.storyboardProperty().subscribe(offered);
        model.runProperty().subscribe(offered);
        return box(side, steps, bookmarked);
    }

    /** The steps on this branch that have one: {@code 3, 7}. */
    private String bookmarks() {
        RunView run = model.runProperty().get();
        return run == null
                ? ""
                : run.bookmarks().stream()
                        .filter(RunView.BookmarkRow::current)
                        .map(b -> Integer.toString(b.step()))
                        .collect(Collectors.joining(", "));
    }

    private Node parts() {
        GridPane boxes = new GridPane();
        boxes.getStyleClass().add("export-parts");
        for (Part part : Part.values()) {
            CheckBox box = check("export-part-" + word(part), "export.part." + word(part));
            box.setOnAction(e -> exporting.show(part, box.isSelected()));
            exporting.showProperty().subscribe(shown -> {
                box.setSelected(shown.contains(part));
                box.setDisable(shown.size() == 1 && shown.contains(part));
            });
            boxes.add(box, part.ordinal() / PARTS_IN_A_COLUMN, part.ordinal() % PARTS_IN_A_COLUMN);
        }
        return boxes;
    }

    private Node size() {
        Map<Size, String> sizes = new LinkedHashMap<>();
        sizes.put(Size.USUAL, "usual");
        sizes.put(Size.SLIDE, "slide");
        sizes.put(Size.PAGE, "page");
        sizes.put(Size.COLUMN, "column");
        sizes.put(OWN, "own");
        ComboBox<Size> named = new ComboBox<>();
        prepare(named, "export-size", "export.size", s -> texts.get("export.size." + sizes.get(s)));
        named.getItems().setAll(sizes.keySet());
        TextField own = field("export-own-size", "export.size.example");
        own.setText("1600x900");
        Runnable take = () -> {
            boolean hand = named.getValue() == OWN;
            var numbers = SIZE.matcher(own.getText().strip());
            boolean good = numbers.matches();
            own.pseudoClassStateChanged(WRONG, !good);
            there(own, hand);
            if (!hand) {
                exporting.sizeProperty().set(named.getValue());
            } else if (good) {
                String height = numbers.group(2);
                exporting
                        .sizeProperty()
                        .set(new Size(
                                Integer.parseInt(numbers.group(1)), height == null ? 0 : Integer.parseInt(height)));
            }
        };
        named.setValue(Size.USUAL);
        named.valueProperty().subscribe(v -> take.run());
        own.textProperty().subscribe(v -> take.run());
        return box(named, own);
    }

    // ---- what it is made of

    private static VBox box(Node... lines) {
        VBox box = new VBox(lines);
        box.getStyleClass().add("export-box");
        return box;
    }

    private Label note(String key) {
        Label note = new Label(texts.get(key));
        note.getStyleClass().add("caption");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private CheckBox check(String id, String key) {
        CheckBox box = new CheckBox(texts.get(key));
        box.setId(id);
        box.setMnemonicParsing(false);
        return box;
    }

    private TextField field(String id, String key) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(texts.get(key));
        field.setAccessibleText(texts.get(key));
        return field;
    }

    /** What is no number is marked, and leaves things as they are. */
    private TextField number(String id, String key, IntegerProperty number) {
        TextField field = field(id, key);
        field.setPrefColumnCount(4);
        number.subscribe(n -> {
            if (!field.getText().equals(n.toString()) && !field.isFocused()) {
                field.setText(n.toString());
            }
        });
        field.textProperty().subscribe(text -> {
            boolean good = STEP.matcher(text.strip()).matches();
            field.pseudoClassStateChanged(WRONG, !good);
            if (good) {
                number.set(Integer.parseInt(text.strip()));
            }
        });
        return field;
    }

    private <T> ComboBox<T> combo(String id, String caption, Property<T> value, T[] all, Function<T, String> key) {
        ComboBox<T> combo = new ComboBox<>();
        prepare(combo, id, caption, v -> texts.get(key.apply(v)));
        combo.getItems().setAll(all);
        combo.valueProperty().bindBidirectional(value);
        return combo;
    }

    private <T> void prepare(ComboBox<T> combo, String id, String caption, Function<T, String> name) {
        combo.setId(id);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setAccessibleText(texts.get(caption));
        combo.setVisibleRowCount(12);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

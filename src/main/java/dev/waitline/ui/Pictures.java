package dev.waitline.ui;

import dev.waitline.diagram.Theme;
import dev.waitline.export.Format;
import dev.waitline.export.Request;
import dev.waitline.export.Stretch;
import dev.waitline.export.WholeFile;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Takes the run, from its start to the moment, out of the window as a picture, a table or a diagram. */
final class Pictures {
    private static final String SVG = "image/svg+xml";
    private static final int SCALE = 2;

    private final WindowModel model;
    private final Texts texts;
    private final Look look;

    Pictures(WindowModel model, Texts texts, Look look) {
        this.model = model;
        this.texts = texts;
        this.look = look;
    }

    /** The picture, as pixels and as SVG, and the table, for whoever takes which. */
    void copy() {
        RunView view = model.runProperty().get();
        if (view == null) {
            return;
        }
        make(
                view,
                Format.PNG,
                SCALE,
                png -> make(
                        view,
                        Format.SVG,
                        SCALE,
                        svg -> make(view, Format.TEXT, SCALE, text -> put(png, svg, text), null),
                        null),
                null);
    }

    private static void put(byte[] png, byte[] svg, byte[] text) {
        DataFormat known = DataFormat.lookupMimeType(SVG);
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        content.put(known == null ? new DataFormat(SVG) : known, new String(svg, StandardCharsets.UTF_8));
        content.putString(new String(text, StandardCharsets.UTF_8));
        Clipboard.getSystemClipboard().setContent(content);
    }

    void save(@Nullable Window owner, int scale) {
        ask(owner, List.of(Format.PNG), scale);
    }

    void export(@Nullable Window owner) {
        ask(owner, List.of(Format.values()), SCALE);
    }

    private void ask(@Nullable Window owner, List<Format> formats, int scale) {
        RunView view = model.runProperty().get();
        if (view == null) {
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("export.title"));
        chooser.setInitialFileName(texts.get(
                "export.name",
                view.programName().replaceFirst("\\.py$", ""),
                Integer.toString(view.position()),
                formats.getFirst().ending()));
        for (Format format : formats) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(
                            texts.get("export.format." + format.word()), "*." + format.ending()));
        }
        File file = chooser.showSaveDialog(owner);
        if (file == null) {
            return;
        }
        Format chosen = formats.stream()
                .filter(f -> file.getName().toLowerCase(Locale.ROOT).endsWith("." + f.ending()))
                .findFirst()
                .orElse(formats.getFirst());
        make(view, chosen, scale, bytes -> write(owner, file, bytes), owner);
    }

    private void make(RunView view, Format format, int scale, Consumer<byte[]> then, @Nullable Window owner) {
        Theme theme = look.themeProperty().get();
        model.export(
                Request.of(format, Stretch.until(view.position())).in(theme).at(scale),
                then,
                why -> alert(owner, texts.get("export.not", why)));
    }

    private void write(@Nullable Window owner, File file, byte[] bytes) {
        try {
            WholeFile.write(file.toPath(), bytes);
        } catch (IOException e) {
            alert(owner, texts.get("export.failed", file.getName()));
        }
    }

    private static void alert(@Nullable Window owner, String text) {
        Alert alert = new Alert(Alert.AlertType.ERROR, text);
        alert.initOwner(owner);
        alert.show();
    }
}

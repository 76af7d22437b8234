package dev.waitline.ui.code;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;

/** A text with a gutter, one marked line and a remark behind it. Steps move the marks; they never touch the text. */
final class Editor extends StackPane {
    private final CodeArea area = new CodeArea();
    private final Gutter gutter;
    private final Label remark = new Label();
    private final Pane above = new Pane(remark);
    private int marked;
    private boolean loading;
    private boolean placing;

    Editor(String id, Consumer<String> edited, Gutter gutter) {
        this.gutter = gutter;
        area.setId(id);
        area.setUndoManager(UndoUtils.plainTextUndoManager(area));
        area.setParagraphGraphicFactory(gutter);
        area.plainTextChanges().subscribe(change -> {
            colour();
            if (!loading) {
                edited.accept(area.getText());
            }
        });
        remark.getStyleClass().add("next-hint");
        remark.setManaged(false);
        remark.setVisible(false);
        above.setMouseTransparent(true);
        above.setManaged(false);
        VirtualizedScrollPane<CodeArea> scroll = new VirtualizedScrollPane<>(area);
        getChildren().addAll(scroll, above);
        area.viewportDirtyEvents().subscribe(e -> later());
    }

    /** The marked line, from 1; 0 for none. */
    int marked() {
        return marked;
    }

    CodeArea area() {
        return area;
    }

    void readOnly() {
        area.setEditable(false);
    }

    void load(String text) {
        if (text.equals(area.getText())) {
            return;
        }
        loading = true;
        marked = 0;
        gutter.mark(0);
        area.replaceText(text);
        area.getUndoManager().forgetHistory();
        area.moveTo(0);
        if (area.isEditable()) {
            // Elsewhere the marked line is what to see, and the caret would pull it out of sight.
            area.requestFollowCaret();
        }
        loading = false;
    }

    private void colour() {
        Collection<String> none = List.of();
        if (area.getLength() > 0) {
            area.setStyleSpans(0, PythonColours.of(area.getText()));
        } else {
            area.setStyle(0, 0, none);
        }
    }

    void breakpoints(Map<Integer, String> next) {
        gutter.breakpoints(next);
    }

    void threads(Map<Integer, List<Integer>> threads) {
        gutter.show(threads);
    }

    /** Marks a line, from 1; 0 for none. */
    void mark(int line, String words) {
        if (line == marked && words.equals(remark.getText())) {
            return;
        }
        remark.setText(words);
        if (line != marked) {
            marked = line >= 1 && line <= area.getParagraphs().size() ? line : 0;
            gutter.mark(marked);
            if (marked > 0 && !area.isFocused()) {
                area.showParagraphInViewport(marked - 1);
            }
        }
        later();
    }

    void narrow(boolean now) {
        gutter.narrow(now);
    }

    /** Marks the line in which something is wrong, from 1; 0 for none. */
    void wrong(int line) {
        int there = Math.min(line, area.getParagraphs().size());
        gutter.wrong(there);
        if (there > 0 && !area.isFocused()) {
            area.showParagraphInViewport(there - 1);
        }
    }

    private void later() {
        if (!placing) {
            placing = true;
            Platform.runLater(() -> {
                placing = false;
                placeRemark();
            });
        }
    }

    /** The remark stands behind the end of the marked line, where that is in sight and there is room. */
    private void placeRemark() {
        remark.setVisible(false);
        if (marked < 1
                || marked > area.getParagraphs().size()
                || remark.getText().isEmpty()) {
            return;
        }
        int end = area.getAbsolutePosition(marked - 1, area.getParagraphLength(marked - 1));
        if (end == 0) {
            return;
        }
        Optional<Bounds> bounds = area.getCharacterBoundsOnScreen(end - 1, end);
        bounds.ifPresent(onScreen -> {
            Point2D at = above.screenToLocal(onScreen.getMaxX(), onScreen.getMinY());
            if (at == null) {
                return;
            }
            remark.autosize();
            double x = at.getX() + 18;
            double y = at.getY() + (onScreen.getHeight() - remark.getHeight()) / 2;
            if (x + remark.getWidth() < getWidth() - 8 && y > -2 && y + remark.getHeight() < getHeight() + 2) {
                remark.relocate(Math.round(x), Math.round(y));
                remark.setVisible(true);
            }
        });
    }
}

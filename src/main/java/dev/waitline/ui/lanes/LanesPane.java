package dev.waitline.ui.lanes;

import dev.waitline.diagram.Lanes;
import dev.waitline.diagram.LanesLayout;
import dev.waitline.diagram.Legend;
import dev.waitline.ui.look.CanvasPainter;
import dev.waitline.ui.look.FxMeasure;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Panel;
import dev.waitline.ui.look.Scrolling;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.LaneRow;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The threads: headers that can be used, and beside them the drawn lanes. A click on a column goes to its step. */
public final class LanesPane extends Panel {
    private static final double TALLEST = 62;
    private static final double LOWEST = 22;
    /** Below this a header has its words on one line. */
    private static final double TWO_LINES_FROM = 33;

    private static final double HEADER = 262;
    private static final double LEGEND_INSET = 16;
    private static final double HEADER_NARROW = 214;

    private final WindowModel model;
    private final Texts texts;
    private final Look look;
    private final FxMeasure measure;
    private final CanvasPainter painter;
    private final Canvas canvas = new Canvas();
    private final Canvas legend = new Canvas();
    private final List<LaneHeader> headers = new ArrayList<>();
    private final Rows rows = new Rows();
    private final ScrollPane scroll = new ScrollPane(rows);
    private @Nullable RunView view;
    private Lanes lanes = Lanes.EMPTY;

    public LanesPane(WindowModel model, Texts texts, Look look, FxMeasure measure) {
        super("lanes");
        this.model = model;
        this.texts = texts;
        this.look = look;
        this.measure = measure;
        this.painter = new CanvasPainter(measure);
        title(texts.get("lanes.title"));
        canvas.setId("lanes-canvas");
        Scrolling.settle(scroll);
        scroll.setMinHeight(0);
        rows.getChildren().add(canvas);
        canvas.setOnMouseClicked(e -> lanes.stepAt(e.getX() / look.scale()).ifPresent(model.playing()::goTo));
        content(scroll);
        Pane foot = new Pane(legend);
        foot.getStyleClass().add("lanes-legend");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(foot);
        foot.widthProperty().subscribe(w -> drawLegend());
        scroll.viewportBoundsProperty().subscribe(b -> rows.requestLayout());
        look.themeProperty().subscribe(t -> {
            drawLegend();
            rows.stale();
        });
        look.sizeProperty().subscribe(s -> {
            drawLegend();
            rows.stale();
        });
        model.runProperty().subscribe(this::show);
        model.documents()
                .diagnosticProperty()
                .subscribe(d -> hint(texts.get(d == null ? "lanes.hint" : "lanes.former")));
    }

    private void show(@Nullable RunView next) {
        if (next == null) {
            return;
        }
        view = next;
        List<LaneRow> threads = next.lanes();
        while (headers.size() < threads.size()) {
            LaneHeader header =
                    new LaneHeader(texts, model.playing()::choose, model.playing()::step, model.playing()::hold);
            headers.add(header);
            rows.getChildren().add(header);
        }
        while (headers.size() > threads.size()) {
            rows.getChildren().remove(headers.removeLast());
        }
        for (int i = 0; i < threads.size(); i++) {
            headers.get(i).show(threads.get(i), threads.get(i).thread() == next.chosen());
        }
        rows.stale();
        int mover = next.mover();
        if (mover >= 0 && mover < headers.size()) {
            // Their places are known once they have been laid out.
            Platform.runLater(() -> {
                if (mover < headers.size()) {
                    Scrolling.reveal(scroll, headers.get(mover));
                }
            });
        }
    }

    private double headerWidth() {
        double width = scroll.getViewportBounds().getWidth() / look.scale();
        return width < 620 ? HEADER_NARROW : HEADER;
    }

    private void drawLegend() {
        double width = legend.getParent() == null
                ? 0
                : ((Region) legend.getParent()).getWidth() / look.scale() - 2 * LEGEND_INSET;
        if (width > 0) {
            painter.paint(
                    legend,
                    Legend.layout(width, measure, model.words()),
                    look.themeProperty().get(),
                    look.scale());
            legend.setLayoutX(LEGEND_INSET * look.scale());
        }
    }

    /** Places the headers beside the canvas, and draws the lanes when they or their room have changed. */
    private final class Rows extends Pane {
        private boolean stale = true;
        private double drawnWidth;
        private double drawnRow;

        void stale() {
            stale = true;
            requestLayout();
        }

        private double rowHeight() {
            double room = scroll.getViewportBounds().getHeight() / look.scale() - LanesLayout.TOP - 8;
            return Math.clamp(Math.floor(room / Math.max(1, headers.size())), LOWEST, TALLEST);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.ceil((LanesLayout.TOP + rowHeight() * headers.size() + 6) * look.scale());
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            RunView shown = view;
            if (shown == null || getWidth() <= 0) {
                return;
            }
            double scale = look.scale();
            double row = rowHeight();
            double header = headerWidth() * scale;
            double room = getWidth() / scale - headerWidth() - 8;
            for (int i = 0; i < headers.size(); i++) {
                LaneHeader node = headers.get(i);
                node.oneLine(row < TWO_LINES_FROM);
                double height = Math.round(row * scale) - 2;
                double middle = (LanesLayout.TOP + row * i + row * 0.44) * scale;
                node.resizeRelocate(0, Math.round(middle - height / 2), header - 6 * scale, height);
            }
            canvas.setLayoutX(header);
            if (stale || drawnWidth != room || drawnRow != row) {
                stale = false;
                drawnWidth = room;
                drawnRow = row;
                LanesLayout.Area area = new LanesLayout.Area(
                        room, row, shown.lanes().stream().map(LaneRow::thread).toList());
                lanes = LanesLayout.layout(shown.columns(), shown.position(), area, measure, model.words());
                painter.paint(canvas, lanes.drawing(), look.themeProperty().get(), scale);
            }
        }
    }
}

package dev.waitline.ui.primitives;

import dev.waitline.diagram.WaitGraph;
import dev.waitline.diagram.WaitGraphLayout;
import dev.waitline.trace.Ending;
import dev.waitline.ui.look.CanvasPainter;
import dev.waitline.ui.look.FxMeasure;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The picture of who waits for whom, once some can never go on by themselves: a circle, or a program that is stuck. */
final class WaitsBox extends VBox {
    private static final double AROUND = 34;

    private final WindowModel model;
    private final Look look;
    private final FxMeasure measure;
    private final CanvasPainter painter;
    private final Canvas canvas = new Canvas();
    private WaitGraph shown = new WaitGraph(List.of());
    private double drawnWidth;

    WaitsBox(WindowModel model, Texts texts, Look look, FxMeasure measure) {
        this.model = model;
        this.look = look;
        this.measure = measure;
        this.painter = new CanvasPainter(measure);
        setId("waits");
        getStyleClass().addAll("card", "waits");
        Label title = new Label(texts.get("waits.title"));
        title.getStyleClass().add("shared-title");
        getChildren().addAll(title, canvas);
        model.runProperty().subscribe(this::show);
        look.themeProperty().subscribe(t -> draw());
        look.sizeProperty().subscribe(s -> draw());
    }

    private void show(@Nullable RunView view) {
        WaitGraph next = view == null ? new WaitGraph(List.of()) : WaitGraph.of(view.snapshot());
        Ending ending = view == null ? null : view.snapshot().ending();
        boolean stuck = ending != null && ending.kind() == Ending.Kind.STUCK;
        boolean there = next.hasCircle() || (stuck && !next.ways().isEmpty());
        setVisible(there);
        setManaged(there);
        if (there && !next.equals(shown)) {
            shown = next;
            draw();
        }
    }

    /** @param room how wide it may be, in pixels */
    void width(double room) {
        if (room > 0 && room != drawnWidth) {
            drawnWidth = room;
            draw();
        }
    }

    private void draw() {
        if (drawnWidth > 0 && !shown.ways().isEmpty()) {
            painter.paint(
                    canvas,
                    WaitGraphLayout.layout(
                            shown, Math.max(300, drawnWidth / look.scale() - AROUND), measure, model.words()),
                    look.themeProperty().get(),
                    look.scale());
        }
    }
}

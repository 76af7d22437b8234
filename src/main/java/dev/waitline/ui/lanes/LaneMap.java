package dev.waitline.ui.lanes;

import dev.waitline.diagram.Colour;
import dev.waitline.diagram.Ink;
import dev.waitline.diagram.Theme;
import dev.waitline.ui.look.Panel;
import dev.waitline.viewmodel.LaneRow;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * All lanes small, where they do not fit: full for a thread that can run, a frame for one that cannot, a line for one that
 * has ended. What is in view is framed, and a press goes there.
 */
final class LaneMap extends Region {
    private static final double WIDTH = 16;
    private static final double THICKEST = 8;

    private final ScrollPane scroll;
    private final Canvas canvas = new Canvas();
    private List<LaneRow> rows = List.of();
    private Theme theme = Theme.LIGHT;
    private int mover = -1;

    LaneMap(ScrollPane scroll) {
        this.scroll = scroll;
        setId("lanes-map");
        getChildren().add(canvas);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        scroll.vvalueProperty().subscribe(v -> requestLayout());
        scroll.viewportBoundsProperty().subscribe(b -> fit());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
        fit();
    }

    /** @param moved the thread that moved last */
    void show(List<LaneRow> lanes, int moved, Theme look) {
        rows = lanes;
        mover = moved;
        theme = look;
        fit();
        requestLayout();
    }

    /** There only where some lane is out of view. */
    void fit() {
        Panel.there(this, content() > room() + 1 && room() > 0);
    }

    private double content() {
        return scroll.getContent().getLayoutBounds().getHeight();
    }

    private double room() {
        return scroll.getViewportBounds().getHeight();
    }

    private void go(MouseEvent event) {
        double over = content() - room();
        if (over > 0) {
            double middle = event.getY() / getHeight() * content();
            scroll.setVvalue(Math.clamp((middle - room() / 2) / over, 0, 1));
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (rows.isEmpty() || content() <= 0) {
            return;
        }
        double each = getHeight() / rows.size();
        double thick = Math.clamp(each * 0.6, 1, THICKEST);
        for (int i = 0; i < rows.size(); i++) {
            LaneRow row = rows.get(i);
            double y = each * i + (each - thick) / 2;
            Color colour = colour(Ink.solid(row.thread()));
            g.setFill(colour);
            g.setStroke(colour);
            switch (row.motion()) {
                case CAN_MOVE -> g.fillRect(4, y, getWidth() - 8, thick);
                case BLOCKED -> g.strokeRect(4.5, y + 0.5, getWidth() - 9, Math.max(1, thick - 1));
                case ENDED -> g.fillRect(4, y + thick / 2, getWidth() - 8, 1);
            }
            if (row.thread() == mover) {
                g.setFill(colour(Ink.Role.ACCENT));
                g.fillRect(0, y, 3, thick);
            }
        }
        double top = scroll.getVvalue() * Math.max(0, content() - room()) / content() * getHeight();
        double height = Math.min(1, room() / content()) * getHeight();
        g.setStroke(colour(Ink.Role.ACCENT));
        g.strokeRect(0.5, top + 0.5, getWidth() - 1, Math.max(4, height - 1));
    }

    private Color colour(Ink ink) {
        Colour c = theme.colour(ink);
        return Color.rgb(c.red(), c.green(), c.blue());
    }
}

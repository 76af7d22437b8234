package dev.waitline.diagram;

import java.util.ArrayList;
import java.util.List;

/** Shapes and the size of the sheet that they fill. */
public record Drawing(double width, double height, List<Shape> shapes) {
    public static final Drawing EMPTY = new Drawing(0, 0, List.of());

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    List<Shape> movedShapes(double dx, double dy) {
        List<Shape> moved = new ArrayList<>(shapes.size());
        for (Shape shape : shapes) {
            moved.add(shape.moved(dx, dy));
        }
        return moved;
    }
}

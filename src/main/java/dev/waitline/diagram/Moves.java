package dev.waitline.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lies between two sheets of an animation: the second one, on which what stood elsewhere on the first goes to its place. */
public final class Moves {
    private static final int FRAMES = 5;

    private Moves() {}

    /** None where nothing moves. */
    public static List<Sheet> between(Sheet before, Sheet after) {
        if (before.drawing().width() != after.drawing().width()) {
            return List.of();
        }
        Map<String, Shape.Thing> places = new HashMap<>();
        for (Shape shape : before.drawing().shapes()) {
            if (shape instanceof Shape.Thing thing) {
                places.put(thing.key(), thing);
            }
        }
        boolean moves = after.drawing().shapes().stream()
                .anyMatch(s -> s instanceof Shape.Thing now && moved(places.get(now.key()), now));
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 1; moves && i <= FRAMES; i++) {
            double part = i / (FRAMES + 1.0);
            // Slowly at both ends.
            double left = 1 - part * part * (3 - 2 * part);
            Drawing drawing = new Drawing(
                    after.drawing().width(),
                    after.drawing().height(),
                    shapes(after.drawing().shapes(), places, left));
            sheets.add(new Sheet(after.width(), after.height(), drawing, after.name(), after.text()));
        }
        return sheets;
    }

    private static boolean moved(Shape.@Nullable Thing before, Shape.Thing now) {
        return before != null && (before.x() != now.x() || before.y() != now.y());
    }

    /** What moves is drawn above all else, so much of its way from where it was. */
    private static List<Shape> shapes(List<Shape> all, Map<String, Shape.Thing> places, double left) {
        List<Shape> still = new ArrayList<>();
        List<Shape> moving = new ArrayList<>();
        int i = 0;
        while (i < all.size()) {
            Shape shape = all.get(i++);
            if (!(shape instanceof Shape.Thing now)) {
                still.add(shape);
                continue;
            }
            Shape.Thing before = places.get(now.key());
            List<Shape> its = all.subList(i, i + now.count());
            i += now.count();
            if (before != null && moved(before, now)) {
                double dx = (before.x() - now.x()) * left;
                double dy = (before.y() - now.y()) * left;
                its.forEach(s -> moving.add(s.moved(dx, dy)));
            } else {
                still.addAll(its);
            }
        }
        still.addAll(moving);
        return still;
    }
}

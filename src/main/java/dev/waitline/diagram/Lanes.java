package dev.waitline.diagram;

import java.util.List;
import java.util.OptionalInt;

/**
 * The lanes as laid out.
 *
 * @param slots where each shown step stands, left to right
 */
public record Lanes(Drawing drawing, List<Slot> slots) {
    public static final Lanes EMPTY = new Lanes(Drawing.EMPTY, List.of());

    public Lanes {
        slots = List.copyOf(slots);
    }

    /** The stretch of a step. */
    public record Slot(int step, double x, double width) {
        double end() {
            return x + width;
        }

        double middle() {
            return x + width / 2;
        }
    }

    /** The step whose stretch {@code x} is in. */
    public OptionalInt stepAt(double x) {
        return slots.stream()
                .filter(s -> x >= s.x && x < s.end())
                .mapToInt(Slot::step)
                .findFirst();
    }
}

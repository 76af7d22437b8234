package dev.waitline.diagram;

import java.util.List;

/** How wide a text will be, in the picture's units; whoever draws the picture knows. */
@FunctionalInterface
public interface TextMeasure {
    double width(String text, FontRole font);

    /** {@code text}, or as much of its beginning as fits into {@code width} with an ellipsis; empty when nothing does. */
    default String fit(String text, FontRole font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(text.substring(0, middle) + "…", font) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, low).stripTrailing() + "…";
    }

    /** The first of {@code candidates} that fits whole, or an empty text. */
    default String first(List<String> candidates, FontRole font, double width) {
        return candidates.stream()
                .filter(c -> width(c, font) <= width)
                .findFirst()
                .orElse("");
    }
}

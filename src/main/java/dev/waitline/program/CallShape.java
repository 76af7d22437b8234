package dev.waitline.program;

import java.util.List;

/** A call with keywords: so many positional arguments, then one value for each keyword. */
public record CallShape(int positional, List<String> keywords) {
    public CallShape {
        keywords = List.copyOf(keywords);
    }
}

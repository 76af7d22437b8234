package dev.waitline.diagram.svg;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An element of an SVG that has no others inside.
 *
 * @param attributes in order, neither names nor values escaped
 * @param text its content, not escaped; mostly empty
 */
public record Element(String name, Map<String, String> attributes, String text) {
    public Element {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    public Element(String name, Map<String, String> attributes) {
        this(name, attributes, "");
    }
}

package dev.waitline.diagram.svg;

import dev.waitline.diagram.Colour;
import dev.waitline.diagram.FontRole;
import dev.waitline.diagram.Ink;
import dev.waitline.diagram.Shape;
import dev.waitline.diagram.Shape.Point;
import dev.waitline.diagram.Strokes;
import dev.waitline.diagram.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns shapes into elements of an SVG, for whoever writes them or shows them. Texts have a class that {@link #style} names. */
public final class SvgShapes {
    private static final int HUNDREDTHS = 100;

    private final Theme theme;
    private final BaseLine baseLine;
    private final String prefix;
    /** The hatches that were needed, by ink. */
    private final Map<Ink, String> hatches = new LinkedHashMap<>();

    /** How far below the middle of a text of some font its base line is. */
    @FunctionalInterface
    public interface BaseLine {
        double drop(FontRole font);
    }

    /** @param prefix begins all ids; of two SVGs in one document each needs its own */
    public SvgShapes(Theme theme, BaseLine baseLine, String prefix) {
        this.theme = theme;
        this.baseLine = baseLine;
        this.prefix = prefix;
    }

    /** A pattern of two rectangles, which belongs into {@code defs}. */
    public record Hatch(Map<String, String> attributes, List<Element> inside) {}

    /** The hatches that the elements up to now refer to. */
    public List<Hatch> hatches() {
        List<Hatch> needed = new ArrayList<>();
        hatches.forEach((ink, id) -> {
            Attributes pattern = new Attributes()
                    .put("id", id)
                    .put("width", "4.6")
                    .put("height", "4.6")
                    .put("patternUnits", "userSpaceOnUse")
                    .put("patternTransform", "rotate(45)");
            needed.add(new Hatch(
                    pattern.map,
                    List.of(
                            new Element(
                                    "rect",
                                    new Attributes()
                                            .put("width", "4.6")
                                            .put("height", "4.6")
                                            .paint("fill", Ink.Role.PANEL)
                                            .map),
                            new Element(
                                    "rect",
                                    new Attributes()
                                            .put("width", number(Strokes.HATCH_WIDTH))
                                            .put("height", "4.6")
                                            .paint("fill", ink)
                                            .map))));
        });
        return needed;
    }

    /** The class of texts in a font: {@code code-bold}. */
    public static String style(FontRole role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One element, or two for a path with a head. */
    public List<Element> elements(Shape shape) {
        return switch (shape) {
            case Shape.Rect s ->
                List.of(new Element(
                        "rect",
                        new Attributes()
                                .put("x", s.x())
                                .put("y", s.y())
                                .put("width", s.width())
                                .put("height", s.height())
                                .positive("rx", s.radius())
                                .fill(s.fill())
                                .stroke(s.pen())
                                .map));
            case Shape.Circle s ->
                List.of(new Element(
                        "circle",
                        new Attributes()
                                .put("cx", s.x())
                                .put("cy", s.y())
                                .put("r", s.radius())
                                .paint("fill", s.fill())
                                .map));
            case Shape.Line s -> {
                List<Point> points = List.of(new Point(s.x1(), s.y1()), new Point(s.x2(), s.y2()));
                yield List.of(new Element(
                        "path", new Attributes().put("d", path(points)).stroke(s.pen()).map));
            }
            case Shape.Path s -> {
                List<Point> head = Strokes.head(s);
                Element line = new Element(
                        "path",
                        new Attributes()
                                .put("d", path(s.points()))
                                .put("fill", "none")
                                .stroke(s.pen())
                                .map);
                yield head.isEmpty()
                        ? List.of(line)
                        : List.of(line, polygon(head, s.pen().ink()));
            }
            case Shape.Polygon s -> List.of(polygon(s.points(), s.fill()));
            case Shape.Text s ->
                List.of(new Element(
                        "text",
                        new Attributes()
                                .put("class", style(s.font()))
                                .put("x", s.x())
                                .put("y", s.y() + baseLine.drop(s.font()))
                                .put(
                                        "text-anchor",
                                        switch (s.anchor()) {
                                            case START -> "";
                                            case MIDDLE -> "middle";
                                            case END -> "end";
                                        })
                                .put("xml:space", s.text().startsWith(" ") ? "preserve" : "")
                                .paint("fill", s.ink())
                                .map,
                        s.text()));
            case Shape.Row _, Shape.Link _, Shape.Thing _ -> List.of();
        };
    }

    private Element polygon(List<Point> points, Ink ink) {
        return new Element("path", new Attributes().put("d", path(points) + "z").paint("fill", ink).map);
    }

    private static String path(List<Point> points) {
        return points.stream().map(p -> number(p.x()) + " " + number(p.y())).collect(Collectors.joining("L", "M", ""));
    }

    /** To the hundredth. */
    static String number(double value) {
        long hundredths = Math.round(Math.abs(value) * HUNDREDTHS);
        if (hundredths == 0) {
            return "0";
        }
        long rest = hundredths % HUNDREDTHS;
        String places = rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest;
        return (value < 0 ? "-" : "") + hundredths / HUNDREDTHS + places;
    }

    /** Attributes in the making; empty ones are left out. */
    private final class Attributes {
        private final Map<String, String> map = new LinkedHashMap<>();

        Attributes put(String name, String value) {
            if (!value.isEmpty()) {
                map.put(name, value);
            }
            return this;
        }

        Attributes put(String name, double value) {
            return put(name, number(value));
        }

        Attributes positive(String name, double value) {
            return value > 0 ? put(name, value) : this;
        }

        Attributes fill(Shape.Fill fill) {
            return fill.texture() == Shape.Texture.HATCH
                    ? put("fill", "url(#" + hatches.computeIfAbsent(fill.ink(), i -> prefix + hatches.size()) + ")")
                    : paint("fill", fill.ink());
        }

        Attributes paint(String what, Ink ink) {
            Colour colour = theme.colour(ink);
            if (colour.opacity() == 0) {
                return put(what, "none");
            }
            put(what, colour.toString());
            return colour.opacity() < 1 ? put(what + "-opacity", colour.opacity()) : this;
        }

        Attributes stroke(Shape.Pen pen) {
            if (pen.width() <= 0) {
                return this;
            }
            return paint("stroke", pen.ink())
                    .put("stroke-width", pen.width())
                    .put("stroke-linejoin", "round")
                    .put(
                            "stroke-dasharray",
                            pen.dash().pattern().stream()
                                    .map(length -> number(length * pen.width()))
                                    .collect(Collectors.joining(" ")));
        }
    }
}

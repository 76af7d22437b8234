package dev.waitline.diagram.svg;

import dev.waitline.diagram.FontRole;
import dev.waitline.diagram.Ink;
import dev.waitline.diagram.Shape;
import dev.waitline.diagram.Sheet;
import dev.waitline.diagram.Theme;
import dev.waitline.diagram.font.Face;
import dev.waitline.diagram.font.FaceMeasure;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a sheet into an SVG. */
public final class SvgWriter {
    private static final FaceMeasure MEASURE = new FaceMeasure();

    private SvgWriter() {}

    /** @param carried a text that goes along in {@code metadata}, or null */
    public static String write(Sheet sheet, Theme theme, @Nullable String carried) {
        SvgShapes shapes = new SvgShapes(theme, MEASURE::drop, "hatch");
        List<String> elements = sheet.drawing().shapes().stream()
                .flatMap(shape -> elements(shape, shapes).stream())
                .toList();
        boolean linked = sheet.drawing().shapes().stream().anyMatch(shape -> shape instanceof Shape.Link);
        StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" role=\"%s\" aria-labelledby=\"title desc\">\n"
                        .formatted(
                                SvgShapes.number(sheet.width()),
                                SvgShapes.number(sheet.height()),
                                SvgShapes.number(sheet.drawing().width()),
                                SvgShapes.number(sheet.drawing().height()),
                                // In an image nobody who cannot see it finds a link.
                                linked ? "group" : "img"));
        svg.append("<title id=\"title\">").append(escape(sheet.name())).append("</title>\n");
        svg.append("<desc id=\"desc\">").append(escape(sheet.text())).append("</desc>\n");
        if (carried != null) {
            svg.append("<metadata>").append(Carried.element(escape(carried))).append("</metadata>\n");
        }
        svg.append("<style>\n").append(fonts(sheet));
        if (linked) {
            svg.append("rect:target{fill-opacity:.22}a:focus rect{stroke:%s;stroke-width:2}\n"
                    .formatted(theme.colour(Ink.Role.ACCENT)));
        }
        svg.append("</style>\n");
        if (!shapes.hatches().isEmpty()) {
            svg.append("<defs>\n");
            for (SvgShapes.Hatch hatch : shapes.hatches()) {
                svg.append("<pattern").append(attributes(hatch.attributes())).append('>');
                hatch.inside().forEach(rect -> svg.append(element(rect)));
                svg.append("</pattern>\n");
            }
            svg.append("</defs>\n");
        }
        elements.forEach(element -> svg.append(element).append('\n'));
        return svg.append("</svg>\n").toString();
    }

    private static List<String> elements(Shape shape, SvgShapes shapes) {
        return switch (shape) {
            case Shape.Row s ->
                List.of(element(clear(s.x(), s.y(), s.width(), s.height(), shapes, Map.of("id", "line-" + s.line()))));
            case Shape.Link s ->
                List.of("<a href=\"#line-%d\" aria-label=\"%s\"><title>%s</title>%s</a>"
                        .formatted(
                                s.line(),
                                escape(s.says()),
                                escape(s.says()),
                                element(clear(s.x(), s.y(), s.width(), s.height(), shapes, Map.of()))));
            case Shape.Rect _,
                    Shape.Circle _,
                    Shape.Line _,
                    Shape.Path _,
                    Shape.Polygon _,
                    Shape.Text _,
                    Shape.Thing _ ->
                shapes.elements(shape).stream().map(SvgWriter::element).toList();
        };
    }

    /** A rectangle that is there, but not seen. */
    private static Element clear(
            double x, double y, double width, double height, SvgShapes shapes, Map<String, String> more) {
        Shape.Rect rect = new Shape.Rect(x, y, width, height, 2, Shape.Fill.plain(Ink.Role.ACCENT), Shape.Pen.NONE);
        Element seen = shapes.elements(rect).getFirst();
        Map<String, String> attributes = new LinkedHashMap<>(more);
        attributes.putAll(seen.attributes());
        attributes.put("fill-opacity", "0");
        return new Element(seen.name(), attributes);
    }

    /** The fonts, each with the characters that are used, and a class for each role of a text. */
    private static String fonts(Sheet sheet) {
        Map<Face, Set<Integer>> used = new EnumMap<>(Face.class);
        Set<FontRole> roles = EnumSet.noneOf(FontRole.class);
        for (Shape shape : sheet.drawing().shapes()) {
            if (shape instanceof Shape.Text text) {
                roles.add(text.font());
                used.computeIfAbsent(Face.of(text.font()), f -> new TreeSet<>())
                        .addAll(text.text().codePoints().boxed().toList());
            }
        }
        StringBuilder css = new StringBuilder("text{font-kerning:none;white-space:pre}\n");
        used.forEach((face, characters) ->
                css.append("@font-face{font-family:\"Waitline %s\";font-weight:%s;src:url(data:font/ttf;base64,%s)}\n"
                        .formatted(
                                face.mono() ? "Mono" : "Sans",
                                face.bold() ? "bold" : "normal",
                                Base64.getEncoder().encodeToString(face.subset(characters)))));
        for (FontRole role : roles) {
            css.append(".%s{font:%s %spx %s}\n"
                    .formatted(
                            SvgShapes.style(role),
                            role.bold() ? "bold" : "normal",
                            SvgShapes.number(role.size()),
                            role.mono()
                                    ? "\"Waitline Mono\",\"DejaVu Sans Mono\",monospace"
                                    : "\"Waitline Sans\",\"DejaVu Sans\",sans-serif"));
        }
        return css.toString();
    }

    private static String element(Element element) {
        String start = "<" + element.name() + attributes(element.attributes());
        return element.text().isEmpty() && !element.name().equals("text")
                ? start + "/>"
                : start + ">" + escape(element.text()) + "</" + element.name() + ">";
    }

    private static String attributes(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(a -> " " + a.getKey() + "=\"" + escape(a.getValue()) + "\"")
                .collect(Collectors.joining());
    }

    /** As text or as an attribute; characters that XML does not know become a sign for that. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\t' -> escaped.appendCodePoint(c);
                default -> {
                    boolean known = c >= 0x20 && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c < 0xe000);
                    escaped.appendCodePoint(known ? c : 0xfffd);
                }
            }
        });
        return escaped.toString();
    }
}

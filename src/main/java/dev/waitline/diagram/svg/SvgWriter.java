package dev.waitline.diagram.svg;

import dev.waitline.diagram.Colour;
import dev.waitline.diagram.FontRole;
import dev.waitline.diagram.Ink;
import dev.waitline.diagram.Shape;
import dev.waitline.diagram.Shape.Point;
import dev.waitline.diagram.Sheet;
import dev.waitline.diagram.Strokes;
import dev.waitline.diagram.Theme;
import dev.waitline.diagram.font.Face;
import dev.waitline.diagram.font.FaceMeasure;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a sheet into an SVG. */
public final class SvgWriter {
    private static final FaceMeasure MEASURE = new FaceMeasure();

    private final Theme theme;
    private final StringBuilder out = new StringBuilder();
    /** The hatches that were needed, by ink. */
    private final Map<Ink, String> hatches = new LinkedHashMap<>();

    private SvgWriter(Theme theme) {
        this.theme = theme;
    }

    /** @param carried a text that goes along in {@code metadata}, or null */
    public static String write(Sheet sheet, Theme theme, @Nullable String carried) {
        return new SvgWriter(theme).text(sheet, carried);
    }

    private String text(Sheet sheet, @Nullable String carried) {
        sheet.drawing().shapes().forEach(this::shape);
        StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\" aria-labelledby=\"title desc\">\n"
                        .formatted(
                                number(sheet.width()),
                                number(sheet.height()),
                                number(sheet.drawing().width()),
                                number(sheet.drawing().height())));
        svg.append("<title id=\"title\">").append(escape(sheet.name())).append("</title>\n");
        svg.append("<desc id=\"desc\">").append(escape(sheet.text())).append("</desc>\n");
        if (carried != null) {
            svg.append("<metadata>").append(Carried.element(escape(carried))).append("</metadata>\n");
        }
        svg.append("<style>\n").append(fonts(sheet)).append("</style>\n");
        if (!hatches.isEmpty()) {
            svg.append("<defs>\n");
            hatches.forEach((ink, id) -> svg.append(pattern(ink, id)));
            svg.append("</defs>\n");
        }
        return svg.append(out).append("</svg>\n").toString();
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
                            style(role),
                            role.bold() ? "bold" : "normal",
                            number(role.size()),
                            role.mono()
                                    ? "\"Waitline Mono\",\"DejaVu Sans Mono\",monospace"
                                    : "\"Waitline Sans\",\"DejaVu Sans\",sans-serif"));
        }
        return css.toString();
    }

    private static String style(FontRole role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String pattern(Ink ink, String id) {
        return """
            <pattern id="%s" width="4.6" height="4.6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect width="4.6" height="4.6"%s/><rect width="%s" height="4.6"%s/></pattern>
            """.formatted(id, fill(Ink.Role.PANEL), number(Strokes.HATCH_WIDTH), fill(ink));
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Shape.Rect s ->
                out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s%s%s/>\n"
                        .formatted(
                                number(s.x()),
                                number(s.y()),
                                number(s.width()),
                                number(s.height()),
                                s.radius() > 0 ? " rx=\"" + number(s.radius()) + "\"" : "",
                                s.fill().texture() == Shape.Texture.HATCH
                                        ? " fill=\"url(#" + hatch(s.fill().ink()) + ")\""
                                        : fill(s.fill().ink()),
                                stroke(s.pen())));
            case Shape.Circle s ->
                out.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>\n"
                        .formatted(number(s.x()), number(s.y()), number(s.radius()), fill(s.fill())));
            case Shape.Line s ->
                out.append("<path d=\"%s\"%s/>\n"
                        .formatted(
                                path(List.of(new Point(s.x1(), s.y1()), new Point(s.x2(), s.y2()))), stroke(s.pen())));
            case Shape.Path s -> {
                out.append("<path d=\"%s\" fill=\"none\"%s/>\n".formatted(path(s.points()), stroke(s.pen())));
                List<Point> head = Strokes.head(s);
                if (!head.isEmpty()) {
                    out.append("<path d=\"%sz\"%s/>\n"
                            .formatted(path(head), fill(s.pen().ink())));
                }
            }
            case Shape.Polygon s -> out.append("<path d=\"%sz\"%s/>\n".formatted(path(s.points()), fill(s.fill())));
            case Shape.Text s ->
                out.append("<text class=\"%s\" x=\"%s\" y=\"%s\"%s%s%s>%s</text>\n"
                        .formatted(
                                style(s.font()),
                                number(s.x()),
                                number(MEASURE.baseLine(s)),
                                switch (s.anchor()) {
                                    case START -> "";
                                    case MIDDLE -> " text-anchor=\"middle\"";
                                    case END -> " text-anchor=\"end\"";
                                },
                                s.text().startsWith(" ") ? " xml:space=\"preserve\"" : "",
                                fill(s.ink()),
                                escape(s.text())));
        }
    }

    private String hatch(Ink ink) {
        return hatches.computeIfAbsent(ink, i -> "hatch" + hatches.size());
    }

    private static String path(List<Point> points) {
        return points.stream().map(p -> number(p.x()) + " " + number(p.y())).collect(Collectors.joining("L", "M", ""));
    }

    private String fill(Ink ink) {
        return paint("fill", ink);
    }

    private String paint(String what, Ink ink) {
        Colour colour = theme.colour(ink);
        return colour.opacity() == 0
                ? " " + what + "=\"none\""
                : " " + what + "=\"" + colour + "\""
                        + (colour.opacity() < 1 ? " " + what + "-opacity=\"" + number(colour.opacity()) + "\"" : "");
    }

    private String stroke(Shape.Pen pen) {
        if (pen.width() <= 0) {
            return "";
        }
        String dash = pen.dash().pattern().stream()
                .map(length -> number(length * pen.width()))
                .collect(Collectors.joining(" "));
        return paint("stroke", pen.ink())
                + " stroke-width=\"" + number(pen.width()) + "\" stroke-linejoin=\"round\""
                + (dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"");
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "").replaceFirst("^-?$", "0");
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

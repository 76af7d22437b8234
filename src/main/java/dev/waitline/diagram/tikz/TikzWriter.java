package dev.waitline.diagram.tikz;

import dev.waitline.diagram.Colour;
import dev.waitline.diagram.FontRole;
import dev.waitline.diagram.Ink;
import dev.waitline.diagram.Shape;
import dev.waitline.diagram.Shape.Point;
import dev.waitline.diagram.Sheet;
import dev.waitline.diagram.Strokes;
import dev.waitline.diagram.Theme;
import dev.waitline.diagram.font.FaceMeasure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Turns a sheet into a document of LaTeX with a picture of TikZ, which can also be put into another document. It needs the
 * package {@code tikz} and an encoding such as T1; texts are in the document's own sans and typewriter fonts,
 * and where these have not a character, pdfTeX shows a box for it.
 */
public final class TikzWriter {
    /** Points of TeX per unit of a sheet. */
    private static final double POINT = 0.75 * 72.27 / 72;

    /** The last letter of the Latin scripts that the encoding T1 is for. */
    private static final int LATIN = 0x17f;

    private static final String UNKNOWN = "\\framebox[0.8em]{\\rule{0pt}{0.6em}}";

    private static final FaceMeasure MEASURE = new FaceMeasure();

    private final Theme theme;
    private final StringBuilder out = new StringBuilder();
    private final Map<Colour, String> colours = new LinkedHashMap<>();
    /** Characters that LaTeX's usual fonts have not. */
    private final Set<Integer> others = new TreeSet<>();

    private TikzWriter(Theme theme) {
        this.theme = theme;
    }

    public static String write(Sheet sheet, Theme theme) {
        return new TikzWriter(theme).text(sheet);
    }

    private String text(Sheet sheet) {
        sheet.drawing().shapes().forEach(this::shape);
        StringBuilder tex = new StringBuilder("% " + sheet.name().replaceAll("\\R", " ") + "\n");
        // A little more than the picture, so that rounding never makes it a page too many.
        tex.append("\\documentclass{article}\n\\usepackage[T1]{fontenc}\n\\usepackage{textcomp,tikz}\n");
        tex.append("\\usepackage[paperwidth=%spt,paperheight=%spt,margin=0pt]{geometry}\n"
                .formatted(number(sheet.width() * POINT + 1), number(sheet.height() * POINT + 1)));
        colours.forEach((colour, name) -> tex.append("\\definecolor{%s}{HTML}{%06X}\n".formatted(name, colour.rgb())));
        others.forEach(c -> tex.append(
                "\\ifdefined\\DeclareUnicodeCharacter\\DeclareUnicodeCharacter{%04X}{%s}\\fi\n".formatted(c, UNKNOWN)));
        tex.append("\\pagestyle{empty}\n\\setlength{\\topskip}{0pt}\n\\begin{document}\n\\noindent\n");
        tex.append("\\begin{tikzpicture}[x=%spt,y=-%spt,line join=round]\n"
                .formatted(number(POINT * sheet.scale()), number(POINT * sheet.scale())));
        tex.append("\\path[use as bounding box] (0,0) rectangle %s;\n"
                .formatted(at(sheet.drawing().width(), sheet.drawing().height())));
        return tex.append(out).append("\\end{tikzpicture}\n\\end{document}\n").toString();
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Shape.Rect s -> rect(s);
            case Shape.Circle s ->
                line("\\fill[%s] %s circle[radius=%s];"
                        .formatted(colour(s.fill()), at(s.x(), s.y()), number(s.radius())));
            case Shape.Line s -> draw(List.of(new Point(s.x1(), s.y1()), new Point(s.x2(), s.y2())), s.pen());
            case Shape.Path s -> {
                draw(s.points(), s.pen());
                List<Point> head = Strokes.head(s);
                if (!head.isEmpty()) {
                    line("\\fill[%s] %s -- cycle;".formatted(colour(s.pen().ink()), path(head)));
                }
            }
            case Shape.Polygon s -> line("\\fill[%s] %s -- cycle;".formatted(colour(s.fill()), path(s.points())));
            case Shape.Text s -> text(s);
            case Shape.Row _, Shape.Link _, Shape.Thing _ -> {}
        }
    }

    private void rect(Shape.Rect s) {
        double round = Math.min(s.radius(), Math.min(s.width(), s.height()) / 2) * POINT;
        String box = "%s rectangle %s".formatted(at(s.x(), s.y()), at(s.x() + s.width(), s.y() + s.height()));
        String corners = round > 0 ? ",rounded corners=" + number(round) + "pt" : "";
        boolean hatched = s.fill().texture() == Shape.Texture.HATCH;
        Ink ground = hatched ? Ink.Role.PANEL : s.fill().ink();
        if (ground != Ink.Role.NONE) {
            double opacity = theme.colour(ground).opacity();
            line("\\fill[%s%s%s] %s;"
                    .formatted(colour(ground), corners, opacity < 1 ? ",opacity=" + number(opacity) : "", box));
        }
        if (hatched) {
            line("\\begin{scope}\\clip[%s] %s;".formatted(corners.replaceFirst("^,", ""), box));
            Strokes.hatch(s)
                    .forEach(stripe -> draw(stripe, Shape.Pen.solid(s.fill().ink(), Strokes.HATCH_WIDTH)));
            line("\\end{scope}");
        }
        if (s.pen().width() > 0) {
            line("\\draw[%s%s] %s;".formatted(pen(s.pen()), corners, box));
        }
    }

    private void draw(List<Point> points, Shape.Pen pen) {
        line("\\draw[%s] %s;".formatted(pen(pen), path(points)));
    }

    private String pen(Shape.Pen pen) {
        String dash = "";
        List<Double> pattern = pen.dash().pattern();
        if (!pattern.isEmpty()) {
            dash = ",dash pattern=on %spt off %spt"
                    .formatted(
                            number(pattern.getFirst() * pen.width() * POINT),
                            number(pattern.getLast() * pen.width() * POINT));
        }
        return colour(pen.ink()) + ",line width=" + number(pen.width() * POINT) + "pt" + dash;
    }

    private void text(Shape.Text s) {
        String anchor = switch (s.anchor()) {
            case START -> "base west";
            case MIDDLE -> "base";
            case END -> "base east";
        };
        double size = s.font().size() * POINT;
        line("\\node[anchor=%s,inner sep=0,text=%s] at %s {\\fontsize{%s}{%s}\\selectfont%s %s};"
                .formatted(
                        anchor,
                        colour(s.ink()),
                        at(s.x(), MEASURE.baseLine(s)),
                        number(size),
                        number(size),
                        family(s.font()),
                        escape(s.text())));
    }

    private static String family(FontRole font) {
        return (font.mono() ? "\\ttfamily" : "\\sffamily") + (font.bold() ? "\\bfseries" : "");
    }

    private String colour(Ink ink) {
        return colours.computeIfAbsent(theme.colour(ink), c -> "waitline" + colours.size());
    }

    private static String path(List<Point> points) {
        return points.stream().map(p -> at(p.x(), p.y())).collect(Collectors.joining(" -- "));
    }

    private static String at(double x, double y) {
        return "(" + number(x) + "," + number(y) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** As text of LaTeX, whatever it is. */
    private String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{', '}', '$', '&', '#', '_', '%' -> escaped.append('\\').appendCodePoint(c);
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '<' -> escaped.append("\\textless{}");
                case '>' -> escaped.append("\\textgreater{}");
                case '|' -> escaped.append("\\textbar{}");
                case '"' -> escaped.append("\\textquotedbl{}");
                case '\'' -> escaped.append("\\textquotesingle{}");
                case '`' -> escaped.append("\\textasciigrave{}");
                case '-' -> escaped.append("{-}");
                case ' ' -> escaped.append("\\ ");
                case '\u2026' -> escaped.append("\\ldots{}");
                case '\u00d7' -> escaped.append("\\ensuremath{\\times}");
                default -> {
                    escaped.appendCodePoint(c);
                    if (c > LATIN) {
                        others.add(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}

package dev.waitline.diagram;

import dev.waitline.diagram.Shape.Anchor;
import dev.waitline.diagram.Shape.Fill;
import dev.waitline.diagram.Shape.Pen;
import dev.waitline.trace.Frame;
import dev.waitline.trace.Output;
import dev.waitline.trace.ThreadView;
import dev.waitline.trace.Variable;
import java.util.ArrayList;
import java.util.List;

/** The parts of a picture that are lines of text: a panel each. */
final class Blocks {
    private static final double PAD = 14;
    private static final double LINE = 17;
    private static final double SAID = 19;
    private static final int MOST_LINES = 40;
    private static final int MOST_OUTPUT = 30;
    private static final int MOST_CHAINS = 12;
    private static final double INDENT = 16;

    private final Scene scene;
    private final double width;
    private final TextMeasure measure;
    private final Words words;

    Blocks(Scene scene, double width, TextMeasure measure, Words words) {
        this.scene = scene;
        this.width = width;
        this.measure = measure;
        this.words = words;
    }

    static Shape panel(double width, double height) {
        return new Shape.Rect(
                0.5, 0.5, width - 1, height - 1, 9, Fill.plain(Ink.Role.PANEL), Pen.solid(Ink.Role.BORDER, 1));
    }

    static void text(String text, double x, double y, FontRole font, Ink ink, List<Shape> shapes) {
        if (!text.isEmpty()) {
            shapes.add(new Shape.Text(x, y, text, font, ink, Anchor.START));
        }
    }

    List<Drawing> sentence() {
        if (scene.sentence().isBlank()) {
            return List.of();
        }
        return List.of(said(scene.sentence(), scene.basis(), width, 0, measure));
    }

    /** Why those who wait do not move: the thread it is about first, and below it what that leads to. */
    List<Drawing> why() {
        List<Shape> shapes = new ArrayList<>();
        double y = PAD + 5;
        for (List<String> chain : scene.why().stream().limit(MOST_CHAINS).toList()) {
            double indent = 0;
            for (String line : chain) {
                FontRole font = indent == 0 ? FontRole.LABEL : FontRole.BODY;
                for (String part : wrap(line.strip(), font, width - 2 * PAD - indent, measure)) {
                    text(part, PAD + indent, y, font, Ink.Role.TEXT, shapes);
                    y += SAID;
                }
                indent = INDENT;
            }
            y += 6;
        }
        if (shapes.isEmpty()) {
            return List.of();
        }
        double height = y - 6 + PAD - 9;
        shapes.addFirst(panel(width, height));
        return List.of(new Drawing(width, height, shapes));
    }

    /** A sentence in a box that is at least so high, and below it what it rests on. */
    static Drawing said(String sentence, String basis, double width, double least, TextMeasure measure) {
        List<String> lines = wrap(sentence, FontRole.BODY, width - 2 * PAD, measure);
        double height = Math.max(least, lines.size() * SAID + 2 * PAD - 4 + (basis.isEmpty() ? 0 : LINE));
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape.Rect(
                0.5, 0.5, width - 1, height - 1, 9, Fill.plain(Ink.Role.SAY), Pen.solid(Ink.Role.SAY_BORDER, 1)));
        double y = PAD + 7;
        for (String line : lines) {
            text(line, PAD, y, FontRole.BODY, Ink.Role.TEXT, shapes);
            y += SAID;
        }
        text(measure.fit(basis, FontRole.SMALL, width - 2 * PAD), PAD, y, FontRole.SMALL, Ink.Role.MUTED, shapes);
        return new Drawing(width, height, shapes);
    }

    /** The program, with each thread's number on the line where it is. */
    List<Drawing> code() {
        List<Drawing> blocks = new ArrayList<>();
        for (int from = 0; from < scene.program().size(); from += MOST_LINES) {
            int to = Math.min(scene.program().size(), from + MOST_LINES);
            List<Shape> shapes = new ArrayList<>();
            double markers = 14 * markers();
            double gutter = 30 + markers;
            for (int line = from; line < to; line++) {
                double y = PAD + LINE * (line - from) + LINE / 2;
                shapes.add(new Shape.Row(PAD / 2, y - LINE / 2, width - PAD, LINE, line + 1));
                shapes.add(new Shape.Text(
                        PAD + 24, y, Integer.toString(line + 1), FontRole.TINY, Ink.Role.MUTED, Anchor.END));
                double x = PAD + 38;
                for (ThreadView thread : at(line + 1)) {
                    shapes.add(new Shape.Circle(x, y, 6.5, Ink.solid(thread.id())));
                    shapes.add(new Shape.Text(
                            x,
                            y,
                            Integer.toString(thread.id()),
                            FontRole.TINY,
                            Ink.onSolid(thread.id()),
                            Anchor.MIDDLE));
                    x += 14;
                }
                text(
                        measure.fit(
                                scene.program().get(line).replace("\t", "    ").stripTrailing(),
                                FontRole.CODE,
                                width - 2 * PAD - gutter),
                        PAD + gutter + 4,
                        y,
                        FontRole.CODE,
                        Ink.Role.TEXT,
                        shapes);
            }
            blocks.add(panelled(shapes, to - from));
        }
        return blocks;
    }

    private int markers() {
        int most = 0;
        for (int line = 1; line <= scene.program().size(); line++) {
            most = Math.max(most, at(line).size());
        }
        return most;
    }

    private List<ThreadView> at(int line) {
        return scene.snapshot().threads().stream()
                .filter(t -> t.line() == line && !t.state().hasEnded())
                .toList();
    }

    /** What the threads share, and then what each has for itself. */
    List<Drawing> variables() {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        scene.snapshot().globals().forEach(v -> add("", v, names, values));
        for (ThreadView thread : scene.snapshot().threads()) {
            for (Frame frame : thread.frames()) {
                if (!frame.library() && !frame.function().equals("<module>")) {
                    frame.locals().forEach(v -> add(thread.shortName() + "  ", v, names, values));
                }
            }
        }
        double column = Math.min(
                width / 2,
                names.stream()
                        .mapToDouble(n -> measure.width(n, FontRole.CODE_BOLD) + 12)
                        .max()
                        .orElse(0));
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double y = PAD + LINE * i + LINE / 2;
            text(
                    measure.fit(names.get(i), FontRole.CODE_BOLD, column - 4),
                    PAD,
                    y,
                    FontRole.CODE_BOLD,
                    Ink.Role.TEXT,
                    shapes);
            text(
                    measure.fit(values.get(i), FontRole.CODE, width - 2 * PAD - column),
                    PAD + column,
                    y,
                    FontRole.CODE,
                    Ink.Role.MUTED,
                    shapes);
        }
        return names.isEmpty() ? List.of() : List.of(panelled(shapes, names.size()));
    }

    private static void add(String whose, Variable variable, List<String> names, List<String> values) {
        names.add(whose + variable.name());
        values.add(variable.value());
    }

    /** The last lines that were printed. */
    List<Drawing> output() {
        StringBuilder all = new StringBuilder();
        Output output = scene.snapshot().output();
        output.tail(output.size()).forEach(p -> all.append(p.text()));
        List<String> lines = all.toString().lines().toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        boolean cut = lines.size() > MOST_OUTPUT;
        List<String> shown = cut ? lines.subList(lines.size() - MOST_OUTPUT, lines.size()) : lines;
        List<Shape> shapes = new ArrayList<>();
        double y = PAD + LINE / 2;
        text(words.get(cut ? "output.cut" : "output.title"), PAD, y, FontRole.SMALL, Ink.Role.MUTED, shapes);
        for (String line : shown) {
            y += LINE;
            text(
                    measure.fit(line.replace("\t", "    "), FontRole.CODE, width - 2 * PAD),
                    PAD,
                    y,
                    FontRole.CODE,
                    Ink.Role.TEXT,
                    shapes);
        }
        return List.of(panelled(shapes, shown.size() + 1));
    }

    private Drawing panelled(List<Shape> shapes, int lines) {
        double height = 2 * PAD + LINE * lines;
        shapes.addFirst(panel(width, height));
        return new Drawing(width, height, shapes);
    }

    /** Breaks a text into lines: between words, and where there are none, wherever it is full. */
    static List<String> wrap(String text, FontRole font, double width, TextMeasure measure) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : List.of(text.split(" "))) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (measure.width(longer, font) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (measure.width(line, font) > width && line.length() > 1) {
                int fits = line.length();
                while (fits > 1 && measure.width(line.substring(0, fits), font) > width) {
                    fits = line.offsetByCodePoints(fits, -1);
                }
                fits = Math.max(fits, line.offsetByCodePoints(0, 1));
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }
}

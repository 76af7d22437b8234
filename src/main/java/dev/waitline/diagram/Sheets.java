package dev.waitline.diagram;

import dev.waitline.diagram.Shape.Anchor;
import dev.waitline.diagram.Shape.Fill;
import dev.waitline.diagram.Shape.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Composes the parts of a scene to one sheet, or to pages. */
public final class Sheets {
    private static final double MARGIN = 20;
    private static final double PAD = 14;
    private static final double HEAD = 34;
    private static final double FOOT = 16;
    /** A picture that has to be made smaller than this cannot be read any more. */
    private static final double LARGEST = 4;

    private final String title;
    private final String subtitle;
    private final String told;
    private final Content content;
    private final TextMeasure measure;
    private final Words words;

    private Sheets(String title, String subtitle, String told, Content content, TextMeasure measure, Words words) {
        this.title = title;
        this.subtitle = subtitle;
        this.told = told;
        this.content = content;
        this.measure = measure;
        this.words = words;
    }

    /** These parts of a scene. */
    public static Sheets of(Scene scene, Set<Part> show, TextMeasure measure, Words words) {
        return new Sheets(
                scene.title(),
                scene.subtitle(),
                told(scene),
                width -> Parts.of(scene, show, width, measure, words),
                measure,
                words);
    }

    /** The ends of some scenes side by side, each with its sentence. */
    public static Sheets storyboard(
            String title, String subtitle, List<Scene> moments, TextMeasure measure, Words words) {
        String told = subtitle + ". " + moments.stream().map(Scene::sentence).collect(Collectors.joining(" "));
        return new Sheets(title, subtitle, told, new Storyboard(moments, measure, words), measure, words);
    }

    /** All on one sheet; empty when it has no room on a sheet of that size in letters that can be read. */
    public Optional<Sheet> one(Size size) {
        double factor = 1;
        while (size.height() > 0 && height(size.width() * factor) > size.height() * factor) {
            factor *= 1.08;
            if (factor > LARGEST) {
                return Optional.empty();
            }
        }
        double width = size.width() * factor;
        List<Drawing> blocks = content.blocks(width - 2 * MARGIN);
        double height = size.height() > 0 ? size.height() * factor : height(width);
        Drawing drawing = page(blocks, width, height, "");
        return Optional.of(new Sheet(size.width(), height / factor, drawing, title, told));
    }

    /** On as many pages as need be. A part that is higher than a page has a higher page for itself. */
    public List<Sheet> pages(Size size) {
        List<List<Drawing>> pages = new ArrayList<>();
        List<Drawing> page = new ArrayList<>();
        double room = size.height() - 2 * MARGIN - HEAD - FOOT;
        double left = room;
        for (Drawing block : content.blocks(size.width() - 2 * MARGIN)) {
            if (block.height() > left && !page.isEmpty()) {
                pages.add(page);
                page = new ArrayList<>();
                left = room;
            }
            page.add(block);
            left -= block.height() + PAD;
        }
        pages.add(page);
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Drawing> blocks = pages.get(i);
            double height = Math.max(size.height(), stacked(blocks) + 2 * MARGIN + HEAD + FOOT);
            String foot = pages.size() == 1 ? "" : words.get("place.page", i + 1, pages.size());
            Drawing drawing = page(blocks, size.width(), height, foot);
            sheets.add(Sheet.of(drawing, title, i == 0 ? told : foot));
        }
        return sheets;
    }

    private static String told(Scene scene) {
        return scene.sentence().isBlank() ? scene.subtitle() : scene.subtitle() + ". " + scene.sentence();
    }

    private double height(double width) {
        return HEAD + 2 * MARGIN - 10 + stacked(content.blocks(width - 2 * MARGIN));
    }

    private static double stacked(List<Drawing> blocks) {
        return blocks.stream().mapToDouble(b -> b.height() + PAD).sum() - PAD;
    }

    private Drawing page(List<Drawing> blocks, double width, double height, String foot) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape.Rect(0, 0, width, height, 0, Fill.plain(Ink.Role.BACKGROUND), Pen.NONE));
        head(title, subtitle, width, measure, shapes);
        double y = MARGIN + HEAD - 10;
        for (Drawing block : blocks) {
            shapes.addAll(block.movedShapes(MARGIN, y));
            y += block.height() + PAD;
        }
        if (!foot.isEmpty()) {
            shapes.add(new Shape.Text(width / 2, height - MARGIN, foot, FontRole.SMALL, Ink.Role.MUTED, Anchor.MIDDLE));
        }
        return new Drawing(width, height, shapes);
    }

    /** The line above a picture. */
    static void head(String title, String subtitle, double width, TextMeasure measure, List<Shape> shapes) {
        double inner = width - 2 * MARGIN;
        double y = MARGIN + 6;
        String end = measure.fit(subtitle, FontRole.SMALL, inner / 2);
        double room = inner - measure.width(end, FontRole.SMALL) - PAD;
        Blocks.text(measure.fit(title, FontRole.HEADING, room), MARGIN, y, FontRole.HEADING, Ink.Role.TEXT, shapes);
        shapes.add(new Shape.Text(width - MARGIN, y, end, FontRole.SMALL, Ink.Role.MUTED, Anchor.END));
    }
}

package dev.waitline.diagram;

import dev.waitline.diagram.Shape.Anchor;
import dev.waitline.diagram.Shape.Fill;
import dev.waitline.diagram.Shape.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Composes the parts of a scene to one sheet, or to pages. */
public final class Sheets {
    private static final double MARGIN = 20;
    private static final double PAD = 14;
    private static final double HEAD = 34;
    private static final double FOOT = 16;
    /** A picture that has to be made smaller than this cannot be read any more. */
    private static final double LARGEST = 4;

    private final Scene scene;
    private final Set<Part> show;
    private final TextMeasure measure;
    private final Words words;

    public Sheets(Scene scene, Set<Part> show, TextMeasure measure, Words words) {
        this.scene = scene;
        this.show = Set.copyOf(show);
        this.measure = measure;
        this.words = words;
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
        List<Drawing> blocks = blocks(width - 2 * MARGIN);
        double height = size.height() > 0 ? size.height() * factor : height(width);
        Drawing drawing = page(blocks, width, height, "");
        return Optional.of(new Sheet(size.width(), height / factor, drawing, scene.title(), told()));
    }

    /** On as many pages as need be. A part that is higher than a page has a higher page for itself. */
    public List<Sheet> pages(Size size) {
        List<List<Drawing>> pages = new ArrayList<>();
        List<Drawing> page = new ArrayList<>();
        double room = size.height() - 2 * MARGIN - HEAD - FOOT;
        double left = room;
        for (Drawing block : blocks(size.width() - 2 * MARGIN)) {
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
            sheets.add(Sheet.of(drawing, scene.title(), i == 0 ? told() : foot));
        }
        return sheets;
    }

    private String told() {
        return scene.sentence().isBlank() ? scene.subtitle() : scene.subtitle() + ". " + scene.sentence();
    }

    private double height(double width) {
        return HEAD + 2 * MARGIN - 10 + stacked(blocks(width - 2 * MARGIN));
    }

    private static double stacked(List<Drawing> blocks) {
        return blocks.stream().mapToDouble(b -> b.height() + PAD).sum() - PAD;
    }

    private List<Drawing> blocks(double width) {
        Blocks texts = new Blocks(scene, width, measure, words);
        List<Drawing> blocks = new ArrayList<>();
        for (Part part : Part.values()) {
            if (show.contains(part)) {
                blocks.addAll(
                        switch (part) {
                            case LANES -> new LaneSystems(scene, width, measure, words).layout();
                            case QUEUES -> cards(width);
                            case SENTENCE -> texts.sentence();
                            case CODE -> texts.code();
                            case VARIABLES -> texts.variables();
                            case OUTPUT -> texts.output();
                        });
            }
        }
        return blocks;
    }

    private List<Drawing> cards(double width) {
        return Cards.of(scene.snapshot(), words).stream()
                .map(card -> PrimitivesLayout.layout(List.of(card), width, measure))
                .toList();
    }

    private Drawing page(List<Drawing> blocks, double width, double height, String foot) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape.Rect(0, 0, width, height, 0, Fill.plain(Ink.Role.BACKGROUND), Pen.NONE));
        head(scene.title(), scene.subtitle(), width, measure, shapes);
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

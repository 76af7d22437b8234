package dev.waitline.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lays out the parts of a scene, each for itself. */
final class Parts {
    /** With less, program and variables have no room side by side. */
    private static final double WIDE = 860;

    private static final double GAP = 14;
    private static final double CODE = 0.58;

    private Parts() {}

    static List<Drawing> of(Scene scene, Set<Part> show, double width, TextMeasure measure, Words words) {
        Blocks texts = new Blocks(scene, width, measure, words);
        List<Drawing> blocks = new ArrayList<>();
        if (show.contains(Part.LANES)) {
            blocks.addAll(new LaneSystems(scene, width, show.contains(Part.CODE), measure, words).layout());
        }
        if (show.contains(Part.QUEUES)) {
            blocks.addAll(cards(scene, width, measure, words));
        }
        if (show.contains(Part.GRAPH)) {
            blocks.addAll(graph(scene, width, measure, words));
        }
        if (show.contains(Part.SENTENCE)) {
            blocks.addAll(texts.sentence());
        }
        if (show.contains(Part.WHY)) {
            blocks.addAll(texts.why());
        }
        double left = Math.floor((width - GAP) * CODE);
        List<Drawing> code = show.contains(Part.CODE) ? new Blocks(scene, left, measure, words).code() : List.of();
        List<Drawing> values = values(new Blocks(scene, width - GAP - left, measure, words), show);
        if (width >= WIDE && code.size() == 1 && !values.isEmpty()) {
            blocks.add(beside(code.getFirst(), values, width));
        } else {
            blocks.addAll(show.contains(Part.CODE) ? texts.code() : List.of());
            blocks.addAll(values(texts, show));
        }
        return blocks;
    }

    private static List<Drawing> graph(Scene scene, double width, TextMeasure measure, Words words) {
        WaitGraph graph = WaitGraph.of(scene.snapshot());
        if (graph.ways().isEmpty()) {
            return List.of();
        }
        Drawing drawing = WaitGraphLayout.layout(graph, width, measure, words);
        List<Shape> shapes = new ArrayList<>(List.of(Blocks.panel(width, drawing.height())));
        shapes.addAll(drawing.shapes());
        return List.of(new Drawing(width, drawing.height(), shapes));
    }

    private static List<Drawing> values(Blocks texts, Set<Part> show) {
        List<Drawing> values = new ArrayList<>();
        if (show.contains(Part.VARIABLES)) {
            values.addAll(texts.variables());
        }
        if (show.contains(Part.OUTPUT)) {
            values.addAll(texts.output());
        }
        return values;
    }

    private static Drawing beside(Drawing left, List<Drawing> right, double width) {
        List<Shape> shapes = new ArrayList<>(left.shapes());
        double y = 0;
        for (Drawing block : right) {
            shapes.addAll(block.movedShapes(width - block.width(), y));
            y += block.height() + GAP;
        }
        return new Drawing(width, Math.max(left.height(), y - GAP), shapes);
    }

    private static List<Drawing> cards(Scene scene, double width, TextMeasure measure, Words words) {
        return Cards.of(scene.snapshot(), words).stream()
                .map(card -> withThings(
                        width < PrimitivesLayout.NARROW
                                ? SmallCard.layout(card, width, measure, words)
                                : PrimitivesLayout.placed(List.of(card), width, measure)))
                .toList();
    }

    /** So that who makes an animation knows what moves. */
    private static Drawing withThings(PrimitivesLayout.Placed placed) {
        List<Shape> all = placed.drawing().shapes();
        List<Shape> shapes = new ArrayList<>();
        int done = 0;
        for (PrimitivesLayout.Place cell : placed.cells()) {
            shapes.addAll(all.subList(done, cell.from()));
            shapes.add(new Shape.Thing(cell.card() + " " + cell.key(), cell.x(), cell.y(), cell.to() - cell.from()));
            shapes.addAll(all.subList(cell.from(), cell.to()));
            done = cell.to();
        }
        shapes.addAll(all.subList(done, all.size()));
        return new Drawing(placed.drawing().width(), placed.drawing().height(), shapes);
    }
}

package dev.waitline.diagram;

import dev.waitline.diagram.Shape.Anchor;
import dev.waitline.diagram.Shape.Dash;
import dev.waitline.diagram.Shape.Fill;
import dev.waitline.diagram.Shape.Head;
import dev.waitline.diagram.Shape.Pen;
import dev.waitline.diagram.Shape.Point;
import java.util.ArrayList;
import java.util.List;

/** Draws who waits for whom: a circle as a circle, any other way as a row. Solid is what is wanted, dashed who has it. */
public final class WaitGraphLayout {
    private static final double HEIGHT = 26;
    private static final double PAD = 12;
    private static final double LEGEND = 22;
    private static final double ARROW = 74;

    /** A node of the picture: a thread, or what it waits for. */
    private record Node(int thread, String text, double width) {}

    /** What leads from a node to the next. */
    private record Edge(String text, boolean held) {}

    private final TextMeasure measure;
    private final Words words;
    private final double width;
    private final List<Shape> shapes = new ArrayList<>();

    private WaitGraphLayout(double width, TextMeasure measure, Words words) {
        this.width = width;
        this.measure = measure;
        this.words = words;
    }

    public static Drawing layout(WaitGraph graph, double width, TextMeasure measure, Words words) {
        return new WaitGraphLayout(width, measure, words).drawn(graph);
    }

    private Drawing drawn(WaitGraph graph) {
        double y = PAD;
        for (WaitGraph.Way way : graph.ways()) {
            y += way.closed() ? circle(way, y) : row(way, y);
        }
        double x = PAD;
        if (graph.hasCircle()) {
            String circle = words.get("wait.circle");
            shapes.add(new Shape.Text(x, y + LEGEND / 2, circle, FontRole.LABEL, Ink.Role.DANGER, Anchor.START));
            x += measure.width(circle, FontRole.LABEL) + 16;
        }
        String legend = measure.fit(words.get("wait.legend"), FontRole.SMALL, width - PAD - x);
        shapes.add(new Shape.Text(x, y + LEGEND / 2, legend, FontRole.SMALL, Ink.Role.MUTED, Anchor.START));
        return new Drawing(width, y + LEGEND, shapes);
    }

    private void split(WaitGraph.Way way, List<Node> nodes, List<Edge> edges) {
        for (WaitGraph.Link link : way.links()) {
            nodes.add(node(link.thread(), threadText(link)));
            switch (link.kind()) {
                case WANTS, WANTS_LOST, QUEUES -> {
                    edges.add(new Edge(
                            line(link.kind() == WaitGraph.Kind.QUEUES ? "wait.queues" : "wait.wants", link.line()),
                            false));
                    nodes.add(node(-1, link.on() == null ? "" : link.on().name()));
                    if (link.kind() == WaitGraph.Kind.WANTS) {
                        edges.add(new Edge(line("wait.held", link.since()), true));
                    }
                }
                case JOINS -> edges.add(new Edge(line("wait.joins", link.line()), false));
                case MOVES, ENDED, ON_CIRCLE -> {}
            }
        }
    }

    private String line(String key, int line) {
        return line > 0 ? words.get(key + ".line", line) : words.get(key);
    }

    private String threadText(WaitGraph.Link link) {
        return switch (link.kind()) {
            case ENDED -> words.get("wait.ended", link.name());
            case MOVES -> words.get("wait.moves", link.name());
            default -> link.name();
        };
    }

    private Node node(int thread, String text) {
        FontRole font = thread < 0 ? FontRole.CODE_BOLD : FontRole.LABEL;
        String fitting = measure.fit(text, font, 150);
        return new Node(thread, fitting, measure.width(fitting, font) + (thread < 0 ? 20 : 38));
    }

    /** On an ellipse, the first at the top, clockwise; the arrows lie on it from node to node. */
    private double circle(WaitGraph.Way way, double top) {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        split(way, nodes, edges);
        double widest = nodes.stream().mapToDouble(Node::width).max().orElse(0);
        double ry = Math.max(58, 15.0 * nodes.size());
        double rx = Math.min((width - widest) / 2 - PAD, Math.max(ry * 1.9, 190));
        double cx = width / 2;
        double cy = top + ry + HEIGHT / 2 + 4;
        List<Point> centres = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            double angle = 2 * Math.PI * i / nodes.size() - Math.PI / 2;
            centres.add(new Point(cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)));
        }
        for (int i = 0; i < edges.size(); i++) {
            int next = (i + 1) % nodes.size();
            Point from = border(nodes.get(i), centres.get(i), centres.get(next));
            Point to = border(nodes.get(next), centres.get(next), centres.get(i));
            arrow(edges.get(i), from, to, Ink.Role.DANGER);
            double inward = 0.72;
            double mx = (from.x() + to.x()) / 2;
            double my = (from.y() + to.y()) / 2;
            shapes.add(new Shape.Text(
                    cx + (mx - cx) * inward,
                    cy + (my - cy) * inward,
                    edges.get(i).text(),
                    FontRole.SMALL,
                    Ink.Role.MUTED,
                    Anchor.MIDDLE));
        }
        for (int i = 0; i < nodes.size(); i++) {
            draw(nodes.get(i), centres.get(i));
        }
        return 2 * ry + HEIGHT + PAD + 4;
    }

    /** From the left to the right, in as many lines as that takes. */
    private double row(WaitGraph.Way way, double top) {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        split(way, nodes, edges);
        double x = PAD;
        double y = top + HEIGHT / 2 + 8;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            double gap =
                    i == 0 ? 0 : Math.max(ARROW, measure.width(edges.get(i - 1).text(), FontRole.SMALL) + 22);
            if (i > 0 && x + gap + node.width() > width - PAD) {
                x = PAD + 18;
                y += HEIGHT + 18;
            }
            if (i > 0) {
                arrow(edges.get(i - 1), new Point(x + 3, y), new Point(x + gap - 3, y), Ink.Role.LINK);
                shapes.add(new Shape.Text(
                        x + gap / 2 - 3,
                        y - 9,
                        edges.get(i - 1).text(),
                        FontRole.SMALL,
                        Ink.Role.MUTED,
                        Anchor.MIDDLE));
                x += gap;
            }
            draw(node, new Point(x + node.width() / 2, y));
            x += node.width();
        }
        return y + HEIGHT / 2 + 8 - top;
    }

    private void arrow(Edge edge, Point from, Point to, Ink ink) {
        Pen pen = edge.held() ? new Pen(ink, 1.6, Dash.DASHED) : Pen.solid(ink, 1.6);
        shapes.add(new Shape.Path(List.of(from, to), pen, Head.ARROW));
    }

    /** Where the way from the middle of a node to another point leaves the node, and a little further. */
    private static Point border(Node node, Point centre, Point towards) {
        double dx = towards.x() - centre.x();
        double dy = towards.y() - centre.y();
        double across = Math.abs(dx) < 1e-9 ? Double.MAX_VALUE : (node.width() / 2 + 4) / Math.abs(dx);
        double down = Math.abs(dy) < 1e-9 ? Double.MAX_VALUE : (HEIGHT / 2 + 4) / Math.abs(dy);
        double part = Math.min(Math.min(across, down), 1);
        return new Point(centre.x() + dx * part, centre.y() + dy * part);
    }

    private void draw(Node node, Point centre) {
        boolean thread = node.thread() >= 0;
        Ink ink = thread ? Ink.solid(node.thread()) : Ink.Role.TEXT;
        double left = centre.x() - node.width() / 2;
        shapes.add(new Shape.Rect(
                left,
                centre.y() - HEIGHT / 2,
                node.width(),
                HEIGHT,
                thread ? HEIGHT / 2 : 3,
                Fill.plain(Ink.Role.PANEL),
                Pen.solid(ink, thread ? 1.7 : 1.1)));
        if (!thread) {
            shapes.add(new Shape.Text(
                    centre.x(), centre.y(), node.text(), FontRole.CODE_BOLD, Ink.Role.TEXT, Anchor.MIDDLE));
            return;
        }
        shapes.add(new Shape.Circle(left + 14, centre.y(), 8, ink));
        shapes.add(new Shape.Text(
                left + 14,
                centre.y(),
                Integer.toString(node.thread()),
                FontRole.TINY,
                Ink.onSolid(node.thread()),
                Anchor.MIDDLE));
        shapes.add(new Shape.Text(left + 27, centre.y(), node.text(), FontRole.LABEL, Ink.Role.TEXT, Anchor.START));
    }
}

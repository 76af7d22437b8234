package dev.waitline.diagram;

import dev.waitline.diagram.Shape.Anchor;
import dev.waitline.diagram.Shape.Fill;
import dev.waitline.diagram.Shape.Pen;
import dev.waitline.trace.Event;
import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Moments side by side, numbered: of each its last steps, the queues that it is about, and its sentence. What stands in one
 * row begins at the same height.
 */
final class Storyboard implements Content {
    private static final double NARROWEST = 300;
    private static final double GAP = 16;
    private static final double PAD = 14;
    private static final double NAMES = 104;
    private static final double HEAD = 34;
    private static final int MOST_CARDS = 2;

    private final List<Scene> moments;
    private final TextMeasure measure;
    private final Words words;

    Storyboard(List<Scene> moments, TextMeasure measure, Words words) {
        this.moments = List.copyOf(moments);
        this.measure = measure;
        this.words = words;
    }

    private record Panel(Drawing lanes, Drawing queues, double said) {}

    @Override
    public List<Drawing> blocks(double width) {
        int across = Math.clamp((long) ((width + GAP) / (NARROWEST + GAP)), 1, Math.min(4, moments.size()));
        // As even as can be: four are two and two, and not three and one.
        int rows = Math.ceilDiv(moments.size(), across);
        across = Math.ceilDiv(moments.size(), rows);
        double panel = (width - GAP * (across - 1)) / across;
        List<Drawing> blocks = new ArrayList<>();
        for (int from = 0; from < moments.size(); from += across) {
            blocks.add(row(from, Math.min(moments.size(), from + across), panel, width));
        }
        return blocks;
    }

    private Drawing row(int from, int to, double width, double all) {
        double inner = width - 2 * PAD;
        List<Panel> panels = moments.subList(from, to).stream()
                .map(m -> new Panel(
                        lanes(m, inner),
                        queues(m, inner),
                        Blocks.said(m.sentence(), m.basis(), inner, 0, measure).height()))
                .toList();
        double lanes = panels.stream().mapToDouble(p -> p.lanes.height()).max().orElse(0);
        double queues =
                panels.stream().mapToDouble(p -> p.queues.height()).max().orElse(0);
        double said = panels.stream().mapToDouble(p -> p.said).max().orElse(0);
        double height = PAD + HEAD + lanes + (queues > 0 ? queues + PAD : 0) + said + PAD;
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            List<Shape> one = new ArrayList<>(List.of(Blocks.panel(width, height)));
            head(from + i, one);
            one.addAll(panels.get(i).lanes.movedShapes(PAD, PAD + HEAD));
            one.addAll(panels.get(i).queues.movedShapes(PAD, PAD + HEAD + lanes));
            Scene moment = moments.get(from + i);
            one.addAll(Blocks.said(moment.sentence(), moment.basis(), inner, said, measure)
                    .movedShapes(PAD, height - PAD - said));
            shapes.addAll(new Drawing(width, height, one).movedShapes(i * (width + GAP), 0));
        }
        return new Drawing(all, height, shapes);
    }

    private void head(int at, List<Shape> shapes) {
        shapes.add(new Shape.Rect(PAD, PAD, 34, 22, 11, Fill.plain(Ink.Role.ACCENT), Pen.NONE));
        shapes.add(new Shape.Text(
                PAD + 17, PAD + 11, Integer.toString(at + 1), FontRole.TITLE, Ink.Role.PANEL, Anchor.MIDDLE));
        shapes.add(new Shape.Text(
                PAD + 44,
                PAD + 11,
                words.get("moment.step", moments.get(at).last()),
                FontRole.SMALL,
                Ink.Role.MUTED,
                Anchor.START));
    }

    /** The last steps, as many as have room. */
    private Drawing lanes(Scene moment, double width) {
        List<Integer> threads = there(moment);
        double row = threads.size() > 8 ? 30 : 40;
        LanesLayout.Area area = new LanesLayout.Area(width - NAMES, row, threads);
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < threads.size(); i++) {
            int thread = threads.get(i);
            shapes.addAll(new Drawing(
                            0,
                            0,
                            SmallCard.name(thread, moment.snapshot().threadName(thread), NAMES - 8, false, measure))
                    .movedShapes(0, area.middle(i) - 11));
        }
        shapes.addAll(LanesLayout.layout(moment.columns(), moment.last(), area, measure, words)
                .drawing()
                .movedShapes(NAMES, 0));
        return new Drawing(width, area.height() + 6, shapes);
    }

    /** Who has not ended, or ends just now. */
    private static List<Integer> there(Scene moment) {
        List<ThreadView> before = moment.columns().size() < 2
                ? List.of()
                : moment.columns().get(moment.columns().size() - 2).threads();
        return moment.snapshot().threads().stream()
                .map(ThreadView::id)
                .filter(t -> t >= before.size() || !before.get(t).state().hasEnded())
                .toList();
    }

    /** The queues that the step is about, else those in which somebody is. */
    private Drawing queues(Scene moment, double width) {
        List<Card> cards = Cards.of(moment.snapshot(), words);
        Set<Integer> about = new HashSet<>();
        moment.columns().getLast().events().forEach(e -> {
            Resource on = Event.resource(e);
            if (on != null) {
                about.add(on.id());
            }
        });
        List<Card> shown = cards.stream().filter(c -> c.isAbout(about)).toList();
        if (shown.isEmpty()) {
            shown = cards.stream()
                    .filter(c -> c.stations().stream().anyMatch(s -> !s.cells().isEmpty()))
                    .toList();
        }
        List<Shape> shapes = new ArrayList<>();
        double y = 0;
        for (Card card : shown.stream().limit(MOST_CARDS).toList()) {
            Drawing small = SmallCard.layout(card, width, measure, words).drawing();
            shapes.addAll(small.movedShapes(0, y));
            y += small.height() + PAD / 2;
        }
        return new Drawing(width, Math.max(0, y - PAD / 2), shapes);
    }
}

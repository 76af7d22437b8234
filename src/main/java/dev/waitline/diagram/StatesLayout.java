package dev.waitline.diagram;

import dev.waitline.diagram.StateDiagram.State;
import dev.waitline.diagram.StateDiagram.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays out a graph of states in layers, from left to right by depth; depths that no state has take no room. In each
 * layer the states are put in an order in which few steps cross: several times over, each goes to the middle of those
 * that it is linked to.
 */
public final class StatesLayout {
    private static final double ACROSS = 54;
    private static final double DOWN = 34;
    private static final double MARGIN = 30;
    private static final double BOW = 22;
    private static final int SWEEPS = 8;
    private static final double LINE = 1.7;
    private static final double APART = 4;

    private final List<State> states;
    private final List<Step> steps;
    private final List<List<Integer>> layers = new ArrayList<>();
    private final int[] layer;
    private final double[] rank;

    private StatesLayout(List<State> states, List<Step> steps) {
        this.states = states;
        this.steps = steps;
        this.layer = new int[states.size()];
        this.rank = new double[states.size()];
    }

    /** State 0 is the start; a state's place in the list is its number. */
    public static StateDiagram of(List<State> states, List<Step> steps) {
        return states.isEmpty() ? StateDiagram.EMPTY : new StatesLayout(states, steps).lay();
    }

    private StateDiagram lay() {
        int[] depths =
                states.stream().mapToInt(State::depth).sorted().distinct().toArray();
        for (int ignored : depths) {
            layers.add(new ArrayList<>());
        }
        for (int i = 0; i < states.size(); i++) {
            layer[i] = Arrays.binarySearch(depths, states.get(i).depth());
            layers.get(layer[i]).add(i);
        }
        layers.forEach(this::rank);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sweep(sweep % 2 == 0);
        }
        int widest = layers.stream().mapToInt(List::size).max().orElse(1);
        double width = 2 * MARGIN + (layers.size() - 1) * ACROSS;
        double height = 2 * MARGIN + BOW + (widest - 1) * DOWN;
        List<Shape.Point> spots = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            double x = MARGIN + layer[i] * ACROSS;
            spots.add(new Shape.Point(x, (height - BOW) / 2 + rank[i] * DOWN));
        }
        List<Shape> shapes = new ArrayList<>();
        steps(spots, shapes);
        for (int i = 0; i < states.size(); i++) {
            StateShapes.add(shapes, spots.get(i), states.get(i).ending(), i == 0);
        }
        return new StateDiagram(new Drawing(width, height, shapes), spots);
    }

    /** Notes how far each state of a layer is from the layer's middle. */
    private void rank(List<Integer> all) {
        for (int i = 0; i < all.size(); i++) {
            rank[all.get(i)] = i - (all.size() - 1) / 2.0;
        }
    }

    private void sweep(boolean onward) {
        double[] sum = new double[states.size()];
        int[] links = new int[states.size()];
        for (int at = 0; at < layers.size(); at++) {
            int now = onward ? at : layers.size() - 1 - at;
            Arrays.fill(sum, 0);
            Arrays.fill(links, 0);
            for (Step step : steps) {
                int here = onward ? step.to() : step.from();
                int there = onward ? step.from() : step.to();
                if (layer[here] == now && (onward ? layer[there] < now : layer[there] > now)) {
                    sum[here] += rank[there];
                    links[here]++;
                }
            }
            List<Integer> here = layers.get(now);
            here.sort(Comparator.comparingDouble(i -> links[i] == 0 ? rank[i] : sum[i] / links[i]));
            rank(here);
        }
    }

    private void steps(List<Shape.Point> spots, List<Shape> shapes) {
        Map<Long, Integer> drawn = new HashMap<>();
        for (Step step : steps) {
            int same = drawn.merge((long) step.from() << 32 | step.to(), 1, Integer::sum) - 1;
            double off = (same + 1) / 2 * (same % 2 == 0 ? APART : -APART);
            Shape.Point from = spots.get(step.from());
            Shape.Point to = spots.get(step.to());
            Ink ink = step.thread() < 0 ? Ink.Role.FAINT : Ink.solid(step.thread());
            if (to.x() > from.x()) {
                shapes.add(new Shape.Line(from.x(), from.y() + off, to.x(), to.y() + off, Shape.Pen.solid(ink, LINE)));
            } else {
                shapes.add(back(from, to, ink));
            }
        }
    }

    /** A step to a state that was known before bows down and ends in an arrow. */
    private static Shape back(Shape.Point from, Shape.Point to, Ink ink) {
        double low = Math.max(from.y(), to.y()) + BOW;
        double end = StateDiagram.RADIUS + 1;
        return new Shape.Path(
                List.of(
                        from,
                        new Shape.Point(from.x() - end / 2, low),
                        new Shape.Point(to.x() + end / 2, low),
                        new Shape.Point(to.x(), to.y() + end)),
                new Shape.Pen(ink, LINE, Shape.Dash.DASHED),
                Shape.Head.ARROW);
    }
}

package dev.waitline.explore;

import dev.waitline.machine.Machine;
import dev.waitline.machine.space.MachineEncoder;
import dev.waitline.machine.space.Steps;
import dev.waitline.program.Code;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Schedule;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Breadth first over whole machines, one copy a step. */
final class PlainSearch {
    private final Code program;
    private final Options options;
    private final MachineEncoder encoder = new MachineEncoder();
    private final Steps steps;
    private final Map<Key, Node> known = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final long started = System.nanoTime();
    private long transitions;
    private boolean clockRead;

    PlainSearch(Code program, Options options) {
        this.program = program;
        this.options = options;
        this.steps = new Steps(
                options.switching() == Options.Switching.GIL,
                options.reductions().contains(Options.Reduction.LIBRARY));
    }

    private record Key(int[] numbers) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && Arrays.equals(numbers, that.numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }

    private static final class Node {
        final int number;
        final @Nullable Node parent;
        final List<Choice> choices;
        final int depth;

        @Nullable
        Machine machine;

        @Nullable
        Ending ending;

        final List<StateGraph.Edge> edges = new ArrayList<>();

        Node(int number, @Nullable Node parent, List<Choice> choices, Machine machine) {
            this.number = number;
            this.parent = parent;
            this.choices = choices;
            this.depth = parent == null ? 0 : parent.depth + 1;
            this.machine = machine;
        }

        Schedule schedule() {
            List<Choice> all = new ArrayList<>();
            for (Node at = this; at != null; at = at.parent) {
                all.addAll(at.choices.reversed());
            }
            Collections.reverse(all);
            return new Schedule(all);
        }
    }

    Findings search(Consumer<Progress> progress, BooleanSupplier stop) {
        Machine first = Machine.start(program, Limits.DEFAULT);
        List<Choice> begin = steps.begin(first);
        reach(null, begin, first);
        Findings.Cut cut = null;
        long told = System.nanoTime();
        int depth = 0;
        while (cut == null && !open.isEmpty()) {
            Node node = open.poll();
            depth = node.depth;
            expand(node);
            double seconds = (System.nanoTime() - started) / 1e9;
            cut = nodes.size() > options.states()
                    ? Findings.Cut.STATES
                    : seconds > options.seconds()
                            ? Findings.Cut.SECONDS
                            : stop.getAsBoolean() ? Findings.Cut.STOPPED : null;
            if (System.nanoTime() - told > 100_000_000L) {
                told = System.nanoTime();
                progress.accept(new Progress(nodes.size(), transitions, depth, seconds));
            }
        }
        boolean complete = cut == null;
        BigInteger schedules = complete ? count() : null;
        return new Findings(
                outcomes(),
                Map.of(),
                complete && schedules == null,
                List.of(),
                Sight.NONE,
                schedules,
                nodes.size(),
                transitions,
                depth,
                (System.nanoTime() - started) / 1e9,
                complete && nodes.size() <= StateGraph.MOST_NODES ? graph() : null,
                cut);
    }

    private Node reach(@Nullable Node from, List<Choice> choices, Machine machine) {
        clockRead |= machine.clockRead();
        Key key = new Key(encoder.of(machine, clockRead || options.timing() == Options.Timing.IDEAL));
        Node node = known.get(key);
        if (node == null) {
            node = new Node(nodes.size(), from, choices, machine);
            nodes.add(node);
            known.put(key, node);
            open.add(node);
        }
        return node;
    }

    private void expand(Node node) {
        Machine machine = java.util.Objects.requireNonNull(node.machine);
        node.machine = null;
        node.ending = machine.ending();
        if (node.ending != null) {
            return;
        }
        boolean any = options.timing() == Options.Timing.ANY;
        boolean moved = false;
        for (int thread = 0; thread < machine.threadCount(); thread++) {
            if (machine.canMove(thread) || (any && machine.hasTimeout(thread))) {
                int line = machine.userLine(thread);
                Machine copy = machine.copy();
                List<Choice> choices = steps.step(copy, thread);
                Node to = reach(node, choices, copy);
                node.edges.add(new StateGraph.Edge(node.number, to.number, new Choice.Run(thread, 1), line));
                transitions++;
                moved = true;
            }
        }
        if (!moved) {
            Machine copy = machine.copy();
            copy.tick();
            Node to = reach(node, List.of(new Choice.Tick()), copy);
            node.edges.add(new StateGraph.Edge(node.number, to.number, new Choice.Tick(), 0));
            transitions++;
        }
    }

    private List<Outcome> outcomes() {
        Outcomes outcomes = new Outcomes(program);
        for (Node node : nodes) {
            if (node.ending != null) {
                outcomes.add(node.schedule(), node.ending, 1, node.depth, false);
            }
        }
        return List.copyOf(outcomes.all());
    }

    private @Nullable BigInteger count() {
        return Ways.count(nodes.stream()
                .map(n -> n.edges.stream().mapToInt(StateGraph.Edge::to).toArray())
                .toList());
    }

    private StateGraph graph() {
        List<StateGraph.Edge> edges = new ArrayList<>();
        nodes.forEach(n -> edges.addAll(n.edges));
        return new StateGraph(
                nodes.stream()
                        .map(n -> new StateGraph.Node(n.depth, n.ending, n.schedule()))
                        .toList(),
                edges);
    }
}

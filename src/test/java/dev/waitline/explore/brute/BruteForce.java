package dev.waitline.explore.brute;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tries every interleaving of a program, state by state, with no thought of what could be left out. */
final class BruteForce {
    private final Layout layout;
    private final Set<Row> seen = new HashSet<>();
    private final Deque<Row> waiting = new ArrayDeque<>();
    private final Set<String> outcomes = new TreeSet<>();

    private record Row(Object[] contents, int hash) {
        Row(Object[] contents) {
            this(contents, Arrays.hashCode(contents));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row row && hash == row.hash && Arrays.equals(contents, row.contents);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private BruteForce(Layout layout) {
        this.layout = layout;
    }

    /** All outcomes; empty when there are more states than that. */
    static Optional<Set<String>> outcomes(SmallProgram program, int most) {
        BruteForce search = new BruteForce(Lowering.of(program));
        return search.run(most) ? Optional.of(search.outcomes) : Optional.empty();
    }

    /** What some things can be at one time, in the order in which they are given; empty when there are more states than that. */
    static Optional<Set<List<Object>>> together(SmallProgram program, List<Thing> things, int most) {
        BruteForce search = new BruteForce(Lowering.of(program));
        List<Integer> cells =
                things.stream().map(thing -> search.layout.cell(thing)).toList();
        return search.run(most)
                ? Optional.of(search.seen.stream()
                        .map(row ->
                                cells.stream().map(cell -> row.contents()[cell]).toList())
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }

    private boolean run(int most) {
        Object[] first = layout.begin();
        settle(new Moment(layout, first, 0));
        found(first);
        while (!waiting.isEmpty()) {
            if (seen.size() > most) {
                return false;
            }
            expand(waiting.removeLast().contents());
        }
        return true;
    }

    private void found(Object[] row) {
        Row found = new Row(row);
        if (seen.add(found)) {
            waiting.add(found);
        }
    }

    private void expand(Object[] row) {
        if ((boolean) row[Layout.OVER]) {
            end(row, false);
            return;
        }
        boolean moved = false;
        for (int t = 0; t < layout.threads(); t++) {
            if (row[layout.life(t)] != Layout.Life.ALIVE) {
                continue;
            }
            Moment now = new Moment(layout, row, t);
            Code.Instruction next = layout.code(t).at(now.place());
            if (next.ready().test(now)) {
                moved = true;
                move(row, t, false);
            }
            if (next.late().test(now)) {
                moved = true;
                move(row, t, true);
            }
        }
        if (!moved) {
            end(row, true);
        }
    }

    private void move(Object[] from, int thread, boolean late) {
        Moment moment = new Moment(layout, from.clone(), thread);
        step(moment, late);
        settle(moment);
        found(moment.row);
    }

    private void step(Moment moment, boolean late) {
        int place = moment.place();
        Code.Instruction instruction = layout.code(moment.thread).at(place);
        (late ? instruction.timeout() : instruction.effect()).accept(moment);
        if (moment.place() == place) {
            moment.go(place + 1);
        }
    }

    /** On to where others can notice what comes. */
    private void settle(Moment moment) {
        while (!layout.code(moment.thread).at(moment.place()).noticed()) {
            step(moment, false);
        }
    }

    private void end(Object[] row, boolean stuck) {
        outcomes.add(Outcomes.words(
                stuck ? Outcomes.STUCK : (int) row[Layout.STATUS],
                Values.list(row[Layout.ERRORS]).stream().map(Object::toString).toList(),
                (String) row[Layout.OUTPUT]));
    }
}

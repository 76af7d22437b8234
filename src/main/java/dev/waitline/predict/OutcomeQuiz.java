package dev.waitline.predict;

import dev.waitline.trace.Ending;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What a program can print, mixed with what it cannot. The impossible ones are made of possible ones, by leaving out, doubling or
 * swapping lines or by another end, and are taken only where none of all ends is like that.
 */
public record OutcomeQuiz(List<Item> items) {
    private static final int POSSIBLE = 3;
    private static final int ALL = 6;
    private static final int MOST_IMPOSSIBLE = 4;

    public OutcomeQuiz {
        items = List.copyOf(items);
    }

    /** How a program can end. */
    public record End(List<String> lines, Ending.Kind kind) {
        public End {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Something to say yes or no to.
     *
     * @param of which of the ends it is, counted from 0; -1 for none: it is impossible
     * @param alike the largest number of its first lines with which some end begins
     * @param next the lines that can come after these
     * @param over how the program can be over after these, without another line
     */
    public record Item(End end, int of, int alike, Set<String> next, Set<Ending.Kind> over) {
        public Item {
            next = Collections.unmodifiableSet(new LinkedHashSet<>(next));
            over = Set.copyOf(over);
        }

        public boolean possible() {
            return of >= 0;
        }

        private static Item of(End end, List<End> ends) {
            int alike = ends.stream().mapToInt(e -> alike(e, end)).max().orElse(0);
            Set<String> next = new LinkedHashSet<>();
            Set<Ending.Kind> over = EnumSet.noneOf(Ending.Kind.class);
            for (End each : ends) {
                if (alike(each, end) < alike) {
                    continue;
                }
                if (each.lines().size() > alike) {
                    next.add(each.lines().get(alike));
                } else {
                    over.add(each.kind());
                }
            }
            return new Item(end, ends.indexOf(end), alike, next, over);
        }

        private static int alike(End one, End other) {
            int most = Math.min(one.lines().size(), other.lines().size());
            int i = 0;
            while (i < most && one.lines().get(i).equals(other.lines().get(i))) {
                i++;
            }
            return i;
        }
    }

    /**
     * A quiz about a program.
     *
     * @param ends every way in which it can end
     * @param lines what prints more than so many is not asked about
     * @param random draws which are asked, and their order
     * @return without items when nothing impossible can be made of these ends
     */
    public static OutcomeQuiz of(List<End> ends, int lines, Random random) {
        List<End> possible =
                ends.stream().distinct().filter(e -> e.lines().size() <= lines).toList();
        List<List<End>> ways = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (End end : possible) {
            for (int i = 0; i < end.lines().size(); i++) {
                ways.get(0).add(changed(end, i, List.of()));
                ways.get(1)
                        .add(changed(
                                end, i, List.of(end.lines().get(i), end.lines().get(i))));
                if (i > 0) {
                    List<String> swapped = new ArrayList<>(end.lines());
                    Collections.swap(swapped, i - 1, i);
                    ways.get(2).add(new End(swapped, end.kind()));
                }
            }
            switch (end.kind()) {
                case FINISHED -> ways.get(3).add(new End(end.lines(), Ending.Kind.STUCK));
                case STUCK -> ways.get(3).add(new End(end.lines(), Ending.Kind.FINISHED));
                case ERROR, EXIT -> {}
            }
        }
        Set<End> impossible = new LinkedHashSet<>();
        for (List<End> way : ways) {
            way.removeAll(ends);
            Collections.shuffle(way, random);
        }
        int most = Math.min(MOST_IMPOSSIBLE, ALL - Math.min(POSSIBLE, possible.size()));
        for (int i = 0;
                impossible.size() < most
                        && ways.stream().mapToInt(Collection::size).max().orElse(0) > i;
                i++) {
            for (List<End> way : ways) {
                if (i < way.size() && impossible.size() < most) {
                    impossible.add(way.get(i));
                }
            }
        }
        if (impossible.isEmpty()) {
            return new OutcomeQuiz(List.of());
        }
        List<End> asked = new ArrayList<>(possible);
        Collections.shuffle(asked, random);
        asked = new ArrayList<>(asked.subList(0, Math.min(asked.size(), ALL - impossible.size())));
        asked.addAll(impossible);
        Collections.shuffle(asked, random);
        return new OutcomeQuiz(asked.stream().map(e -> Item.of(e, ends)).toList());
    }

    private static End changed(End end, int line, List<String> instead) {
        List<String> lines = new ArrayList<>(end.lines());
        lines.remove(line);
        lines.addAll(line, instead);
        return new End(lines, end.kind());
    }
}

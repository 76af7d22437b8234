package dev.waitline.session;

import dev.waitline.trace.Choice;
import dev.waitline.trace.RunTree;
import dev.waitline.trace.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The tree of all choices made in a session. A line is one way from the start; a new line shares the first
 * {@code fork} choices with its parent and never copies them.
 */
final class History {
    private final List<Way> lines = new ArrayList<>();
    private Way current;

    History() {
        current = new Way(0, null, 0);
        lines.add(current);
    }

    private static final class Way {
        final int id;
        final @Nullable Way parent;
        final int fork;
        final List<Choice> own = new ArrayList<>();

        @Nullable
        Snapshot end;

        Way(int id, @Nullable Way parent, int fork) {
            this.id = id;
            this.parent = parent;
            this.fork = fork;
        }

        int length() {
            return fork + own.size();
        }

        Way owner(int index) {
            Way line = this;
            while (index < line.fork && line.parent != null) {
                line = line.parent;
            }
            return line;
        }

        Choice get(int index) {
            Way line = owner(index);
            return line.own.get(index - line.fork);
        }
    }

    int length() {
        return current.length();
    }

    int line() {
        return current.id;
    }

    Choice get(int index) {
        return current.get(index);
    }

    /** The number of the line to which a choice of the current one belongs. */
    int owner(int index) {
        return current.owner(index).id;
    }

    /**
     * Notes that {@code choice} was made after {@code position} choices.
     *
     * @return whether a new line was begun for it, because the current one goes on otherwise
     */
    boolean record(int position, Choice choice) {
        if (position == current.length()) {
            current.own.add(choice);
            current.end = null;
            return false;
        }
        if (current.get(position).equals(choice)) {
            return false;
        }
        Way line = new Way(lines.size(), current.owner(position), position);
        line.own.add(choice);
        lines.add(line);
        current = line;
        return true;
    }

    /** The program has come to its end where the current line ends. */
    void ended(Snapshot end) {
        current.end = end;
    }

    boolean has(int line) {
        return line >= 0 && line < lines.size();
    }

    /** Makes {@code line} the current one. Returns how many choices it shares with the one before. */
    int switchTo(int line) {
        Way from = current;
        current = lines.get(line);
        return shared(from, current);
    }

    /** How many choices two lines have in common. */
    int shared(int one, int other) {
        return shared(lines.get(one), lines.get(other));
    }

    private static int shared(Way one, Way other) {
        int limit = Math.min(one.length(), other.length());
        int shared = 0;
        while (shared < limit && one.get(shared).equals(other.get(shared))) {
            shared++;
        }
        return shared;
    }

    /** After how many choices another line goes on otherwise than this one. */
    SortedSet<Integer> forks() {
        SortedSet<Integer> forks = new TreeSet<>();
        for (Way line : lines) {
            int shared = shared(line, current);
            if (shared < Math.min(line.length(), current.length())) {
                forks.add(shared);
            }
        }
        return forks;
    }

    List<Branch> branches() {
        return lines.stream()
                .map(l ->
                        new Branch(l.id, l.parent == null ? -1 : l.parent.id, l.fork, l.length(), l.end, l == current))
                .toList();
    }

    /** Each with its own choices, by their numbers. */
    List<RunTree.Line> all() {
        return lines.stream()
                .map(l -> new RunTree.Line(l.parent == null ? -1 : l.parent.id, l.fork, l.own))
                .toList();
    }

    List<Choice> choices(int from, int to) {
        List<Choice> choices = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            choices.add(current.get(i));
        }
        return choices;
    }
}

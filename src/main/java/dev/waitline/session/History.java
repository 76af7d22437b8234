package dev.waitline.session;

import dev.waitline.trace.Choice;
import java.util.ArrayList;
import java.util.List;
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

        Way(int id, @Nullable Way parent, int fork) {
            this.id = id;
            this.parent = parent;
            this.fork = fork;
        }

        int length() {
            return fork + own.size();
        }

        Choice get(int index) {
            Way line = this;
            while (index < line.fork && line.parent != null) {
                line = line.parent;
            }
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

    /**
     * Notes that {@code choice} was made after {@code position} choices.
     *
     * @return whether a new line was begun for it, because the current one goes on otherwise
     */
    boolean record(int position, Choice choice) {
        if (position == current.length()) {
            current.own.add(choice);
            return false;
        }
        if (current.get(position).equals(choice)) {
            return false;
        }
        Way owner = current;
        while (position < owner.fork && owner.parent != null) {
            owner = owner.parent;
        }
        Way line = new Way(lines.size(), owner, position);
        line.own.add(choice);
        lines.add(line);
        current = line;
        return true;
    }

    boolean has(int line) {
        return line >= 0 && line < lines.size();
    }

    /** Makes {@code line} the current one. Returns how many choices it shares with the one before. */
    int switchTo(int line) {
        Way from = current;
        current = lines.get(line);
        int limit = Math.min(from.length(), current.length());
        int shared = 0;
        while (shared < limit && from.get(shared).equals(current.get(shared))) {
            shared++;
        }
        return shared;
    }

    List<Branch> branches() {
        return lines.stream()
                .map(l -> new Branch(l.id, l.parent == null ? -1 : l.parent.id, l.fork, l.length(), l == current))
                .toList();
    }

    /** Each with its own choices, by their numbers. */
    List<Line> all() {
        return lines.stream()
                .map(l -> new Line(l.parent == null ? -1 : l.parent.id, l.fork, l.own))
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

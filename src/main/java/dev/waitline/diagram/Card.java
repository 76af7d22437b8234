package dev.waitline.diagram;

import dev.waitline.trace.Resource;
import java.util.List;
import java.util.Set;

/**
 * A primitive, as a card shows it.
 *
 * @param also the numbers of other primitives that stand on the same card: the Conditions of a shared lock
 * @param subtitle what it is, in the words of the library
 * @param note its value, or how it works, at the right of the title
 */
public record Card(
        int id,
        List<Integer> also,
        String name,
        Resource.Kind kind,
        String subtitle,
        String note,
        List<Station> stations) {
    public Card {
        also = List.copyOf(also);
        stations = List.copyOf(stations);
    }

    /** Whether one of the primitives on it has a number in {@code ids}. */
    public boolean isAbout(Set<Integer> ids) {
        return ids.contains(id) || also.stream().anyMatch(ids::contains);
    }

    /** Whether nobody waits, wants or holds anything here. */
    public boolean isQuiet() {
        return stations.stream()
                .allMatch(s -> s.role() == Role.ITEMS || s.cells().isEmpty());
    }

    /** A place in which threads stand, or things lie. */
    public record Station(Role role, String title, String foot, String footEnd, List<Cell> cells) {
        public Station {
            cells = List.copyOf(cells);
        }
    }

    public enum Role {
        /** A queue of waiters, head at the left. */
        QUEUE,
        WANTING,
        HOLDING,
        /** What is in a queue.Queue. */
        ITEMS
    }

    /**
     * A thread, or a thing, in a station.
     *
     * @param key stays the same while it is the same thread, wherever in the card it stands
     * @param thread its number, or -1 for a thing
     * @param lines what to say of it below its name
     */
    public record Cell(String key, int thread, String name, List<String> lines, Look look) {
        public Cell {
            lines = List.copyOf(lines);
        }
    }

    public enum Look {
        PLAIN,
        /** Its timeout has passed, and yet it is in the deque. */
        GHOST,
        THING
    }
}

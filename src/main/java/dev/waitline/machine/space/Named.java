package dev.waitline.machine.space;

import dev.waitline.machine.value.HeapObject;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of the state that more than one thread can reach. Those that were there when the search began keep their
 * name for ever; the names of later ones are used again when nothing refers to them any more, so that a state does not
 * depend on how many objects there were before.
 */
final class Named {
    private static final int MOST_ITEMS = 40;

    final int number;
    /** Whether it was there when the search began. */
    final boolean first;
    /** An object of that kind, from which an empty one can be made; of a first one with its contents. */
    final HeapObject exemplar;
    /** What it is called among those that are used again: a bit in the set of the living; -1 for a first one. */
    final int bit;

    /** The thread that makes it and no other, and how many such it makes besides at the same time; -1 for what any may make. */
    int maker = -1;

    int place = -1;

    private final Map<Object, Location> parts = new LinkedHashMap<>();
    private volatile Location[] locations = {};
    /** Whether it is a list or a dict each of whose items is a part of its own. */
    final boolean itemwise;

    /** Whether its contents have once been written down: then an attribute not known so far is one that it had not. */
    boolean born;

    Named(int number, boolean first, HeapObject exemplar, int bit) {
        this(number, first, exemplar, bit, itemwise(exemplar));
    }

    Named(int number, boolean first, HeapObject exemplar, int bit, boolean itemwise) {
        this.number = number;
        this.first = first;
        this.exemplar = exemplar;
        this.bit = bit;
        this.itemwise = itemwise;
    }

    /**
     * Whether the items of an object are parts of their own: of a list that holds some and not many, and of a plain dict that does
     * not hold many.
     */
    static boolean itemwise(HeapObject object) {
        return switch (object) {
            case PyList list ->
                !list.type.written && !list.here().isEmpty() && list.here().size() <= MOST_ITEMS;
            case PyDict dict -> dict.plain() && dict.known() <= MOST_ITEMS;
            default -> false;
        };
    }

    /**
     * A key of a dict as a part of it.
     *
     * @param normal as {@link dev.waitline.machine.value.Keys#of} gives it
     */
    record Key(Object normal) {
        @Override
        public String toString() {
            return "[" + normal + "]";
        }
    }

    /** What stands for the whole of it, or for the order of its attributes. */
    static final String WHOLE = "*";

    @Nullable
    Location part(Object key) {
        return parts.get(key);
    }

    Location add(Object key) {
        Location location = new Location(
                (exemplar instanceof Instance i
                                ? i.type.name
                                : exemplar.getClass().getSimpleName()) + number + "." + key,
                this,
                key);
        parts.put(key, location);
        Location[] more = Arrays.copyOf(locations, locations.length + 1);
        more[locations.length] = location;
        locations = more;
        return location;
    }

    /** All parts, for those who take no lock. */
    Location[] locations() {
        return locations;
    }

    Map<Object, Location> parts() {
        return parts;
    }
}

package dev.waitline.machine.language;

import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Keys;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyRange;
import dev.waitline.machine.value.PySet;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.View;

/** Makes sets of what can be gone through without a method written in Python. */
public final class Sets {
    private Sets() {}

    public static boolean anyWritten(Object items) {
        return switch (items) {
            case PyList l -> l.items().stream().anyMatch(Keys::written);
            case PyTuple t -> java.util.Arrays.stream(t.items()).anyMatch(Keys::written);
            case PyDeque d -> d.items().stream().anyMatch(Keys::written);
            case View v -> v.items().stream().anyMatch(Keys::written);
            default -> true;
        };
    }

    /** Whether all of {@code items} can be keys without a method written in Python. */
    public static boolean direct(Object items) {
        return Iteration.plain(items)
                && switch (items) {
                    case PySet s -> true;
                    case PyDict d -> true;
                    case PyRange r -> true;
                    case String s -> true;
                    default -> !anyWritten(items);
                };
    }

    /** What a set looks for: for a set, which has no hash, a frozenset of the same items. */
    public static Object asKey(Object item) {
        return item instanceof PySet set && !set.frozen ? copy(set, true) : item;
    }

    public static PySet copy(PySet from, boolean frozen) {
        PySet copy = new PySet(frozen);
        copy.items().putAll(from.items());
        copy.probed(from.probed());
        return copy;
    }

    /** The items of something {@link #direct} as a set. */
    public static PySet asSet(Context c, Object items) {
        PySet set = new PySet(false);
        switch (items) {
            case PySet other -> {
                set.items().putAll(other.items());
                set.probed(other.probed());
            }
            case PyDict d -> d.entries().forEach((normal, entry) -> set.addNormal(normal, entry.key));
            default -> Iteration.list(c, items).forEach(i -> set.add(Comparisons.hashable(c, i)));
        }
        return set;
    }
}

package dev.waitline.machine.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which CPython goes through a set of ints: that of its hash table. Texts have no such order there, as
 * their hashes differ from run to run; here they keep the order of insertion.
 */
public final class SetOrder {
    private static final int LINEAR_PROBES = 9;

    private @Nullable Object[] table = new @Nullable Object[8];
    private int used;

    private SetOrder() {}

    /** The items in that order, or as they were inserted when not all are ints. */
    public static Iterable<Object> of(PySet set) {
        if (set.items().size() < 2) {
            return set.items().values();
        }
        for (Object key : set.items().keySet()) {
            if (!(key instanceof Long)) {
                return set.items().values();
            }
        }
        SetOrder order = new SetOrder();
        for (Object key : set.items().keySet()) {
            order.add((Long) key);
        }
        List<Object> items = new ArrayList<>(set.items().size());
        for (Object key : order.table) {
            if (key != null) {
                items.add(set.items().getOrDefault(key, key));
            }
        }
        return items;
    }

    private void add(Long key) {
        place(table, key);
        used++;
        int mask = table.length - 1;
        if (used * 5 >= mask * 3) {
            int least = used > 50_000 ? used * 2 : used * 4;
            int size = 8;
            while (size <= least) {
                size <<= 1;
            }
            @Nullable Object[] larger = new @Nullable Object[size];
            for (Object each : table) {
                if (each != null) {
                    place(larger, (Long) each);
                }
            }
            table = larger;
        }
    }

    private static void place(@Nullable Object[] table, Long key) {
        long hash = Hashes.of(key);
        int mask = table.length - 1;
        long perturb = hash;
        int i = (int) (hash & mask);
        while (true) {
            int last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
            for (int at = i; at <= last; at++) {
                if (table[at] == null) {
                    table[at] = key;
                    return;
                }
            }
            perturb >>>= 5;
            i = (int) ((i * 5L + 1 + perturb) & mask);
        }
    }
}

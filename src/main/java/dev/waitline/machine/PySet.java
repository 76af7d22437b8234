package dev.waitline.machine;

import java.util.LinkedHashMap;
import java.util.function.Consumer;

/** A set or frozenset, in the order of insertion. */
final class PySet extends Container {
    final LinkedHashMap<Object, Object> items = new LinkedHashMap<>();
    final boolean frozen;

    PySet(boolean frozen) {
        super(frozen ? Types.FROZENSET : Types.SET);
        this.frozen = frozen;
    }

    boolean add(Object value) {
        return items.putIfAbsent(Keys.of(value), value) == null;
    }

    boolean has(Object value) {
        return items.containsKey(Keys.of(value));
    }

    boolean remove(Object value) {
        return items.remove(Keys.of(value)) != null;
    }

    @Override
    void references(Consumer<Object> to) {
        items.values().forEach(to);
        referencesOfClass(to);
    }

    @Override
    HeapObject shell() {
        return new PySet(frozen);
    }

    @Override
    void fill(HeapObject from, Copier copier) {
        fillClass((PySet) from, copier);
        for (Object item : ((PySet) from).items.values()) {
            add(copier.copy(item));
        }
    }
}

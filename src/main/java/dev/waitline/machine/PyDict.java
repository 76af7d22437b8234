package dev.waitline.machine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** A dict, in the order of insertion. */
non-sealed class PyDict extends Container {
    /** By {@link Keys#of}; each entry knows the key as the program gave it. */
    final LinkedHashMap<Object, Entry> entries = new LinkedHashMap<>();

    PyDict() {
        super(Types.DICT);
    }

    static final class Entry {
        final Object key;
        Object value;

        Entry(Object key, Object value) {
            this.key = key;
            this.value = value;
        }
    }

    @Nullable Object get(Object key) {
        Entry entry = entries.get(Keys.of(key));
        return entry == null ? null : entry.value;
    }

    void put(Object key, Object value) {
        Object normal = Keys.of(key);
        Entry entry = entries.get(normal);
        if (entry == null) {
            entries.put(normal, new Entry(key, value));
        } else {
            entry.value = value;
        }
    }

    void clear() {
        entries.clear();
    }

    @Nullable Object remove(Object key) {
        Entry entry = entries.remove(Keys.of(key));
        return entry == null ? null : entry.value;
    }

    @Override
    void references(Consumer<Object> to) {
        for (Entry entry : entries.values()) {
            to.accept(entry.key);
            to.accept(entry.value);
        }
        referencesOfClass(to);
    }

    @Override
    HeapObject shell() {
        return new PyDict();
    }

    @Override
    void fill(HeapObject from, Copier copier) {
        fillClass((PyDict) from, copier);
        for (Map.Entry<Object, Entry> entry : ((PyDict) from).entries.entrySet()) {
            Entry held = entry.getValue();
            Object key = copier.copy(held.key);
            Object value = copier.copy(held.value);
            entries.put(entry.getKey() == held.key ? key : copier.copy(entry.getKey()), new Entry(key, value));
        }
    }
}

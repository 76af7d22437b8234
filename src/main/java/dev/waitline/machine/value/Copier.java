package dev.waitline.machine.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies an object graph, each object once, without recursion. */
public class Copier {
    private final Map<HeapObject, HeapObject> copies = new IdentityHashMap<>(512);
    private final Deque<HeapObject> unfilled = new ArrayDeque<>();

    private final List<Runnable> rehashes = new ArrayList<>();

    @SuppressWarnings("unchecked")
    public <T> T copy(T value) {
        if (!(value instanceof HeapObject object) || object.immutable()) {
            return value;
        }
        HeapObject stub = stub(object);
        if (stub != null) {
            return (T) stub;
        }
        HeapObject known = copies.get(object);
        if (known == null) {
            known = object.shell();
            known.shared = object.shared;
            known.number = object.number;
            copies.put(object, known);
            unfilled.add(object);
        }
        return (T) known;
    }

    /** What to take in place of a copy, or null. */
    @Nullable
    public HeapObject stub(HeapObject object) {
        return null;
    }

    /** Makes {@code copy} the copy of an object; its contents come with {@link #finish}. */
    protected final void copyInto(HeapObject copy, HeapObject object) {
        copies.put(object, copy);
        unfilled.add(object);
    }

    /** Copies a key whose hash depends on contents that its copy may not have yet; then {@code rehash} runs at the end. */
    Object copyKey(Object key, Runnable rehash) {
        if ((key instanceof PyTuple || key instanceof PySet) && !((HeapObject) key).immutable()) {
            if (rehashes.isEmpty() || rehashes.getLast() != rehash) {
                rehashes.add(rehash);
            }
        }
        return copy(key);
    }

    public <T> @Nullable T copyNullable(@Nullable T value) {
        return value == null ? null : copy(value);
    }

    @Nullable
    public Object[] copy(@Nullable Object[] values) {
        @Nullable Object[] copies = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            copies[i] = value == null ? null : copy(value);
        }
        return copies;
    }

    void copyAll(Collection<Object> from, Collection<Object> to) {
        for (Object each : from) {
            to.add(copy(each));
        }
    }

    /** Fills every shell made so far, and those made meanwhile. */
    public void finish() {
        for (HeapObject next = unfilled.poll(); next != null; next = unfilled.poll()) {
            HeapObject copy = copies.get(next);
            if (copy != null) {
                copy.fill(next, this);
            }
        }
        rehashes.forEach(Runnable::run);
    }
}

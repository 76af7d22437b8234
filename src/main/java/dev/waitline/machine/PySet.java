package dev.waitline.machine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A set or frozenset, in the order of insertion. */
final class PySet extends Container {
    private final LinkedHashMap<Object, Object> items = new LinkedHashMap<>();
    final boolean frozen;
    private boolean probed;

    PySet(boolean frozen) {
        super(frozen ? Types.FROZENSET : Types.SET);
        this.frozen = frozen;
    }

    /** The items as the program gave them, by {@link Keys#of}. */
    LinkedHashMap<Object, Object> items() {
        need();
        return items;
    }

    /** Whether it may hold a {@link HashedKey}. */
    boolean probed() {
        need();
        return probed;
    }

    void probed(boolean may) {
        probed = may;
    }

    boolean add(Object value) {
        return addNormal(Keys.of(value), Keys.given(value));
    }

    /** Adds a value by its normal key, as {@link Keys#of} gave it. */
    boolean addNormal(Object normal, Object value) {
        need();
        probed |= normal instanceof HashedKey;
        return items.putIfAbsent(normal, value) == null;
    }

    boolean has(Object value) {
        return items().containsKey(Keys.of(value));
    }

    boolean remove(Object value) {
        return items().remove(Keys.of(value)) != null;
    }

    @Override
    void references(Consumer<Object> to) {
        items.values().forEach(to);
        referencesOfClass(to);
    }

    @Override
    void encode(StateWriter to) {
        to.flag(frozen);
        to.number(items.size());
        items.values().forEach(to::value);
        encodeClass(to);
    }

    @Override
    HeapObject shell() {
        return new PySet(frozen);
    }

    @Override
    void fill(HeapObject from, Copier copier) {
        fillClass((PySet) from, copier);
        for (Map.Entry<Object, Object> item : ((PySet) from).items.entrySet()) {
            addNormal(copier.copyKey(item.getKey(), this::rehash), copier.copy(item.getValue()));
        }
    }

    /** Its keys have got their contents only now. */
    private void rehash() {
        Map<Object, Object> all = new LinkedHashMap<>(items);
        items.clear();
        items.putAll(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (frozen
                        && other instanceof PySet that
                        && that.frozen
                        && items().keySet().equals(that.items().keySet()));
    }

    @Override
    public int hashCode() {
        return frozen ? items().keySet().hashCode() : System.identityHashCode(this);
    }
}

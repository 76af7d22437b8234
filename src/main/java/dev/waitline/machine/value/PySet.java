package dev.waitline.machine.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A set or frozenset, in the order of insertion. */
public final class PySet extends Container {
    private final LinkedHashMap<Object, Object> items = new LinkedHashMap<>();
    public final boolean frozen;
    private boolean probed;

    public PySet(boolean frozen) {
        super(frozen ? Types.FROZENSET : Types.SET);
        this.frozen = frozen;
    }

    /** The items as the program gave them, by {@link Keys#of}. */
    public LinkedHashMap<Object, Object> items() {
        need();
        return items;
    }

    /** Whether it may hold a {@link HashedKey}. */
    public boolean probed() {
        need();
        return probed;
    }

    public void probed(boolean may) {
        probed = may;
    }

    public boolean add(Object value) {
        return addNormal(Keys.of(value), Keys.given(value));
    }

    /** Adds a value by its normal key, as {@link Keys#of} gave it. */
    public boolean addNormal(Object normal, Object value) {
        need();
        probed |= normal instanceof HashedKey;
        return items.putIfAbsent(normal, value) == null;
    }

    public boolean has(Object value) {
        return items().containsKey(Keys.of(value));
    }

    public boolean remove(Object value) {
        return items().remove(Keys.of(value)) != null;
    }

    @Override
    public void references(Consumer<Object> to) {
        items.values().forEach(to);
        referencesOfClass(to);
    }

    @Override
    public void encode(StateWriter to) {
        to.flag(frozen);
        to.number(items.size());
        items.values().forEach(to::value);
        encodeClass(to);
    }

    @Override
    public HeapObject shell() {
        return new PySet(frozen);
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
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

package dev.waitline.machine.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

public final class PyList extends Container {
    private final ArrayList<@Nullable Object> items;

    public PyList() {
        this(new ArrayList<>());
    }

    public PyList(ArrayList<Object> items) {
        super(Types.LIST);
        this.items = items;
    }

    public static PyList of(List<?> items) {
        return new PyList(new ArrayList<>(items));
    }

    public ArrayList<Object> items() {
        need();
        return items;
    }

    public int size() {
        Contents from = loader;
        return from == null ? items.size() : from.size(this);
    }

    /** The item at a place, which there must be. */
    public Object item(int index) {
        Contents from = loader;
        if (from != null) {
            from.item(this, index);
        }
        return items.get(index);
    }

    /** Puts something at a place, which there must be. */
    public void item(int index, Object value) {
        Contents to = loader;
        if (to != null) {
            to.writes(this, index);
        }
        items.set(index, value);
    }

    /** The items that are here; in a search those not needed so far are null, for {@code Loader}. */
    public ArrayList<@Nullable Object> here() {
        return items;
    }

    @Override
    public void references(Consumer<Object> to) {
        items.forEach(to);
        referencesOfClass(to);
    }

    @Override
    public void encode(StateWriter to) {
        to.number(items.size());
        items.forEach(to::value);
        encodeClass(to);
    }

    @Override
    public HeapObject shell() {
        return new PyList();
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        copier.copyAll(((PyList) from).items, items);
        fillClass((PyList) from, copier);
    }
}

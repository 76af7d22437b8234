package dev.waitline.machine.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

public final class PyList extends Container {
    private final ArrayList<Object> items;

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

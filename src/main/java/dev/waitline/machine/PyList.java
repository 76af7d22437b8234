package dev.waitline.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

final class PyList extends Container {
    private final ArrayList<Object> items;

    PyList() {
        this(new ArrayList<>());
    }

    PyList(ArrayList<Object> items) {
        super(Types.LIST);
        this.items = items;
    }

    static PyList of(List<?> items) {
        return new PyList(new ArrayList<>(items));
    }

    ArrayList<Object> items() {
        need();
        return items;
    }

    @Override
    void references(Consumer<Object> to) {
        items.forEach(to);
        referencesOfClass(to);
    }

    @Override
    void encode(StateWriter to) {
        to.number(items.size());
        items.forEach(to::value);
        encodeClass(to);
    }

    @Override
    HeapObject shell() {
        return new PyList();
    }

    @Override
    void fill(HeapObject from, Copier copier) {
        copier.copyAll(((PyList) from).items, items);
        fillClass((PyList) from, copier);
    }
}

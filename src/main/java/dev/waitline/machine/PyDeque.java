package dev.waitline.machine;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/** {@code collections.deque}. {@code maxlen} is -1 when there is none. */
final class PyDeque extends Container {
    private final ArrayDeque<Object> items = new ArrayDeque<>();
    long maxlen;

    PyDeque(long maxlen) {
        super(Types.DEQUE);
        this.maxlen = maxlen;
    }

    ArrayDeque<Object> items() {
        need();
        return items;
    }

    void append(Object value) {
        need();
        items.addLast(value);
        if (maxlen >= 0 && items.size() > maxlen) {
            items.removeFirst();
        }
    }

    void appendLeft(Object value) {
        need();
        items.addFirst(value);
        if (maxlen >= 0 && items.size() > maxlen) {
            items.removeLast();
        }
    }

    @Override
    void references(Consumer<Object> to) {
        items.forEach(to);
        referencesOfClass(to);
    }

    @Override
    void encode(StateWriter to) {
        to.number((int) maxlen);
        to.number(items.size());
        items.forEach(to::value);
        encodeClass(to);
    }

    @Override
    HeapObject shell() {
        return new PyDeque(maxlen);
    }

    @Override
    void fill(HeapObject from, Copier copier) {
        copier.copyAll(((PyDeque) from).items, items);
        fillClass((PyDeque) from, copier);
    }
}

package dev.waitline.machine.value;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/** {@code collections.deque}. {@code maxlen} is -1 when there is none. */
public final class PyDeque extends Container {
    private final ArrayDeque<Object> items = new ArrayDeque<>();
    public long maxlen;

    public PyDeque(long maxlen) {
        super(Types.DEQUE);
        this.maxlen = maxlen;
    }

    public ArrayDeque<Object> items() {
        need();
        return items;
    }

    public void append(Object value) {
        need();
        items.addLast(value);
        if (maxlen >= 0 && items.size() > maxlen) {
            items.removeFirst();
        }
    }

    public void appendLeft(Object value) {
        need();
        items.addFirst(value);
        if (maxlen >= 0 && items.size() > maxlen) {
            items.removeLast();
        }
    }

    @Override
    public void references(Consumer<Object> to) {
        items.forEach(to);
        referencesOfClass(to);
    }

    @Override
    public void encode(StateWriter to) {
        to.number((int) maxlen);
        to.number(items.size());
        items.forEach(to::value);
        encodeClass(to);
    }

    @Override
    public HeapObject shell() {
        return new PyDeque(maxlen);
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        copier.copyAll(((PyDeque) from).items, items);
        fillClass((PyDeque) from, copier);
    }
}

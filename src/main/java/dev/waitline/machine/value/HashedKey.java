package dev.waitline.machine.value;

import java.util.function.Consumer;

/**
 * How a key stands in a dict or set whose class says in Python what equals it. The prelude finds the one that a given
 * key is equal to, or makes a new one; so here each is equal to itself alone.
 */
public final class HashedKey extends HeapObject {
    Object key;
    /** What {@code __hash__} gave. */
    public final Object hash;

    public HashedKey(Object key, Object hash) {
        this.key = key;
        this.hash = hash;
    }

    @Override
    public void references(Consumer<Object> to) {
        to.accept(key);
    }

    @Override
    public void encode(StateWriter to) {
        to.value(key);
        to.value(hash);
    }

    @Override
    public HeapObject shell() {
        return new HashedKey(key, hash);
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        key = copier.copy(key);
    }
}

package dev.waitline.machine.value;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a key stands in a dict or set whose class says in Python what equals it. The prelude finds the one that a given
 * key is equal to, or makes a new one; so here each is equal only to one of the very same key.
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
    public boolean equals(@Nullable Object other) {
        return other instanceof HashedKey that && that.key == key && that.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
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

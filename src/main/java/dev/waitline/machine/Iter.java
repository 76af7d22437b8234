package dev.waitline.machine;

import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An iterator over something that is not written in Python. {@code source} is what a shared one shares. */
final class Iter extends HeapObject {
    /** What an iterator gives that has no more. */
    static final Object END = new Object();

    Object source;
    long index;
    /** Where it is, so that it need not be looked for; a copy has none. */
    @Nullable
    Iterator<?> walk;
    /** The size at the start, for ranges and for dicts and sets, which must not change under way; -1 otherwise. */
    final long size;

    Iter(Object source, long size) {
        this.source = source;
        this.size = size;
    }

    /** The next number of a range, whose length is this iterator's size, or {@link #END}. */
    Object next(PyRange range) {
        return index < size ? (Object) range.get(index++) : END;
    }

    @Override
    void references(Consumer<Object> to) {
        to.accept(source);
    }

    @Override
    void encode(StateWriter to) {
        to.value(source);
        to.number((int) index);
        to.number((int) size);
    }

    @Override
    HeapObject shell() {
        return new Iter(source, size);
    }

    @Override
    void fill(HeapObject from, Copier copier) {
        Iter that = (Iter) from;
        source = copier.copy(that.source);
        index = that.index;
    }
}

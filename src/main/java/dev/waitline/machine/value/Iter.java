package dev.waitline.machine.value;

import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An iterator over something that is not written in Python. {@code source} is what a shared one shares. */
public final class Iter extends HeapObject {
    /** What an iterator gives that has no more. */
    public static final Object END = new Object();

    public Object source;
    public long index;
    /** Where it is, so that it need not be looked for; a copy has none. */
    @Nullable
    public Iterator<?> walk;
    /** The size at the start, for ranges and for dicts and sets, which must not change under way; -1 otherwise. */
    public final long size;

    public Iter(Object source, long size) {
        this.source = source;
        this.size = size;
    }

    /** The next number of a range, whose length is this iterator's size, or {@link #END}. */
    public Object next(PyRange range) {
        return index < size ? (Object) range.get(index++) : END;
    }

    @Override
    public void references(Consumer<Object> to) {
        to.accept(source);
    }

    @Override
    public void encode(StateWriter to) {
        to.value(source);
        to.number((int) index);
        to.number((int) size);
    }

    @Override
    public HeapObject shell() {
        return new Iter(source, size);
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        Iter that = (Iter) from;
        source = copier.copy(that.source);
        index = that.index;
    }
}

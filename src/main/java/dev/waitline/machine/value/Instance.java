package dev.waitline.machine.value;

import java.util.function.Consumer;

/** An instance of a class written in Python. */
public class Instance extends HeapObject {
    public ClassObject type;
    public Attrs attrs = new Attrs();
    /** Counts from 1 in the order of making; what {@code id()} and {@code repr()} show. */
    public final int id;

    public Instance(ClassObject type, int id) {
        this.type = type;
        this.id = id;
    }

    @Override
    public void references(Consumer<Object> to) {
        to.accept(type);
        attrs.references(to);
    }

    @Override
    public void encode(StateWriter to) {
        to.value(type);
        attrs.encode(to);
    }

    @Override
    public HeapObject shell() {
        return new Instance(type, id);
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        Instance that = (Instance) from;
        type = copier.copy(that.type);
        attrs = that.attrs.copy(copier);
    }
}

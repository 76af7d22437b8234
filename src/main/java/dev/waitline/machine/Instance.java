package dev.waitline.machine;

import java.util.function.Consumer;

/** An instance of a class written in Python. */
class Instance extends HeapObject {
    ClassObject type;
    Attrs attrs = new Attrs();
    /** Counts from 1 in the order of making; what {@code id()} and {@code repr()} show. */
    final int id;

    Instance(ClassObject type, int id) {
        this.type = type;
        this.id = id;
    }

    @Override
    void references(Consumer<Object> to) {
        to.accept(type);
        attrs.references(to);
    }

    @Override
    void encode(StateWriter to) {
        to.value(type);
        attrs.encode(to);
    }

    @Override
    HeapObject shell() {
        return new Instance(type, id);
    }

    @Override
    void fill(HeapObject from, Copier copier) {
        Instance that = (Instance) from;
        type = copier.copy(that.type);
        attrs = that.attrs.copy(copier);
    }
}

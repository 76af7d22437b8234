package dev.waitline.machine.value;

import java.util.function.Consumer;

/** A {@link NativeObject} that never changes: machines share it, and a state only says which one it is. */
public abstract class FixedObject extends NativeObject {
    @Override
    public boolean immutable() {
        return true;
    }

    @Override
    public void references(Consumer<Object> to) {}

    @Override
    public void encode(StateWriter to) {
        to.constant(this);
    }

    @Override
    public HeapObject shell() {
        return this;
    }

    @Override
    public void fill(HeapObject from, Copier copier) {}
}

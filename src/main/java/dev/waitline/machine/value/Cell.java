package dev.waitline.machine.value;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A variable that inner functions share. */
public final class Cell extends HeapObject {
    private @Nullable Object value;

    @Nullable
    public Object get() {
        need();
        return value;
    }

    public void set(@Nullable Object to) {
        need();
        value = to;
    }

    @Override
    public void references(Consumer<Object> to) {
        Object held = value;
        if (held != null) {
            to.accept(held);
        }
    }

    @Override
    public void encode(StateWriter to) {
        to.value(value);
    }

    @Override
    public HeapObject shell() {
        return new Cell();
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        value = copier.copyNullable(((Cell) from).value);
    }
}

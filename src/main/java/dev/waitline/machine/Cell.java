package dev.waitline.machine;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A variable that inner functions share. */
final class Cell extends HeapObject {
    private @Nullable Object value;

    @Nullable
    Object get() {
        need();
        return value;
    }

    void set(@Nullable Object to) {
        need();
        value = to;
    }

    @Override
    void references(Consumer<Object> to) {
        Object held = value;
        if (held != null) {
            to.accept(held);
        }
    }

    @Override
    void encode(StateWriter to) {
        to.value(value);
    }

    @Override
    HeapObject shell() {
        return new Cell();
    }

    @Override
    void fill(HeapObject from, Copier copier) {
        value = copier.copyNullable(((Cell) from).value);
    }
}

package dev.waitline.machine;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** A tuple of plain values whose fields have names: {@code sys.version_info}, {@code time.struct_time}. */
final class NamedFields extends NativeObject {
    private final ClassObject type;
    private final List<String> names;
    final PyTuple values;

    NamedFields(ClassObject type, List<String> names, Object... values) {
        this.type = type;
        this.names = List.copyOf(names);
        this.values = new PyTuple(values);
    }

    @Nullable Object field(String name) {
        int at = names.indexOf(name);
        return at < 0 ? null : values.items[at];
    }

    @Override
    ClassObject type() {
        return type;
    }

    @Override
    String text() {
        StringBuilder text = new StringBuilder(Text.qualified(type)).append('(');
        for (int i = 0; i < values.items.length; i++) {
            text.append(i == 0 ? "" : ", ").append(names.get(i)).append('=').append(Text.repr(values.items[i]));
        }
        return text.append(')').toString();
    }

    @Override
    boolean immutable() {
        return true;
    }

    @Override
    void references(Consumer<Object> to) {}

    @Override
    HeapObject shell() {
        return this;
    }

    @Override
    void fill(HeapObject from, Copier copier) {}
}

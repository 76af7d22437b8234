package dev.waitline.machine.value;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A tuple. Its items never change, but may themselves be objects that do, so it is copied like any other. */
public final class PyTuple extends Container {
    public static final PyTuple EMPTY = new PyTuple();

    private Object[] items;

    public PyTuple(Object... items) {
        super(Types.TUPLE);
        this.items = items;
    }

    /** A tuple whose fields have names, like {@code sys.version_info}; its class is a builtin one. */
    public static PyTuple named(ClassObject type, List<String> names, Object... values) {
        PyTuple tuple = new PyTuple(values);
        tuple.type = type;
        Attrs fields = new Attrs();
        for (int i = 0; i < values.length; i++) {
            fields.put(names.get(i).intern(), values[i]);
        }
        tuple.attrs(fields);
        return tuple;
    }

    public Object[] items() {
        return items;
    }

    @Override
    public void references(Consumer<Object> to) {
        for (Object item : items) {
            to.accept(item);
        }
        referencesOfClass(to);
    }

    @Override
    public boolean immutable() {
        if (type.written) {
            return false;
        }
        for (Object item : items) {
            if (item instanceof HeapObject object && !object.immutable()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void encode(StateWriter to) {
        to.number(items.length);
        for (Object item : items) {
            to.value(item);
        }
        encodeClass(to);
    }

    @Override
    public HeapObject shell() {
        return new PyTuple(items);
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        fillClass((PyTuple) from, copier);
        Object[] copies = new Object[items.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = copier.copy(items[i]);
        }
        items = copies;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof PyTuple that) || that.items.length != items.length) {
            return false;
        }
        for (int i = 0; i < items.length; i++) {
            if (!Keys.of(items[i]).equals(Keys.of(that.items[i]))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Arrays.stream(items).mapToInt(i -> Keys.of(i).hashCode()).reduce(7, (a, b) -> 31 * a + b);
    }
}

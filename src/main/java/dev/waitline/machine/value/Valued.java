package dev.waitline.machine.value;

/** An instance of a class derived from {@code str} or a class of numbers: a value with a class and attributes. */
public final class Valued extends Instance {
    /** A text or number, which never changes. */
    public final Object value;

    public Valued(ClassObject type, int id, Object value) {
        super(type, id);
        this.value = value;
    }

    /** The text or number in a value, or the value itself. */
    public static Object plain(Object value) {
        return value instanceof Valued v ? v.value : value;
    }

    @Override
    public void encode(StateWriter to) {
        super.encode(to);
        to.constant(value);
    }

    @Override
    public HeapObject shell() {
        return new Valued(type, id, value);
    }
}

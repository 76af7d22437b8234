package dev.waitline.machine.value;

import dev.waitline.program.Complex;
import dev.waitline.program.None;

/** Keys of dicts and items of sets: equal in Python means equal here, so 1, 1.0 and True are one. */
public final class Keys {
    private Keys() {}

    public static Object of(Object value) {
        return switch (value) {
            case Boolean b -> b ? 1L : 0L;
            case Double d when d == Math.rint(d) && Math.abs(d) < 9e15 -> (long) (double) d;
            case Valued v -> of(v.value);
            case Complex z when z.imag() == 0 -> of((Object) z.real());
            // Both zeros are one.
            case Complex z -> new Complex(z.real() + 0.0, z.imag());
            default -> value;
        };
    }

    /** The key as the program gave it. */
    public static Object given(Object key) {
        return key instanceof HashedKey hashed ? hashed.key : key;
    }

    /** Whether only methods written in Python can say what a key is equal to. */
    public static boolean written(Object key) {
        return switch (key) {
            case String s -> false;
            case Long l -> false;
            case Instance i -> i.type.comparesByMethod();
            case PyTuple t -> {
                if (t.type.written && t.type.comparesByMethod()) {
                    yield true;
                }
                for (Object item : t.items()) {
                    if (written(item)) {
                        yield true;
                    }
                }
                yield false;
            }
            case PySet s -> s.probed() || (s.type.written && s.type.comparesByMethod());
            default -> false;
        };
    }

    /** Whether a value can be a key at all. */
    public static boolean hashable(Object value) {
        return switch (value) {
            case PyList l -> false;
            case PyDict d -> false;
            case PySet s -> s.frozen;
            case PyDeque d -> false;
            case PySlice s -> false;
            case PyTuple t -> {
                for (Object item : t.items()) {
                    if (!hashable(item)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Instance i -> i.type.lookup("__hash__") != None.NONE;
            default -> true;
        };
    }
}

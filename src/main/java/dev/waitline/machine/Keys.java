package dev.waitline.machine;

import dev.waitline.program.None;

/** Keys of dicts and items of sets: equal in Python means equal here, so 1, 1.0 and True are one. */
final class Keys {
    private Keys() {}

    static Object of(Object value) {
        return switch (value) {
            case Boolean b -> b ? 1L : 0L;
            case Double d when d == Math.rint(d) && Math.abs(d) < 9e15 -> (long) (double) d;
            case Valued v -> of(v.value);
            default -> value;
        };
    }

    /** Whether a value can be a key at all. */
    static boolean hashable(Object value) {
        return switch (value) {
            case PyList l -> false;
            case PyDict d -> false;
            case PySet s -> s.frozen;
            case PyDeque d -> false;
            case PyTuple t -> {
                for (Object item : t.items) {
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

package dev.waitline.machine.value;

import java.util.ArrayDeque;
import java.util.Deque;

/** Marks what more than one thread may reach. An object that only one thread can reach needs no stop before its use. */
public final class Publishing {
    private Publishing() {}

    /** {@code value} was stored in {@code into}. */
    public static void stored(HeapObject into, Object value) {
        if (into.shared) {
            publish(value);
        }
    }

    /** Marks {@code value} and all that it refers to. */
    public static void publish(Object value) {
        if (!(value instanceof HeapObject first) || first.shared || first.immutable()) {
            return;
        }
        Deque<HeapObject> open = new ArrayDeque<>();
        first.shared = true;
        open.add(first);
        while (!open.isEmpty()) {
            open.poll().references(each -> {
                if (each instanceof HeapObject object && !object.shared && !object.immutable()) {
                    object.shared = true;
                    open.add(object);
                }
            });
        }
    }

    /** Whether it is a container, or a view of one, that more than one thread can reach. */
    public static boolean shared(Object value) {
        Object held = value instanceof View view ? view.dict : value;
        return held instanceof HeapObject object
                && object.shared
                && (object instanceof PyList
                        || object instanceof PyDict
                        || object instanceof PyDeque
                        || (object instanceof PySet set && !set.frozen));
    }
}

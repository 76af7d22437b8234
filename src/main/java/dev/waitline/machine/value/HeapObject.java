package dev.waitline.machine.value;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A value that has an identity and may change, or holds values that may. What is not a heap object (numbers, text,
 * None, builtins) never changes and is shared between machines.
 */
public abstract class HeapObject {
    /** Whether more than one thread may be able to reach it; once true, always true. */
    public boolean shared;
    /** For {@code Meter}: in which count it was seen last. Not part of the state. */
    public int counted;
    /** What {@code id()} is made of, once somebody has asked; else 0. */
    public int number;

    /** In a search: which object of the state this stands for; 0 for one that only its thread can reach. */
    public int named;
    /** In a search: where its contents come from when they are first needed; else null. */
    @Nullable
    public Contents loader;

    /** Sees to it that the contents are here. */
    public final void need() {
        Contents from = loader;
        if (from != null) {
            from.load(this);
        }
    }

    /** Hands on every value that this object refers to. */
    public abstract void references(Consumer<Object> to);

    /** A new object of the same kind, still without its contents. */
    public abstract HeapObject shell();

    /** Fills this shell with copies of what {@code from} holds. */
    public abstract void fill(HeapObject from, Copier copier);

    /** Writes what it is and what it holds. */
    public abstract void encode(StateWriter to);

    /** Whether copies of a machine may use the very same object, because it never changes. */
    public boolean immutable() {
        return false;
    }
}

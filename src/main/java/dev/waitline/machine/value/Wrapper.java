package dev.waitline.machine.value;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Objects that wrap one or two others and never change: bound methods, properties and the like. */
public final class Wrapper extends HeapObject {
    public enum Kind {
        BOUND_METHOD,
        PROPERTY,
        STATIC_METHOD,
        CLASS_METHOD,
        SUPER
    }

    public final Kind kind;
    /** The callable; for a super object the class; for a property its getter. */
    public Object first;
    /** What it is bound to; for a property its setter. */
    @Nullable
    public Object second;
    /** For a property its deleter. */
    @Nullable
    public Object third;
    /** For a property the docstring it was given; else its getter's counts. */
    @Nullable
    public Object document;

    public Wrapper(Kind kind, Object first, @Nullable Object second) {
        this.kind = kind;
        this.first = first;
        this.second = second;
    }

    public Wrapper(Kind kind, Object first, @Nullable Object second, @Nullable Object third) {
        this(kind, first, second);
        this.third = third;
    }

    public static Wrapper bound(Object callable, Object self) {
        return new Wrapper(Kind.BOUND_METHOD, callable, self);
    }

    public Object self() {
        Object bound = second;
        if (bound == null) {
            throw new IllegalStateException(kind + " is bound to nothing");
        }
        return bound;
    }

    @Override
    public boolean immutable() {
        return !(first instanceof HeapObject a && !a.immutable())
                && !(second instanceof HeapObject b && !b.immutable())
                && !(third instanceof HeapObject d && !d.immutable());
    }

    @Override
    public void references(Consumer<Object> to) {
        to.accept(first);
        Object other = second;
        if (other != null) {
            to.accept(other);
        }
        Object last = third;
        if (last != null) {
            to.accept(last);
        }
    }

    @Override
    public void encode(StateWriter to) {
        to.constant(kind);
        to.value(first);
        to.value(second);
        to.value(third);
        to.value(document);
    }

    @Override
    public HeapObject shell() {
        return new Wrapper(kind, first, second, third);
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        first = copier.copy(first);
        second = copier.copyNullable(second);
        third = copier.copyNullable(third);
        document = copier.copyNullable(((Wrapper) from).document);
    }

    /** A method written in Java, reached through {@code self}; those of texts and numbers get the plain text or number. */
    public static Wrapper method(Builtin method, Object self) {
        return bound(method, method == Types.OBJECT.own(method.name) ? self : Valued.plain(self));
    }
}

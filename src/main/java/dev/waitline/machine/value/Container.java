package dev.waitline.machine.value;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list, tuple, dict, set or deque. Its class is the builtin type or one that is derived from it in Python; then it may
 * have attributes, too.
 */
public abstract sealed class Container extends HeapObject permits PyDeque, PyDict, PyList, PySet, PyTuple {
    public ClassObject type;
    /** Null while there are none. */
    @Nullable
    private Attrs attrs;

    Container(ClassObject type) {
        this.type = type;
    }

    /** Its attributes; null while there are none. */
    @Nullable
    public final Attrs attrs() {
        if (type.written) {
            need();
        }
        return attrs;
    }

    public final void attrs(Attrs own) {
        need();
        attrs = own;
    }

    /** Hands on what it has beside its items. */
    void referencesOfClass(Consumer<Object> to) {
        if (type.written) {
            to.accept(type);
        }
        Attrs own = attrs;
        if (own != null) {
            own.references(to);
        }
    }

    /** Fills this shell with all but the items. */
    void fillClass(Container from, Copier copier) {
        type = copier.copy(from.type);
        Attrs own = from.attrs;
        attrs = own == null ? null : own.copy(copier);
    }

    /** Writes all but the items. */
    void encodeClass(StateWriter to) {
        to.value(type);
        Attrs.encode(attrs, to);
    }
}

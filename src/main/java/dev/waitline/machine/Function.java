package dev.waitline.machine;

import dev.waitline.program.Code;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A function written in Python. */
final class Function extends HeapObject {
    final Code code;
    Object[] defaults;
    /** By keyword-only parameter; null where there is no default. */
    @Nullable
    Object[] keywordDefaults;

    @Nullable
    Object[] cells;
    /** The class whose body defined it, for {@code super()}. */
    @Nullable
    ClassObject owner;
    /** Attributes set on the function itself; mostly none. */
    @Nullable
    Attrs attrs;

    Function(Code code, Object[] defaults, @Nullable Object[] keywordDefaults, @Nullable Object[] cells) {
        this.code = code;
        this.defaults = defaults;
        this.keywordDefaults = keywordDefaults;
        this.cells = cells;
    }

    /** Library functions without closures are the same in every machine. */
    @Override
    boolean immutable() {
        return code.library() && cells.length == 0 && attrs == null && (owner == null || owner.fixed);
    }

    @Override
    void references(Consumer<Object> to) {
        for (Object each : defaults) {
            to.accept(each);
        }
        for (Object each : keywordDefaults) {
            if (each != null) {
                to.accept(each);
            }
        }
        for (Object each : cells) {
            if (each != null) {
                to.accept(each);
            }
        }
        Attrs own = attrs;
        if (own != null) {
            own.references(to);
        }
    }

    @Override
    void encode(StateWriter to) {
        to.constant(code);
        for (Object each : defaults) {
            to.value(each);
        }
        for (Object each : keywordDefaults) {
            to.value(each);
        }
        for (Object each : cells) {
            to.value(each);
        }
        to.value(owner);
        Attrs.encode(attrs, to);
    }

    @Override
    HeapObject shell() {
        return new Function(code, defaults, keywordDefaults, cells);
    }

    @Override
    void fill(HeapObject from, Copier copier) {
        Function that = (Function) from;
        Object[] copies = new Object[defaults.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = copier.copy(defaults[i]);
        }
        defaults = copies;
        keywordDefaults = copier.copy(keywordDefaults);
        cells = copier.copy(cells);
        owner = copier.copyNullable(that.owner);
        Attrs own = that.attrs;
        attrs = own == null ? null : own.copy(copier);
    }
}

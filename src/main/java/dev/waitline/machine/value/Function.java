package dev.waitline.machine.value;

import dev.waitline.program.Code;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A function written in Python. */
public final class Function extends HeapObject {
    public final Code code;
    /** Whether no default is an object that may change or that a copy of a machine has for itself. */
    private final boolean plain;

    public Object[] defaults;
    /** By keyword-only parameter; null where there is no default. */
    @Nullable
    public Object[] keywordDefaults;

    @Nullable
    public Object[] cells;
    /** The class whose body defined it, for {@code super()}. */
    @Nullable
    public ClassObject owner;

    @Nullable
    private Attrs attrs;

    public Function(Code code, Object[] defaults, @Nullable Object[] keywordDefaults, @Nullable Object[] cells) {
        this.code = code;
        this.defaults = defaults;
        this.keywordDefaults = keywordDefaults;
        this.cells = cells;
        this.plain = fixed(defaults) && fixed(keywordDefaults);
    }

    /** Attributes set on the function itself; null while there are none. */
    @Nullable
    public Attrs attrs() {
        need();
        return attrs;
    }

    public void attrs(Attrs own) {
        need();
        attrs = own;
    }

    private static boolean fixed(@Nullable Object[] defaults) {
        for (Object each : defaults) {
            if (each instanceof HeapObject object && !object.immutable()) {
                return false;
            }
        }
        return true;
    }

    /** Library functions without closures are the same in every machine. */
    @Override
    public boolean immutable() {
        return plain && code.library() && cells.length == 0 && attrs == null && (owner == null || owner.fixed);
    }

    @Override
    public void references(Consumer<Object> to) {
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
    public void encode(StateWriter to) {
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
    public HeapObject shell() {
        return new Function(code, defaults, keywordDefaults, cells);
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        fillFixed((Function) from, copier);
        fillAttrs((Function) from, copier);
    }

    /** Fills in all but its attributes. */
    public void fillFixed(Function from, Copier copier) {
        Object[] copies = new Object[defaults.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = copier.copy(defaults[i]);
        }
        defaults = copies;
        keywordDefaults = copier.copy(keywordDefaults);
        cells = copier.copy(cells);
        owner = copier.copyNullable(from.owner);
    }

    /** Fills in what may change of it: its attributes. */
    public void fillAttrs(Function from, Copier copier) {
        Attrs own = from.attrs;
        attrs = own == null ? null : own.copy(copier);
    }
}

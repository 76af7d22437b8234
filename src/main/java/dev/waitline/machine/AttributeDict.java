package dev.waitline.machine;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** {@code object.__dict__}: what is put into it or removed from it becomes an attribute or is one no more. */
final class AttributeDict extends PyDict {
    /** The object whose attributes these are; an Instance, a container or a function. */
    private HeapObject owner;

    private AttributeDict(HeapObject owner) {
        this.owner = owner;
    }

    static AttributeDict of(Object object) {
        AttributeDict dict = new AttributeDict((HeapObject) object);
        Attrs attrs = attrs(object);
        for (int i = 0; i < attrs.size(); i++) {
            dict.enter(attrs.name(i), attrs.value(i));
        }
        return dict;
    }

    private static Attrs attrs(Object object) {
        switch (object) {
            case Instance i -> {
                return i.attrs;
            }
            case Container k -> {
                Attrs own = k.attrs == null ? new Attrs() : k.attrs;
                k.attrs = own;
                return own;
            }
            case Function f -> {
                Attrs own = f.attrs == null ? new Attrs() : f.attrs;
                f.attrs = own;
                return own;
            }
            default -> throw new IllegalArgumentException("no attributes: " + object.getClass());
        }
    }

    private void enter(Object key, Object value) {
        super.put(key, value);
    }

    @Override
    void put(Object key, Object value) {
        super.put(key, value);
        if (key instanceof String name) {
            attrs(owner).put(name.intern(), value);
            Publishing.stored(owner, value);
        }
    }

    @Override
    @Nullable Object remove(Object key) {
        if (key instanceof String name) {
            attrs(owner).remove(name.intern());
        }
        return super.remove(key);
    }

    @Override
    void clear() {
        for (Object key : entries.keySet()) {
            attrs(owner).remove(((String) key).intern());
        }
        super.clear();
    }

    @Override
    void references(Consumer<Object> to) {
        super.references(to);
        to.accept(owner);
    }

    @Override
    HeapObject shell() {
        return new AttributeDict(owner);
    }

    @Override
    void fill(HeapObject from, Copier copier) {
        super.fill(from, copier);
        owner = copier.copy(((AttributeDict) from).owner);
    }
}

package dev.waitline.machine.value;

import org.jspecify.annotations.Nullable;

/**
 * Where the contents of objects come from that are brought one by one, when they are first needed. What asks for them
 * says by that what it looks at. Confined to its machine's thread.
 */
public interface Contents {
    /** Brings the contents of an object. */
    void load(HeapObject object);

    /** Brings what a dict has for a key, or the whole dict. */
    void load(PyDict dict, Object key);

    /** All attributes are needed; when it is for the {@code first} time, brings them in their order. */
    void loadAll(Instance object, boolean first);

    /** Brings one attribute; null when the object has none of that name. */
    @Nullable
    Object attribute(Instance object, String name);

    /** An attribute is going to be changed. False when the object does not have it. */
    boolean writes(Instance object, String name);

    /** Brings what a class itself has of a name; null when it has none. */
    @Nullable
    Object attribute(ClassObject type, String name);

    /** Brings all that a class itself has, in its order, when it is for the {@code first} time. */
    void loadAll(ClassObject type, boolean first);

    /** An attribute of a class is going to be changed. */
    void writes(ClassObject type, String name);

    /** Brings a global by its number; null when it is not bound. */
    @Nullable
    Object global(Namespace module, int number);

    /** Brings how many items a list has. */
    int size(PyList list);

    /** Brings one item of a list. */
    void item(PyList list, int index);

    /** An item of a list is going to be replaced. */
    void writes(PyList list, int index);

    /** Brings the keys of a dict, in their order. */
    void order(PyDict dict);

    /**
     * What a dict has for a key, as {@link Keys#of} gives it, is going to be changed.
     *
     * @param keys whether the key comes or goes by that
     */
    void writes(PyDict dict, Object key, boolean keys);

    /** A text tells whether the lock is held. */
    void shows(NativeLock lock);

    /** A global is going to be changed. */
    void writes(Namespace module, int number);

    /** The program does something after which contents can no longer be told apart. */
    final class UnsuitableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnsuitableException(String why) {
            super(why);
        }
    }
}

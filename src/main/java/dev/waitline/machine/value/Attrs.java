package dev.waitline.machine.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A small map from names to values that keeps the order of insertion. Names are interned, so they compare by identity. */
public final class Attrs implements ByName {
    private @Nullable String[] names;
    private @Nullable Object[] values;
    private int size;
    /** In a search: the object whose attributes these are, which are brought when they are needed. */
    private @Nullable Instance lazy;
    /** Whether all of those are here. */
    private boolean whole;
    /** The dict that a program has got for these, which always holds the same. */
    private @Nullable PyDict view;

    public Attrs() {
        this(new @Nullable String[4], new @Nullable Object[4], 0);
    }

    private Attrs(@Nullable String[] names, @Nullable Object[] values, int size) {
        this.names = names;
        this.values = values;
        this.size = size;
    }

    private int find(String name) {
        @Nullable String[] all = names;
        for (int i = 0; i < size; i++) {
            if (all[i] == (Object) name) {
                return i;
            }
        }
        return -1;
    }

    /** Attributes that are asked for one by one. */
    public static Attrs lazy(Instance of) {
        Attrs attrs = new Attrs();
        attrs.lazy = of;
        return attrs;
    }

    /** Sees to it that all attributes are here, in their order. */
    private void whole() {
        Instance of = lazy;
        if (of != null && of.loader != null) {
            Object[] written = Arrays.copyOf(values, size);
            String[] known = Arrays.copyOf(names, size);
            boolean first = !whole;
            if (first) {
                size = 0;
                whole = true;
            }
            of.loader.loadAll(of, first);
            for (int i = 0; first && i < written.length; i++) {
                replace(known[i], written[i]);
            }
        }
    }

    @Nullable
    public Object get(String name) {
        Instance of = lazy;
        if (of != null && of.loader != null) {
            return of.loader.attribute(of, name);
        }
        int i = find(name);
        return i < 0 ? null : values[i];
    }

    public void put(String name, Object value) {
        Instance of = lazy;
        if (of != null && of.loader != null && !of.loader.writes(of, name)) {
            whole();
        }
        replace(name, value);
        if (view != null) {
            view.enter(name, value);
        }
    }

    private void replace(String name, Object value) {
        int i = find(name);
        if (i < 0) {
            enter(name, value);
        } else {
            values[i] = value;
        }
    }

    /** {@code __dict__}: what is put into it or removed from it becomes an attribute or is one no more. */
    public PyDict view(HeapObject owner) {
        PyDict known = view;
        if (known == null) {
            known = new PyDict();
            known.shared = owner.shared;
            known.of = owner;
            show(known);
            known.loader = owner.loader;
        }
        return known;
    }

    /** {@code locals()} of a class body: what is put into it becomes a name there. */
    public PyDict shown() {
        PyDict known = view;
        if (known == null) {
            known = new PyDict();
            show(known);
        }
        return known;
    }

    /** Has a dict always hold the same as these. */
    public void show(PyDict dict) {
        int all = size();
        for (int i = 0; i < all; i++) {
            dict.enter(name(i), value(i));
        }
        dict.behind = this;
        view = dict;
    }

    /** The attributes that a dict stands for once it has been made the {@code __dict__} of an object. */
    public static Attrs behind(PyDict dict) {
        Attrs known = dict.behind;
        if (known == null) {
            known = new Attrs();
            for (PyDict.Entry entry : dict.entries().values()) {
                if (entry.key instanceof String name) {
                    known.put(name.intern(), entry.value);
                }
            }
            known.view = dict;
            dict.behind = known;
        }
        return known;
    }

    public boolean remove(String name) {
        whole();
        Instance of = lazy;
        if (of != null && of.loader != null) {
            of.loader.writes(of, name);
        }
        int i = find(name);
        if (i < 0) {
            return false;
        }
        System.arraycopy(names, i + 1, names, i, size - i - 1);
        System.arraycopy(values, i + 1, values, i, size - i - 1);
        size--;
        names[size] = null;
        values[size] = null;
        if (view != null) {
            view.forget(name);
        }
        return true;
    }

    /** All names, in their order. */
    public List<String> names() {
        List<String> all = new ArrayList<>();
        int count = size();
        for (int i = 0; i < count; i++) {
            all.add(name(i));
        }
        return all;
    }

    /** Whether they are the items of a dict that is another object's {@code __dict__}, too. */
    public boolean sharedWithAnother(HeapObject owner) {
        return view != null && view.of != owner;
    }

    public int size() {
        whole();
        return size;
    }

    public String name(int i) {
        String name = names[i];
        if (i >= size || name == null) {
            throw new IndexOutOfBoundsException(i);
        }
        return name;
    }

    public Object value(int i) {
        Object value = values[i];
        if (i >= size || value == null) {
            throw new IndexOutOfBoundsException(i);
        }
        return value;
    }

    void references(Consumer<Object> to) {
        whole();
        for (int i = 0; i < size; i++) {
            to.accept(value(i));
        }
        if (view != null) {
            to.accept(view);
        }
    }

    static void encode(@Nullable Attrs attrs, StateWriter to) {
        if (attrs == null) {
            to.number(-1);
        } else {
            attrs.encode(to);
        }
    }

    @Override
    @Nullable
    public Object here(String name) {
        int i = find(name);
        return i < 0 ? null : values[i];
    }

    @Override
    public void enter(String name, Object value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size++] = value;
    }

    void encode(StateWriter to) {
        to.number(size);
        for (int i = 0; i < size; i++) {
            to.constant(name(i));
            to.value(value(i));
        }
        to.value(view);
    }

    Attrs copy(Copier copier) {
        whole();
        PyDict shown = view;
        if (shown != null && copier.copy(shown).behind instanceof Attrs made) {
            return made;
        }
        return new Attrs(names.clone(), copier.copy(values), size);
    }

    /** Attributes still without contents, for the copy of a dict that stands for some. */
    static Attrs shell(PyDict view) {
        Attrs shell = new Attrs();
        shell.view = view;
        return shell;
    }

    void fill(Attrs from, Copier copier) {
        names = from.names.clone();
        values = copier.copy(from.values);
        size = from.size;
    }
}

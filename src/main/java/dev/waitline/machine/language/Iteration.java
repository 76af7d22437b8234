package dev.waitline.machine.language;

import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Container;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Continuation;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Generator;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Iter;
import dev.waitline.machine.value.Keys;
import dev.waitline.machine.value.Publishing;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyRange;
import dev.waitline.machine.value.PySet;
import dev.waitline.machine.value.PySlice;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Raise;
import dev.waitline.machine.value.SetOrder;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.machine.value.View;
import dev.waitline.program.Code;
import dev.waitline.program.None;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Iterators, items and slices. */
public final class Iteration {
    /** Given by {@link #next} at the end. */
    private static final Builtin ITEM =
            new Builtin("__getitem__", Builtin.Effect.HIDDEN, (c, a, k) -> plainItem(c, a[0], a[1]));

    private static final Builtin SET_ITEM = new Builtin("__setitem__", Builtin.Effect.HIDDEN, (c, a, k) -> {
        setPlainItem(c, a[0], a[1], a[2]);
        return None.NONE;
    });
    private static final Builtin DELETE_ITEM = new Builtin("__delitem__", Builtin.Effect.HIDDEN, (c, a, k) -> {
        deletePlainItem(c, a[0], a[1]);
        return None.NONE;
    });

    private Iteration() {}

    /** {@code iter(value)}, or PUSHED. */
    public static Object iterator(Context c, Object value) {
        if (value instanceof Container k && k.type.written) {
            Function own = Types.special(k, "__iter__");
            return own != null ? c.tail(own, k) : plainIterator(c, k);
        }
        return plainIterator(c, value);
    }

    public static Object plainIterator(Context c, Object value) {
        return switch (value) {
            case Iter i -> i;
            case Generator g -> g;
            case PyList l -> new Iter(l, -1);
            case PyTuple t -> new Iter(t, -1);
            case String s -> new Iter(s, -1);
            case PyRange r -> new Iter(r, r.length());
            case PyDict d -> new Iter(d, d.size());
            case PySet s -> new Iter(s, s.items().size());
            case View v -> new Iter(v, v.dict.size());
            case PyDeque d -> new Iter(d, d.items().size());
            case Instance i
            when i.type.lookup("__iter__") instanceof Function f ->
                f.code.header().kind() == Code.Kind.GENERATOR ? c.tail(f, i) : c.prelude("_iter", f, i);
            case Instance i when i.type.lookup("__iter__") instanceof Object own && own != None.NONE -> c.tail(own, i);
            case Instance i when i.type.lookup("__getitem__") != null -> c.prelude("_iterate_items", i);
            case Valued v when v.value instanceof String -> plainIterator(c, v.value);
            case ClassObject type when type.hook("__class_iter__") instanceof Function f -> c.tail(f, type);
            default -> throw c.typeError("'" + Types.of(value).name + "' object is not iterable");
        };
    }

    /** The next item, {@link #Iter.END}, or PUSHED when Python code finds it (a frame whose {@code then} is NEXT). */
    public static Object next(Context c, Object iterator) {
        switch (iterator) {
            case Iter i -> {
                return next(c, i);
            }
            case Generator g -> {
                return Generators.resume(c, g, None.NONE);
            }
            case Instance i
            when i.type.lookup("__next__") instanceof Function f -> {
                Frame frame = Calls.bind(c, f, new Object[] {i}, null);
                frame.then = Continuation.NEXT;
                return Calls.enter(c, frame);
            }
            default -> throw c.typeError("'" + Types.of(iterator).name + "' object is not an iterator");
        }
    }

    private static Object next(Context c, Iter i) {
        i.need();
        long at = i.index;
        switch (i.source) {
            case PyRange r -> {
                return i.next(r);
            }
            case PyList l -> {
                if (at >= l.size()) {
                    // It stays at its end, whatever the list gets after that.
                    i.source = PyTuple.EMPTY;
                    return Iter.END;
                }
                i.index++;
                return l.item((int) at);
            }
            case PyTuple t -> {
                if (at >= t.items().length) {
                    return Iter.END;
                }
                i.index++;
                return t.items()[(int) at];
            }
            case String s -> {
                if (at >= s.length()) {
                    return Iter.END;
                }
                int point = s.codePointAt((int) at);
                i.index += Character.charCount(point);
                return Character.toString(point);
            }
            case PyDict d -> {
                unchanged(c, i, d.size(), "dictionary");
                return at >= d.size() ? Iter.END : ((PyDict.Entry) nth(i, d.keys())).key;
            }
            case View v -> {
                unchanged(c, i, v.dict.entries().size(), "dictionary");
                return at >= v.dict.entries().size()
                        ? Iter.END
                        : v.of((PyDict.Entry) nth(i, v.dict.entries().values()));
            }
            case PySet s -> {
                unchanged(c, i, s.items().size(), "Set");
                return at >= s.items().size() ? Iter.END : nth(i, SetOrder.of(s));
            }
            case PyDeque d -> {
                if (d.items().size() != i.size) {
                    throw c.error(Types.RUNTIME_ERROR, "deque mutated during iteration");
                }
                return at >= d.items().size() ? Iter.END : nth(i, d.items());
            }
            default -> throw new IllegalStateException("no iteration over " + i.source);
        }
    }

    /** How many items an iterator has still to give. */
    public static long left(Iter i) {
        long size = switch (i.source) {
            case PyRange r -> i.size;
            case PyList l -> l.size();
            case PyTuple t -> t.items().length;
            case String s -> s.codePointCount((int) i.index, s.length()) + i.index;
            case PyDict d -> d.size() == i.size ? i.size : 0;
            case View v -> v.dict.size() == i.size ? i.size : 0;
            case PySet s -> s.items().size() == i.size ? i.size : 0;
            case PyDeque d -> i.size;
            default -> 0;
        };
        return Math.max(0, size - i.index);
    }

    private static void unchanged(Context c, Iter i, int size, String what) {
        if (size != i.size) {
            throw c.error(Types.RUNTIME_ERROR, what + " changed size during iteration");
        }
    }

    /** The item at the iterator's place. The walk is remembered, but a copy begins its own. */
    private static Object nth(Iter i, Iterable<?> items) {
        Iterator<?> walk = i.walk;
        if (walk != null) {
            try {
                Object item = walk.next();
                i.index++;
                return item;
            } catch (ConcurrentModificationException | NoSuchElementException changed) {
                i.walk = null;
            }
        }
        walk = items.iterator();
        for (long n = i.index; n > 0; n--) {
            walk.next();
        }
        i.index++;
        i.walk = walk;
        return walk.next();
    }

    /** Whether a value can be gone through without Python code. */
    public static boolean plain(Object value) {
        return switch (value) {
            case Container k -> !k.type.written || Types.special(k, "__iter__") == null;
            case String s -> true;
            case PyRange r -> true;
            case Iter i -> true;
            case View v -> true;
            case Valued v -> v.value instanceof String && Types.special(v, "__iter__") == null;
            default -> false;
        };
    }

    /** Whether {@code iter()} of a value gives an iterator. */
    public static boolean iterable(Object value) {
        ClassObject type = Types.written(value);
        return plain(value)
                || value instanceof Generator
                || (type != null && (type.lookup("__iter__") != null || type.lookup("__getitem__") != null))
                || (value instanceof ClassObject given && given.hook("__class_iter__") != null);
    }

    /** All items of a value for which {@link #plain} holds. */
    public static List<Object> list(Context c, Object value) {
        return switch (value) {
            case PyList l -> new ArrayList<>(l.items());
            case PyTuple t -> new ArrayList<>(List.of(t.items()));
            case PyDeque d -> new ArrayList<>(d.items());
            case PySet s -> {
                List<Object> items = new ArrayList<>(s.items().size());
                SetOrder.of(s).forEach(items::add);
                yield items;
            }
            case View v -> v.items();
            case PyRange r -> {
                List<Object> items = new ArrayList<>(c.size(r.length()));
                for (long i = 0; i < r.length(); i++) {
                    items.add(r.start() + i * r.step());
                }
                yield items;
            }
            case PyDict d -> {
                List<Object> keys = new ArrayList<>(d.size());
                d.keys().forEach(e -> keys.add(e.key));
                yield keys;
            }
            default -> {
                if (!plain(value)) {
                    throw c.typeError("'" + Types.of(value).name + "' object is not iterable");
                }
                Object iterator = iterator(c, value);
                List<Object> items = new ArrayList<>();
                for (Object item = next(c, iterator); item != Iter.END; item = next(c, iterator)) {
                    items.add(item);
                    if (items.size() % 1024 == 0) {
                        c.size(items.size() + 1024L);
                    }
                }
                yield items;
            }
        };
    }

    // ---- items

    public static Object item(Context c, Object container, Object index) {
        if (container instanceof Container k && k.type.written) {
            Function own = Types.special(k, "__getitem__");
            return own != null ? c.tail(own, k, index) : plainItem(c, k, index);
        }
        return plainItem(c, container, index);
    }

    public static Object plainItem(Context c, Object container, Object index) {
        if (indirect(container, index)) {
            return c.prelude("_item", container, index);
        }
        return switch (container) {
            case PyList l ->
                index instanceof PySlice s
                        ? PyList.of(slice(c, l.items(), s))
                        : l.item(position(c, index, l.size(), "list"));
            case PyTuple t ->
                index instanceof PySlice s
                        ? new PyTuple(slice(c, List.of(t.items()), s).toArray())
                        : t.items()[position(c, index, t.items().length, "tuple")];
            case PyDict d when Keys.written(index) -> c.prelude("_by_key", ITEM, d, index);
            case PyDict d -> {
                Object value = d.get(Comparisons.hashable(c, index));
                if (value == null) {
                    Function missing = d.type.written ? Types.special(d, "__missing__") : null;
                    if (missing != null) {
                        yield c.tail(missing, d, Keys.given(index));
                    }
                    throw c.error(Types.KEY_ERROR, Keys.given(index));
                }
                yield value;
            }
            case String s -> {
                if (index instanceof PySlice slice) {
                    List<Object> points = list(c, s);
                    StringBuilder text = new StringBuilder();
                    slice(c, points, slice).forEach(text::append);
                    yield text.toString();
                }
                if (s.codePoints().allMatch(p -> p < 0x10000)) {
                    yield String.valueOf(s.charAt(position(c, index, s.length(), "string")));
                }
                List<Object> points = list(c, s);
                yield points.get(position(c, index, points.size(), "string"));
            }
            case PyDeque d -> {
                int at = position(c, index, d.items().size(), "deque");
                yield list(c, d).get(at);
            }
            case PyRange r -> {
                if (index instanceof PySlice s) {
                    long[] b = bounds(c, r.length(), s);
                    yield new PyRange(
                            r.start() + b[0] * r.step(), r.start() + b[1] * r.step(), farthest(r.step(), b[2]));
                }
                yield r.get(place(c, index, r.length(), "range object"));
            }
            case Instance i
            when i.type.lookup("__getitem__") != null -> c.tail(Frame.present(i.type.lookup("__getitem__")), i, index);
            case Valued v when v.value instanceof String -> plainItem(c, v.value, index);
            case ClassObject type -> ofClass(c, type, index);
            default -> throw c.typeError("'" + Types.of(container).name + "' object is not subscriptable");
        };
    }

    /** Whether a method written in Python says which place {@code index} means. */
    private static boolean indirect(Object container, Object index) {
        boolean written = index instanceof PySlice s
                ? indexed(s.lower()) || indexed(s.upper()) || indexed(s.step())
                : index instanceof Instance && indexed(index);
        return written
                && !(container instanceof Instance || container instanceof PyDict || container instanceof ClassObject);
    }

    private static boolean indexed(Object value) {
        return value instanceof Instance && !(value instanceof Valued) && Types.special(value, "__index__") != null;
    }

    /** {@code Class[index]}: what the class makes of it, or for the builtin ones themselves, an annotation's sake. */
    private static Object ofClass(Context c, ClassObject type, Object index) {
        ClassObject meta = type.meta;
        if (meta != null && meta.lookup("__getitem__") instanceof Function f) {
            return c.tail(f, type, index);
        }
        Object own = ClassAttributes.find(c, type, "__class_getitem__");
        if (own != null) {
            return c.tail(own, index);
        }
        if (!type.fixed
                || type == Types.INT
                || type == Types.STR
                || type == Types.FLOAT
                || type == Types.COMPLEX
                || type == Types.BOOL) {
            throw c.typeError("type '" + type.name + "' is not subscriptable");
        }
        return type;
    }

    public static @Nullable Object setItem(Context c, Object container, Object index, Object value) {
        Function own = container instanceof Container k && k.type.written ? Types.special(k, "__setitem__") : null;
        return own != null ? c.tail(own, container, index, value) : setPlainItem(c, container, index, value);
    }

    public static @Nullable Object setPlainItem(Context c, Object container, Object index, Object value) {
        if (indirect(container, index)) {
            return c.prelude("_set_item", container, index, value);
        }
        switch (container) {
            case PyList l -> {
                if (index instanceof PySlice s) {
                    if (!plain(value)) {
                        if (!(value instanceof Generator || value instanceof Instance)) {
                            throw c.typeError(
                                    s.step() == None.NONE || Long.valueOf(1).equals(s.step())
                                            ? "can only assign an iterable"
                                            : "must assign iterable to extended slice");
                        }
                        return c.prelude("_set_slice", l, index, value);
                    }
                    setSlice(c, l, s, Iteration.list(c, value));
                } else {
                    l.item(position(c, index, l.size(), "list assignment"), value);
                }
                Publishing.stored(l, value);
            }
            case PyDict d
            when Keys.written(index) -> {
                return c.prelude("_by_key", SET_ITEM, d, index, value);
            }
            case PyDict d -> {
                d.put(Comparisons.hashable(c, index), value);
                Publishing.stored(d, Keys.given(index));
                Publishing.stored(d, value);
            }
            case PyDeque d -> {
                int at = position(c, index, d.items().size(), "deque");
                List<Object> all = list(c, d);
                all.set(at, value);
                d.items().clear();
                d.items().addAll(all);
                Publishing.stored(d, value);
            }
            case Instance i
            when i.type.lookup("__setitem__") != null -> {
                return c.tail(Frame.present(i.type.lookup("__setitem__")), i, index, value);
            }
            case Instance i
            when i.type.lookup("__delitem__") != null -> throw c.error(Types.ATTRIBUTE_ERROR, "__setitem__");
            default -> throw c.typeError("'" + Types.of(container).name + "' object does not support item assignment");
        }
        return null;
    }

    public static @Nullable Object deleteItem(Context c, Object container, Object index) {
        Function own = container instanceof Container k && k.type.written ? Types.special(k, "__delitem__") : null;
        return own != null ? c.tail(own, container, index) : deletePlainItem(c, container, index);
    }

    public static @Nullable Object deletePlainItem(Context c, Object container, Object index) {
        if (indirect(container, index)) {
            return c.prelude("_delete_item", container, index);
        }
        switch (container) {
            case PyList l -> {
                if (index instanceof PySlice s) {
                    List<Object> gone = slicePositions(c, l.items().size(), s);
                    List<Object> sorted = new ArrayList<>(gone);
                    sorted.sort((x, y) -> Long.compare((Long) y, (Long) x));
                    sorted.forEach(p -> l.items().remove((int) (long) (Long) p));
                } else {
                    l.items().remove(position(c, index, l.items().size(), "list assignment"));
                }
            }
            case PyDict d
            when Keys.written(index) -> {
                return c.prelude("_by_key", DELETE_ITEM, d, index);
            }
            case PyDict d -> {
                if (d.remove(Comparisons.hashable(c, index)) == null) {
                    throw c.error(Types.KEY_ERROR, Keys.given(index));
                }
            }
            case Instance i
            when i.type.lookup("__delitem__") != null -> {
                return c.tail(Frame.present(i.type.lookup("__delitem__")), i, index);
            }
            case PyDeque d -> {
                int at = position(c, index, d.items().size(), "deque");
                List<Object> all = list(c, d);
                all.remove(at);
                d.items().clear();
                d.items().addAll(all);
            }
            case Instance i
            when i.type.lookup("__setitem__") != null -> throw c.error(Types.ATTRIBUTE_ERROR, "__delitem__");
            case Boolean b -> throw notDeletable(c, container, "does not");
            case Long l -> throw notDeletable(c, container, "does not");
            case Double d -> throw notDeletable(c, container, "does not");
            case None n -> throw notDeletable(c, container, "does not");
            default -> throw notDeletable(c, container, "doesn't");
        }
        return null;
    }

    private static void setSlice(Context c, PyList l, PySlice s, List<Object> values) {
        List<Object> positions = slicePositions(c, l.items().size(), s);
        long[] bounds = bounds(c, l.items().size(), s);
        if (bounds[2] == 1) {
            int from = (int) bounds[0];
            int to = (int) Math.max(bounds[0], bounds[1]);
            l.items().subList(from, to).clear();
            l.items().addAll(from, values);
        } else {
            if (positions.size() != values.size()) {
                throw c.valueError("attempt to assign sequence of size " + values.size() + " to extended slice of size "
                        + positions.size());
            }
            for (int i = 0; i < values.size(); i++) {
                l.items().set((int) (long) (Long) positions.get(i), values.get(i));
            }
        }
        values.forEach(v -> Publishing.stored(l, v));
    }

    private static Raise notDeletable(Context c, Object container, String not) {
        return c.typeError("'" + Types.of(container).name + "' object " + not + " support item deletion");
    }

    private static int position(Context c, Object index, int size, String what) {
        return (int) place(c, index, size, what);
    }

    private static long place(Context c, Object index, long size, String what) {
        if (index instanceof Valued v && Numbers.isNumber(v.value) && !(v.value instanceof Double)) {
            return place(c, v.value, size, what);
        }
        if (!(index instanceof Long || index instanceof Boolean || index instanceof BigInteger)) {
            String sort = what.endsWith(" assignment") ? what.substring(0, what.length() - 11) : what;
            throw c.typeError(
                    sort.equals("string")
                            ? "string indices must be integers, not '" + Types.of(index).name + "'"
                            : sort + " indices must be integers or slices, not " + Types.of(index).name);
        }
        if (index instanceof BigInteger) {
            throw c.error(
                    Types.INDEX_ERROR,
                    what.startsWith("range")
                            ? what + " index out of range"
                            : "cannot fit 'int' into an index-sized integer");
        }
        long at = c.integer(index);
        long real = at < 0 ? at + size : at;
        if (real < 0 || real >= size) {
            throw c.error(Types.INDEX_ERROR, what + " index out of range");
        }
        return real;
    }

    /** Farther than any sequence reaches; with a place added it is still a long. */
    private static final long FARTHEST = 1L << 61;

    /** The product of two steps, or one as good: it leads out of every range. */
    private static long farthest(long step, long times) {
        long product = step * times;
        return Math.multiplyHigh(step, times) == product >> 63
                ? product
                : (step ^ times) < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
    }

    private static long[] bounds(Context c, long size, PySlice s) {
        long step = s.step() == None.NONE ? 1 : clip(c, s.step(), 0, -Long.MAX_VALUE, Long.MAX_VALUE);
        if (step == 0) {
            throw c.valueError("slice step cannot be zero");
        }
        long low = step > 0 ? 0 : -1;
        long high = step > 0 ? size : size - 1;
        long start = s.lower() == None.NONE ? (step > 0 ? low : high) : clip(c, s.lower(), size, low, high);
        long stop = s.upper() == None.NONE ? (step > 0 ? high : low) : clip(c, s.upper(), size, low, high);
        return new long[] {start, stop, step};
    }

    private static long clip(Context c, Object bound, long size, long low, long high) {
        if (!(Valued.plain(bound) instanceof Object plain && (Numbers.isNumber(plain) && !(plain instanceof Double)))) {
            throw c.typeError("slice indices must be integers or None or have an __index__ method");
        }
        if (plain instanceof BigInteger huge) {
            return huge.signum() < 0 ? low : high;
        }
        long at = c.integer(bound);
        return Math.max(low, Math.min(high, at < 0 ? at + size : at));
    }

    private static List<Object> slicePositions(Context c, int size, PySlice s) {
        long[] b = bounds(c, size, s);
        List<Object> positions = new ArrayList<>();
        long step = Math.clamp(b[2], -FARTHEST, FARTHEST);
        for (long i = b[0]; step > 0 ? i < b[1] : i > b[1]; i += step) {
            positions.add(i);
        }
        return positions;
    }

    static List<Object> slice(Context c, List<Object> items, PySlice s) {
        List<Object> part = new ArrayList<>();
        slicePositions(c, items.size(), s).forEach(p -> part.add(items.get((int) (long) (Long) p)));
        return part;
    }
}

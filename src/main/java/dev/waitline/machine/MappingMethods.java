package dev.waitline.machine;

import java.util.List;

import dev.waitline.program.BinaryOp;
import dev.waitline.program.None;

/** The methods of dicts and sets. */
final class MappingMethods {
    private MappingMethods() {}

    private static void reads(ClassObject type, String name, Builtin.Body body) {
        Methods.define(type, name, Builtin.Effect.READS, body);
    }

    private static void writes(ClassObject type, String name, Builtin.Body body) {
        Methods.define(type, name, Builtin.Effect.WRITES, body);
    }

    private static PyDict dict(Object[] a) {
        return (PyDict) a[0];
    }

    private static PySet set(Object[] a) {
        return (PySet) a[0];
    }

    static void define() {
        reads(Types.DICT, "get", (c, a, k) -> {
            Object value = dict(a).get(Comparisons.hashable(c, a[1]));
            return value != null ? value : a.length > 2 ? a[2] : None.NONE;
        });
        reads(Types.DICT, "keys", (c, a, k) -> PyList.of(c.items(a[0])));
        reads(Types.DICT, "values", (c, a, k) ->
                PyList.of(dict(a).entries.values().stream().map(e -> e.value).toList()));
        reads(Types.DICT, "items", (c, a, k) -> PyList.of(dict(a).entries.values().stream()
                .map(e -> (Object) new PyTuple(e.key, e.value))
                .toList()));
        reads(Types.DICT, "copy", (c, a, k) -> {
            PyDict copy = new PyDict();
            dict(a).entries.values().forEach(e -> copy.put(e.key, e.value));
            return copy;
        });
        writes(Types.DICT, "pop", (c, a, k) -> {
            Object value = dict(a).remove(Comparisons.hashable(c, a[1]));
            if (value == null && a.length < 3) {
                throw c.error(Types.KEY_ERROR, a[1]);
            }
            return value != null ? value : a[2];
        });
        writes(Types.DICT, "popitem", (c, a, k) -> {
            if (dict(a).entries.isEmpty()) {
                throw c.error(Types.KEY_ERROR, "popitem(): dictionary is empty");
            }
            PyDict.Entry last = dict(a).entries.lastEntry().getValue();
            dict(a).remove(last.key);
            return new PyTuple(last.key, last.value);
        });
        writes(Types.DICT, "setdefault", (c, a, k) -> {
            Object value = dict(a).get(Comparisons.hashable(c, a[1]));
            if (value == null) {
                value = a.length > 2 ? a[2] : None.NONE;
                dict(a).put(a[1], value);
                Publishing.stored(dict(a), a[1]);
                Publishing.stored(dict(a), value);
            }
            return value;
        });
        writes(Types.DICT, "update", (c, a, k) -> {
            if (a.length > 1) {
                if (a[1] instanceof PyDict other) {
                    List.copyOf(other.entries.values()).forEach(e -> put(dict(a), e.key, e.value));
                } else {
                    for (Object pair : c.items(a[1])) {
                        List<Object> both = c.items(pair);
                        put(dict(a), both.get(0), both.get(1));
                    }
                }
            }
            if (k != null) {
                k.forEach((key, value) -> put(dict(a), key, value));
            }
            return None.NONE;
        });
        writes(Types.DICT, "clear", (c, a, k) -> {
            dict(a).clear();
            return None.NONE;
        });
        for (ClassObject type : List.of(Types.SET, Types.FROZENSET)) {
            sets(type);
        }
    }

    private static void put(PyDict dict, Object key, Object value) {
        dict.put(key, value);
        Publishing.stored(dict, key);
        Publishing.stored(dict, value);
    }

    private static void sets(ClassObject type) {
        writes(type, "add", (c, a, k) -> {
            set(a).add(Comparisons.hashable(c, a[1]));
            Publishing.stored(set(a), a[1]);
            return None.NONE;
        });
        writes(type, "discard", (c, a, k) -> {
            set(a).remove(a[1]);
            return None.NONE;
        });
        writes(type, "remove", (c, a, k) -> {
            if (!set(a).remove(a[1])) {
                throw c.error(Types.KEY_ERROR, a[1]);
            }
            return None.NONE;
        });
        writes(type, "pop", (c, a, k) -> {
            if (set(a).items.isEmpty()) {
                throw c.error(Types.KEY_ERROR, "pop from an empty set");
            }
            return set(a).items.pollFirstEntry().getValue();
        });
        writes(type, "clear", (c, a, k) -> {
            set(a).items.clear();
            return None.NONE;
        });
        writes(type, "update", (c, a, k) -> {
            for (Object item : c.items(a[1])) {
                set(a).add(item);
                Publishing.stored(set(a), item);
            }
            return None.NONE;
        });
        reads(type, "copy", (c, a, k) -> asSet(c, a[0]));
        reads(type, "union", (c, a, k) -> combined(c, BinaryOp.OR, a));
        reads(type, "intersection", (c, a, k) -> combined(c, BinaryOp.AND, a));
        reads(type, "difference", (c, a, k) -> combined(c, BinaryOp.SUBTRACT, a));
        reads(type, "symmetric_difference", (c, a, k) -> combined(c, BinaryOp.XOR, a));
        reads(type, "issubset", (c, a, k) -> asSet(c, a[1]).items.keySet().containsAll(set(a).items.keySet()));
        reads(type, "issuperset", (c, a, k) -> set(a).items.keySet().containsAll(asSet(c, a[1]).items.keySet()));
        reads(type, "isdisjoint", (c, a, k) ->
                c.items(a[1]).stream().noneMatch(set(a)::has));
    }

    private static Object combined(Context c, BinaryOp op, Object[] a) {
        return Operators.binary(c, op, a[0], asSet(c, a[1]));
    }

    static PySet asSet(Context c, Object items) {
        PySet set = new PySet(false);
        c.items(items).forEach(i -> set.add(Comparisons.hashable(c, i)));
        return set;
    }
}

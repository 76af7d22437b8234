package dev.waitline.machine.builtin;

import dev.waitline.machine.language.Calls;
import dev.waitline.machine.language.Comparisons;
import dev.waitline.machine.language.Iteration;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.Iter;
import dev.waitline.machine.value.Keys;
import dev.waitline.machine.value.Publishing;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PySet;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.View;
import dev.waitline.program.None;
import java.util.List;
import java.util.Map;

/** The methods of dicts and of their views. */
public final class MappingMethods {
    private MappingMethods() {}

    private static void reads(Definitions to, String name, Builtin.Body body) {
        to.method(Types.DICT, name, Builtin.Effect.READS, body);
    }

    private static void writes(Definitions to, String name, Builtin.Body body) {
        to.method(Types.DICT, name, Builtin.Effect.WRITES, body);
    }

    private static PyDict dict(Object[] a) {
        return (PyDict) a[0];
    }

    /** The same method, but a key whose equality is written in Python is looked up by the prelude first. */
    static Builtin.Body keyed(String name, Builtin.Body body) {
        Builtin found = new Builtin(name, Builtin.Effect.HIDDEN, body);
        return (c, a, k) -> {
            if (a.length < 2 || !Keys.written(a[1])) {
                return body.call(c, a, k);
            }
            Object[] all = Calls.prepend(found, a);
            return c.prelude("_by_key", all);
        };
    }

    public static void define(Definitions to) {
        reads(to, "get(key, default=None, /)", keyed("get", (c, a, k) -> {
            Object value = dict(a).get(Comparisons.hashable(c, a[1]));
            return value != null ? value : a.length > 2 ? a[2] : None.NONE;
        }));
        reads(to, "keys()", (c, a, k) -> new View(View.Kind.KEYS, dict(a)));
        reads(to, "values()", (c, a, k) -> new View(View.Kind.VALUES, dict(a)));
        reads(to, "items()", (c, a, k) -> new View(View.Kind.ITEMS, dict(a)));
        reads(to, "copy()", (c, a, k) -> {
            PyDict copy = new PyDict();
            copy.putAll(dict(a));
            return copy;
        });
        reads(
                to,
                "__reversed__()",
                (c, a, k) -> new Iter(PyList.of(Iteration.list(c, a[0]).reversed()), -1));
        writes(to, "pop(key, default=None, /)", keyed("pop", (c, a, k) -> {
            Object value = dict(a).remove(Comparisons.hashable(c, a[1]));
            if (value == null && a.length < 3) {
                throw c.error(Types.KEY_ERROR, Keys.given(a[1]));
            }
            return value != null ? value : a[2];
        }));
        writes(to, "popitem()", (c, a, k) -> {
            if (dict(a).size() == 0) {
                throw c.error(Types.KEY_ERROR, "popitem(): dictionary is empty");
            }
            Map.Entry<Object, PyDict.Entry> last = dict(a).entries().lastEntry();
            dict(a).remove(last.getKey());
            return new PyTuple(last.getValue().key, last.getValue().value);
        });
        writes(to, "setdefault(key, default=None, /)", keyed("setdefault", (c, a, k) -> {
            Object value = dict(a).get(Comparisons.hashable(c, a[1]));
            if (value == null) {
                value = a.length > 2 ? a[2] : None.NONE;
                dict(a).put(a[1], value);
                Publishing.stored(dict(a), Keys.given(a[1]));
                Publishing.stored(dict(a), value);
            }
            return value;
        }));
        writes(to, "update(mapping=(), /, **values)", (c, a, k) -> {
            PyDict named = PyDict.named(k);
            if (a.length > 1) {
                PyDict into = dict(a);
                if (!(a[1] instanceof PyDict other && !other.type.written && !(into.probed() && other.probed()))) {
                    return c.prelude("_update", a[0], a[1], named);
                }
                into.putAll(other);
                other.entries().values().forEach(e -> published(into, e));
            }
            dict(a).putAll(named);
            named.entries().values().forEach(e -> published(dict(a), e));
            return None.NONE;
        });
        writes(to, "clear()", (c, a, k) -> {
            dict(a).clear();
            return None.NONE;
        });
        to.method(Types.DICT, "fromkeys", Builtin.Effect.HIDDEN, (c, a, k) -> {
            boolean byClass = a.length > 0 && a[0] instanceof ClassObject;
            Object[] given = byClass ? java.util.Arrays.copyOfRange(a, 1, a.length) : a;
            if (given.length == 0 || given.length > 2) {
                throw c.typeError("fromkeys expected at "
                        + (given.length == 0 ? "least 1 argument" : "most 2 arguments") + ", got " + given.length);
            }
            return c.prelude(
                    "_from_keys", byClass ? a[0] : Types.DICT, given[0], given.length > 1 ? given[1] : None.NONE);
        });
        views(to);
    }

    private static void published(PyDict dict, PyDict.Entry entry) {
        Publishing.stored(dict, entry.key);
        Publishing.stored(dict, entry.value);
    }

    private static void views(Definitions to) {
        for (ClassObject type : List.of(Types.DICT_KEYS, Types.DICT_VALUES, Types.DICT_ITEMS)) {
            to.method(type, "__len__()", Builtin.Effect.PURE, (c, a, k) -> (long) ((View) a[0]).dict.size());
            to.method(type, "__iter__()", Builtin.Effect.PURE, (c, a, k) -> Iteration.iterator(c, a[0]));
            to.method(
                    type,
                    "__reversed__()",
                    Builtin.Effect.PURE,
                    (c, a, k) -> new Iter(PyList.of(((View) a[0]).items().reversed()), -1));
            to.method(type, "isdisjoint(other, /)", Builtin.Effect.PURE, (c, a, k) -> {
                PySet set = ((View) a[0]).set();
                return Iteration.list(c, a[1]).stream().noneMatch(set::has);
            });
        }
    }
}

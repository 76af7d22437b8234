package dev.waitline.machine.builtin;

import dev.waitline.machine.language.Comparisons;
import dev.waitline.machine.language.Iteration;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.Iter;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.Publishing;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyRange;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.program.None;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of lists, tuples, deques and ranges. */
public final class ContainerMethods {
    private ContainerMethods() {}

    private static void reads(Definitions to, ClassObject type, String name, Builtin.Body body) {
        to.method(type, name, Builtin.Effect.READS, body);
    }

    private static void writes(Definitions to, ClassObject type, String name, Builtin.Body body) {
        to.method(type, name, Builtin.Effect.WRITES, body);
    }

    public static void define(Definitions to) {
        lists(to);
        deques(to);
        for (ClassObject type : List.of(Types.LIST, Types.TUPLE, Types.DEQUE, Types.RANGE)) {
            reads(to, type, "count(value, /)", (c, a, k) -> {
                if (a[0] instanceof PyRange range && a[1] instanceof Long wanted) {
                    return range.has(wanted) ? 1L : 0L;
                }
                if (searchedInPython(a[0], a[1])) {
                    return c.prelude("_count", PyList.of(Iteration.list(c, a[0])), a[1], a[0]);
                }
                return Iteration.list(c, a[0]).stream()
                        .filter(i -> Comparisons.equal(i, a[1]))
                        .count();
            });
            reads(to, type, "index(value, start=0, stop=None, /)", (c, a, k) -> {
                if (a[0] instanceof PyRange range && a[1] instanceof Long wanted && range.has(wanted)) {
                    return (wanted - range.start()) / range.step();
                }
                List<Object> items = Iteration.list(c, a[0]);
                int from = bound(c, a, 2, 0, items.size());
                int until = bound(c, a, 3, items.size(), items.size());
                String sort = Types.of(a[0]).name;
                String missing =
                        type == Types.LIST || type == Types.DEQUE || type == Types.RANGE ? " is not in " + sort : "";
                if (searchedInPython(a[0], a[1])) {
                    return c.prelude(
                            "_index",
                            PyList.of(items),
                            a[1],
                            (long) from,
                            (long) until,
                            sort,
                            !missing.isEmpty(),
                            a[0]);
                }
                for (int i = from; i < until; i++) {
                    if (Comparisons.equal(items.get(i), a[1])) {
                        return (long) i;
                    }
                }
                throw c.valueError(
                        missing.isEmpty() ? sort + ".index(x): x not in " + sort : Text.repr(a[1]) + missing);
            });
        }
    }

    private static boolean searchedInPython(Object container, Object item) {
        return Comparisons.comparesInPython(item, 1) || Comparisons.comparesInPython(container, 0);
    }

    private static int bound(Context c, Object[] a, int argument, int otherwise, int size) {
        if (a.length <= argument || a[argument] == None.NONE) {
            return otherwise;
        }
        if (Valued.plain(a[argument]) instanceof BigInteger far) {
            return far.signum() < 0 ? 0 : size;
        }
        long at = c.integer(a[argument]);
        return (int) Math.max(0, Math.min(size, at < 0 ? at + size : at));
    }

    private static void lists(Definitions to) {
        writes(to, Types.LIST, "append(object, /)", (c, a, k) -> {
            list(a).items().add(a[1]);
            Publishing.stored(list(a), a[1]);
            return None.NONE;
        });
        writes(to, Types.LIST, "extend(iterable, /)", (c, a, k) -> {
            if (!Iteration.plain(a[1])) {
                return c.prelude("_extend", a[0], a[1]);
            }
            for (Object item : Iteration.list(c, a[1])) {
                list(a).items().add(item);
                Publishing.stored(list(a), item);
            }
            return None.NONE;
        });
        writes(to, Types.LIST, "insert(index, object, /)", (c, a, k) -> {
            int size = list(a).items().size();
            long at = c.integer(a[1]);
            int place = (int) Math.max(0, Math.min(size, at < 0 ? at + size : at));
            list(a).items().add(place, a[2]);
            Publishing.stored(list(a), a[2]);
            return None.NONE;
        });
        writes(to, Types.LIST, "pop(index=-1, /)", (c, a, k) -> {
            List<Object> items = list(a).items();
            if (items.isEmpty()) {
                throw c.error(Types.INDEX_ERROR, "pop from empty list");
            }
            long at = a.length > 1 ? c.integer(a[1]) : -1;
            long place = at < 0 ? at + items.size() : at;
            if (place < 0 || place >= items.size()) {
                throw c.error(Types.INDEX_ERROR, "pop index out of range");
            }
            return items.remove((int) place);
        });
        writes(to, Types.LIST, "remove(value, /)", (c, a, k) -> {
            if (searchedInPython(a[0], a[1])) {
                return c.prelude("_remove", a[0], PyList.of(list(a).items()), a[1], "list.remove(x): x not in list");
            }
            int at = find(list(a).items(), a[1]);
            if (at < 0) {
                throw c.valueError("list.remove(x): x not in list");
            }
            list(a).items().remove(at);
            return None.NONE;
        });
        writes(to, Types.LIST, "clear()", (c, a, k) -> {
            list(a).items().clear();
            return None.NONE;
        });
        writes(to, Types.LIST, "reverse()", (c, a, k) -> {
            java.util.Collections.reverse(list(a).items());
            return None.NONE;
        });
        writes(to, Types.LIST, "sort(*, key=None, reverse=False)", (c, a, k) -> {
            for (String name : k == null ? List.<String>of() : List.copyOf(k.keySet())) {
                if (!name.equals("key") && !name.equals("reverse")) {
                    throw c.typeError("'" + name + "' is an invalid keyword argument for sort()");
                }
            }
            if (a.length > 1) {
                throw c.typeError("sort() takes no positional arguments");
            }
            Object key = k == null ? None.NONE : k.getOrDefault("key", None.NONE);
            Object reverse = k == null ? false : k.getOrDefault("reverse", false);
            return c.prelude("_sort", a[0], key, reverse);
        });
        reads(to, Types.LIST, "copy()", (c, a, k) -> PyList.of(list(a).items()));
    }

    private static PyList list(Object[] a) {
        return (PyList) a[0];
    }

    private static int find(Iterable<Object> items, Object wanted) {
        int at = 0;
        for (Object item : items) {
            if (Comparisons.equal(item, wanted)) {
                return at;
            }
            at++;
        }
        return -1;
    }

    private static PyDeque deque(Object[] a) {
        return (PyDeque) a[0];
    }

    private static void deques(Definitions to) {
        writes(to, Types.DEQUE, "append(item, /)", (c, a, k) -> {
            deque(a).append(a[1]);
            Publishing.stored(deque(a), a[1]);
            if (a[1] instanceof NativeLock lock) {
                lock.queue();
                c.host().teller().enqueued(c.thread(), deque(a));
            }
            return None.NONE;
        });
        writes(to, Types.DEQUE, "appendleft(item, /)", (c, a, k) -> {
            deque(a).appendLeft(a[1]);
            Publishing.stored(deque(a), a[1]);
            return None.NONE;
        });
        writes(to, Types.DEQUE, "pop()", (c, a, k) -> taken(c, deque(a).items().pollLast()));
        writes(
                to,
                Types.DEQUE,
                "popleft()",
                (c, a, k) -> taken(c, deque(a).items().pollFirst()));
        writes(to, Types.DEQUE, "extend(iterable, /)", (c, a, k) -> {
            if (!Iteration.plain(a[1])) {
                return c.prelude("_extend", a[0], a[1]);
            }
            for (Object item : Iteration.list(c, a[1])) {
                deque(a).append(item);
                Publishing.stored(deque(a), item);
            }
            return None.NONE;
        });
        writes(to, Types.DEQUE, "insert(index, item, /)", (c, a, k) -> {
            if (deque(a).maxlen >= 0 && deque(a).items().size() >= deque(a).maxlen) {
                throw c.error(Types.INDEX_ERROR, "deque already at its maximum size");
            }
            List<Object> items = new ArrayList<>(deque(a).items());
            items.add(bound(c, a, 1, 0, items.size()), a[2]);
            deque(a).items().clear();
            deque(a).items().addAll(items);
            Publishing.stored(deque(a), a[2]);
            return None.NONE;
        });
        writes(to, Types.DEQUE, "reverse()", (c, a, k) -> {
            List<Object> items = new ArrayList<>(deque(a).items()).reversed();
            deque(a).items().clear();
            deque(a).items().addAll(items);
            return None.NONE;
        });
        reads(
                to,
                Types.DEQUE,
                "__reversed__()",
                (c, a, k) -> new Iter(PyList.of(Iteration.list(c, a[0]).reversed()), -1));
        writes(to, Types.DEQUE, "extendleft(iterable, /)", (c, a, k) -> {
            if (!Iteration.plain(a[1])) {
                return c.prelude("_extend_left", a[0], a[1]);
            }
            for (Object item : Iteration.list(c, a[1])) {
                deque(a).appendLeft(item);
                Publishing.stored(deque(a), item);
            }
            return None.NONE;
        });
        writes(to, Types.DEQUE, "remove(value, /)", (c, a, k) -> {
            if (searchedInPython(a[0], a[1])) {
                return c.prelude(
                        "_remove",
                        a[0],
                        PyList.of(Iteration.list(c, a[0])),
                        a[1],
                        Text.shortRepr(a[1], 60) + " is not in deque");
            }
            int at = find(deque(a).items(), a[1]);
            if (at < 0) {
                throw c.valueError(Text.repr(a[1]) + " is not in deque");
            }
            if (a[1] instanceof NativeLock lock) {
                c.host().teller().dequeued(c.thread(), deque(a), lock);
            }
            List<Object> rest = new ArrayList<>(deque(a).items());
            rest.remove(at);
            deque(a).items().clear();
            deque(a).items().addAll(rest);
            return None.NONE;
        });
        writes(to, Types.DEQUE, "rotate(n=1, /)", (c, a, k) -> {
            long by = a.length > 1 ? c.integer(a[1]) : 1;
            List<Object> items = new ArrayList<>(deque(a).items());
            java.util.Collections.rotate(items, (int) by);
            deque(a).items().clear();
            deque(a).items().addAll(items);
            return None.NONE;
        });
        writes(to, Types.DEQUE, "clear()", (c, a, k) -> {
            deque(a).items().clear();
            return None.NONE;
        });
        for (String name : List.of("copy()", "__copy__()")) {
            reads(to, Types.DEQUE, name, (c, a, k) -> {
                PyDeque copy = new PyDeque(deque(a).maxlen);
                deque(a).items().forEach(copy::append);
                return a[0] instanceof PyDeque own && own.type.written
                        ? c.tail(own.type, copy, own.maxlen < 0 ? None.NONE : (Object) (long) own.maxlen)
                        : copy;
            });
        }
    }

    private static Object taken(Context c, @Nullable Object item) {
        if (item == null) {
            throw c.error(Types.INDEX_ERROR, "pop from an empty deque");
        }
        return item;
    }
}

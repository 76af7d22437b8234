package dev.waitline.machine.space;

import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Constants;
import dev.waitline.machine.value.Container;
import dev.waitline.machine.value.Contents;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.HeapObject;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Iter;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PySet;
import dev.waitline.machine.value.Valued;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The objects of states that more than one thread can reach: their names, their parts and what those hold. Changed only by
 * who holds this object's monitor.
 */
final class SharedObjects {
    private final Constants constants = new Constants();
    private final List<Named> names = new ArrayList<>();
    private final Map<List<Object>, Memo.Family> families = new HashMap<>();
    /** Those made during a search, whose names can be given again. */
    private volatile Named[] mortal = {};
    /** Where the native locks are. */
    private final List<Location> locks = new CopyOnWriteArrayList<>();

    /** @param main the program's own module */
    SharedObjects(Namespace main) {
        names.add(new Named(0, true, main, -1));
    }

    Named[] mortal() {
        return mortal;
    }

    int number(Object constant) {
        return constants.number(constant);
    }

    /** The locks that a thread holds. */
    List<Location> heldBy(int[] state, int thread) {
        List<Location> held = new ArrayList<>();
        for (Location lock : locks) {
            if (lock.size() > 0 && lock.content(state).holder() == thread) {
                held.add(lock);
            }
        }
        return held;
    }

    SpaceWriter writer(java.util.function.Function<HeapObject, Named> namer) {
        return new SpaceWriter(constants, namer);
    }

    Content constant(@Nullable Object value) {
        return new Content(new int[] {value == null ? -1 : constants.number(value)}, value, new int[0], null);
    }

    /** The object of the state that an object stands for; one of the first machine may have no name yet. */
    Named named(HeapObject object) {
        if (object.named == 0) {
            object.named = names.size();
            names.add(new Named(object.named, true, object, -1));
        }
        return names.get(object.named);
    }

    /** Names the register of the threads: what it has for each thread stands by itself, and its order is none. */
    Named register(PyDict active) {
        active.named = names.size();
        Named named = new Named(active.named, true, active, -1, false);
        names.add(named);
        return named;
    }

    Named byNumber(int number) {
        return names.get(number);
    }

    /** The object of a number that may be none's. */
    @Nullable
    Named byNumberOrNull(int number) {
        return number < names.size() ? names.get(number) : null;
    }

    Named newName(HeapObject object) {
        Named named = new Named(names.size(), false, object, mortal.length);
        names.add(named);
        Named[] more = Arrays.copyOf(mortal, mortal.length + 1);
        more[mortal.length] = named;
        mortal = more;
        return named;
    }

    /** Objects that may have each other's names: an empty one made from any of them is the same. */
    Memo.Family family(HeapObject object, int thread) {
        List<Object> key = new ArrayList<>(List.of(object.getClass()));
        switch (object) {
            // A waiter's lock is its own thread's business; so two threads' names do not get in each other's way.
            case NativeLock lock -> key.add(thread);
            case Instance i -> {
                key.add(i.type.named == 0 ? i.type : (Object) i.type.named);
                key.add(object instanceof Valued v ? constants.number(v.value) : 0);
            }
            case PyDeque d -> key.add(d.maxlen);
            case PySet s -> key.add(s.frozen);
            case Iter i -> key.add(i.size);
            case Function f -> key.add(f.code);
            case ClassObject c -> key.add(c);
            case PyDict d -> key.addAll(List.of(d.of == null ? 0 : 1, Named.itemwise(d)));
            case PyList l -> key.add(Named.itemwise(l));
            default -> {}
        }
        if (object instanceof Container c) {
            key.add(c.type.named == 0 ? c.type : (Object) c.type.named);
        }
        return families.computeIfAbsent(key, k -> new Memo.Family());
    }

    /** The parts of an object that are contents of their own. */
    List<Object> keys(HeapObject object) {
        List<Object> keys = new ArrayList<>(List.of(Named.WHOLE));
        if (object instanceof Instance i && !(object instanceof ExceptionObject)) {
            keys.addAll(i.attrs.names());
        } else if (object instanceof ClassObject type) {
            keys.addAll(type.attributes().keySet());
        } else if (object instanceof PyList list && named(object).itemwise) {
            for (int i = 0; i < list.here().size(); i++) {
                keys.add(i);
            }
        } else if (object instanceof PyDict dict && named(object).itemwise) {
            dict.keysHere(false).forEach(key -> keys.add(new Named.Key(key)));
        }
        return keys;
    }

    Location part(Named named, Object key) {
        Location part = named.part(key);
        if (part == null) {
            part = named.add(key);
            if (named.exemplar instanceof NativeLock) {
                locks.add(part);
            }
            if (named.first) {
                part.number(content(named, named.exemplar, key, writer(this::named)));
            } else if (named.born) {
                SpaceWriter absent = writer(this::named);
                absent.constant(null);
                absent.value(null);
                part.number(absent.content(null, null));
            }
        }
        return part;
    }

    private static Content attribute(@Nullable Object value, SpaceWriter writer) {
        writer.constant(value == null ? null : "");
        writer.value(value);
        return writer.content(value, null);
    }

    /** What one part of an object holds, which is called {@code named}. */
    Content content(Named named, HeapObject object, Object key, SpaceWriter writer) {
        if (named.itemwise && object instanceof PyList list) {
            if (key instanceof Integer index) {
                return attribute(index < list.here().size() ? list.here().get(index) : null, writer);
            }
            return constant((long) list.here().size());
        }
        if (named.itemwise && object instanceof PyDict dict) {
            if (!key.equals(Named.WHOLE)) {
                return attribute(dict.here(((Named.Key) key).normal()), writer);
            }
            dict.encodeOrder(writer);
            return writer.content(dict, null);
        }
        if (object instanceof Instance i && !(object instanceof ExceptionObject)) {
            if (key.equals(Named.WHOLE)) {
                List<String> order = i.attrs.names();
                writer.constant(order);
                return writer.content(order, null);
            }
            if (i.attrs.sharedWithAnother(i)) {
                throw new Contents.UnsuitableException("two objects have the same __dict__");
            }
            return attribute(i.attrs.here((String) key), writer);
        }
        if (object instanceof ClassObject type) {
            if (key.equals(Named.WHOLE)) {
                List<String> order = List.copyOf(type.attributes().keySet());
                writer.constant(order);
                return writer.content(order, null);
            }
            return attribute(type.here((String) key), writer);
        }
        if (object instanceof PyDict d && key instanceof Long) {
            Object value = d.here(key);
            writer.value(value);
            return writer.content(value, null);
        }
        if (object instanceof Namespace n) {
            if (key instanceof Integer number) {
                Object value = n.here(number);
                writer.value(value);
                return writer.content(value, null);
            }
            Map<String, Object> others = new LinkedHashMap<>(n.others());
            others.forEach((name, value) -> {
                writer.constant(name);
                writer.value(value);
            });
            return writer.content(others, null);
        }
        object.encode(writer);
        return writer.content(object, null);
    }
}

package dev.waitline.machine.primitive;

import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.Cell;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.HeapObject;
import dev.waitline.machine.value.Host;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.program.Code;
import dev.waitline.source.Span;
import dev.waitline.trace.Primitive;
import dev.waitline.trace.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which primitives there are at one moment and what the program calls them: found by walking from the main module's
 * globals, in their order, and then from the variables of the running functions. The first name found counts.
 */
public final class Names {
    private static final int DEEPEST = 4;
    private static final int MOST_ITEMS = 200;

    private final Map<Object, Resource> primitives = new IdentityHashMap<>();
    private final Map<NativeLock, Resource> locks = new IdentityHashMap<>();
    private final Map<PyDeque, Resource> deques = new IdentityHashMap<>();
    private final Map<NativeLock, Integer> done = new IdentityHashMap<>();
    /** What is to be said of primitives inside an object of the library's, once they are in use. */
    private final Map<Object, String> within = new IdentityHashMap<>();

    private final Map<Object, Boolean> seen = new IdentityHashMap<>();
    private final List<Object> found = new ArrayList<>();

    public Names(Host host) {
        for (PyThread thread : host.threads()) {
            Instance object = thread.object;
            if (LibraryShape.doneOf(object) instanceof NativeLock lock) {
                done.put(lock, thread.id);
            }
        }
        Namespace main = host.module(host.program());
        for (String name : main.names()) {
            Object value = main.get(name);
            if (value != null) {
                visit(name, value, 0);
            }
        }
        for (PyThread thread : host.threads()) {
            for (Frame f : frames(thread)) {
                if (!f.code.library()) {
                    visitLocals(f);
                }
            }
        }
        found.sort(Comparator.comparingInt(Names::idOf));
        found.forEach(this::inner);
        for (PyThread thread : host.threads()) {
            for (Frame f : frames(thread)) {
                visitUnnamed(f);
            }
        }
        found.sort(Comparator.comparingInt(Names::idOf));
    }

    /** The frames of a thread, outermost first. */
    public static List<Frame> frames(PyThread thread) {
        List<Frame> frames = new ArrayList<>();
        for (Frame f = thread.top; f != null; f = f.back) {
            frames.add(f);
        }
        return frames.reversed();
    }

    private void visitLocals(Frame f) {
        List<String> names = f.code.header().locals();
        for (int i = 0; i < names.size(); i++) {
            Object value = f.slots[i];
            if (value instanceof Cell cell) {
                value = cell.get();
            }
            if (value != null && !names.get(i).startsWith(".")) {
                visit(names.get(i), value, 1);
            }
        }
    }

    /** A primitive that is in use although the program has no name for it at hand. */
    private void visitUnnamed(Frame f) {
        if (!f.code.library() || f.code.localCount() == 0) {
            return;
        }
        Object self = f.slots[0];
        Resource.Kind kind = self == null ? null : kindOf(self);
        if (self instanceof Instance i && kind != null && !primitives.containsKey(self) && !isInner(i, kind)) {
            String name = within.getOrDefault(self, Types.of(self).name + " " + idOf(self));
            register(new Resource(idOf(self), name, kind, false), self);
            inner(self);
        }
    }

    /** Whether it is a part of another primitive that has a name. */
    private boolean isInner(Instance i, Resource.Kind kind) {
        List<Primitive.Place> places = kind.primitive().places();
        return places.isEmpty()
                ? LibraryShape.blockOf(i) instanceof NativeLock l && locks.containsKey(l)
                : LibraryShape.waiters(conditionOf(i, places.getFirst())) instanceof PyDeque d && deques.containsKey(d);
    }

    private void visit(String name, Object value, int depth) {
        if (depth > DEEPEST || !(value instanceof HeapObject) || seen.put(value, true) != null) {
            return;
        }
        Resource.Kind kind = kindOf(value);
        if (kind != null) {
            register(new Resource(idOf(value), name, kind), value);
            nameWithin(name, value);
            return;
        }
        switch (value) {
            case Instance i -> {
                boolean library = i.type.fixed;
                if (library) {
                    nameWithin(name, value);
                }
                for (int n = 0; n < i.attrs.size() && !library; n++) {
                    if (!i.attrs.name(n).startsWith("_") || !isOfLibrary(i)) {
                        visit(name + "." + i.attrs.name(n), i.attrs.value(n), depth + 1);
                    }
                }
                if (!library) {
                    visit(i.type.name, i.type, depth + 1);
                }
            }
            case ClassObject type
            when !type.fixed ->
                type.attributes().forEach((attribute, held) -> visit(name + "." + attribute, held, depth + 1));
            case PyList l -> {
                for (int n = 0; n < Math.min(MOST_ITEMS, l.items().size()); n++) {
                    visit(name + "[" + n + "]", l.items().get(n), depth + 1);
                }
            }
            case PyTuple t -> {
                for (int n = 0; n < Math.min(MOST_ITEMS, t.items().length); n++) {
                    visit(name + "[" + n + "]", t.items()[n], depth + 1);
                }
            }
            case PyDict d ->
                d.entries().values().stream()
                        .limit(MOST_ITEMS)
                        .forEach(e -> visit(name + "[" + Text.shortRepr(e.key, 20) + "]", e.value, depth + 1));
            default -> {}
        }
    }

    private void nameWithin(String name, Object value) {
        if (value instanceof Instance i && LibraryShape.doneOf(i) == null) {
            for (int n = 0; n < i.attrs.size(); n++) {
                Object inside = i.attrs.value(n);
                if (inside != null && kindOf(inside) != null) {
                    within.putIfAbsent(inside, name + "." + i.attrs.name(n));
                }
            }
        }
    }

    /** Whether a class of the library's has put attributes of its own into it. */
    private static boolean isOfLibrary(Instance i) {
        return i.type.mro.stream().anyMatch(t -> t.fixed && !t.name.equals("object"));
    }

    private void register(Resource resource, Object value) {
        primitives.put(value, resource);
        found.add(value);
    }

    /** Notes which locks and deques inside a primitive belong to it. */
    private void inner(Object primitive) {
        Resource resource = primitives.get(primitive);
        if (resource == null) {
            return;
        }
        switch (primitive) {
            case NativeLock lock -> locks.put(lock, resource);
            case Instance i -> {
                List<Primitive.Place> places = resource.kind().primitive().places();
                if (places.isEmpty()) {
                    lock(i, resource);
                }
                places.forEach(place -> condition(conditionOf(i, place), resource));
            }
            default -> {}
        }
    }

    /** The Condition in whose queue those stand who wait at a place of a primitive. */
    public static @Nullable Object conditionOf(Instance primitive, Primitive.Place place) {
        return place.attribute().isEmpty() ? primitive : reach(primitive, place.attribute());
    }

    /** What a path of attributes, an interned text, leads to; or null. */
    public static @Nullable Object reach(Instance from, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return from.attrs.get(path);
        }
        Object next = from.attrs.get(path.substring(0, dot).intern());
        return next instanceof Instance i ? reach(i, path.substring(dot + 1).intern()) : null;
    }

    private void condition(@Nullable Object condition, Resource resource) {
        if (condition instanceof Instance i) {
            if (LibraryShape.waiters(i) instanceof PyDeque deque) {
                deques.put(deque, resource);
            }
            Object lock = LibraryShape.lockOf(i);
            if (lock != null && !primitives.containsKey(lock)) {
                lock(lock, resource);
            }
        }
    }

    private void lock(Object lock, Resource resource) {
        NativeLock block = blockOf(lock);
        if (block != null) {
            locks.putIfAbsent(block, resource);
        }
    }

    /** The native lock at the bottom of a Lock or RLock. */
    public static @Nullable NativeLock blockOf(@Nullable Object lock) {
        return switch (lock) {
            case NativeLock l -> l;
            case Instance i -> LibraryShape.blockOf(i);
            case null, default -> null;
        };
    }

    /** What kind of primitive a value is, or null. */
    public static Resource.@Nullable Kind kindOf(Object value) {
        if (value instanceof NativeLock) {
            return Resource.Kind.LOCK;
        }
        if (!(value instanceof Instance i)) {
            return null;
        }
        ClassObject type = i.type;
        if (!type.judged) {
            type.kind = kindOf(type);
            type.judged = true;
        }
        return type.kind;
    }

    /** The kind of primitive that instances of a class are, because it is or derives from one of the library's. */
    private static Resource.@Nullable Kind kindOf(ClassObject judged) {
        for (ClassObject type : judged.mro) {
            if (type.fixed) {
                String module = type.attribute("__module__") instanceof String said ? said : type.module;
                Resource.Kind kind = Resource.Kind.ofType(module + "." + type.name);
                if (kind != null) {
                    return kind;
                }
            }
        }
        return null;
    }

    static int idOf(Object primitive) {
        return switch (primitive) {
            case NativeLock lock -> lock.id;
            case Instance i -> i.id;
            default -> 0;
        };
    }

    // ---- answers

    /** The primitives, in the order of their making. */
    public List<Object> found() {
        return found;
    }

    @Nullable
    public Resource of(Object primitive) {
        return primitives.get(primitive);
    }

    public Object object(int id) {
        return found.stream()
                .filter(p -> idOf(p) == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no primitive " + id));
    }

    /** The primitive to show for a native lock. */
    @Nullable
    public Resource ofLock(NativeLock lock) {
        return locks.get(lock);
    }

    /** The thread for whose end the lock stands, or -1. */
    public int threadOf(NativeLock lock) {
        return done.getOrDefault(lock, -1);
    }

    @Nullable
    public Resource ofDeque(PyDeque deque) {
        return deques.get(deque);
    }

    /** The deque in which a waiter's lock stands, or null. */
    @Nullable
    public PyDeque dequeOf(NativeLock lock) {
        for (PyDeque deque : deques.keySet()) {
            for (Object each : deque.items()) {
                if (each == lock) {
                    return deque;
                }
            }
        }
        return null;
    }

    public Map<NativeLock, Resource> locks() {
        return locks;
    }

    /** The source text from which instruction {@code pc} comes, on one line. */
    public static String text(Code code, int pc) {
        Span span = code.span(pc);
        String line = code.header().source().line(span.start().line());
        int from = Math.min(line.length(), span.start().column() - 1);
        int to = span.end().line() == span.start().line()
                ? Math.min(line.length(), span.end().column() - 1)
                : line.length();
        return line.substring(from, Math.max(from, to)).strip();
    }
}

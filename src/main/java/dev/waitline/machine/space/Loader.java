package dev.waitline.machine.space;

import dev.waitline.machine.Machine;
import dev.waitline.machine.Stops;
import dev.waitline.machine.module.Library;
import dev.waitline.machine.value.Attrs;
import dev.waitline.machine.value.Cell;
import dev.waitline.machine.value.Container;
import dev.waitline.machine.value.Contents;
import dev.waitline.machine.value.Copier;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.HeapObject;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.Watch;
import dev.waitline.trace.Ending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one step of one thread from a state: brings each object into a machine when it is first needed, notes what was
 * looked at, and finds out afterwards what has changed.
 */
final class Loader extends Copier implements Contents, Watch {
    private final Space space;
    private final int[] state;
    private final int thread;
    private final Machine machine;
    private final PyThread moving;
    /** The one whose code is executed: the moving one, or one that it has just started. */
    private PyThread running;

    private final Map<Named, HeapObject> stubs = new LinkedHashMap<>();
    private final Map<Namespace, BitSet> globals = new HashMap<>();
    private final Set<Location> touched = new HashSet<>();
    private final Set<Location> blind = new HashSet<>();
    private final List<Memo.Touch> touches = new ArrayList<>();
    private final List<Location> acquired = new ArrayList<>();
    private final List<Location> released = new ArrayList<>();
    private final List<HeapObject> births = new ArrayList<>();
    private final List<Memo.Write> writes = new ArrayList<>();
    private long @Nullable [] living;
    private int[] given = {};
    private final List<Misuse> misuses = new ArrayList<>();
    private boolean frees;

    Loader(Space space, int[] state, int thread) {
        this.space = space;
        this.state = state;
        this.thread = thread;
        this.machine = Machine.partial(space.first(), this);
        for (int i = 0; i < Library.MODULES; i++) {
            Namespace module = space.first().moduleAt(i);
            if (module != null && i != Library.BUILTINS) {
                machine.place(i, copy(module));
            }
        }
        int threads = space.rows.threads(state);
        for (int i = 0; i < threads; i++) {
            machine.threads().add((PyThread) exemplar(space.rows.context(i)).shell());
        }
        this.moving = machine.threads().get(thread);
        this.running = moving;
        for (PyThread each : machine.threads()) {
            each.loader = this;
        }
        moving.need();
        finish();
    }

    private HeapObject exemplar(Location location) {
        return (HeapObject) Objects.requireNonNull(location.content(state).exemplar());
    }

    // ---- what is asked for under way

    private Content touch(Location location) {
        if (touched.add(location)) {
            touches.add(new Memo.Touch(
                    location, false, thread, null, given, location.in(state), acquired.size(), released.size()));
        }
        return location.content(state);
    }

    @Override
    @Nullable
    public HeapObject stub(HeapObject object) {
        if (!object.shared || SpaceWriter.inline(object) || object instanceof PyThread) {
            return null;
        }
        Named named = space.objects.named(object);
        HeapObject known = stubs.get(named);
        if (known != null) {
            return known;
        }
        HeapObject stub = named.exemplar.shell();
        stub.shared = true;
        stub.named = named.number;
        stub.number = named.exemplar.number;
        stubs.put(named, stub);
        if (stub instanceof Instance i && !(stub instanceof ExceptionObject)) {
            i.type = copy(i.type);
            i.attrs = Attrs.lazy(i);
            stub.loader = this;
        } else if (lazy(stub)) {
            stub.loader = this;
        } else {
            copyInto(stub, (HeapObject) Objects.requireNonNull(
                    touch(space.objects.part(named, Named.WHOLE)).exemplar()));
        }
        return stub;
    }

    private static boolean lazy(HeapObject object) {
        return object instanceof Namespace
                || object instanceof Cell
                || object instanceof NativeLock
                || (object instanceof Container c && !c.type.written);
    }

    /** Brings the contents of an object. */
    @Override
    public void load(HeapObject object) {
        switch (object) {
            case PyThread other -> {
                object.loader = null;
                Location context = space.rows.context(other.id);
                if (other != moving) {
                    touch(context);
                }
                other.fill(exemplar(context), this);
            }
            case Namespace namespace -> {
                for (int i = 0; i < namespace.symbols.size(); i++) {
                    global(namespace, i);
                }
                object.loader = null;
                Namespace from = (Namespace) space.objects.named(namespace).exemplar;
                from.others().forEach((k, v) -> namespace.put(k, copy(v)));
            }
            case Instance instance -> {}
            case PyDict dict when space.objects.named(dict) == space.register() -> loadRegister(dict);
            default -> {
                object.loader = null;
                object.fill(
                        (HeapObject) Objects.requireNonNull(
                                touch(space.objects.part(space.objects.named(object), Named.WHOLE))
                                        .exemplar()),
                        this);
            }
        }
        finish();
    }

    @Override
    public void runs(PyThread other) {
        running = other;
    }

    /**
     * Brings what a dict has for one key. Only the register of the threads, where each has a key of its own, is brought
     * key by key.
     */
    @Override
    public void load(PyDict dict, Object key) {
        if (space.objects.named(dict) != space.register() || !(key instanceof Long)) {
            load(dict);
            return;
        }
        Location location = space.objects.part(space.objects.named(dict), key);
        if (!touched.contains(location)) {
            Object value = copyNullable(touch(location).exemplar());
            finish();
            if (value != null) {
                dict.bring(key, value);
            }
        }
    }

    /** Brings all threads that are in the register, in the order of their numbers. */
    private void loadRegister(PyDict dict) {
        touch(space.rows.population());
        for (PyThread each : machine.threads()) {
            load(dict, each.ident());
        }
        dict.loader = null;
        dict.sort();
    }

    /** Brings one attribute; null when the object has none of that name. */
    @Override
    public @Nullable Object attribute(Instance object, String name) {
        Location location = space.objects.part(space.objects.named(object), name);
        if (touched.contains(location) || blind.contains(location)) {
            return object.attrs.here(name);
        }
        Content content;
        if (asksForOwner(object, name) && !mine(location)) {
            blind.add(location);
            touches.add(new Memo.Touch(location, true, running.id, null, given, 0, acquired.size(), released.size()));
            content = location.content(state);
        } else {
            content = touch(location);
        }
        Object value = copyNullable(content.exemplar());
        finish();
        if (value != null) {
            object.attrs.enter(name, value);
        }
        return value;
    }

    private boolean mine(Location owner) {
        return owner.content(state).exemplar() instanceof Long ident && ident == running.ident();
    }

    /** Whether all that follows from who owns an RLock is whether it is the running thread. */
    private boolean asksForOwner(Instance object, String name) {
        return LibraryShape.asksForMe(object.type, name, running.top);
    }

    /** An attribute is going to be changed. False when the object does not have it. */
    @Override
    public boolean writes(Instance object, String name) {
        if (object.attrs.here(name) == null) {
            attribute(object, name);
        }
        touch(space.objects.part(space.objects.named(object), name));
        return object.attrs.here(name) != null;
    }

    /** Brings all attributes, in their order. */
    @Override
    @SuppressWarnings("unchecked")
    public void loadAll(Instance object) {
        Content order = touch(space.objects.part(space.objects.named(object), Named.WHOLE));
        for (String name : (List<String>) Objects.requireNonNull(order.exemplar())) {
            Location location = space.objects.part(space.objects.named(object), name);
            Object value = copyNullable(touch(location).exemplar());
            if (value != null) {
                object.attrs.enter(name, value);
            }
        }
        finish();
    }

    /** Brings a global; null when it is not bound. */
    @Override
    public @Nullable Object global(Namespace module, int number) {
        BitSet here = globals.computeIfAbsent(module, m -> new BitSet());
        if (!here.get(number)) {
            here.set(number);
            Object value = copyNullable(touch(space.objects.part(space.objects.named(module), number))
                    .exemplar());
            finish();
            module.enter(number, value);
        }
        return module.here(number);
    }

    /** A thread is about to be started: its number depends on how many there are. */
    @Override
    public void starts() {
        touch(space.rows.population());
    }

    @Override
    public long clock() {
        return (Long) Objects.requireNonNull(touch(space.rows.clock()).exemplar());
    }

    @Override
    public void acquires(NativeLock lock) {
        if (lock.named != 0) {
            acquired.add(space.objects.part(space.objects.named(lock), Named.WHOLE));
        }
    }

    @Override
    public void releases(NativeLock lock) {
        if (lock.named != 0) {
            released.add(space.objects.part(space.objects.named(lock), Named.WHOLE));
        }
    }

    @Override
    public void strangersRelease(int holder, String message) {
        misuses.add(new Misuse.StrangersRelease(running.userLine(), holder, message));
    }

    @Override
    public void withoutLock(String message) {
        misuses.add(new Misuse.WithoutLock(running.userLine(), message));
    }

    // ---- the step

    /** Takes the thread's lock out of the queue in which it stands, as {@link Machine#wake} does. */
    private void wake() {
        NativeLock lock = Stops.awaited(moving);
        Frame wait = moving.top;
        if (lock != null
                && wait != null
                && LibraryShape.waiters(wait.slots[0]) instanceof PyDeque queue
                && queue.items().remove(lock)) {
            lock.release();
        }
    }

    Memo.Effect step(Space.Kind kind) {
        Long left = (Long) space.rows.deadline(thread).content(state).exemplar();
        moving.deadline = switch (kind) {
            case FREE -> PyThread.NEVER;
            case FIRED -> 0;
            case WOKEN -> left == null ? PyThread.NEVER : left;
        };
        int before = machine.threadCount();
        if (kind == Space.Kind.WOKEN) {
            wake();
        } else {
            space.steps().step(machine, thread);
        }
        if (machine.recursionLimit() != space.first().recursionLimit()) {
            throw new UnsuitableException("the recursion limit changes");
        }
        for (int i = 0; i < Library.MODULES; i++) {
            if (machine.moduleAt(i) != null && space.first().moduleAt(i) == null) {
                throw new UnsuitableException("a module is imported under way");
            }
        }
        boolean unjoined = false;
        for (int i = before; i < machine.threadCount(); i++) {
            PyThread child = machine.threads().get(i);
            unjoined |= child.object == null || child.daemon();
        }
        Ending finished = machine.finished();
        if (finished != null) {
            write(space.rows.finish(), space.objects.constant(finished));
        } else {
            context(moving);
            for (int i = before; i < machine.threadCount(); i++) {
                context(machine.threads().get(i));
            }
            if (machine.threadCount() > before) {
                write(space.rows.population(), space.objects.constant((long) machine.threadCount()));
            }
            for (Memo.Touch touch : List.copyOf(touches)) {
                if (touch.location() != null && !touch.mine()) {
                    changed(touch.location());
                }
            }
            for (int i = 0; i < births.size(); i++) {
                born(births.get(i));
            }
        }
        String output = machine.output().standard();
        String error = machine.output().error();
        return new Memo.Effect(
                thread,
                writes.toArray(Memo.Write[]::new),
                frees,
                output.isEmpty() ? null : output,
                error.isEmpty() ? null : error,
                finished != null,
                touches,
                acquired,
                released,
                machine.threadCount() - before,
                machine.abrupt(),
                unjoined,
                misuses);
    }

    @Override
    public void line(int number) {
        space.ran(number);
    }

    boolean clockRead() {
        return machine.clockRead();
    }

    private SpaceWriter writer() {
        return space.objects.writer(this::named);
    }

    /** The name of an object that more than one thread can reach; a new one when it has none yet. */
    private Named named(HeapObject object) {
        if (object.named != 0) {
            return space.objects.named(object);
        }
        Memo.Family family = space.objects.family(object, thread);
        long[] alive = living;
        if (alive == null) {
            alive = space.rows.living(state);
            living = alive;
        }
        int place = family.free(alive, given);
        touches.add(new Memo.Touch(null, false, thread, family, given, place, acquired.size(), released.size()));
        if (place == family.names.length) {
            family.add(space.objects.newName(object));
        }
        Named named = family.names[place];
        given = Arrays.copyOf(given, given.length + 1);
        given[given.length - 1] = named.number;
        object.named = named.number;
        births.add(object);
        return named;
    }

    private void context(PyThread of) {
        SpaceWriter writer = writer();
        of.encode(writer);
        if (of.id == 0) {
            writer.flag(machine.threadCount() > 1);
        }
        writer.finish();
        write(space.rows.context(of.id), writer.content(of, space.rest(of, machine)));
        Object left = of.top == null || of.deadline == PyThread.NEVER
                ? null
                : (Object) (space.times() ? Math.max(0, of.deadline - machine.clock()) : 0L);
        write(space.rows.deadline(of.id), space.objects.constant(left));
    }

    private void changed(Location location) {
        Named owner = location.owner;
        if (owner == null) {
            for (PyThread other : machine.threads()) {
                if (other != moving && other.loader == null && location == space.rows.context(other.id)) {
                    SpaceWriter writer = writer();
                    other.encode(writer);
                    if (other.id == 0) {
                        writer.flag(machine.threadCount() > 1);
                    }
                    write(
                            location,
                            writer.content(other, location.content(state).rest()));
                }
            }
            return;
        }
        write(location, space.objects.content(Objects.requireNonNull(stubs.get(owner)), location.key, writer()));
    }

    /** Writes down a new object. */
    private void born(HeapObject object) {
        Named named = space.objects.named(object);
        for (Object key : space.objects.keys(object)) {
            write(space.objects.part(named, key), space.objects.content(object, key, writer()));
        }
        for (Map.Entry<Object, Location> part : List.copyOf(named.parts().entrySet())) {
            if (!space.objects.keys(object).contains(part.getKey())) {
                write(part.getValue(), space.objects.content(object, part.getKey(), writer()));
            }
        }
        named.born = true;
    }

    private void write(Location location, Content content) {
        Content old = location.size() == 0 ? null : location.content(state);
        int number = location.number(content);
        if (number > 0) {
            space.rows.vary(location);
        }
        if (number != location.in(state)) {
            writes.add(new Memo.Write(location, number));
            frees |= old != null && !contains(content.names(), old.names());
        }
    }

    private static boolean contains(int[] all, int[] some) {
        for (int each : some) {
            if (Arrays.stream(all).noneMatch(a -> a == each)) {
                return false;
            }
        }
        return true;
    }
}

package dev.waitline.machine.space;

import dev.waitline.machine.Machine;
import dev.waitline.machine.Stops;
import dev.waitline.machine.module.Library;
import dev.waitline.machine.value.Attrs;
import dev.waitline.machine.value.ByName;
import dev.waitline.machine.value.Cell;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Container;
import dev.waitline.machine.value.Contents;
import dev.waitline.machine.value.Copier;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Generator;
import dev.waitline.machine.value.HeapObject;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Iter;
import dev.waitline.machine.value.Keys;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.NativeObject;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.Watch;
import dev.waitline.program.Code;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes one step of one thread from a state: brings each object into a machine when it is first needed, notes what was
 * looked at, and finds out afterwards what has changed.
 */
final class Loader extends Copier implements Contents, Watch {
    /** The number of one who is no thread of the program and only asks. */
    static final int ASKER = 9_999;
    /** What is said of a question that does more than ask. */
    static final String CHANGES = "";

    private final Space space;
    private final int[] state;
    private final int thread;
    private final Machine machine;
    private final PyThread moving;
    /** The one whose code is executed: the moving one, or one that it has just started. */
    private PyThread running;

    private final Map<Named, HeapObject> stubs = new LinkedHashMap<>();
    private final Map<Namespace, @Nullable Location[]> globals = new HashMap<>();
    private final Footprint footprint;
    private final Set<Location> blind = new HashSet<>();
    /** What has its contents; another instruction that needs them is to be noted, too. */
    private final Set<HeapObject> loaded = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The lists that have room for their items, and the dicts that have room for their keys. */
    private final Set<HeapObject> begun = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Those of which another look has been noted for this instruction. */
    private final List<HeapObject> noted = new ArrayList<>();

    private final List<HeapObject> births = new ArrayList<>();
    private final List<Memo.Write> writes = new ArrayList<>();
    private long @Nullable [] living;
    private final List<Misuse> misuses = new ArrayList<>();
    private boolean frees;
    /** The threads for whose end the step has waited, and those whose end they had waited for. */
    private final Set<Integer> joined = new TreeSet<>();
    /** What each thread that was started has from its starter, of such threads. */
    private final List<Set<Integer>> inherited = new ArrayList<>();

    Loader(Space space, int[] state, int thread) {
        this.space = space;
        this.state = state;
        this.thread = thread;
        this.footprint = new Footprint(state, thread, space.nextSerial());
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
        machine.recursionLimit(((Long) Objects.requireNonNull(
                        footprint.depend(space.rows.recursionLimit()).exemplar()))
                .intValue());
        this.moving = thread == ASKER
                ? new PyThread(ASKER, true, "question")
                : machine.threads().get(thread);
        this.running = moving;
        for (PyThread each : machine.threads()) {
            each.loader = this;
        }
        moving.need();
        finish();
        runsGenerators();
        Frame top = moving.top;
        if (top != null && top.code.whole()) {
            // The instruction that called it has begun before.
            footprint.instruction(top.code, top.pc);
        }
    }

    /** The frames of generators that the thread is in are on its stack alone. */
    private void runsGenerators() {
        for (Frame f = moving.top; f != null; f = f.back) {
            Generator generator = f.generator;
            if (generator != null && generator.shared) {
                generator.need();
                generator.frame = f;
            }
        }
    }

    private HeapObject exemplar(Location location) {
        return (HeapObject) Objects.requireNonNull(location.content(state).exemplar());
    }

    // ---- what is asked for under way

    private Content touch(Location location) {
        return footprint.touch(location, Memo.Act.LOOK);
    }

    private Content read(Location location) {
        return footprint.touch(location, Memo.Act.READ);
    }

    private Location part(HeapObject object, Object key) {
        return space.objects.part(space.objects.named(object), key);
    }

    /** Another instruction begins: what it needs is noted anew. */
    @Override
    public void executes(Code code, int at) {
        if (running == moving) {
            footprint.instruction(code, at);
            noted.forEach(object -> object.loader = this);
            noted.clear();
            if (thread != ASKER && space.questions().mayChange(code, at)) {
                footprint.use(space.rows.context(thread), Memo.Act.WRITE, false);
            }
        }
    }

    private void note(HeapObject object) {
        object.loader = null;
        noted.add(object);
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
        switch (stub) {
            case ExceptionObject whole -> copyWhole(stub, named);
            case Instance i -> {
                i.type = copy(i.type);
                i.attrs = Attrs.lazy(i);
                stub.loader = this;
            }
            case ClassObject type -> {
                type.fillBases((ClassObject) named.exemplar, this);
                stub.loader = this;
            }
            case Function function -> {
                function.fillFixed((Function) named.exemplar, this);
                stub.loader = this;
            }
            case Container container -> {
                container.type = copy(((Container) named.exemplar).type);
                stub.loader = this;
            }
            case Namespace n -> stub.loader = this;
            case Cell c -> stub.loader = this;
            case NativeLock lock -> {
                lock.contents = this;
                stub.loader = this;
            }
            case Iter i -> stub.loader = this;
            case Generator g -> stub.loader = this;
            case NativeObject n -> stub.loader = this;
            default -> copyWhole(stub, named);
        }
        return stub;
    }

    private void copyWhole(HeapObject stub, Named named) {
        copyInto(stub, (HeapObject) Objects.requireNonNull(
                touch(space.objects.part(named, Named.WHOLE)).exemplar()));
    }

    /** Brings the contents of an object. */
    @Override
    @SuppressWarnings("unchecked")
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
                Content content = touch(part(namespace, Named.WHOLE));
                if (loaded.add(namespace)) {
                    Map<String, Object> others = new LinkedHashMap<>();
                    ((Map<String, Object>) Objects.requireNonNull(content.exemplar()))
                            .forEach((name, value) -> others.put(name, copy(value)));
                    namespace.others(others);
                }
            }
            case Instance instance -> {}
            case ClassObject type -> {}
            case PyDict dict
            when dict.named == 0 && dict.of instanceof HeapObject owner -> {
                note(dict);
                show(dict, owner);
            }
            case PyDict dict when space.objects.named(dict) == space.register() -> loadRegister(dict);
            case PyDict dict when space.objects.named(dict).itemwise -> loadEntries(dict);
            case PyList list when space.objects.named(list).itemwise -> loadItems(list);
            default -> {
                note(object);
                // What is done with a lock is told apart.
                Content content = object instanceof NativeLock
                        ? footprint.depend(part(object, Named.WHOLE))
                        : touch(part(object, Named.WHOLE));
                HeapObject from = (HeapObject) Objects.requireNonNull(content.exemplar());
                if (loaded.add(object) || (object instanceof PyDict dict && dict.of != null)) {
                    fill(object, from);
                }
            }
        }
        finish();
    }

    private void fill(HeapObject object, HeapObject from) {
        if (object instanceof Function function) {
            function.fillAttrs((Function) from, this);
        } else if (object instanceof PyDict dict && ((PyDict) from).of instanceof HeapObject owner && owner.shared) {
            show(dict, copy(owner));
        } else {
            object.fill(from, this);
        }
    }

    /** Brings all items of a list each of which is a part of its own. */
    private void loadItems(PyList list) {
        int length = sized(list, touch(part(list, Named.WHOLE)));
        for (int i = 0; i < Math.max(length, list.here().size()); i++) {
            bring(list, i, touch(part(list, i)));
        }
        loaded.add(list);
        note(list);
    }

    /** Makes room in a list for as many items as it has in the state; gives how many those are. */
    private int sized(PyList list, Content content) {
        int length = ((Long) Objects.requireNonNull(content.exemplar())).intValue();
        if (begun.add(list)) {
            list.here().addAll(Collections.nCopies(length, null));
        }
        return length;
    }

    private void bring(PyList list, int index, Content content) {
        // Where the list has been changed as a whole all is here.
        if (!loaded.contains(list) && index < list.here().size() && list.here().get(index) == null) {
            list.here().set(index, copyNullable(content.exemplar()));
            finish();
        }
    }

    @Override
    public int size(PyList list) {
        if (space.objects.named(list).itemwise) {
            sized(list, read(part(list, Named.WHOLE)));
        } else {
            load(list);
        }
        return list.here().size();
    }

    @Override
    public void item(PyList list, int index) {
        if (space.objects.named(list).itemwise) {
            bring(list, index, read(part(list, index)));
        } else {
            load(list);
        }
    }

    @Override
    public void writes(PyList list, int index) {
        if (space.objects.named(list).itemwise) {
            footprint.touch(part(list, index), Memo.Act.WRITE);
        } else {
            load(list);
        }
    }

    /** Brings all that a dict holds each key of which is a part of its own. */
    private void loadEntries(PyDict dict) {
        ordered(dict, touch(part(dict, Named.WHOLE)));
        for (Object key : dict.keysHere(false)) {
            touch(part(dict, new Named.Key(key)));
        }
        for (Object key : dict.keysHere(true)) {
            bring(dict, key, touch(part(dict, new Named.Key(key))));
        }
        note(dict);
    }

    private void ordered(PyDict dict, Content content) {
        if (begun.add(dict)) {
            dict.bringOrder((PyDict) Objects.requireNonNull(content.exemplar()), this);
            finish();
        }
    }

    private void bring(PyDict dict, Object key, Content content) {
        Object value = copyNullable(content.exemplar());
        finish();
        if (value != null) {
            dict.bringValue(key, value);
        }
    }

    @Override
    public void order(PyDict dict) {
        if (dict.named != 0 && space.objects.named(dict).itemwise) {
            ordered(dict, read(part(dict, Named.WHOLE)));
        } else {
            load(dict);
        }
    }

    /** A key comes or goes together with the order of all. */
    @Override
    public void writes(PyDict dict, Object key, boolean keys) {
        if (!space.objects.named(dict).itemwise) {
            return;
        }
        if (keys || !PyDict.apart(key)) {
            ordered(dict, footprint.touch(part(dict, Named.WHOLE), Memo.Act.WRITE));
        }
        if (PyDict.apart(key)) {
            footprint.touch(part(dict, new Named.Key(key)), Memo.Act.WRITE);
        }
    }

    /** A {@code __dict__} holds what its owner's attributes are. */
    private void show(PyDict dict, HeapObject owner) {
        finish();
        dict.of = owner;
        dict.reset();
        if (owner instanceof Namespace module) {
            module.show(dict);
            return;
        }
        Attrs attrs = switch (owner) {
            case Instance i -> i.attrs;
            case Container c -> c.attrs();
            case Function f -> f.attrs();
            default -> null;
        };
        if (attrs != null) {
            attrs.show(dict);
        }
    }

    @Override
    public void runs(PyThread other) {
        running = other;
    }

    /** Brings what a dict has for one key. */
    @Override
    public void load(PyDict dict, Object key) {
        if (dict.named != 0 && space.objects.named(dict).itemwise) {
            loadEntry(dict, key);
            return;
        }
        if (dict.named == 0 || space.objects.named(dict) != space.register() || !(key instanceof Long)) {
            load(dict);
            return;
        }
        Location location = part(dict, key);
        boolean first = !footprint.has(location);
        Content content = touch(location);
        if (first) {
            Object value = copyNullable(content.exemplar());
            finish();
            if (value != null) {
                dict.bring(key, value);
            }
        }
    }

    private void loadEntry(PyDict dict, Object key) {
        Object normal = Keys.of(key);
        if (!PyDict.apart(normal)) {
            ordered(dict, read(part(dict, Named.WHOLE)));
            return;
        }
        Location location = part(dict, new Named.Key(normal));
        boolean first = !footprint.has(location);
        Content content = read(location);
        if (begun.contains(dict)) {
            bring(dict, normal, content);
        } else if (first && content.exemplar() != null) {
            Object value = copyNullable(content.exemplar());
            finish();
            dict.bring(key, Objects.requireNonNull(value));
        }
    }

    /** Brings all threads that are in the register, in the order of their numbers. */
    private void loadRegister(PyDict dict) {
        touch(space.rows.population());
        for (PyThread each : machine.threads()) {
            load(dict, each.ident());
        }
        note(dict);
        dict.sort();
    }

    /** Brings one attribute; null when the object has none of that name. */
    @Override
    public @Nullable Object attribute(Instance object, String name) {
        Location location = part(object, name);
        if (blind.contains(location)) {
            return object.attrs.here(name);
        }
        boolean first = !footprint.has(location);
        Content content;
        if (first && asksForOwner(object, name) && !mine(location)) {
            blind.add(location);
            footprint.blind(location, running.id);
            content = location.content(state);
        } else {
            content = read(location);
        }
        return first ? brought(object.attrs, name, content) : object.attrs.here(name);
    }

    private @Nullable Object brought(ByName into, String name, Content content) {
        Object value = copyNullable(content.exemplar());
        finish();
        if (value != null && into.here(name) == null) {
            into.enter(name, value);
        }
        return into.here(name);
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
        footprint.touch(part(object, name), Memo.Act.WRITE);
        return object.attrs.here(name) != null;
    }

    @Override
    public void loadAll(Instance object, boolean first) {
        loadAll(object, object.attrs, first);
    }

    /** Brings all that an object or a class has, in its order. */
    @SuppressWarnings("unchecked")
    private void loadAll(HeapObject object, ByName into, boolean first) {
        Content order = read(part(object, Named.WHOLE));
        for (String name : (List<String>) Objects.requireNonNull(order.exemplar())) {
            Content content = read(part(object, name));
            Object value = first ? copyNullable(content.exemplar()) : null;
            if (value != null) {
                into.enter(name, value);
            }
        }
        finish();
    }

    @Override
    public @Nullable Object attribute(ClassObject type, String name) {
        Location location = part(type, name);
        boolean first = !footprint.has(location);
        Content content = read(location);
        return first ? brought(type, name, content) : type.here(name);
    }

    @Override
    public void loadAll(ClassObject type, boolean first) {
        loadAll(type, type, first);
    }

    @Override
    public void writes(ClassObject type, String name) {
        footprint.touch(part(type, name), Memo.Act.WRITE);
    }

    /** Brings a global; null when it is not bound. */
    @Override
    public @Nullable Object global(Namespace module, int number) {
        @Nullable Location[] known = globals.computeIfAbsent(module, m -> new @Nullable Location[m.symbols.size()]);
        Location location = known[number];
        if (location == null) {
            location = part(module, number);
            known[number] = location;
            Object value = copyNullable(read(location).exemplar());
            finish();
            module.enter(number, value);
        } else {
            footprint.use(location, Memo.Act.READ, false);
        }
        return module.here(number);
    }

    @Override
    public void writes(Namespace module, int number) {
        if (globals.get(module) == null || Objects.requireNonNull(globals.get(module))[number] == null) {
            global(module, number);
        }
        footprint.use(part(module, number), Memo.Act.WRITE, false);
    }

    /** A thread is about to be started: its number depends on how many there are. */
    @Override
    public void starts() {
        touch(space.rows.population());
        footprint.use(space.rows.population(), Memo.Act.START, false);
        Set<Integer> known = new TreeSet<>(joined);
        known.addAll(joinedBefore(running.id));
        inherited.add(known);
    }

    @Override
    public long clock() {
        return (Long) Objects.requireNonNull(touch(space.rows.clock()).exemplar());
    }

    @Override
    public void tests(NativeLock lock) {
        if (lock.named != 0) {
            footprint.use(part(lock, Named.WHOLE), Memo.Act.TEST, lock.locked());
        }
    }

    @Override
    public void shows(NativeLock lock) {
        tests(lock);
    }

    @Override
    public void unlocks(NativeLock lock) {
        if (lock.named != 0) {
            footprint.use(part(lock, Named.WHOLE), Memo.Act.UNLOCK, lock.locked());
        }
    }

    @Override
    public void recursionLimit(boolean sets) {
        footprint.use(space.rows.recursionLimit(), sets ? Memo.Act.WRITE : Memo.Act.READ, false);
    }

    @Override
    public void prints() {
        footprint.use(space.rows.printed(), Memo.Act.LOOK, false);
    }

    @Override
    public void acquires(NativeLock lock) {
        if (lock.named != 0) {
            Location location = part(lock, Named.WHOLE);
            footprint.use(location, Memo.Act.TAKE, false);
            footprint.acquired.add(location);
            int ended = LibraryShape.joined(running.top);
            if (running == moving && ended >= 0) {
                footprint.joined.add(ended);
                joined.add(ended);
                joined.addAll(joinedBefore(ended));
            }
        }
    }

    @Override
    public void releases(NativeLock lock) {
        if (lock.named != 0) {
            Location location = part(lock, Named.WHOLE);
            footprint.use(location, Memo.Act.RELEASE, true);
            footprint.released.add(location);
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

    @SuppressWarnings("unchecked")
    private Set<Integer> joinedBefore(int by) {
        return (Set<Integer>)
                Objects.requireNonNull(footprint.depend(space.rows.joined(by)).exemplar());
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
        footprint.close(moving.top);
        boolean unjoined = false;
        for (int i = before; i < machine.threadCount(); i++) {
            PyThread child = machine.threads().get(i);
            unjoined |= child.object == null || child.daemon();
        }
        Ending finished = machine.finished();
        if (finished != null) {
            write(space.rows.finish(), space.objects.constant(finished));
            if (!space.questions().isEmpty()) {
                changes();
            }
        } else {
            context(moving);
            write(space.rows.recursionLimit(), space.objects.constant((long) machine.recursionLimit()));
            for (int i = before; i < machine.threadCount(); i++) {
                context(machine.threads().get(i));
                joined(i, inherited.get(i - before));
            }
            if (!joined.isEmpty()) {
                joined.addAll(joinedBefore(thread));
                joined(thread, joined);
            }
            if (machine.threadCount() > before) {
                write(space.rows.population(), space.objects.constant((long) machine.threadCount()));
            }
            changes();
        }
        return effect(finished, machine.threadCount() - before, unjoined);
    }

    /** Has the question answered, and sees that nothing comes of it but the answer. */
    Memo.Effect ask(Code question) {
        Machine.Answer answer = machine.answer(question, moving);
        footprint.close(null);
        changes();
        if (machine.finished() != null
                || !writes.isEmpty()
                || !machine.output().equals(Output.EMPTY)
                || machine.threadCount() > space.rows.threads(state)) {
            answer = new Machine.Answer(null, CHANGES);
        }
        Memo.Effect effect = effect(null, 0, false);
        effect.answer = answer;
        return effect;
    }

    private void joined(int by, Set<Integer> threads) {
        write(space.rows.joined(by), space.objects.constant(Set.copyOf(threads)));
    }

    private void changes() {
        Set<Location> looked = new LinkedHashSet<>();
        for (Memo.Touch touch : footprint.touches) {
            if (touch.location() != null && !touch.mine()) {
                looked.add(touch.location());
            }
        }
        // What was added to a list that was changed as a whole.
        for (HeapObject object : loaded) {
            if (object instanceof PyList list && space.objects.named(list).itemwise) {
                for (int i = 0; i < list.here().size(); i++) {
                    looked.add(part(list, i));
                }
            }
        }
        for (HeapObject object : begun) {
            if (object instanceof PyDict dict) {
                dict.keysHere(false).forEach(key -> looked.add(part(dict, new Named.Key(key))));
            }
        }
        looked.forEach(this::changed);
        for (int i = 0; i < births.size(); i++) {
            born(births.get(i));
        }
    }

    private Memo.Effect effect(@Nullable Ending finished, int children, boolean unjoined) {
        String output = machine.output().standard();
        String error = machine.output().error();
        return new Memo.Effect(
                thread,
                writes.toArray(Memo.Write[]::new),
                frees,
                output.isEmpty() ? null : output,
                error.isEmpty() ? null : error,
                finished != null,
                footprint,
                children,
                machine.abrupt(),
                unjoined,
                misuses);
    }

    @Override
    public void line(int number) {
        space.ran(number);
    }

    boolean signalled() {
        return machine.signalled();
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
        int place = family.free(alive, footprint.given);
        footprint.name(family, place);
        if (place == family.names.length) {
            Named fresh = space.objects.newName(object);
            if (object instanceof NativeLock) {
                fresh.maker = thread;
                fresh.place = place;
            }
            family.add(fresh);
        }
        Named named = family.names[place];
        footprint.given = Arrays.copyOf(footprint.given, footprint.given.length + 1);
        footprint.given[footprint.given.length - 1] = named.number;
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
        write(location, space.objects.content(owner, Objects.requireNonNull(stubs.get(owner)), location.key, writer()));
    }

    /** Writes down a new object. */
    private void born(HeapObject object) {
        Named named = space.objects.named(object);
        for (Object key : space.objects.keys(object)) {
            write(space.objects.part(named, key), space.objects.content(named, object, key, writer()));
        }
        for (Map.Entry<Object, Location> part : List.copyOf(named.parts().entrySet())) {
            if (!space.objects.keys(object).contains(part.getKey())) {
                write(part.getValue(), space.objects.content(named, object, part.getKey(), writer()));
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

package dev.waitline.machine.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A dict, in the order of insertion. */
public non-sealed class PyDict extends Container {
    private final LinkedHashMap<Object, Entry> entries = new LinkedHashMap<>();

    /** Stands in a search for a value that has not been needed so far. */
    private static final Object AWAY = new Object();

    private boolean probed;

    /** The attributes that this is the {@code __dict__} of; they and the text keys always hold the same. */
    @Nullable
    Attrs behind;

    /** The object whose {@code __dict__} it is; null for a plain dict. */
    @Nullable
    public HeapObject of;

    public PyDict() {
        super(Types.DICT);
    }

    public static final class Entry {
        public final Object key;
        public Object value;

        Entry(Object key, Object value) {
            this.key = key;
            this.value = value;
        }
    }

    /** By {@link Keys#of}; each entry knows the key as the program gave it. */
    public LinkedHashMap<Object, Entry> entries() {
        need();
        return entries;
    }

    /** Forgets what was brought, to have it brought anew; for {@code Loader}. */
    public void reset() {
        entries.clear();
    }

    /** Whether it may hold a {@link HashedKey}. */
    public boolean probed() {
        need();
        return probed;
    }

    /** The entries, of which only that of {@code key} need be here. */
    private LinkedHashMap<Object, Entry> entriesFor(Object key) {
        Contents from = loader;
        if (from != null) {
            from.load(this, key);
        }
        return entries;
    }

    /** Puts in what was looked up; for {@code Loader}. */
    public void bring(Object key, Object value) {
        entries.put(Keys.of(key), new Entry(key, value));
    }

    /** Whether it is a dict and nothing more: no {@code __dict__}, and not of a class of the program's. */
    public boolean plain() {
        return of == null && behind == null && !type.written;
    }

    /** Whether what a dict has for such a key, as {@link Keys#of} gives it, can stand for itself: it never changes. */
    public static boolean apart(Object normal) {
        return normal instanceof String || normal instanceof Long;
    }

    /**
     * Brings the keys of {@code from} in their order, and the values of those that are not {@link #apart}; the others are brought
     * when they are needed. For {@code Loader}, once, before anything is put in or removed.
     */
    public void bringOrder(PyDict from, Copier copier) {
        Map<Object, Entry> known = new LinkedHashMap<>(entries);
        entries.clear();
        for (Map.Entry<Object, Entry> each : from.entries.entrySet()) {
            if (apart(each.getKey())) {
                Entry here = known.get(each.getKey());
                Object key = copier.copy(each.getValue().key);
                entries.put(each.getKey(), new Entry(key, here == null ? AWAY : here.value));
            } else {
                fillEntry(each.getKey(), each.getValue(), copier);
            }
        }
        probed = from.probed;
    }

    /** Puts in the value of a key where {@link #bringOrder} has left room for it; for {@code Loader}. */
    public void bringValue(Object normal, Object value) {
        Entry entry = entries.get(normal);
        if (entry != null && entry.value == AWAY) {
            entry.value = value;
        }
    }

    /** The {@link #apart} keys whose values are here or, with {@code away}, may be brought; for {@code Loader}. */
    public List<Object> keysHere(boolean away) {
        List<Object> keys = new ArrayList<>();
        entries.forEach((normal, entry) -> {
            if (apart(normal) && (entry.value == AWAY) == away) {
                keys.add(normal);
            }
        });
        return keys;
    }

    /** Writes which keys it has, in their order, and the values of those that are not {@link #apart}. */
    public void encodeOrder(StateWriter to) {
        to.number(entries.size());
        entries.forEach((normal, entry) -> {
            to.value(entry.key);
            if (!apart(normal)) {
                to.value(entry.value);
            }
        });
        encodeClass(to);
    }

    /** How many entries are here, whatever there is to be brought. */
    public int known() {
        return entries.size();
    }

    /** How many entries it has. */
    public int size() {
        return keys().size();
    }

    /** The entries, of which only the keys need be here. */
    public Collection<Entry> keys() {
        Contents from = loader;
        if (from != null) {
            from.order(this);
        }
        return entries.values();
    }

    /** Whether it has a key. */
    public boolean has(Object key) {
        return entriesFor(key).containsKey(Keys.of(key));
    }

    /** Brings entries whose keys are ints into their order. */
    public void sort() {
        List<Map.Entry<Object, Entry>> all = new ArrayList<>(entries.entrySet());
        all.sort(Comparator.comparingLong(e -> e.getKey() instanceof Long number ? number : Long.MAX_VALUE));
        entries.clear();
        all.forEach(e -> entries.put(e.getKey(), e.getValue()));
    }

    /** What is known for a key without looking further; for {@code Loader}. */
    @Nullable
    public Object here(Object key) {
        Entry entry = entries.get(key);
        return entry == null || entry.value == AWAY ? null : entry.value;
    }

    @Nullable
    public Object get(Object key) {
        Entry entry = entriesFor(key).get(Keys.of(key));
        return entry == null ? null : entry.value;
    }

    public void put(Object key, Object value) {
        if (of != null) {
            need();
        }
        Attrs names = behind;
        if (names != null && key instanceof String name) {
            names.put(name.intern(), value);
        } else if (of instanceof Namespace module && key instanceof String name) {
            Publishing.publish(value);
            module.put(name, value);
        }
        enter(key, value);
    }

    /** Puts it in and does not tell the attributes behind. */
    void enter(Object key, Object value) {
        Object normal = Keys.of(key);
        Entry entry = entriesFor(key).get(normal);
        Contents to = loader;
        if (to != null) {
            to.writes(this, normal, entry == null);
        }
        if (entry == null) {
            entries.put(normal, new Entry(Keys.given(key), value));
            probed |= normal instanceof HashedKey;
        } else {
            entry.value = value;
        }
    }

    /** Puts in all that another one holds; not for two that are both {@link #probed}. */
    public void putAll(PyDict other) {
        for (Map.Entry<Object, Entry> each : List.copyOf(other.entries().entrySet())) {
            if (each.getKey() instanceof HashedKey) {
                entries().put(each.getKey(), new Entry(each.getValue().key, each.getValue().value));
            } else {
                put(each.getValue().key, each.getValue().value);
            }
        }
        need();
        probed |= other.probed();
    }

    public void clear() {
        need();
        for (Entry entry : of == null && behind == null
                ? List.<Entry>of()
                : List.copyOf(entries().values())) {
            remove(entry.key);
        }
        entries().clear();
    }

    @Nullable
    public Object remove(Object key) {
        if (of != null) {
            need();
        }
        Attrs names = behind;
        Object value = forget(key);
        if (names != null && key instanceof String name) {
            names.remove(name.intern());
        } else if (of instanceof Namespace module && key instanceof String name) {
            module.forget(name);
        }
        return value;
    }

    /** Removes it and does not tell the attributes behind. */
    @Nullable
    Object forget(Object key) {
        Object normal = Keys.of(key);
        Contents to = entriesFor(key).containsKey(normal) ? loader : null;
        if (to != null) {
            to.writes(this, normal, true);
        }
        Entry entry = entries.remove(normal);
        return entry == null ? null : entry.value;
    }

    @Override
    public void references(Consumer<Object> to) {
        for (Entry entry : entries.values()) {
            to.accept(entry.key);
            to.accept(entry.value);
        }
        HeapObject owner = of;
        if (owner != null) {
            to.accept(owner);
        }
        referencesOfClass(to);
    }

    @Override
    public void encode(StateWriter to) {
        HeapObject owner = of;
        if (owner != null && owner.shared) {
            // What it holds is the owner's.
            to.number(-1);
            to.reference(owner);
            return;
        }
        to.number(entries.size());
        for (Entry entry : entries.values()) {
            to.value(entry.key);
            to.value(entry.value);
        }
        encodeClass(to);
        Attrs.encode(behind, to);
    }

    @Override
    public HeapObject shell() {
        PyDict shell = new PyDict();
        shell.type = type;
        shell.of = of;
        if (behind != null) {
            shell.behind = Attrs.shell(shell);
        }
        return shell;
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        fillClass((PyDict) from, copier);
        of = copier.copyNullable(((PyDict) from).of);
        if (of != null && of.shared && of.loader != null) {
            // In a search it holds what its owner does at the moment when somebody looks.
            behind = null;
            loader = of.loader;
            return;
        }
        Attrs names = ((PyDict) from).behind;
        if (behind != null && names != null) {
            behind.fill(names, copier);
        }
        for (Map.Entry<Object, Entry> entry : ((PyDict) from).entries.entrySet()) {
            fillEntry(entry.getKey(), entry.getValue(), copier);
        }
        probed = ((PyDict) from).probed;
    }

    private void fillEntry(Object from, Entry held, Copier copier) {
        Object key = copier.copy(held.key);
        Object value = copier.copy(held.value);
        Object normal = from == held.key && !(key instanceof PyTuple || key instanceof PySet)
                ? key
                : copier.copyKey(from, this::rehash);
        entries.put(normal, new Entry(key, value));
    }

    /** Its keys have got their contents only now. */
    private void rehash() {
        Map<Object, Entry> all = new LinkedHashMap<>(entries);
        entries.clear();
        entries.putAll(all);
    }

    /** The arguments given by name as a dict; an empty one for null. */
    public static PyDict named(@Nullable Map<String, Object> keywords) {
        PyDict dict = new PyDict();
        if (keywords != null) {
            keywords.forEach(dict::put);
        }
        return dict;
    }
}

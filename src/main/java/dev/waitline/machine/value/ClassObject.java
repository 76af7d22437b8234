package dev.waitline.machine.value;

import dev.waitline.trace.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A class: a builtin type, an exception, or one written in Python. */
public final class ClassObject extends HeapObject implements ByName {
    public final String name;
    public final String module;
    public List<ClassObject> bases;
    /** Method resolution order, this class first. */
    public List<ClassObject> mro;
    /** What the class itself has; in a search only what was needed is here, as long as there is a loader. */
    private Map<String, Object> attributes = new LinkedHashMap<>();
    /** Those written in Java, by name. */
    private Map<String, Builtin> methods = Map.of();
    /** Makes an instance of a builtin type; null for classes that make an {@link Instance}. */
    @Nullable
    public Builtin constructor;
    /** What was looked up lately in a class that never changes. Threads may overwrite each other's, which does no harm. */
    private final @Nullable Found[] found = new @Nullable Found[FOUND];

    private static final int FOUND = 32;

    private record Found(String name, @Nullable Object value) {}

    /** The kind of primitive that its instances are, or null; known once somebody has asked {@code Names.kindOf}. */
    public Resource.@Nullable Kind kind;

    public volatile boolean judged;

    /** Whether, in a search, all that the class itself has is here. */
    private boolean whole;

    /** Builtin types and the library's classes: never change, and are shared between machines. */
    public boolean fixed;
    /** Whether its body was written in Python, the library's classes included. */
    public boolean written;
    /** The builtin type whose layout the instances have; null for plain instances. */
    @Nullable
    public ClassObject layout;
    /** Whether making an instance takes more than an {@link Instance} and a call of {@code __init__}. */
    public boolean custom;
    /**
     * Whether it derives from a library class that says what happens to the class itself, which elsewhere is a
     * metaclass's business. Such a library class defines some of {@code __class_call__(cls, ...)},
     * {@code __class_iter__(cls)}, {@code __class_len__(cls)}, {@code __class_contains__(cls, item)},
     * {@code __class_repr__(cls)}, {@code __class_setattr__(cls, name, value)}; they hold for it and for every class
     * derived from it.
     */
    public boolean hooked;
    /** Its metaclass when that is one of the program's; null for {@code type}. */
    @Nullable
    public ClassObject meta;
    /** Whether instances have the attributes named in {@code __slots__} and no others. */
    public boolean slotted;
    /** Whether a class of it has {@code __getattribute__}. */
    public boolean intercepting;

    public String qualifiedName;

    public ClassObject(String name, String module, List<ClassObject> bases) {
        this.name = name.intern();
        this.module = module;
        this.bases = bases;
        this.mro = bases.isEmpty() ? List.of(this) : linearise();
        this.qualifiedName = this.name;
        for (ClassObject base : bases) {
            if (layout == null) {
                layout = base.layout;
            }
            custom |= base.custom;
            hooked |= base.hooked;
            meta(base.meta);
            intercepting |= base.intercepting;
        }
    }

    /** Takes a metaclass over the one it has if that is further down. */
    public void meta(@Nullable ClassObject other) {
        ClassObject own = meta;
        if (other != null && (own == null || other.isSubclassOf(own))) {
            meta = other;
            hooked = true;
        }
    }

    /** C3, as Python does it. */
    private List<ClassObject> linearise() {
        List<List<ClassObject>> lists = new ArrayList<>();
        bases.forEach(b -> lists.add(new ArrayList<>(b.mro)));
        lists.add(new ArrayList<>(bases));
        List<ClassObject> result = new ArrayList<>(List.of(this));
        while (lists.stream().anyMatch(l -> !l.isEmpty())) {
            ClassObject next = lists.stream()
                    .filter(l -> !l.isEmpty())
                    .map(List::getFirst)
                    .filter(c -> lists.stream().noneMatch(l -> l.indexOf(c) > 0))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no method resolution order for " + name));
            result.add(next);
            lists.forEach(l -> l.remove(next));
        }
        return List.copyOf(result);
    }

    /** Modules that we have in Python and CPython in C. */
    private static final Set<String> IN_C = Set.of("datetime", "decimal", "re");

    /** As error messages call it: what CPython has in C outside the builtins goes with its module. */
    public String inMessages() {
        return (written && !IN_C.contains(module)) || module.equals("builtins") ? name : module + "." + name;
    }

    /** What the class or one it derives from defines under an interned name, or null. */
    @Nullable
    public Object lookup(String attribute) {
        if (!fixed) {
            return search(attribute);
        }
        int place = attribute.hashCode() & (FOUND - 1);
        Found known = found[place];
        if (known == null || known.name != (Object) attribute) {
            known = new Found(attribute, search(attribute));
            found[place] = known;
        }
        return known.value;
    }

    private @Nullable Object search(String attribute) {
        List<ClassObject> order = mro;
        for (int i = 0; i < order.size(); i++) {
            Object found = order.get(i).attribute(attribute);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Gives it the methods that are written in Java, once. */
    void methods(Map<String, Builtin> all) {
        if (!methods.isEmpty()) {
            throw new IllegalStateException(name + " has its methods");
        }
        methods = all;
    }

    /** The method written in Java that this very type has, or null. */
    @Nullable
    public Builtin own(String method) {
        return methods.get(method);
    }

    /** The names of the methods written in Java that this very type has. */
    public Set<String> ownNames() {
        return methods.keySet();
    }

    /** The method written in Java of this type or of the nearest type above it, or null. */
    @Nullable
    public Builtin method(String method) {
        for (ClassObject each : mro) {
            Builtin found = each.methods.get(method);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether {@code ==} or {@code hash()} of its instances is written in Python. */
    boolean comparesByMethod() {
        return lookup("__eq__") instanceof Function || lookup("__hash__") instanceof Function;
    }

    /** What this very class has under an interned name, or null. */
    @Nullable
    public Object attribute(String attribute) {
        Contents from = loader;
        return from == null ? attributes.get(attribute) : from.attribute(this, attribute);
    }

    /** What this very class has, by name, in the order of its making. */
    public Map<String, Object> attributes() {
        Contents from = loader;
        if (from != null) {
            Map<String, Object> changed = new LinkedHashMap<>(attributes);
            boolean first = !whole;
            if (first) {
                whole = true;
                attributes.clear();
            }
            from.loadAll(this, first);
            if (first) {
                attributes.putAll(changed);
            }
        }
        return Collections.unmodifiableMap(attributes);
    }

    /** Takes an attribute away. False when this very class does not have it. */
    public boolean remove(String attribute) {
        Contents from = loader;
        if (from != null) {
            attributes();
            from.writes(this, attribute);
        }
        return attributes.remove(attribute) != null;
    }

    @Override
    @Nullable
    public Object here(String attribute) {
        return attributes.get(attribute);
    }

    @Override
    public void enter(String attribute, Object value) {
        attributes.put(attribute, value);
    }

    public void put(String attribute, Object value) {
        Contents to = loader;
        if (to != null) {
            if (attribute(attribute) == null) {
                attributes();
            }
            to.writes(this, attribute);
        }
        attributes.put(attribute, value);
        if (attribute.startsWith("__")) {
            custom |= attribute.equals("__new__");
            intercepting |= attribute.equals("__getattribute__");
            hooked |= attribute.startsWith("__class_") && !attribute.equals("__class_getitem__");
        }
    }

    /**
     * The function, written in Python, for what happens to the class itself: {@code __class_call__} is its metaclass's
     * {@code __call__}, or the library's substitute for that; else null.
     */
    @Nullable
    public Function hook(String attribute) {
        ClassObject above = meta;
        if (above != null && above.lookup(attribute.replace("__class_", "__").intern()) instanceof Function f) {
            return f;
        }
        return hooked && lookup(attribute) instanceof Function f && f.code.library() ? f : null;
    }

    public boolean isSubclassOf(ClassObject other) {
        return mro.contains(other);
    }

    @Override
    public boolean immutable() {
        return fixed;
    }

    @Override
    public void references(Consumer<Object> to) {
        bases.forEach(to);
        if (meta != null) {
            to.accept(meta);
        }
        attributes.values().forEach(to);
    }

    @Override
    public void encode(StateWriter to) {
        to.constant(name);
        to.constant(module);
        to.number(bases.size());
        bases.forEach(to::value);
        to.value(meta);
        to.number(attributes.size());
        attributes.forEach((attribute, value) -> {
            to.constant(attribute);
            to.value(value);
        });
    }

    @Override
    public HeapObject shell() {
        ClassObject shell = new ClassObject(name, module, List.of());
        shell.constructor = constructor;
        shell.written = written;
        shell.layout = layout;
        shell.custom = custom;
        shell.hooked = hooked;
        shell.intercepting = intercepting;
        shell.slotted = slotted;
        shell.qualifiedName = qualifiedName;
        return shell;
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        ClassObject that = (ClassObject) from;
        bases = that.bases.stream().map(copier::copy).toList();
        mro = that.mro.stream().map(copier::copy).toList();
        meta = copier.copyNullable(that.meta);
        owned(that, copier);
    }

    /** Fills in what the class derives from, and leaves what it has itself for later. */
    public void fillBases(ClassObject from, Copier copier) {
        bases = from.bases.stream().map(copier::copy).toList();
        mro = from.mro.stream().map(c -> c == from ? this : copier.copy(c)).toList();
        meta = copier.copyNullable(from.meta);
    }

    private void owned(ClassObject that, Copier copier) {
        Map<String, Object> copied = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : that.attributes.entrySet()) {
            copied.put(entry.getKey(), copier.copy(entry.getValue()));
        }
        attributes = copied;
    }

    @Override
    public String toString() {
        return name;
    }
}

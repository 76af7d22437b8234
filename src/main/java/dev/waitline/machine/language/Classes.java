package dev.waitline.machine.language;

import dev.waitline.machine.text.SystemErrors;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.Attrs;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Container;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Continuation;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PySet;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.machine.value.Wrapper;
import dev.waitline.program.None;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes classes, and objects of them. */
public final class Classes {
    private static final Set<ClassObject> CLOSED = Set.of(
            Types.BOOL,
            Types.NONE,
            Types.ELLIPSIS,
            Types.NOT_IMPLEMENTED,
            Types.FUNCTION,
            Types.METHOD,
            Types.BUILTIN,
            Types.RANGE,
            Types.SLICE,
            Types.GENERATOR,
            Types.ITERATOR,
            Types.CELL,
            Types.LOCK);
    private static final Set<ClassObject> UNSUPPORTED =
            Set.of(Types.PROPERTY, Types.STATIC_METHOD, Types.CLASS_METHOD, Types.SUPER, Types.MODULE);

    /** Under this name a metaclass finds the functions that the class body has made. */
    public static final String CELLS = "__classcell__";

    private Classes() {}

    /** A new class with these attributes. */
    public static ClassObject make(
            Context c, String name, String module, List<Object> bases, Attrs names, boolean library) {
        List<ClassObject> types = new ArrayList<>();
        for (Object base : bases) {
            if (!(base instanceof ClassObject type)) {
                throw c.typeError("a base class must be a class, not " + Types.of(base).name);
            }
            if (CLOSED.contains(type)) {
                throw c.typeError("type '" + Text.qualified(type) + "' is not an acceptable base type");
            }
            if (UNSUPPORTED.contains(type)) {
                throw c.typeError("the model engine cannot make subclasses of '" + type.name + "'");
            }
            if (types.contains(type)) {
                throw c.typeError("duplicate base class " + type.name);
            }
            types.add(type);
        }
        if (types.isEmpty()) {
            types.add(Types.OBJECT);
        }
        List<ClassObject> layouts = types.stream()
                .map(t -> t.layout)
                .filter(t -> t != null)
                .distinct()
                .toList();
        if (layouts.size() > 1) {
            throw c.typeError("multiple bases have instance lay-out conflict");
        }
        ClassObject made;
        try {
            made = new ClassObject(name, module, List.copyOf(types));
        } catch (IllegalArgumentException e) {
            throw c.typeError("Cannot create a consistent method resolution\norder (MRO) for bases "
                    + String.join(", ", types.stream().map(b -> b.name).toList()));
        }
        made.written = true;
        for (int i = 0; i < names.size(); i++) {
            Object value = names.value(i);
            boolean ofClass = value instanceof Function
                    && (names.name(i) == "__init_subclass__" || names.name(i) == "__class_getitem__");
            boolean ofNobody = value instanceof Function && names.name(i) == "__new__";
            made.put(
                    names.name(i),
                    ofClass
                            ? new Wrapper(Wrapper.Kind.CLASS_METHOD, value, null)
                            : ofNobody ? new Wrapper(Wrapper.Kind.STATIC_METHOD, value, null) : value);
        }
        if (names.get("__qualname__") instanceof String qualified) {
            made.qualifiedName = qualified;
            made.remove("__qualname__");
        }
        if (names.get("__eq__") != null && names.get("__hash__") == null) {
            made.put("__hash__", None.NONE);
        }
        made.slotted = names.get("__slots__") != null
                && types.stream().allMatch(t -> t == Types.OBJECT || t.slotted)
                && !ClassAttributes.slot(made, "__dict__");
        made.fixed = library;
        return made;
    }

    /** The metaclass of a new class that has to be asked for it; null when it is {@code type}, or one of the library. */
    public static @Nullable Object metaclass(PyDict keywords, List<Object> bases) {
        Object said = keywords.get("metaclass");
        if (said != null && !(said instanceof ClassObject type && (type == Types.TYPE || type.fixed))) {
            return said;
        }
        ClassObject meta = null;
        for (Object base : bases) {
            ClassObject of = base instanceof ClassObject type ? type.meta : null;
            meta = of != null && (meta == null || of.isSubclassOf(meta)) ? of : meta;
        }
        return meta;
    }

    /** The class above which an abstract metaclass of the library puts, where CPython gives the class another type. */
    public static List<Object> withAdded(Context c, @Nullable Object metaclass, List<Object> bases) {
        Object added = metaclass instanceof ClassObject meta ? ClassAttributes.find(c, meta, "_base") : null;
        if (!(added instanceof ClassObject base)
                || bases.stream().anyMatch(b -> b instanceof ClassObject type && type.isSubclassOf(base))) {
            return bases;
        }
        List<Object> longer = new ArrayList<>(bases);
        longer.add(base);
        return longer;
    }

    /** {@code type.__call__}: a new object, without asking the metaclass. */
    public static Object called(Context c, Object[] a, @Nullable Map<String, Object> keywords) {
        return make(c, (ClassObject) a[0], java.util.Arrays.copyOfRange(a, 1, a.length), keywords);
    }

    /** {@code type.__new__}: a new class. */
    public static Object newClass(Context c, Object[] a, @Nullable Map<String, Object> keywords) {
        if (a.length == 2) {
            return Types.of(a[1]);
        }
        if (a.length != 4) {
            throw c.typeError("type.__new__() takes exactly 3 arguments (" + (a.length - 1) + " given)");
        }
        Object meta = a[0] == Types.TYPE ? null : a[0];
        return ofNamespace(c, meta, java.util.Arrays.copyOfRange(a, 1, 4), keywords);
    }

    /** Tells a new class's attributes their names, and the classes above it that it is there: gives the class, or PUSHED. */
    public static Object announce(Context c, ClassObject made, PyDict keywords) {
        boolean named = made.attributes().values().stream()
                .anyMatch(v -> v instanceof Instance i && i.type.lookup("__set_name__") != null);
        boolean wanted = false;
        for (ClassObject above : made.mro.subList(1, made.mro.size())) {
            wanted |= above.attribute("__init_subclass__") != null;
        }
        if (named || wanted) {
            return c.prelude("_class_made", made, keywords);
        }
        if (!keywords.entries().isEmpty()) {
            throw c.typeError(made.name + ".__init_subclass__() takes no keyword arguments");
        }
        return made;
    }

    /** {@code type(name, bases, namespace)}. */
    public static Object ofNamespace(Context c, Object[] a, @Nullable Map<String, Object> keywords) {
        Object meta = a[1] instanceof PyTuple bases ? metaclass(new PyDict(), List.of(bases.items())) : null;
        return meta == null
                ? ofNamespace(c, null, a, keywords)
                : c.prelude("_new_class", meta, a[0], a[1], a[2], PyDict.named(keywords));
    }

    private static Object ofNamespace(
            Context c, @Nullable Object meta, Object[] a, @Nullable Map<String, Object> keywords) {
        Attrs names = new Attrs();
        names.put("__module__", "__main__");
        if (!(a[2] instanceof PyDict dict)) {
            throw c.typeError("type.__new__() argument 3 must be dict, not " + Types.of(a[2]).name);
        }
        dict.entries()
                .values()
                .forEach(e -> names.put(c.text(e.key, "attribute name").intern(), e.value));
        Object functions = names.get(CELLS);
        names.remove(CELLS);
        List<Object> bases = withAdded(c, meta, Iteration.list(c, a[1]));
        ClassObject made = make(c, c.text(a[0], "type name"), "__main__", bases, names, false);
        if (meta instanceof ClassObject type) {
            made.meta(type);
        }
        if (functions instanceof PyTuple own) {
            for (Object function : own.items()) {
                ((Function) function).owner = made;
            }
        }
        return announce(c, made, PyDict.named(keywords));
    }

    /** Calls a class. */
    public static Object instantiate(
            Context c, ClassObject type, Object[] arguments, @Nullable Map<String, Object> keywords) {
        if (type.constructor != null) {
            return Calls.builtin(c, type.constructor, arguments, keywords);
        }
        if (type.hooked) {
            Structures.requireConcrete(c, type);
        }
        Function called = type.hook("__class_call__");
        if (called != null) {
            return Calls.call(c, called, Calls.prepend(type, arguments), keywords);
        }
        return make(c, type, arguments, keywords);
    }

    private static Object make(
            Context c, ClassObject type, Object[] arguments, @Nullable Map<String, Object> keywords) {
        if (type.isSubclassOf(Types.TYPE) && type != Types.TYPE) {
            if (arguments.length != 3) {
                throw c.typeError("type.__new__() takes exactly 3 arguments (" + arguments.length + " given)");
            }
            return c.prelude("_new_class", type, arguments[0], arguments[1], arguments[2], PyDict.named(keywords));
        }
        if (type.constructor != null) {
            return Calls.builtin(c, type.constructor, arguments, keywords);
        }
        if (type.hooked) {
            Structures.requireConcrete(c, type);
        }
        boolean exception = type.layout == Types.BASE_EXCEPTION;
        if (type.custom || (type.layout != null && !exception)) {
            PyDict named = PyDict.named(keywords);
            return c.prelude("_make", type, new PyTuple(arguments), named);
        }
        Instance instance = exception
                ? exception(c, type, arguments)
                : new Instance(type, c.host().nextId());
        Object init = type.lookup("__init__");
        if (init instanceof Function f) {
            Frame frame = Calls.bind(c, f, Calls.prepend(instance, arguments), keywords);
            frame.then = new Continuation.Initialised(instance);
            return Calls.enter(c, frame);
        }
        boolean named = keywords != null && !keywords.isEmpty();
        if (exception) {
            if (named) {
                ExceptionFields.initialise(c, (ExceptionObject) instance, arguments, keywords);
            }
        } else if (init != null) {
            PyDict all = PyDict.named(keywords);
            return c.prelude("_make", type, new PyTuple(arguments), all);
        } else if (arguments.length > 0 || named) {
            throw c.typeError(type.name + "() takes no arguments");
        }
        return instance;
    }

    private static ExceptionObject exception(Context c, ClassObject type, Object[] arguments) {
        ClassObject fitting = ExceptionGroups.classOf(c, SystemErrors.classOf(type, arguments), arguments);
        ExceptionObject made = new ExceptionObject(fitting, c.host().nextId(), new PyTuple(arguments));
        ExceptionFields.initialise(c, made, arguments, null);
        if (ExceptionGroups.is(made)) {
            ExceptionGroups.initialise(c, made, arguments);
        }
        return made;
    }

    /** {@code object.__new__} and its like of the builtin types: a new object of a class, not initialised. */
    public static Object allocate(Context c, Object[] a, @Nullable Map<String, Object> keywords) {
        if (a.length == 0 || !(a[0] instanceof ClassObject type)) {
            throw c.typeError(
                    a.length == 0
                            ? "object.__new__(): not enough arguments"
                            : "object.__new__(X): X is not a type object (" + Types.of(a[0]).name + ")");
        }
        Object[] rest = java.util.Arrays.copyOfRange(a, 1, a.length);
        ClassObject layout = type.layout;
        if (!type.written && type.constructor != null) {
            return Calls.builtin(c, type.constructor, rest, keywords);
        }
        if (layout == null) {
            boolean excess = rest.length > 0 || (keywords != null && !keywords.isEmpty());
            if (excess && type.custom) {
                throw c.typeError("object.__new__() takes exactly one argument (the type to instantiate)");
            }
            if (excess && type.lookup("__init__") == null) {
                throw c.typeError(type.name + "() takes no arguments");
            }
            return new Instance(type, c.host().nextId());
        }
        if (layout == Types.BASE_EXCEPTION) {
            return exception(c, type, rest);
        }
        Container empty = switch (layout.name) {
            case "list" -> new PyList();
            case "dict" -> new PyDict();
            case "set" -> new PySet(false);
            case "deque" -> new PyDeque(-1);
            default -> null;
        };
        if (empty != null) {
            empty.type = type;
            return empty;
        }
        PyDict named = PyDict.named(keywords);
        return c.prelude("_new_value", type, layout, new PyTuple(rest), named);
    }

    /** An object of {@code type} with the contents of a tuple, frozenset, text or number. */
    public static Object typed(Context c, ClassObject type, Object value) {
        return switch (Valued.plain(value)) {
            case PyTuple t -> {
                PyTuple made = new PyTuple(t.items());
                made.type = type;
                yield made;
            }
            case PySet s -> {
                PySet made = new PySet(true);
                made.items().putAll(s.items());
                made.type = type;
                yield made;
            }
            case Boolean b -> new Valued(type, c.host().nextId(), b ? 1L : 0L);
            case Object plain -> new Valued(type, c.host().nextId(), plain);
        };
    }
}

package dev.waitline.machine.language;

import dev.waitline.machine.value.Attrs;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Container;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PySet;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Wrapper;
import dev.waitline.program.None;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attributes of classes and what becomes of them when they are reached through an instance: descriptors and super(). */
public final class ClassAttributes {
    private ClassAttributes() {}

    /** {@code function.__get__}: makes a bound method. */
    static final Builtin GET = new Builtin("__get__", Builtin.Effect.HIDDEN, (c, a, k) -> {
        ClassObject type = a.length > 2 && a[2] instanceof ClassObject given ? given : Types.of(a[1]);
        return a[1] == None.NONE && !(a[0] instanceof Wrapper) ? a[0] : bind(c, a[0], a[1], type);
    });

    /** Whether a class attribute has a say in how it is got, set or deleted through an instance. */
    static boolean describes(@Nullable Object attribute) {
        return switch (attribute) {
            case Wrapper w -> w.kind == Wrapper.Kind.PROPERTY;
            case Instance i ->
                i.type.lookup("__get__") != null
                        || i.type.lookup("__set__") != null
                        || i.type.lookup("__delete__") != null;
            case null, default -> false;
        };
    }

    /** What a class attribute becomes when it is reached through an instance. */
    static Object bind(Context c, Object attribute, Object self, ClassObject type) {
        return switch (attribute) {
            case Function f -> Wrapper.bound(f, self);
            case Wrapper w when w.kind == Wrapper.Kind.STATIC_METHOD -> w.first;
            case Wrapper w when w.kind == Wrapper.Kind.CLASS_METHOD -> Wrapper.bound(w.first, type);
            case Instance d when d.type.lookup("__get__") != null -> described(c, d, self, type);
            default -> attribute;
        };
    }

    static Object described(Context c, Instance descriptor, Object self, ClassObject type) {
        Object get = descriptor.type.lookup("__get__");
        return get == null ? descriptor : c.tail(get, descriptor, self, type);
    }

    /** Lets a descriptor set: null when it does not care, None when it is done, PUSHED when Python code does it. */
    static @Nullable Object setDescribed(
            Context c, Object descriptor, Object self, ClassObject type, String name, Object value) {
        if (descriptor instanceof Wrapper property) {
            Object setter = property.second;
            if (setter == null || setter == None.NONE) {
                throw c.error(
                        Types.ATTRIBUTE_ERROR,
                        "property '" + name + "' of '" + type.qualifiedName + "' object has no setter");
            }
            return c.tail(setter, self, value);
        }
        Object set = descriptor instanceof Instance d ? d.type.lookup("__set__") : null;
        return set == null ? null : c.tail(set, descriptor, self, value);
    }

    static @Nullable Object deleteDescribed(Context c, Object descriptor, Object self, ClassObject type, String name) {
        if (descriptor instanceof Wrapper property) {
            Object deleter = property.third;
            if (deleter == null) {
                throw c.error(
                        Types.ATTRIBUTE_ERROR,
                        "property '" + name + "' of '" + type.qualifiedName + "' object has no deleter");
            }
            return c.tail(deleter, self);
        }
        Object delete = descriptor instanceof Instance d ? d.type.lookup("__delete__") : null;
        return delete == null ? null : c.tail(delete, descriptor, self);
    }

    static @Nullable Object find(Context c, ClassObject type, String name) {
        Object found = ofClass(c, type, name);
        ClassObject meta = type.meta;
        Object above = found != null || meta == null ? null : meta.lookup(name);
        if (meta == null || above == null) {
            return found;
        }
        return above instanceof Wrapper p && p.kind == Wrapper.Kind.PROPERTY
                ? Attributes.got(c, p, type, meta, name)
                : bind(c, above, type, meta);
    }

    private static @Nullable Object ofClass(Context c, ClassObject type, String name) {
        Object found = type.lookup(name);
        if (found instanceof Wrapper w) {
            if (w.kind == Wrapper.Kind.STATIC_METHOD) {
                return w.first;
            }
            if (w.kind == Wrapper.Kind.CLASS_METHOD) {
                return Wrapper.bound(w.first, type);
            }
        }
        if (found instanceof Instance d && d.type.lookup("__get__") instanceof Object get) {
            return c.tail(get, d, None.NONE, type);
        }
        if (found instanceof Function f && (name.equals("__class_getitem__") || name.equals("__init_subclass__"))) {
            return Wrapper.bound(f, type);
        }
        if (found != null) {
            return found;
        }
        return switch (name) {
            case "__name__" -> type.name;
            case "__qualname__" -> type.qualifiedName;
            case "__module__" -> type.module;
            case "__mro__" -> new PyTuple(type.mro.toArray());
            case "__bases__" -> new PyTuple(type.bases.toArray());
            case "__base__" -> type.bases.isEmpty() ? None.NONE : type.bases.getFirst();
            case "__class__" -> Types.of(type);
            case "__doc__" -> None.NONE;
            case "__dict__" -> {
                PyDict dict = new PyDict();
                type.attributes().forEach(dict::put);
                yield dict;
            }
            case "__abstractmethods__" -> {
                if (type.lookup("__class_abstract__") == null) {
                    yield null;
                }
                PySet names = new PySet(true);
                Structures.abstractMethods(type).forEach(each -> names.addNormal(each, each));
                yield names;
            }
            case "mro" -> Wrapper.bound(Frame.present(Types.TYPE.method(name)), type);
            default -> {
                Builtin method = type.method(name);
                yield method != null && method.name.equals("fromkeys") ? Wrapper.bound(method, type) : method;
            }
        };
    }

    static @Nullable Object ofSuper(Context c, Wrapper w, String name) {
        Object self = w.self();
        ClassObject start = (ClassObject) w.first;
        // In a class method and in __new__ the second argument is a class itself.
        boolean ofClass = self instanceof ClassObject t && t.isSubclassOf(start);
        ClassObject type = ofClass ? (ClassObject) self : Types.of(self);
        for (int i = type.mro.indexOf(start) + 1; i < type.mro.size(); i++) {
            ClassObject next = type.mro.get(i);
            Object found = next.attribute(name);
            if (found instanceof Wrapper p && p.kind == Wrapper.Kind.PROPERTY && !ofClass) {
                return Attributes.got(c, p, self, type, name);
            }
            if (found instanceof Function f && name.equals("__init_subclass__")) {
                return Wrapper.bound(f, self);
            }
            if (found instanceof Wrapper m && m.kind == Wrapper.Kind.CLASS_METHOD) {
                return Wrapper.bound(m.first, type);
            }
            if (found instanceof Wrapper m && m.kind == Wrapper.Kind.STATIC_METHOD) {
                return m.first;
            }
            if (found != null) {
                return ofClass ? found : bind(c, found, self, type);
            }
            Builtin builtin = next.own(name);
            if (builtin != null) {
                return builtin.isStatic() ? builtin : Wrapper.method(builtin, self);
            }
        }
        return switch (name) {
            case "__class__" -> Types.SUPER;
            case "__thisclass__" -> w.first;
            case "__self__" -> self;
            default -> null;
        };
    }

    private static final Builtin SETTER = new Builtin("setter", Builtin.Effect.HIDDEN, (c, a, k) -> {
        Wrapper p = (Wrapper) a[0];
        return new Wrapper(Wrapper.Kind.PROPERTY, p.first, a[1], p.third);
    });
    private static final Builtin GETTER = new Builtin("getter", Builtin.Effect.HIDDEN, (c, a, k) -> {
        Wrapper p = (Wrapper) a[0];
        return new Wrapper(Wrapper.Kind.PROPERTY, a[1], p.second, p.third);
    });
    private static final Builtin DELETER = new Builtin("deleter", Builtin.Effect.HIDDEN, (c, a, k) -> {
        Wrapper p = (Wrapper) a[0];
        return new Wrapper(Wrapper.Kind.PROPERTY, p.first, p.second, a[1]);
    });
    private static final Builtin PROPERTY_GET = new Builtin(
            "__get__",
            Builtin.Effect.HIDDEN,
            (c, a, k) -> a[1] == None.NONE ? a[0] : c.tail(((Wrapper) a[0]).first, a[1]));
    private static final Builtin PROPERTY_SET = new Builtin("__set__", Builtin.Effect.HIDDEN, (c, a, k) -> {
        Object done = setDescribed(c, a[0], a[1], Types.of(a[1]), "?", a[2]);
        return done == null ? None.NONE : done;
    });

    static @Nullable Object ofProperty(Wrapper property, String name) {
        return switch (name) {
            case "setter" -> Wrapper.bound(SETTER, property);
            case "getter" -> Wrapper.bound(GETTER, property);
            case "deleter" -> Wrapper.bound(DELETER, property);
            case "__get__" -> Wrapper.bound(PROPERTY_GET, property);
            case "__set__" -> Wrapper.bound(PROPERTY_SET, property);
            case "fget" -> property.first;
            case "fset" -> property.second == null ? None.NONE : property.second;
            case "fdel" -> property.third == null ? None.NONE : property.third;
            case "__class__" -> Types.PROPERTY;
            case "__doc__" ->
                property.document != null
                        ? property.document
                        : property.first instanceof Function f
                                        && f.code.header().document() instanceof String text
                                ? text
                                : None.NONE;
            default -> null;
        };
    }

    /** Whether {@code __slots__} of the class or one above it names the attribute. */
    static boolean slot(ClassObject type, String name) {
        for (ClassObject each : type.mro) {
            switch (each.attribute("__slots__")) {
                case String one
                when one.equals(name) -> {
                    return true;
                }
                case PyTuple several
                when List.of(several.items()).contains(name) -> {
                    return true;
                }
                case PyList several
                when several.items().contains(name) -> {
                    return true;
                }
                case PyDict several
                when several.get(name) != null -> {
                    return true;
                }
                case null, default -> {}
            }
        }
        return false;
    }

    /** The names that {@code dir()} lists, in order. */
    public static List<String> names(Object object) {
        java.util.TreeSet<String> names = new java.util.TreeSet<>();
        ClassObject type = object instanceof ClassObject given ? given : Types.of(object);
        if (object instanceof Namespace module) {
            return module.names().stream().sorted().toList();
        }
        for (ClassObject each : type.mro) {
            names.addAll(each.attributes().keySet());
            names.addAll(each.ownNames());
        }
        Attrs own = switch (object) {
            case Instance i -> i.attrs;
            case Container k -> k.attrs();
            case Function f -> f.attrs();
            default -> null;
        };
        if (own != null) {
            names.addAll(own.names());
        }
        if (type.written) {
            names.addAll(List.of(
                    "__class__",
                    "__delattr__",
                    "__dict__",
                    "__dir__",
                    "__doc__",
                    "__eq__",
                    "__format__",
                    "__ge__",
                    "__getattribute__",
                    "__getstate__",
                    "__gt__",
                    "__hash__",
                    "__init__",
                    "__init_subclass__",
                    "__le__",
                    "__lt__",
                    "__module__",
                    "__ne__",
                    "__new__",
                    "__reduce__",
                    "__reduce_ex__",
                    "__repr__",
                    "__setattr__",
                    "__sizeof__",
                    "__str__",
                    "__subclasshook__",
                    "__weakref__"));
        }
        return new ArrayList<>(names);
    }
}

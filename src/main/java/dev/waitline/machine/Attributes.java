package dev.waitline.machine;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.waitline.program.None;

/** Gets, sets and deletes attributes. */
final class Attributes {
    private Attributes() {}

    /** The value, or {@link Calls#PUSHED} when a property's getter has to run for it. */
    static Object get(Context c, Object object, String name) {
        Object found = find(c, object, name);
        if (found != null) {
            return found;
        }
        if (object instanceof Instance i && i.type.lookup("__getattr__") instanceof Function f) {
            return c.tail(f, object, name);
        }
        throw c.attributeError(object, name);
    }

    /** As {@link #get}, but null when there is no such attribute. */
    static @Nullable Object find(Context c, Object object, String name) {
        return switch (object) {
            case ExceptionObject e -> {
                Object special = exception(e, name);
                yield special != null ? special : instance(c, e, name);
            }
            case Instance i -> instance(c, i, name);
            case ClassObject type -> ofClass(c, type, name);
            case Namespace module -> module(module, name);
            case Wrapper w when w.kind == Wrapper.Kind.SUPER -> ofSuper(c, w, name);
            case Wrapper w when w.kind == Wrapper.Kind.PROPERTY && name.equals("setter") ->
                Wrapper.bound(PROPERTY_SETTER, w);
            case Wrapper w when w.kind == Wrapper.Kind.BOUND_METHOD && name.equals("__self__") -> w.self();
            case Wrapper w when w.kind == Wrapper.Kind.BOUND_METHOD -> find(c, w.first, name);
            case Function f -> ofFunction(f, name);
            case Builtin b when name.equals("__name__") || name.equals("__qualname__") -> b.name;
            case NamedFields f when f.field(name) != null -> f.field(name);
            default -> ofBuiltinType(object, name);
        };
    }

    private static final Builtin PROPERTY_SETTER = new Builtin("setter", Builtin.Effect.HIDDEN, (c, a, k) ->
            new Wrapper(Wrapper.Kind.PROPERTY, ((Wrapper) a[0]).first, a[1]));

    private static @Nullable Object instance(Context c, Instance i, String name) {
        Object inType = i.type.lookup(name);
        if (inType instanceof Wrapper w && w.kind == Wrapper.Kind.PROPERTY) {
            return c.tail(w.first, i);
        }
        Object own = i.attrs.get(name);
        if (own != null) {
            return own;
        }
        if (inType != null) {
            return bind(inType, i, i.type);
        }
        return switch (name) {
            case "__class__" -> i.type;
            case "__dict__" -> {
                PyDict dict = new PyDict();
                for (int n = 0; n < i.attrs.size(); n++) {
                    dict.put(i.attrs.name(n), i.attrs.value(n));
                }
                yield dict;
            }
            case "__doc__" -> None.NONE;
            default -> null;
        };
    }

    /** What a class attribute becomes when it is reached through an instance. */
    private static Object bind(Object attribute, Object self, ClassObject type) {
        return switch (attribute) {
            case Function f -> Wrapper.bound(f, self);
            case Builtin b when b != Types.NOT_IMPLEMENTED_VALUE -> Wrapper.bound(b, self);
            case Wrapper w when w.kind == Wrapper.Kind.STATIC_METHOD -> w.first;
            case Wrapper w when w.kind == Wrapper.Kind.CLASS_METHOD -> Wrapper.bound(w.first, type);
            default -> attribute;
        };
    }

    private static @Nullable Object exception(ExceptionObject e, String name) {
        return switch (name) {
            case "args" -> e.args;
            case "__cause__" -> e.cause == null ? None.NONE : e.cause;
            case "__context__" -> e.context == null ? None.NONE : e.context;
            case "__traceback__" -> None.NONE;
            default -> null;
        };
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
        if (found != null) {
            return found;
        }
        return switch (name) {
            case "__name__", "__qualname__" -> type.name;
            case "__module__" -> type.module;
            case "__mro__" -> new PyTuple(type.mro.toArray());
            case "__bases__" -> new PyTuple(type.bases.toArray());
            case "__class__" -> Types.TYPE;
            case "__doc__" -> None.NONE;
            default -> Methods.of(type, name);
        };
    }

    private static @Nullable Object module(Namespace module, String name) {
        Object found = module.get(name);
        return found != null ? found : name.equals("__name__") ? module.name : null;
    }

    private static @Nullable Object ofSuper(Context c, Wrapper w, String name) {
        Object self = w.self();
        ClassObject type = self instanceof ClassObject t ? t : Types.of(self);
        int start = type.mro.indexOf(w.first);
        for (int i = start + 1; i < type.mro.size(); i++) {
            ClassObject next = type.mro.get(i);
            Object found = next.attributes.get(name);
            if (found instanceof Wrapper p && p.kind == Wrapper.Kind.PROPERTY) {
                return c.tail(p.first, self);
            }
            if (found != null) {
                return self instanceof ClassObject
                        ? found instanceof Wrapper m && m.kind == Wrapper.Kind.CLASS_METHOD
                                ? Wrapper.bound(m.first, self)
                                : found
                        : bind(found, self, type);
            }
            Builtin builtin = Methods.of(next, name);
            if (builtin != null) {
                return Wrapper.bound(builtin, self);
            }
        }
        return null;
    }

    private static @Nullable Object ofFunction(Function f, String name) {
        Attrs own = f.attrs;
        Object set = own == null ? null : own.get(name);
        if (set != null) {
            return set;
        }
        return switch (name) {
            case "__name__" -> f.code.name();
            case "__qualname__" -> f.code.header().qualifiedName();
            case "__module__" -> "__main__";
            case "__doc__" -> {
                String document = f.code.header().document();
                yield document == null ? None.NONE : document;
            }
            case "__dict__" -> new PyDict();
            default -> null;
        };
    }

    private static @Nullable Object ofBuiltinType(Object object, String name) {
        if (name.equals("__class__")) {
            return Types.of(object);
        }
        Builtin method = Methods.of(Types.of(object), name);
        if (method != null) {
            return Wrapper.bound(method, object);
        }
        return switch (object) {
            case PyRange r when name.equals("start") -> r.start();
            case PyRange r when name.equals("stop") -> r.stop();
            case PyRange r when name.equals("step") -> r.step();
            case PyDeque d when name.equals("maxlen") -> d.maxlen < 0 ? None.NONE : (Object) d.maxlen;
            case Long l when name.equals("real") -> l;
            case None n when name.equals("__doc__") -> None.NONE;
            default -> null;
        };
    }

    /** Sets an attribute. Returns PUSHED when a property's setter runs. */
    static @Nullable Object set(Context c, Object object, String name, Object value) {
        switch (object) {
            case Instance i -> {
                Object inType = i.type.lookup(name);
                if (inType instanceof Wrapper w && w.kind == Wrapper.Kind.PROPERTY) {
                    Object setter = w.second;
                    if (setter == null) {
                        throw c.error(
                                Types.ATTRIBUTE_ERROR,
                                "property '" + name + "' of '" + i.type.name + "' object has no setter");
                    }
                    return c.tail(setter, i, value);
                }
                if (i instanceof ExceptionObject e && name.equals("args") && value instanceof PyTuple t) {
                    e.args = t;
                } else if (i.type.lookup("__setattr__") instanceof Function f) {
                    return c.tail(f, i, name, value);
                } else {
                    i.attrs.put(name, value);
                }
                Publishing.stored(i, value);
            }
            case ClassObject type -> {
                if (type.fixed) {
                    throw c.typeError("cannot set '" + name + "' attribute of immutable type '" + type.name + "'");
                }
                type.put(name, value);
                Publishing.stored(type, value);
            }
            case Namespace module -> {
                module.put(name, value);
                Publishing.publish(value);
            }
            case Function f -> {
                Attrs own = f.attrs == null ? new Attrs() : f.attrs;
                f.attrs = own;
                own.put(name, value);
                Publishing.stored(f, value);
            }
            default -> throw c.attributeError(object, name);
        }
        return null;
    }

    static void delete(Context c, Object object, String name) {
        boolean done =
                switch (object) {
                    case Instance i -> i.attrs.remove(name);
                    case ClassObject type when !type.fixed -> type.attributes.remove(name) != null;
                    default -> false;
                };
        if (!done) {
            throw c.attributeError(object, name);
        }
    }

    /** Copies all public names of a module, for a star import. */
    static void star(Namespace from, Namespace to) {
        for (String name : from.names()) {
            Object value = from.get(name);
            if (!name.startsWith("_") && value != null) {
                to.put(name, value);
            }
        }
    }

    static PyDict dict(Map<String, Object> keywords) {
        PyDict dict = new PyDict();
        keywords.forEach(dict::put);
        return dict;
    }
}

package dev.waitline.machine.language;

import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Attrs;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Cell;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Container;
import dev.waitline.machine.value.Contents;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Generator;
import dev.waitline.machine.value.HeapObject;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.Publishing;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyRange;
import dev.waitline.machine.value.PySlice;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Raise;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.machine.value.Wrapper;
import dev.waitline.program.Code;
import dev.waitline.program.Complex;
import dev.waitline.program.None;
import org.jspecify.annotations.Nullable;

/** Gets, sets and deletes attributes. */
public final class Attributes {
    private Attributes() {}

    /** The value, or {@link Calls#PUSHED} when a method written in Python has to run for it. */
    public static Object get(Context c, Object object, String name) {
        Object found = find(c, object, name);
        if (found != null) {
            return found;
        }
        Function otherwise = object instanceof ClassObject type
                ? ofMetaclass(type, "__getattr__")
                : Types.special(object, "__getattr__");
        if (otherwise != null) {
            return c.tail(otherwise, object, name);
        }
        throw c.noAttribute(object, name);
    }

    /** Calls a method, however it is found. */
    public static Object call(Context c, Object object, String method, Object argument) {
        return immediate(object, method)
                ? c.tail(get(c, object, method), argument)
                : c.prelude("_call_method", object, method, argument);
    }

    /** As {@link #get}, but null when there is no such attribute; {@code __getattr__} is not asked. */
    public static @Nullable Object find(Context c, Object object, String name) {
        return switch (object) {
            case Instance i -> {
                if (i.type.intercepting && i.type.lookup("__getattribute__") instanceof Function f) {
                    // An AttributeError of it is where __getattr__ has its turn.
                    yield i.type.lookup("__getattr__") instanceof Function otherwise
                            ? c.prelude("_intercepted", f, otherwise, i, name)
                            : c.tail(f, i, name);
                }
                yield plain(c, i, name);
            }
            case Container k when k.type.written || k.attrs() != null -> instance(c, k, k.type, k.attrs(), name);
            case ClassObject type -> {
                Function intercepts = ofMetaclass(type, "__getattribute__");
                yield intercepts == null ? ClassAttributes.find(c, type, name) : c.tail(intercepts, type, name);
            }
            case Namespace module -> module(module, name);
            case Wrapper w -> ofWrapper(c, w, name);
            case Cell cell when name.equals("cell_contents") -> cell.get();
            case Function f -> ofFunction(c, f, name);
            case Builtin b -> ofBuiltin(b, name);
            case Traceback t when t.attribute(c, name) instanceof Object value -> value;
            default -> ofBuiltinType(object, name);
        };
    }

    /** The special method, written in Python, that its metaclass gives to a class; else null. */
    private static @Nullable Function ofMetaclass(ClassObject type, String name) {
        return type.meta != null && type.meta.lookup(name) instanceof Function f ? f : null;
    }

    /** A method that the language itself asks for: only the object's class is asked. Not for {@link #specialByPython}. */
    public static @Nullable Object special(Context c, Object object, String name) {
        ClassObject type = Types.written(object);
        if (type != null) {
            return instance(c, object, type, null, name);
        }
        return object instanceof ClassObject ? null : find(c, object, name);
    }

    /** Whether code written in Python has to run to find a method for the language itself. */
    public static boolean specialByPython(Object object, String name) {
        ClassObject type = Types.written(object);
        return type != null && ClassAttributes.describes(type.lookup(name));
    }

    /** Whether {@link #find} gives its answer at once and for good, without a method written in Python. */
    public static boolean immediate(Object object, String name) {
        ClassObject type = Types.written(object);
        if (type == null || object instanceof ClassObject) {
            return !(object instanceof ClassObject || object instanceof Wrapper);
        }
        return !type.intercepting
                && !(type.lookup("__getattr__") instanceof Function)
                && !ClassAttributes.describes(type.lookup(name));
    }

    /** An attribute of an instance, whatever its {@code __getattribute__} may say. */
    public static @Nullable Object plain(Context c, Instance i, String name) {
        if (i instanceof ExceptionObject e) {
            Object special = exception(e, name);
            if (special != null) {
                return special;
            }
            Object found = instance(c, i, i.type, i.attrs, name);
            return found != null ? found : ExceptionFields.get(e, name);
        }
        return instance(c, i, i.type, i.attrs, name);
    }

    private static @Nullable Object instance(
            Context c, Object self, ClassObject type, @Nullable Attrs attrs, String name) {
        Object inType = type.lookup(name);
        if (inType instanceof Wrapper w && w.kind == Wrapper.Kind.PROPERTY) {
            return got(c, w, self, type, name);
        }
        if (inType instanceof Instance d && d.type.lookup("__set__") != null) {
            return ClassAttributes.described(c, d, self, type);
        }
        Object own = attrs == null ? null : attrs.get(name);
        if (own != null) {
            return own;
        }
        if (inType != null) {
            return ClassAttributes.bind(c, inType, self, type);
        }
        return switch (name) {
            case "__class__" -> type;
            case "__dict__" -> type.slotted ? null : attributes(self).view((HeapObject) self);
            case "__doc__" -> None.NONE;
            default -> {
                Builtin method = type.method(name);
                if (method == null) {
                    yield self instanceof Container
                            ? ofContainer(self, name)
                            : self instanceof Valued v && !(v.value instanceof String) ? find(c, v.value, name) : null;
                }
                yield method.isStatic() ? method : Wrapper.method(method, self);
            }
        };
    }

    private static Attrs attributes(Object object) {
        return switch (object) {
            case Instance i -> i.attrs;
            case Container k -> {
                Attrs known = k.attrs();
                Attrs own = known == null ? new Attrs() : known;
                k.attrs(own);
                yield own;
            }
            case Function f -> {
                Attrs known = f.attrs();
                Attrs own = known == null ? new Attrs() : known;
                f.attrs(own);
                yield own;
            }
            default -> throw new IllegalArgumentException("no attributes: " + object.getClass());
        };
    }

    /** What a property's getter gives. */
    static Object got(Context c, Wrapper property, Object self, ClassObject type, String name) {
        if (property.first == None.NONE) {
            throw c.error(
                    Types.ATTRIBUTE_ERROR,
                    "property '" + name + "' of '" + type.qualifiedName + "' object has no getter");
        }
        return c.tail(property.first, self);
    }

    private static @Nullable Object exception(ExceptionObject e, String name) {
        return switch (name) {
            case "args" -> e.args;
            case "__cause__" -> e.cause == null ? None.NONE : e.cause;
            case "__context__" -> e.context == null ? None.NONE : e.context;
            case "__suppress_context__" -> e.suppressed;
            case "__traceback__" -> Traceback.of(e);
            default -> null;
        };
    }

    private static @Nullable Object module(Namespace module, String name) {
        Object found = module.get(name);
        if (found != null) {
            return found;
        }
        return switch (name) {
            case "__name__" -> module.name;
            case "__doc__" -> None.NONE;
            case "__class__" -> Types.MODULE;
            case "__dict__" -> module.view();
            default -> null;
        };
    }

    private static @Nullable Object ofWrapper(Context c, Wrapper w, String name) {
        return switch (w.kind) {
            case SUPER -> ClassAttributes.ofSuper(c, w, name);
            case PROPERTY -> ClassAttributes.ofProperty(w, name);
            case BOUND_METHOD ->
                switch (name) {
                    case "__self__" -> w.self();
                    case "__func__" -> w.first;
                    case "__class__" -> Types.of(w);
                    case "__name__", "__qualname__", "__doc__", "__module__" -> find(c, w.first, name);
                    default -> {
                        Builtin own = Types.METHOD.method(name);
                        yield own != null ? Wrapper.bound(own, w) : find(c, w.first, name);
                    }
                };
            case STATIC_METHOD, CLASS_METHOD ->
                switch (name) {
                    case "__func__", "__wrapped__" -> w.first;
                    case "__class__" -> Types.of(w);
                    case "__get__" -> Wrapper.bound(ClassAttributes.GET, w);
                    default -> find(c, w.first, name);
                };
        };
    }

    private static @Nullable Object ofFunction(Context c, Function f, String name) {
        Attrs own = f.attrs();
        Object set = own == null ? null : own.get(name);
        if (set != null) {
            return set;
        }
        return switch (name) {
            case "__name__" -> f.code.name();
            case "__qualname__" -> f.code.header().qualifiedName();
            case "__module__" -> f.code.header().module().name();
            case "__doc__" -> {
                String document = f.code.header().document();
                yield document == null ? None.NONE : document;
            }
            case "__dict__" -> attributes(f).view(f);
            case "__class__" -> Types.FUNCTION;
            case "__get__" -> Wrapper.bound(ClassAttributes.GET, f);
            case "__defaults__" -> f.defaults.length == 0 ? None.NONE : new PyTuple(f.defaults);
            case "__kwdefaults__" -> keywordDefaults(f);
            case "__annotations__" -> {
                PyDict none = new PyDict();
                setPlain(c, f, name, none);
                yield none;
            }
            case "__call__" -> f;
            case "__code__" -> Traceback.code(c, f.code);
            case "__globals__" -> c.host().module(f.code).view();
            case "__closure__" -> f.cells.length == 0 ? None.NONE : new PyTuple(f.cells);
            default -> ofBuiltinType(f, name);
        };
    }

    private static Object keywordDefaults(Function f) {
        Code.Parameters p = f.code.header().parameters();
        PyDict defaults = new PyDict();
        for (int i = 0; i < p.keywordOnly(); i++) {
            Object value = f.keywordDefaults[i];
            if (value != null) {
                defaults.put(p.names().get(p.positional() + (p.star() ? 1 : 0) + i), value);
            }
        }
        return defaults.entries().isEmpty() ? None.NONE : defaults;
    }

    private static @Nullable Object ofBuiltin(Builtin b, String name) {
        return switch (name) {
            case "__name__", "__qualname__" -> b.name;
            case "__doc__" -> None.NONE;
            case "__module__" -> "builtins";
            default -> ofBuiltinType(b, name);
        };
    }

    private static @Nullable Object ofBuiltinType(Object object, String name) {
        if (name.equals("__class__")) {
            return Types.of(object);
        }
        Builtin method = Types.of(object).method(name);
        if (method != null) {
            return method.isStatic() ? method : Wrapper.bound(method, object);
        }
        return switch (object) {
            case PyRange r when name.equals("start") -> r.start();
            case PyRange r when name.equals("stop") -> r.stop();
            case PyRange r when name.equals("step") -> r.step();
            case PySlice s when name.equals("start") -> s.lower();
            case PySlice s when name.equals("stop") -> s.upper();
            case PySlice s when name.equals("step") -> s.step();
            case Container k -> ofContainer(k, name);
            case None n when name.equals("__doc__") -> None.NONE;
            case Generator g -> ofGenerator(g, name);
            case Complex z -> Numbers.attribute(z, name);
            default -> Numbers.isNumber(object) ? Numbers.attribute(object, name) : null;
        };
    }

    private static @Nullable Object ofContainer(Object object, String name) {
        return object instanceof PyDeque d && name.equals("maxlen")
                ? (d.maxlen < 0 ? None.NONE : (Object) d.maxlen)
                : null;
    }

    private static @Nullable Object ofGenerator(Generator g, String name) {
        g.need();
        return switch (name) {
            case "__name__" -> g.frame.code.name();
            case "__qualname__" -> g.frame.code.header().qualifiedName();
            case "gi_running" -> g.running;
            default -> null;
        };
    }

    /** Sets an attribute. Returns PUSHED when a method written in Python does it. */
    public static @Nullable Object set(Context c, Object object, String name, Object value) {
        return switch (object) {
            case Instance i when i.type.lookup("__setattr__") instanceof Function f -> c.tail(f, i, name, value);
            case Instance i -> setPlain(c, i, name, value);
            case Container k
            when k.type.written ->
                k.type.lookup("__setattr__") instanceof Function f
                        ? c.tail(f, k, name, value)
                        : setPlain(c, k, name, value);
            case ClassObject type
            when type.hook("__class_setattr__") instanceof Function f -> c.tail(f, type, name, value);
            default -> setPlain(c, object, name, value);
        };
    }

    /** Sets an attribute, whatever a {@code __setattr__} may say. */
    public static @Nullable Object setPlain(Context c, Object object, String name, Object value) {
        switch (object) {
            case Instance i -> {
                Object inType = i.type.lookup(name);
                if (inType != null && ClassAttributes.describes(inType)) {
                    Object done = ClassAttributes.setDescribed(c, inType, i, i.type, name, value);
                    if (done != null) {
                        return done == None.NONE ? null : done;
                    }
                }
                if (i.type.slotted || i instanceof ExceptionObject || i instanceof Valued) {
                    return setChecked(c, i, name, value);
                }
                if (name == "__class__" && value instanceof ClassObject type) {
                    if (i.loader != null) {
                        throw new Contents.UnsuitableException("an object gets another class");
                    }
                    i.type = type;
                } else if (name == "__dict__") {
                    if (!(value instanceof PyDict dict)) {
                        throw c.typeError("__dict__ must be set to a dictionary, not a '" + Types.of(value).name + "'");
                    }
                    if (c.host().watch() != null && (i.shared || dict.shared || dict.of != null)) {
                        throw new Contents.UnsuitableException("an object gets another __dict__");
                    }
                    i.attrs = Attrs.behind(dict);
                    if (dict.of == null) {
                        dict.of = i;
                    }
                } else {
                    i.attrs.put(name, value);
                }
                Publishing.stored(i, value);
            }
            case Container k
            when k.type.written -> {
                Object inType = k.type.lookup(name);
                Object done = ClassAttributes.describes(inType)
                        ? ClassAttributes.setDescribed(c, Frame.present(inType), k, k.type, name, value)
                        : null;
                if (done != null) {
                    return done == None.NONE ? null : done;
                }
                Attrs known = k.attrs();
                Attrs own = known == null ? new Attrs() : known;
                k.attrs(own);
                own.put(name, value);
                Publishing.stored(k, value);
            }
            case ClassObject type -> {
                if (type.fixed && !type.hooked) {
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
                Attrs known = f.attrs();
                Attrs own = known == null ? new Attrs() : known;
                f.attrs(own);
                own.put(name, value);
                Publishing.stored(f, value);
            }
            default -> throw readOnly(c, object, name);
        }
        return null;
    }

    private static Raise readOnly(Context c, Object object, String name) {
        return find(c, object, name) != null && !(object instanceof Wrapper)
                ? c.error(
                        Types.ATTRIBUTE_ERROR,
                        "'" + Types.of(object).name + "' object attribute '" + name + "' is read-only")
                : c.attributeError(object, name);
    }

    private static @Nullable Object setChecked(Context c, Instance i, String name, Object value) {
        if (i instanceof ExceptionObject e) {
            if (ExceptionGroups.is(e) && (name == "message" || name == "exceptions")) {
                throw c.error(Types.ATTRIBUTE_ERROR, "readonly attribute");
            }
            switch (name) {
                case "args" -> e.args = new PyTuple(Iteration.list(c, value).toArray());
                case "__cause__" -> {
                    e.cause = value instanceof ExceptionObject cause ? cause : null;
                    e.suppressed = true;
                }
                case "__context__" -> e.context = value instanceof ExceptionObject context ? context : null;
                case "__suppress_context__" -> e.suppressed = Operators.truthNow(c, value);
                case "__traceback__" -> Traceback.give(c, e, value);
                default -> (ExceptionFields.get(e, name) == null ? e.attrs : e.fields).put(name, value);
            }
        } else if (i.type.slotted && !ClassAttributes.slot(i.type, name)) {
            throw i.type.lookup(name) != null
                    ? c.error(
                            Types.ATTRIBUTE_ERROR, "'" + i.type.name + "' object attribute '" + name + "' is read-only")
                    : c.attributeError(i, name);
        } else {
            i.attrs.put(name, value);
        }
        Publishing.stored(i, value);
        return null;
    }

    /** Deletes an attribute. Returns PUSHED when a method written in Python does it. */
    public static @Nullable Object delete(Context c, Object object, String name) {
        Function own = Types.special(object, "__delattr__");
        return own != null ? c.tail(own, object, name) : deletePlain(c, object, name);
    }

    public static @Nullable Object deletePlain(Context c, Object object, String name) {
        ClassObject written = Types.written(object);
        Object inType = written == null ? null : written.lookup(name);
        if (written != null && inType != null && ClassAttributes.describes(inType)) {
            Object done = ClassAttributes.deleteDescribed(c, inType, object, written, name);
            if (done != null) {
                return done;
            }
        }
        boolean done = switch (object) {
            case Instance i -> i.attrs.remove(name);
            case Container k when k.attrs() instanceof Attrs own -> own.remove(name);
            case ClassObject type when !type.fixed -> type.remove(name);
            case Function f when f.attrs() instanceof Attrs own -> own.remove(name);
            default -> false;
        };
        if (!done) {
            throw c.attributeError(object, name);
        }
        return null;
    }

    /** Copies all public names of a module, for a star import. */
    public static void star(Namespace from, Namespace to) {
        for (String name : from.names()) {
            Object value = from.get(name);
            if (!name.startsWith("_") && value != null) {
                to.put(name, value);
            }
        }
    }
}

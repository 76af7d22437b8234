package dev.waitline.machine.builtin;

import dev.waitline.machine.language.Attributes;
import dev.waitline.machine.language.ClassAttributes;
import dev.waitline.machine.language.Classes;
import dev.waitline.machine.language.Comparisons;
import dev.waitline.machine.language.ComplexParsing;
import dev.waitline.machine.language.Generators;
import dev.waitline.machine.language.Iteration;
import dev.waitline.machine.language.Operators;
import dev.waitline.machine.language.Parsing;
import dev.waitline.machine.language.Sets;
import dev.waitline.machine.language.Structures;
import dev.waitline.machine.text.Formats;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.Attrs;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Cell;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Container;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Hashes;
import dev.waitline.machine.value.HeapObject;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Keys;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyRange;
import dev.waitline.machine.value.PySet;
import dev.waitline.machine.value.PySlice;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.machine.value.View;
import dev.waitline.machine.value.Wrapper;
import dev.waitline.program.None;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The builtin functions and types that are written in Java. Those that call back into Python stand in the prelude. */
public final class Functions {
    private Functions() {}

    public static void define(Definitions to) {
        Types.EXCEPTIONS.forEach(to::value);
        to.value("object", Types.OBJECT);
        to.value("NotImplemented", Types.NOT_IMPLEMENTED_VALUE);
        to.value("Ellipsis", None.ELLIPSIS);
        to.value("__debug__", true);
        types(to);
        objects(to);
    }

    private static void types(Definitions to) {
        to.type(Types.TYPE, "", (c, a, k) -> switch (a.length) {
            case 1 -> Types.of(a[0]);
            case 3 -> Classes.ofNamespace(c, a, k);
            default -> throw c.typeError("type() takes 1 or 3 arguments");
        });
        to.type(Types.BOOL, "(x=False, /)", (c, a, k) -> {
            Function method = a.length == 0 ? null : Operators.truthMethod(a[0]);
            return method != null ? c.prelude("_bool", a[0]) : a.length > 0 && Operators.truthNow(c, a[0]);
        });
        to.type(
                Types.INT,
                "(x=0, base=10)",
                (c, a, k) -> onlyNamed(c, "int", k, "base") && a.length == 0 ? 0L : Parsing.integer(c, a, k));
        to.type(Types.FLOAT, "(x=0, /)", (c, a, k) -> a.length == 0 ? 0.0 : Parsing.real(c, a[0]));
        to.type(Types.COMPLEX, "(real=0, imag=0)", ComplexParsing::complex);
        to.type(Types.STR, "(object=\"\", encoding=None, errors=None)", (c, a, k) -> {
            if (onlyNamed(c, "str", k, "object")
                    && a.length == 0
                    && k != null
                    && k.get("object") instanceof Object given) {
                return c.tail(Types.STR, given);
            }
            if (a.length == 0) {
                return "";
            }
            if (a.length > 1 || (k != null && !k.isEmpty())) {
                return c.prelude(
                        "_decode_text",
                        a[0],
                        new PyTuple(java.util.Arrays.copyOfRange(a, Math.min(1, a.length), a.length)),
                        PyDict.named(k));
            }
            return Text.needsPython(a[0], true) ? c.prelude("_str", a[0]) : Text.str(a[0]);
        });
        to.type(
                Types.LIST,
                "(iterable=(), /)",
                (c, a, k) -> a.length == 0
                        ? new PyList()
                        : Iteration.plain(a[0]) ? PyList.of(Iteration.list(c, a[0])) : c.prelude("_as_list", a[0]));
        to.type(
                Types.TUPLE,
                "(iterable=(), /)",
                (c, a, k) -> a.length == 0
                        ? PyTuple.EMPTY
                        : Iteration.plain(a[0])
                                ? new PyTuple(Iteration.list(c, a[0]).toArray())
                                : c.prelude("_as_tuple", a[0]));
        to.type(
                Types.SET,
                "(iterable=(), /)",
                (c, a, k) -> a.length == 0
                        ? new PySet(false)
                        : Sets.direct(a[0]) ? Sets.asSet(c, a[0]) : c.prelude("_as_set", a[0]));
        to.type(Types.FROZENSET, "(iterable=(), /)", (c, a, k) -> {
            if (a.length == 0) {
                return new PySet(true);
            }
            if (a[0] instanceof PySet s && s.type == Types.FROZENSET) {
                return s;
            }
            return Sets.direct(a[0]) ? Sets.copy(Sets.asSet(c, a[0]), true) : c.prelude("_as_frozenset", a[0]);
        });
        to.hidden("_frozen", (c, a, k) -> Sets.copy((PySet) a[0], true));
        to.type(Types.DICT, "(mapping=(), /, **values)", (c, a, k) -> {
            PyDict named = PyDict.named(k);
            if (a.length == 0) {
                return named;
            }
            PyDict all = new PyDict();
            if (!(a[0] instanceof PyDict from && !from.type.written)) {
                return c.prelude("_as_dict", a[0], named);
            }
            all.putAll(from);
            all.putAll(named);
            return all;
        });
        to.type(Types.RANGE, "(start, stop=None, step=1, /)", (c, a, k) -> {
            long step = a.length > 2 ? c.integer(a[2]) : 1;
            if (step == 0) {
                throw c.valueError("range() arg 3 must not be zero");
            }
            if (a.length == 0) {
                throw c.typeError("range expected at least 1 argument, got 0");
            }
            return a.length == 1
                    ? new PyRange(0, c.integer(a[0]), 1)
                    : new PyRange(c.integer(a[0]), c.integer(a[1]), step);
        });
        to.type(
                Types.PROPERTY,
                "(fget=None, fset=None, fdel=None, doc=None)",
                (c, a, k) -> property(c, a, k == null ? Map.of() : k));
        Types.METHOD.constructor = new Builtin("method(function, instance, /)", Builtin.Effect.PURE, (c, a, k) -> {
            if (!callable(a[0])) {
                throw c.typeError("first argument must be callable");
            }
            if (a[1] == None.NONE) {
                throw c.typeError("instance must not be None");
            }
            return Wrapper.bound(a[0], a[1]);
        });
        to.type(Types.STATIC_METHOD, "(function, /)", (c, a, k) -> new Wrapper(Wrapper.Kind.STATIC_METHOD, a[0], null));
        to.type(Types.CLASS_METHOD, "(function, /)", (c, a, k) -> new Wrapper(Wrapper.Kind.CLASS_METHOD, a[0], null));
        to.type(
                Types.SLICE,
                "(start, stop=None, step=1, /)",
                (c, a, k) -> new PySlice(
                        a.length > 1 ? a[0] : None.NONE, a.length > 1 ? a[1] : a[0], a.length > 2 ? a[2] : None.NONE));
        to.type(Types.SUPER, "", (c, a, k) -> {
            if (a.length == 2 && a[0] instanceof ClassObject type) {
                return new Wrapper(Wrapper.Kind.SUPER, type, a[1]);
            }
            throw c.typeError("super() here takes no arguments, or a class and an object");
        });
    }

    private static boolean callable(Object value) {
        return switch (value) {
            case Function f -> true;
            case Builtin b -> true;
            case ClassObject t -> true;
            case Wrapper w -> w.kind == Wrapper.Kind.BOUND_METHOD;
            case Instance i -> i.type.lookup("__call__") != null;
            case Container own -> Types.special(own, "__call__") != null;
            default -> false;
        };
    }

    private static Wrapper property(Context c, Object[] a, Map<String, Object> k) {
        List<String> names = List.of("fget", "fset", "fdel", "doc");
        for (String name : k.keySet()) {
            if (!names.contains(name)) {
                throw c.typeError("'" + name + "' is an invalid keyword argument for property()");
            }
        }
        Object[] parts = new Object[names.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = a.length > i ? a[i] : k.getOrDefault(names.get(i), None.NONE);
        }
        Wrapper made = new Wrapper(Wrapper.Kind.PROPERTY, parts[0], parts[1], parts[2] == None.NONE ? null : parts[2]);
        made.document = parts[3] == None.NONE ? null : parts[3];
        return made;
    }

    /** True; a TypeError when an argument has a name that the type does not know. */
    private static boolean onlyNamed(Context c, String type, @Nullable Map<String, Object> keywords, String known) {
        for (String name : keywords == null ? List.<String>of() : List.copyOf(keywords.keySet())) {
            if (!name.equals(known)) {
                throw c.typeError("'" + name + "' is an invalid keyword argument for " + type + "()");
            }
        }
        return true;
    }

    private static void objects(Definitions to) {
        to.function("len(obj, /)", (c, a, k) -> length(c, a[0]));
        to.function(
                "repr(obj, /)",
                (c, a, k) -> Text.needsPython(a[0], false) ? c.prelude("_repr", a[0]) : Text.repr(a[0]));
        to.function(
                "ascii(obj, /)",
                (c, a, k) -> Text.needsPython(a[0], false) ? c.prelude("_ascii", a[0]) : Text.ascii(Text.repr(a[0])));
        to.hidden("_plain_ascii", (c, a, k) -> Text.ascii((String) a[0]));
        to.function(
                "format(value, format_spec=\"\", /)",
                (c, a, k) -> format(c, a[0], a.length > 1 ? c.text(a[1], "format() argument 2") : ""));
        to.hidden(
                "isinstance(obj, class_or_tuple, /)",
                (c, a, k) -> checked(a[1], "__instancecheck__")
                        ? c.prelude("_check", "__instancecheck__", a[1], a[0])
                        : isInstance(c, Types.of(a[0]), a[1], "isinstance"));
        to.method(
                Types.TYPE,
                "__instancecheck__(instance, /)",
                Builtin.Effect.HIDDEN,
                (c, a, k) -> isInstance(c, Types.of(a[1]), a[0], "isinstance"));
        to.hidden("issubclass(cls, class_or_tuple, /)", (c, a, k) -> {
            if (a[0] instanceof ClassObject type) {
                return checked(a[1], "__subclasscheck__")
                        ? c.prelude("_check", "__subclasscheck__", a[1], type)
                        : isInstance(c, type, a[1], "issubclass");
            }
            throw c.typeError("issubclass() arg 1 must be a class");
        });
        to.hidden("callable(obj, /)", (c, a, k) -> callable(a[0]));
        to.hidden("id(obj, /)", (c, a, k) -> 0x7f0000000000L + 16L * identity(c, a[0]));
        to.hidden("hash(obj, /)", (c, a, k) -> hash(c, a[0]));
        to.hidden("getattr(object, name, default=None, /)", (c, a, k) -> {
            String name = attributeName(c, a[1]).intern();
            if (a.length > 2 && !Attributes.immediate(a[0], name)) {
                return c.prelude("_getattr", a[0], name, a[2]);
            }
            Object found = Attributes.find(c, a[0], name);
            if (found != null) {
                return found;
            }
            return a.length > 2 ? a[2] : Attributes.get(c, a[0], name);
        });
        to.hidden("hasattr(obj, name, /)", (c, a, k) -> {
            String name = attributeName(c, a[1]).intern();
            return Attributes.immediate(a[0], name)
                    ? (Object) (Attributes.find(c, a[0], name) != null)
                    : c.prelude("_hasattr", a[0], name);
        });
        to.hidden("globals()", (c, a, k) -> variables(c, top(c), true));
        to.hidden("locals()", (c, a, k) -> variables(c, top(c), false));
        to.hidden("vars(object=None, /)", (c, a, k) -> {
            if (a.length == 0) {
                return variables(c, top(c), false);
            }
            Object dict = Attributes.find(c, a[0], "__dict__");
            if (dict == null) {
                throw c.typeError("vars() argument must have __dict__ attribute");
            }
            return dict;
        });
        to.hidden(
                "dir(object=None, /)",
                (c, a, k) ->
                        PyList.of(ClassAttributes.names(a.length == 0 ? c.host().main() : a[0])));
        to.hidden("_typed", (c, a, k) -> Classes.typed(c, (ClassObject) a[0], a[1]));
        to.hidden("_allocate", (c, a, k) -> Classes.allocate(c, a, k));
        to.hidden("setattr(obj, name, value, /)", (c, a, k) -> {
            Object pushed = Attributes.set(c, a[0], attributeName(c, a[1]).intern(), a[2]);
            return pushed != null ? pushed : None.NONE;
        });
        to.hidden("_set_plain", (c, a, k) -> {
            Attributes.setPlain(c, a[0], ((String) a[1]).intern(), a[2]);
            return None.NONE;
        });
        to.hidden("delattr(obj, name, /)", (c, a, k) -> {
            Object pushed = Attributes.delete(c, a[0], attributeName(c, a[1]).intern());
            return pushed != null ? pushed : None.NONE;
        });
        to.function(
                "iter(object, sentinel=None, /)",
                (c, a, k) -> a.length == 2 ? c.prelude("_until", a[0], a[1]) : Iteration.iterator(c, a[0]));
        to.hidden("next(iterator, default=None, /)", (c, a, k) -> Generators.next(c, a));
    }

    private static Frame top(Context c) {
        return java.util.Objects.requireNonNull(c.thread().top);
    }

    /** The variables of the running function as a new dict, or those of the running module or text. */
    public static Object variables(Context c, Frame f, boolean global) {
        Attrs names = f.names;
        java.util.List<String> slots = f.code.header().locals();
        int held = slots.lastIndexOf(global ? ".globals" : ".locals");
        if (held >= 0) {
            Object dict = Frame.present(f.slots[held]);
            return dict instanceof Cell cell ? Frame.present(cell.get()) : dict;
        }
        if (global || (names == null && f.code.header().kind() == dev.waitline.program.Code.Kind.MODULE)) {
            return c.host().module(f.code).view();
        }
        if (names != null) {
            return names.shown();
        }
        PyDict dict = new PyDict();
        for (int i = 0; i < f.code.localCount(); i++) {
            Object value = f.slots[i] instanceof Cell cell ? cell.get() : f.slots[i];
            String name = f.code.header().locals().get(i);
            if (value != null && (!name.startsWith(".") || name.equals(".0"))) {
                dict.put(name, value);
            }
        }
        return dict;
    }

    private static String attributeName(Context c, Object name) {
        if (Valued.plain(name) instanceof String text) {
            return text;
        }
        throw c.typeError("attribute name must be string, not '" + Types.of(name).name + "'");
    }

    /** {@code format(value, spec)}. */
    public static Object format(Context c, Object value, String spec) {
        Function own = Types.special(value, "__format__");
        if (own != null) {
            return c.tail(own, value, spec);
        }
        return spec.isEmpty() && Text.needsPython(value, true)
                ? c.prelude("_str", value)
                : Formats.format(c, value, spec);
    }

    private static Object length(Context c, Object value) {
        Function own = value instanceof Container k && k.type.written ? Types.special(k, "__len__") : null;
        return own != null ? c.tail(own, value) : plainLength(c, value);
    }

    static Object plainLength(Context c, Object value) {
        return switch (value) {
            case String s -> (long) s.codePointCount(0, s.length());
            case PyList l -> (long) l.size();
            case PyTuple t -> (long) t.items().length;
            case PyDict d -> (long) d.size();
            case View v -> (long) v.dict.size();
            case PySet s -> (long) s.items().size();
            case PyDeque d -> (long) d.items().size();
            case PyRange r -> r.length();
            case Instance i when i.type.lookup("__len__") instanceof Object own -> c.prelude("_len", own, i);
            case Valued v when v.value instanceof String s -> plainLength(c, s);
            case ClassObject type when type.hook("__class_len__") instanceof Function f -> c.tail(f, type);
            default -> throw c.typeError("object of type '" + Types.of(value).name + "' has no len()");
        };
    }

    /** Whether a class's metaclass says by itself what counts as an instance or as a subclass. */
    private static boolean checked(Object type, String method) {
        return type instanceof ClassObject given && given.meta != null && given.meta.lookup(method) instanceof Function;
    }

    private static boolean isInstance(Context c, ClassObject type, Object wanted, String function) {
        return switch (wanted) {
            case ClassObject of -> type.isSubclassOf(of) || Structures.has(c, type, of);
            case None n when n == None.NONE -> type == Types.NONE;
            case PyTuple several -> {
                for (Object each : several.items()) {
                    if (isInstance(c, type, each, function)) {
                        yield true;
                    }
                }
                yield false;
            }
            default -> throw c.typeError(function + "() arg 2 must be a type, a tuple of types, or a union");
        };
    }

    /** Objects with a number of their own have that; for the others the same value has the same number. */
    private static int identity(Context c, Object value) {
        return switch (value) {
            case Instance i -> i.id;
            case NativeLock l -> l.id;
            case HeapObject h -> {
                if (h.number == 0 && !h.immutable()) {
                    h.number = c.host().nextId();
                }
                yield h.number == 0 ? System.identityHashCode(h) : h.number;
            }
            default -> 1_000_000 + (Keys.of(value).hashCode() & 0xFFFFFF);
        };
    }

    static Object hash(Context c, Object value) {
        Function own = Types.special(value, "__hash__");
        return own != null ? c.prelude("_hash", own, value) : plainHash(c, value);
    }

    static Object plainHash(Context c, Object value) {
        Comparisons.hashable(c, value);
        if ((value instanceof PyTuple || value instanceof PySet) && Keys.written(value)) {
            return c.prelude("_hash_items", PyList.of(Iteration.list(c, value)), value instanceof PySet);
        }
        return Hashes.of(value);
    }
}

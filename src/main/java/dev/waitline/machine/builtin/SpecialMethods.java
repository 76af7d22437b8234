package dev.waitline.machine.builtin;

import dev.waitline.machine.language.Attributes;
import dev.waitline.machine.language.Calls;
import dev.waitline.machine.language.ClassAttributes;
import dev.waitline.machine.language.Comparisons;
import dev.waitline.machine.language.Iteration;
import dev.waitline.machine.language.Operators;
import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyRange;
import dev.waitline.machine.value.PySet;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.program.BinaryOp;
import dev.waitline.program.CompareOp;
import dev.waitline.program.Complex;
import dev.waitline.program.None;
import dev.waitline.program.UnaryOp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The special methods that the builtin types themselves have, for {@code super().__getitem__(key)} and its like. */
public final class SpecialMethods {
    private static final List<ClassObject> CONTAINERS = List.of(
            Types.LIST, Types.TUPLE, Types.DICT, Types.SET, Types.FROZENSET, Types.DEQUE, Types.STR, Types.RANGE);
    private static final List<ClassObject> COMPARED = List.of(
            Types.LIST,
            Types.TUPLE,
            Types.DICT,
            Types.SET,
            Types.FROZENSET,
            Types.DEQUE,
            Types.STR,
            Types.RANGE,
            Types.INT,
            Types.FLOAT,
            Types.COMPLEX);

    private SpecialMethods() {}

    private static void reads(Definitions to, ClassObject type, String name, Builtin.Body body) {
        to.method(type, name, Builtin.Effect.READS, body);
    }

    private static void writes(Definitions to, ClassObject type, String name, Builtin.Body body) {
        to.method(type, name, Builtin.Effect.WRITES, body);
    }

    private static Object done(@Nullable Object pushed) {
        return pushed == null ? None.NONE : pushed;
    }

    public static void define(Definitions to) {
        for (ClassObject type : CONTAINERS) {
            reads(to, type, "__len__()", (c, a, k) -> Functions.plainLength(c, a[0]));
            reads(to, type, "__iter__()", (c, a, k) -> Iteration.plainIterator(c, a[0]));
            reads(
                    to,
                    type,
                    "__contains__(item, /)",
                    (c, a, k) -> Comparisons.plainContains(c, CompareOp.IN, a[1], a[0]));
            if (type != Types.SET && type != Types.FROZENSET) {
                reads(to, type, "__getitem__(index, /)", (c, a, k) -> Iteration.plainItem(c, a[0], a[1]));
            }
        }
        for (ClassObject type : List.of(Types.LIST, Types.DICT, Types.DEQUE)) {
            writes(
                    to,
                    type,
                    "__setitem__(index, value, /)",
                    (c, a, k) -> done(Iteration.setPlainItem(c, a[0], a[1], a[2])));
            writes(to, type, "__delitem__(index, /)", (c, a, k) -> done(Iteration.deletePlainItem(c, a[0], a[1])));
        }
        writes(to, Types.LIST, "__init__(iterable=(), /)", (c, a, k) -> {
            ((PyList) a[0]).items().clear();
            return a.length > 1 ? call(c, Types.LIST, "extend", a[0], a[1]) : None.NONE;
        });
        writes(to, Types.SET, "__init__(iterable=(), /)", (c, a, k) -> {
            ((PySet) a[0]).items().clear();
            return a.length > 1 ? call(c, Types.SET, "update", a[0], a[1]) : None.NONE;
        });
        writes(
                to,
                Types.DICT,
                "__init__(mapping=(), /, **values)",
                (c, a, k) -> method(Types.DICT, "update").body.call(c, a, k));
        writes(to, Types.DEQUE, "__init__(iterable=(), maxlen=None)", (c, a, k) -> {
            PyDeque deque = (PyDeque) a[0];
            Object most = a.length > 2 ? a[2] : k == null ? None.NONE : k.getOrDefault("maxlen", None.NONE);
            Object items = a.length > 1 ? a[1] : k == null ? null : k.get("iterable");
            deque.maxlen = most == None.NONE ? -1 : c.integer(most);
            deque.items().clear();
            return items == null ? None.NONE : call(c, Types.DEQUE, "extend", deque, items);
        });
        for (ClassObject type : COMPARED) {
            for (CompareOp op :
                    List.of(CompareOp.EQ, CompareOp.NE, CompareOp.LT, CompareOp.LE, CompareOp.GT, CompareOp.GE)) {
                reads(to, type, op.method() + "(value, /)", (c, a, k) -> compared(c, op, a));
            }
        }
        operators(to);
        objects(to);
    }

    private static Builtin method(ClassObject type, String name) {
        Builtin method = type.own(name);
        if (method == null) {
            throw new IllegalStateException(type + " has no " + name);
        }
        return method;
    }

    private static Object call(Context c, ClassObject type, String method, Object... arguments) {
        return method(type, method).body.call(c, arguments, null);
    }

    private static Object compared(Context c, CompareOp op, Object[] a) {
        Object left = Valued.plain(a[0]);
        Object right = Valued.plain(a[1]);
        boolean alike = left.getClass() == right.getClass()
                || (Numbers.isNumber(left) && Numbers.isNumber(right))
                || (left instanceof Complex && Numbers.isNumber(right));
        boolean ordered = !(left instanceof PyDict || left instanceof PyRange || left instanceof Complex)
                || op == CompareOp.EQ
                || op == CompareOp.NE;
        return alike && ordered ? Comparisons.comparedPlain(c, op, left, right) : Types.NOT_IMPLEMENTED_VALUE;
    }

    private static void operators(Definitions to) {
        for (ClassObject type : List.of(Types.INT, Types.FLOAT, Types.COMPLEX)) {
            for (BinaryOp op : BinaryOp.values()) {
                reads(
                        to,
                        type,
                        op.method() + "(value, /)",
                        (c, a, k) -> or(Numbers.binary(c, op, Valued.plain(a[0]), Valued.plain(a[1]))));
                reads(
                        to,
                        type,
                        op.reflected() + "(value, /)",
                        (c, a, k) -> or(Numbers.binary(c, op, Valued.plain(a[1]), Valued.plain(a[0]))));
            }
            for (UnaryOp op : List.of(UnaryOp.NEGATE, UnaryOp.PLUS, UnaryOp.INVERT)) {
                reads(to, type, op.method() + "()", (c, a, k) -> Operators.unary(c, op, Valued.plain(a[0])));
            }
            reads(to, type, "__bool__()", (c, a, k) -> Operators.truthNow(c, Valued.plain(a[0])));
            reads(
                    to,
                    type,
                    "__abs__()",
                    (c, a, k) -> c.tail(Frame.present(c.host().builtin("abs")), Valued.plain(a[0])));
            if (type == Types.COMPLEX) {
                continue;
            }
            reads(to, type, "__int__()", (c, a, k) -> c.tail(Types.INT, Valued.plain(a[0])));
            reads(to, type, "__float__()", (c, a, k) -> c.tail(Types.FLOAT, Valued.plain(a[0])));
            reads(
                    to,
                    type,
                    "__round__(ndigits=None, /)",
                    (c, a, k) -> Calls.call(c, Frame.present(c.host().builtin("round")), a, k));
        }
        reads(
                to,
                Types.INT,
                "__pow__(value, mod=None, /)",
                (c, a, k) -> a.length == 3 && a[2] != None.NONE
                        ? Numbers.power(c, Valued.plain(a[0]), Valued.plain(a[1]), Valued.plain(a[2]))
                        : or(Numbers.binary(c, BinaryOp.POWER, Valued.plain(a[0]), Valued.plain(a[1]))));
        reads(to, Types.INT, "__index__()", (c, a, k) -> Valued.plain(a[0]));
        for (ClassObject type : List.of(Types.LIST, Types.TUPLE, Types.STR, Types.DEQUE)) {
            for (BinaryOp op : List.of(BinaryOp.ADD, BinaryOp.MULTIPLY)) {
                reads(
                        to,
                        type,
                        op.method() + "(value, /)",
                        (c, a, k) -> or(Operators.sequence(c, op, Valued.plain(a[0]), Valued.plain(a[1]))));
            }
            reads(
                    to,
                    type,
                    "__rmul__(value, /)",
                    (c, a, k) -> or(Operators.sequence(c, BinaryOp.MULTIPLY, Valued.plain(a[0]), Valued.plain(a[1]))));
        }
        reads(
                to,
                Types.STR,
                "__mod__(value, /)",
                (c, a, k) -> or(Operators.sequence(c, BinaryOp.MODULO, Valued.plain(a[0]), Valued.plain(a[1]))));
        for (ClassObject type : List.of(Types.SET, Types.FROZENSET)) {
            for (BinaryOp op : List.of(BinaryOp.AND, BinaryOp.OR, BinaryOp.SUBTRACT, BinaryOp.XOR)) {
                reads(to, type, op.method() + "(value, /)", (c, a, k) -> or(Operators.sequence(c, op, a[0], a[1])));
                reads(to, type, op.reflected() + "(value, /)", (c, a, k) -> or(Operators.sequence(c, op, a[1], a[0])));
            }
        }
        reads(to, Types.DICT, "__or__(value, /)", (c, a, k) -> or(Operators.sequence(c, BinaryOp.OR, a[0], a[1])));
        for (ClassObject type : List.of(Types.LIST, Types.DEQUE)) {
            writes(to, type, "__iadd__(value, /)", (c, a, k) -> or(Operators.changed(c, BinaryOp.ADD, a[0], a[1])));
        }
        for (ClassObject type : List.of(Types.SET, Types.DICT)) {
            writes(to, type, "__ior__(value, /)", (c, a, k) -> or(Operators.changed(c, BinaryOp.OR, a[0], a[1])));
        }
    }

    private static Object or(@Nullable Object result) {
        return result == null ? Types.NOT_IMPLEMENTED_VALUE : result;
    }

    private static void objects(Definitions to) {
        reads(to, Types.OBJECT, "__repr__()", (c, a, k) -> c.prelude("_own_repr", a[0]));
        reads(to, Types.OBJECT, "__str__()", (c, a, k) -> c.prelude("_own_str", a[0]));
        reads(to, Types.OBJECT, "__format__(spec, /)", (c, a, k) -> {
            if (!(Valued.plain(a[1]) instanceof String)) {
                throw c.typeError("__format__() argument must be str, not " + Types.of(a[1]).name);
            }
            return c.prelude("_own_format", a[0], a[1]);
        });
        reads(
                to,
                Types.OBJECT,
                "__eq__(other, /)",
                (c, a, k) -> Comparisons.same(a[0], a[1]) ? true : Types.NOT_IMPLEMENTED_VALUE);
        reads(to, Types.OBJECT, "__ne__(other, /)", (c, a, k) -> c.prelude("_own_ne", a[0], a[1]));
        for (CompareOp op : List.of(CompareOp.LT, CompareOp.LE, CompareOp.GT, CompareOp.GE)) {
            reads(to, Types.OBJECT, op.method() + "(value, /)", (c, a, k) -> Types.NOT_IMPLEMENTED_VALUE);
        }
        reads(to, Types.OBJECT, "__hash__()", (c, a, k) -> Functions.plainHash(c, a[0]));
        reads(to, Types.OBJECT, "__dir__()", (c, a, k) -> PyList.of(ClassAttributes.names(a[0])));
        reads(to, Types.OBJECT, "__getattribute__(name, /)", (c, a, k) -> {
            String name = c.text(a[1], "attribute name").intern();
            Object found = a[0] instanceof Instance i ? Attributes.plain(c, i, name) : Attributes.find(c, a[0], name);
            if (found == null) {
                throw c.noAttribute(a[0], name);
            }
            return found;
        });
        to.method(Types.OBJECT, "__setattr__(name, value, /)", Builtin.Effect.HIDDEN, (c, a, k) -> {
            String name = c.text(a[1], "attribute name").intern();
            return done(Attributes.setPlain(c, a[0], name, a[2]));
        });
        to.method(Types.OBJECT, "__delattr__(name, /)", Builtin.Effect.HIDDEN, (c, a, k) -> {
            String name = c.text(a[1], "attribute name").intern();
            return done(Attributes.deletePlain(c, a[0], name));
        });
    }
}

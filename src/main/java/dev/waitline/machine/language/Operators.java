package dev.waitline.machine.language;

import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.text.Formats;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Container;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Continuation.Operator;
import dev.waitline.machine.value.Continuation.Stage;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Publishing;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyRange;
import dev.waitline.machine.value.PySet;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Raise;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.machine.value.View;
import dev.waitline.program.BinaryOp;
import dev.waitline.program.CompareOp;
import dev.waitline.program.Complex;
import dev.waitline.program.None;
import dev.waitline.program.UnaryOp;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operators on values of all kinds. Methods written in Python are pushed as frames. */
public final class Operators {
    private Operators() {}

    /** The truth of a value that lies below it on the stack, as a method gave it. */
    public enum Known {
        TRUE,
        FALSE
    }

    // ---- arithmetic

    public static Object binary(Context c, BinaryOp op, Object a, Object b) {
        return binary(c, op, a, b, false);
    }

    /** @param inPlace whether it is what is left of {@code a += b}, which a message then says */
    private static Object binary(Context c, BinaryOp op, Object a, Object b, boolean inPlace) {
        Object number = Numbers.binary(c, op, a, b);
        if (number != null) {
            return number;
        }
        if (op == BinaryOp.ADD && a instanceof String x && b instanceof String y) {
            return x + y;
        }
        ClassObject left = Types.written(a);
        ClassObject right = Types.written(b);
        if (left == null && right == null) {
            Object sequence = sequence(c, op, a, b);
            if (sequence != null) {
                return sequence;
            }
            throw unsupported(c, op, a, b, inPlace);
        }
        Object reflected = right == null ? null : right.lookup(op.reflected());
        if (reflected instanceof Function f
                && right != null
                && right != left
                && right.isSubclassOf(Types.of(a))
                && reflected != (left == null ? null : left.lookup(op.reflected()))) {
            return push(c, f, b, a, new Operator(op, a, b, Stage.SPECIAL, inPlace));
        }
        if (a instanceof String && op == BinaryOp.MODULO) {
            return plain(c, op, a, b, inPlace);
        }
        return byLeft(c, op, a, b, inPlace);
    }

    private static Object byLeft(Context c, BinaryOp op, Object a, Object b, boolean inPlace) {
        Function own = Types.special(a, op.method());
        return own != null
                ? push(c, own, a, b, new Operator(op, a, b, Stage.LEFT, inPlace))
                : reflected(c, op, a, b, inPlace);
    }

    private static Object reflected(Context c, BinaryOp op, Object a, Object b, boolean inPlace) {
        Function own = Types.special(b, op.reflected());
        // Of two of one class the left one alone is asked, also where it has no answer.
        boolean alike = Types.of(a) == Types.of(b);
        return own != null && !alike
                ? push(c, own, b, a, new Operator(op, a, b, Stage.RIGHT, inPlace))
                : plain(c, op, a, b, inPlace);
    }

    /** As the builtin types have it, after all methods written in Python have been asked. */
    private static Object plain(Context c, BinaryOp op, Object a, Object b, boolean inPlace) {
        Object number = Numbers.binary(c, op, Valued.plain(a), Valued.plain(b));
        Object result =
                number != null ? number : sequence(c, op, Valued.plain(a), a instanceof String ? b : Valued.plain(b));
        if (result == null) {
            if (op == BinaryOp.MULTIPLY && sequence(a) && Types.special(b, "__index__") != null) {
                return c.prelude("_repeat", a, b);
            }
            throw unsupported(c, op, a, b, inPlace);
        }
        return result;
    }

    private static Raise unsupported(Context c, BinaryOp op, Object a, Object b, boolean inPlace) {
        if (op == BinaryOp.MULTIPLY && (sequence(a) || sequence(b))) {
            if (Valued.plain(a) instanceof BigInteger || Valued.plain(b) instanceof BigInteger) {
                return c.error(Types.OVERFLOW_ERROR, "cannot fit 'int' into an index-sized integer");
            }
            return c.typeError(
                    "can't multiply sequence by non-int of type '" + Types.of(sequence(a) ? b : a).name + "'");
        }
        return op == BinaryOp.ADD
                ? notConcatenated(c, a, b, inPlace)
                : unsupported(c, op.symbol() + (inPlace ? "=" : ""), a, b);
    }

    private static boolean sequence(Object value) {
        Object plain = Valued.plain(value);
        return plain instanceof String || plain instanceof PyList || plain instanceof PyTuple;
    }

    private static Raise notConcatenated(Context c, Object a, Object b, boolean inPlace) {
        Object left = Valued.plain(a);
        if (left instanceof String || left instanceof PyList || left instanceof PyTuple || left instanceof PyDeque) {
            String kind = left instanceof String ? "str" : Types.of(left).name;
            return c.typeError("can only concatenate " + kind + " (not \"" + Types.of(b).name + "\") to " + kind);
        }
        return unsupported(c, inPlace ? "+=" : "+", a, b);
    }

    private static Raise unsupported(Context c, String symbol, Object a, Object b) {
        return c.typeError("unsupported operand type(s) for " + symbol + ": '"
                + Types.of(a).inMessages() + "' and '" + Types.of(b).inMessages() + "'");
    }

    public static Object inPlace(Context c, BinaryOp op, Object a, Object b) {
        Function own = Types.special(a, op.inPlace());
        if (own != null) {
            return push(c, own, a, b, new Operator(op, a, b, Stage.IN_PLACE));
        }
        Object changed = a instanceof Container ? changed(c, op, a, b) : null;
        if (changed != null) {
            return changed;
        }
        if (Types.written(a) == null && Types.written(b) == null && op != BinaryOp.POWER) {
            Object number = Numbers.binary(c, op, a, b);
            Object result = number != null ? number : sequence(c, op, a, b);
            if (result == null && (op != BinaryOp.ADD && op != BinaryOp.MULTIPLY || !(sequence(a) || sequence(b)))) {
                throw unsupported(c, op.symbol() + "=", a, b);
            }
            if (result != null) {
                return result;
            }
        }
        return binary(c, op, a, b, true);
    }

    /** A container that was changed in place, PUSHED, or null when this operator does not change it. */
    public static @Nullable Object changed(Context c, BinaryOp op, Object a, Object b) {
        switch (a) {
            case PyList list
            when op == BinaryOp.ADD -> {
                if (!Iteration.plain(b)) {
                    return c.prelude("_extend_list", list, b);
                }
                List<Object> more = Iteration.list(c, b);
                c.size(list.items().size() + (long) more.size());
                more.forEach(m -> Publishing.stored(list, m));
                list.items().addAll(more);
                return list;
            }
            case PyList list
            when op == BinaryOp.MULTIPLY && b instanceof Long times -> {
                List<Object> once = List.copyOf(list.items());
                list.items().clear();
                list.items().addAll(repeat(c, once, times));
                return list;
            }
            case PyDeque deque
            when op == BinaryOp.ADD -> {
                if (!Iteration.plain(b)) {
                    return c.prelude("_extend_deque", deque, b);
                }
                Iteration.list(c, b).forEach(deque::append);
                return deque;
            }
            case PySet set
            when b instanceof PySet other && !set.frozen -> {
                if (set.probed() && other.probed()) {
                    return c.prelude("_change_set", op.method(), set, new PyTuple(other));
                }
                switch (op) {
                    case OR ->
                        List.copyOf(other.items().entrySet()).forEach(e -> set.addNormal(e.getKey(), e.getValue()));
                    case AND -> set.items().keySet().retainAll(other.items().keySet());
                    case SUBTRACT ->
                        set.items().keySet().removeAll(List.copyOf(other.items().keySet()));
                    case XOR -> {
                        PySet result = sets(op, set, other);
                        set.items().clear();
                        set.items().putAll(result.items());
                    }
                    default -> {
                        return null;
                    }
                }
                return set;
            }
            case PyDict dict
            when op == BinaryOp.OR -> {
                // What dict.update() takes does here, too.
                if (!(b instanceof PyDict other) || other.type.written || (dict.probed() && other.probed())) {
                    return c.prelude("_update_with", dict, b);
                }
                dict.putAll(other);
                other.entries().values().forEach(e -> {
                    Publishing.stored(dict, e.key);
                    Publishing.stored(dict, e.value);
                });
                return dict;
            }
            default -> {
                return null;
            }
        }
    }

    static Object push(Context c, Function f, Object self, Object other, Operator attempt) {
        Frame frame = Calls.bind(c, f, new Object[] {self, other}, null);
        frame.then = attempt;
        return Calls.enter(c, frame);
    }

    /** An operator's method gave {@code result}. */
    public static Object answered(Context c, Operator attempt, Object result) {
        if (result != Types.NOT_IMPLEMENTED_VALUE) {
            if (attempt.op() == CompareOp.IN || attempt.op() == CompareOp.NOT_IN) {
                return truthNow(c, result) == (attempt.op() == CompareOp.IN);
            }
            return attempt.stage() == Stage.INVERTED || attempt.stage() == Stage.INVERTED_RIGHT
                    ? (Object) !truthNow(c, result)
                    : result;
        }
        Object a = attempt.left();
        Object b = attempt.right();
        if (attempt.op() instanceof BinaryOp op) {
            return switch (attempt.stage()) {
                case IN_PLACE -> {
                    Object changed = a instanceof Container ? changed(c, op, a, b) : null;
                    yield changed != null ? changed : binary(c, op, a, b, true);
                }
                case LEFT -> reflected(c, op, a, b, attempt.inPlace());
                case SPECIAL -> {
                    Function own = Types.special(a, op.method());
                    yield own != null
                            ? push(c, own, a, b, new Operator(op, a, b, Stage.RIGHT, attempt.inPlace()))
                            : plain(c, op, a, b, attempt.inPlace());
                }
                case RIGHT, INVERTED, INVERTED_RIGHT -> plain(c, op, a, b, attempt.inPlace());
            };
        }
        CompareOp op = (CompareOp) attempt.op();
        return switch (attempt.stage()) {
            case LEFT, INVERTED -> Comparisons.comparedSwapped(c, op, a, b);
            case SPECIAL -> {
                Function own = Types.special(a, op.method());
                yield own != null
                        ? push(c, own, a, b, new Operator(op, a, b, Stage.RIGHT))
                        : Comparisons.comparedPlain(c, op, a, b);
            }
            case RIGHT, INVERTED_RIGHT, IN_PLACE -> Comparisons.comparedPlain(c, op, a, b);
        };
    }

    public static @Nullable Object sequence(Context c, BinaryOp op, Object a, Object b) {
        switch (op) {
            case ADD -> {
                if (a instanceof String x) {
                    if (b instanceof String y) {
                        c.length(x.length() + (long) y.length());
                        return x + y;
                    }
                }
                if (a instanceof PyList x && b instanceof PyList y) {
                    ArrayList<Object> both = new ArrayList<>(
                            c.size(x.items().size() + (long) y.items().size()));
                    both.addAll(x.items());
                    both.addAll(y.items());
                    return new PyList(both);
                }
                if (a instanceof PyDeque x && b instanceof PyDeque y) {
                    PyDeque both = new PyDeque(x.maxlen);
                    x.items().forEach(both::append);
                    y.items().forEach(both::append);
                    return both;
                }
                if (a instanceof PyTuple x && b instanceof PyTuple y) {
                    Object[] both = java.util.Arrays.copyOf(x.items(), x.items().length + y.items().length);
                    System.arraycopy(y.items(), 0, both, x.items().length, y.items().length);
                    return new PyTuple(both);
                }
            }
            case MULTIPLY -> {
                Object times = b;
                Object what = a;
                if (a instanceof Long || a instanceof Boolean) {
                    times = a;
                    what = b;
                }
                if (!(times instanceof Long || times instanceof Boolean)) {
                    return null;
                }
                long n = Math.max(0, c.integer(times));
                return switch (what) {
                    case String s -> {
                        c.length(Math.multiplyHigh(n, s.length()) == 0 ? Math.abs(n * s.length()) : Long.MAX_VALUE);
                        yield s.isEmpty() ? s : s.repeat((int) n);
                    }
                    case PyList l -> new PyList(new ArrayList<>(repeat(c, l.items(), n)));
                    case PyTuple t ->
                        new PyTuple(repeat(c, List.of(t.items()), n).toArray());
                    case PyDeque d -> {
                        PyDeque many = new PyDeque(d.maxlen);
                        repeat(c, new ArrayList<>(d.items()), n).forEach(many::append);
                        yield many;
                    }
                    default -> null;
                };
            }
            case MODULO -> {
                if (a instanceof String text) {
                    if (pythonText(b)) {
                        return c.prelude("_percent", text, b);
                    }
                    return Formats.percent(c, text, b);
                }
            }
            case OR, AND, SUBTRACT, XOR -> {
                Object left = a instanceof View v && v.kind != View.Kind.VALUES ? v.set() : a;
                Object right = b instanceof View v && v.kind != View.Kind.VALUES ? v.set() : b;
                if (left instanceof PySet x && right instanceof PySet y) {
                    return x.probed() && y.probed()
                            ? c.prelude("_combine_sets", op.method(), Sets.copy(x, x.frozen), new PyTuple(y))
                            : sets(op, x, y);
                }
                if (a instanceof View && left instanceof PySet x && Iteration.plain(b)) {
                    return sets(op, x, Sets.asSet(c, b));
                }
                if (op == BinaryOp.OR && unites(a) && unites(b) && !(a instanceof None && b instanceof None)) {
                    ArrayList<Object> members = new ArrayList<>();
                    for (Object each : new Object[] {a, b}) {
                        members.addAll(each instanceof PyTuple union ? List.of(union.items()) : List.of(each));
                    }
                    PyTuple union = new PyTuple(members.stream().distinct().toArray());
                    union.type = Types.UNION;
                    return union;
                }
                if (op == BinaryOp.OR && a instanceof PyDict x && b instanceof PyDict y) {
                    if (x.probed() && y.probed()) {
                        return c.prelude("_merge", x, y);
                    }
                    PyDict both = new PyDict();
                    both.putAll(x);
                    both.putAll(y);
                    return both;
                }
            }
            default -> {}
        }
        return null;
    }

    /** Whether it may stand in a union of classes. */
    private static boolean unites(Object value) {
        return value instanceof ClassObject
                || value == None.NONE
                || (value instanceof PyTuple t && t.type == Types.UNION);
    }

    /** Whether methods written in Python have a say in how a text is filled with this. */
    private static boolean pythonText(Object b) {
        return switch (b) {
            case PyTuple several -> anyPythonText(List.of(several.items()));
            case PyDict named
            when !named.type.written ->
                named.entries().values().stream().anyMatch(e -> anyPythonText(List.of(e.key, e.value)));
            default -> anyPythonText(List.of(b));
        };
    }

    private static boolean anyPythonText(List<Object> values) {
        return values.stream().anyMatch(v -> Types.written(v) != null || Text.needsPython(v, true));
    }

    private static List<Object> repeat(Context c, List<Object> items, long times) {
        long n = items.isEmpty() ? 0 : Math.max(0, times);
        List<Object> all = new ArrayList<>(c.size(Math.min(n, 1L << 32) * items.size()));
        for (long i = 0; i < n; i++) {
            all.addAll(items);
        }
        return all;
    }

    /** Two sets of which at most one is probed. */
    public static PySet sets(BinaryOp op, PySet x, PySet y) {
        PySet result = new PySet(x.frozen);
        // What is in both is taken from the second, unless that is the larger one.
        boolean turned = op == BinaryOp.AND && y.items().size() <= x.items().size();
        if (turned) {
            y.items().forEach((normal, item) -> {
                if (x.items().containsKey(normal)) {
                    result.addNormal(normal, item);
                }
            });
            return result;
        }
        x.items().forEach((normal, item) -> {
            boolean inBoth = y.items().containsKey(normal);
            if (op == BinaryOp.OR || (op == BinaryOp.AND ? inBoth : !inBoth)) {
                result.addNormal(normal, item);
            }
        });
        if (op == BinaryOp.OR || op == BinaryOp.XOR) {
            y.items().forEach((normal, item) -> {
                if (op == BinaryOp.OR || !x.items().containsKey(normal)) {
                    result.addNormal(normal, item);
                }
            });
        }
        return result;
    }

    public static Object unary(Context c, UnaryOp op, Object a) {
        if (op == UnaryOp.NOT) {
            return !truthNow(c, a);
        }
        Function own = Types.special(a, op.method());
        if (own != null) {
            return c.tail(own, a);
        }
        Object value = a instanceof Boolean b ? (b ? 1L : 0L) : Valued.plain(a);
        if (value instanceof Complex z && op != UnaryOp.INVERT) {
            return op == UnaryOp.NEGATE ? new Complex(-z.real(), -z.imag()) : z;
        }
        if (value instanceof Double d && op != UnaryOp.INVERT) {
            return op == UnaryOp.NEGATE ? -d : d;
        }
        if (!Numbers.isNumber(value) || value instanceof Double) {
            throw c.typeError("bad operand type for unary " + op.symbol() + ": '" + Types.of(a).name + "'");
        }
        return switch (op) {
            case NEGATE -> Numbers.normal(Numbers.big(value).negate());
            case INVERT -> Numbers.normal(Numbers.big(value).not());
            case PLUS, NOT -> value;
        };
    }

    // ---- truth

    /** The method that says whether an instance is true, or null when it is simply true. */
    public static @Nullable Function truthMethod(Object value) {
        ClassObject type = Types.written(value);
        if (type != null) {
            if (type.lookup("__bool__") instanceof Function f) {
                return f;
            }
            if (type.lookup("__len__") instanceof Function f) {
                return f;
            }
        }
        return null;
    }

    /** What the method that {@link #truthMethod} gave says. */
    public static boolean answer(Context c, Frame method, Object result) {
        boolean length = method.code.name().equals("__len__");
        if (!(length ? result instanceof Long || result instanceof Boolean : result instanceof Boolean)) {
            throw c.typeError(
                    length
                            ? "'" + Types.of(result).name + "' object cannot be interpreted as an integer"
                            : "__bool__ should return bool, returned " + Types.of(result).name);
        }
        return truthNow(c, result);
    }

    /** The truth of a value that needs no Python code for it. */
    public static boolean truthNow(Context c, Object value) {
        return switch (value) {
            case Boolean b -> b;
            case None n -> n != None.NONE;
            case Long l -> l != 0;
            case Double d -> d != 0;
            case Complex z -> z.real() != 0 || z.imag() != 0;
            case String s -> !s.isEmpty();
            case PyList l -> l.size() > 0;
            case PyTuple t -> t.items().length > 0;
            case PyDict d -> d.size() > 0;
            case PySet s -> !s.items().isEmpty();
            case PyDeque d -> !d.items().isEmpty();
            case PyRange r -> r.length() > 0;
            case View v -> v.dict.size() > 0;
            case java.math.BigInteger b -> b.signum() != 0;
            case Valued v -> truthNow(c, v.value);
            case Known k -> k == Known.TRUE;
            default -> true;
        };
    }
}

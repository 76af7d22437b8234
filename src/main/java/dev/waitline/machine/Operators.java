package dev.waitline.machine;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.waitline.program.BinaryOp;
import dev.waitline.program.CompareOp;
import dev.waitline.program.None;
import dev.waitline.program.UnaryOp;

/** The operators on values of all kinds. Methods written in Python are pushed as frames. */
final class Operators {
    private Operators() {}

    /** Which operator a pushed method stands for, and what to try when it gives NotImplemented. */
    static final class Attempt extends HeapObject {
        final Enum<?> op;
        Object left;
        Object right;
        final boolean reflected;
        final boolean inPlace;

        Attempt(Enum<?> op, Object left, Object right, boolean reflected, boolean inPlace) {
            this.op = op;
            this.left = left;
            this.right = right;
            this.reflected = reflected;
            this.inPlace = inPlace;
        }

        @Override
        void references(java.util.function.Consumer<Object> to) {
            to.accept(left);
            to.accept(right);
        }

        @Override
        HeapObject shell() {
            return new Attempt(op, left, right, reflected, inPlace);
        }

        @Override
        void fill(HeapObject from, Copier copier) {
            left = copier.copy(left);
            right = copier.copy(right);
        }
    }

    // ---- arithmetic

    static Object binary(Context c, BinaryOp op, Object a, Object b) {
        Object number = Numbers.binary(c, op, a, b);
        if (number != null) {
            return number;
        }
        Object sequence = sequence(c, op, a, b);
        if (sequence != null) {
            return sequence;
        }
        if (a instanceof Instance i && i.type.lookup(op.method()) instanceof Function f) {
            return push(c, f, a, b, new Attempt(op, a, b, false, false));
        }
        return reflected(c, op, a, b);
    }

    private static Object reflected(Context c, BinaryOp op, Object a, Object b) {
        if (b instanceof Instance i && i.type.lookup(op.reflected()) instanceof Function f) {
            return push(c, f, b, a, new Attempt(op, a, b, true, false));
        }
        throw unsupported(c, op.symbol(), a, b);
    }

    private static Raise unsupported(Context c, String symbol, Object a, Object b) {
        return c.typeError("unsupported operand type(s) for " + symbol + ": '" + Types.of(a).name + "' and '"
                + Types.of(b).name + "'");
    }

    static Object inPlace(Context c, BinaryOp op, Object a, Object b) {
        switch (a) {
            case PyList list when op == BinaryOp.ADD -> {
                List<Object> more = c.items(b);
                c.size(list.items.size() + (long) more.size());
                more.forEach(m -> Publishing.stored(list, m));
                list.items.addAll(more);
                return list;
            }
            case PyList list when op == BinaryOp.MULTIPLY && b instanceof Long times -> {
                List<Object> once = List.copyOf(list.items);
                list.items.clear();
                list.items.addAll(repeat(c, once, times));
                return list;
            }
            case PyDeque deque when op == BinaryOp.ADD -> {
                c.items(b).forEach(deque::append);
                return deque;
            }
            case PySet set when op == BinaryOp.OR && b instanceof PySet other && !set.frozen -> {
                other.items.values().forEach(set::add);
                return set;
            }
            case PyDict dict when op == BinaryOp.OR && b instanceof PyDict other -> {
                other.entries.values().forEach(e -> dict.put(e.key, e.value));
                return dict;
            }
            case Instance i when i.type.lookup(op.inPlace()) instanceof Function f -> {
                return push(c, f, a, b, new Attempt(op, a, b, false, true));
            }
            default -> {
                return binary(c, op, a, b);
            }
        }
    }

    static Object push(Context c, Function f, Object self, Object other, Attempt attempt) {
        Frame frame = Calls.bind(c, f, new Object[] {self, other}, null);
        frame.then = Frame.Then.OPERATOR;
        frame.data = attempt;
        return Calls.enter(c, frame);
    }

    /** An operator's method gave {@code result}. */
    static Object answered(Context c, Attempt attempt, Object result) {
        if (result != Types.NOT_IMPLEMENTED_VALUE) {
            return attempt.op == CompareOp.IN || attempt.op == CompareOp.NOT_IN
                    ? truthNow(c, result) == (attempt.op == CompareOp.IN)
                    : result;
        }
        return switch (attempt.op) {
            case BinaryOp op when attempt.inPlace -> binary(c, op, attempt.left, attempt.right);
            case BinaryOp op when !attempt.reflected -> reflected(c, op, attempt.left, attempt.right);
            case BinaryOp op -> throw unsupported(c, op.symbol(), attempt.left, attempt.right);
            case CompareOp op when !attempt.reflected -> Comparisons.comparedSwapped(c, op, attempt.left, attempt.right);
            case CompareOp op -> Comparisons.comparedByIdentity(c, op, attempt.left, attempt.right);
            default -> throw new IllegalStateException("not an operator: " + attempt.op);
        };
    }

    private static @Nullable Object sequence(Context c, BinaryOp op, Object a, Object b) {
        switch (op) {
            case ADD -> {
                if (a instanceof String x) {
                    if (b instanceof String y) {
                        c.length(x.length() + (long) y.length());
                        return x + y;
                    }
                    if (!(b instanceof Instance)) {
                        throw c.typeError("can only concatenate str (not \"" + Types.of(b).name + "\") to str");
                    }
                }
                if (a instanceof PyList x && b instanceof PyList y) {
                    ArrayList<Object> both = new ArrayList<>(c.size(x.items.size() + (long) y.items.size()));
                    both.addAll(x.items);
                    both.addAll(y.items);
                    return new PyList(both);
                }
                if (a instanceof PyTuple x && b instanceof PyTuple y) {
                    Object[] both = java.util.Arrays.copyOf(x.items, x.items.length + y.items.length);
                    System.arraycopy(y.items, 0, both, x.items.length, y.items.length);
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
                        yield s.repeat((int) n);
                    }
                    case PyList l -> new PyList(new ArrayList<>(repeat(c, l.items, n)));
                    case PyTuple t -> new PyTuple(repeat(c, List.of(t.items), n).toArray());
                    default -> null;
                };
            }
            case MODULO -> {
                if (a instanceof String text) {
                    if (Text.needsPython(b instanceof PyTuple ? b : new PyTuple(b), false, 0) || pythonText(b)) {
                        return c.prelude("_percent", text, b);
                    }
                    return Formats.percent(c, text, b);
                }
            }
            case OR, AND, SUBTRACT, XOR -> {
                if (a instanceof PySet x && b instanceof PySet y) {
                    return sets(op, x, y);
                }
                if (op == BinaryOp.OR && a instanceof PyDict x && b instanceof PyDict y) {
                    PyDict both = new PyDict();
                    x.entries.values().forEach(e -> both.put(e.key, e.value));
                    y.entries.values().forEach(e -> both.put(e.key, e.value));
                    return both;
                }
            }
            default -> {}
        }
        return null;
    }

    private static boolean pythonText(Object b) {
        Object[] values = b instanceof PyTuple t ? t.items : new Object[] {b};
        for (Object value : values) {
            if (Text.needsPython(value, true, 0)) {
                return true;
            }
        }
        return false;
    }

    private static List<Object> repeat(Context c, List<Object> items, long times) {
        long n = Math.max(0, times);
        List<Object> all = new ArrayList<>(c.size(items.isEmpty() ? 0 : Math.multiplyExact(Math.min(n, 1L << 32), items.size())));
        for (long i = 0; i < n; i++) {
            all.addAll(items);
        }
        return all;
    }

    private static PySet sets(BinaryOp op, PySet x, PySet y) {
        PySet result = new PySet(x.frozen);
        for (Object item : x.items.values()) {
            boolean inBoth = y.has(item);
            if (op == BinaryOp.OR || (op == BinaryOp.AND ? inBoth : !inBoth)) {
                result.add(item);
            }
        }
        if (op == BinaryOp.OR || op == BinaryOp.XOR) {
            for (Object item : y.items.values()) {
                if (op == BinaryOp.OR || !x.has(item)) {
                    result.add(item);
                }
            }
        }
        return result;
    }

    static Object unary(Context c, UnaryOp op, Object a) {
        if (op == UnaryOp.NOT) {
            return !truthNow(c, a);
        }
        if (a instanceof Instance i && i.type.lookup(op.method()) instanceof Function f) {
            return c.tail(f, a);
        }
        Object value = a instanceof Boolean b ? (b ? 1L : 0L) : a;
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
    static @Nullable Function truthMethod(Object value) {
        if (value instanceof Instance i) {
            if (i.type.lookup("__bool__") instanceof Function f) {
                return f;
            }
            if (i.type.lookup("__len__") instanceof Function f) {
                return f;
            }
        }
        return null;
    }

    /** The truth of a value that needs no Python code for it. */
    static boolean truthNow(Context c, Object value) {
        return switch (value) {
            case Boolean b -> b;
            case None n -> n != None.NONE;
            case Long l -> l != 0;
            case Double d -> d != 0;
            case String s -> !s.isEmpty();
            case PyList l -> !l.items.isEmpty();
            case PyTuple t -> t.items.length > 0;
            case PyDict d -> !d.entries.isEmpty();
            case PySet s -> !s.items.isEmpty();
            case PyDeque d -> !d.items.isEmpty();
            case PyRange r -> r.length() > 0;
            default -> true;
        };
    }
}

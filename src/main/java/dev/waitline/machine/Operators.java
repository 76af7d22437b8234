package dev.waitline.machine;

import dev.waitline.program.BinaryOp;
import dev.waitline.program.CompareOp;
import dev.waitline.program.None;
import dev.waitline.program.UnaryOp;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    private static Object push(Context c, Function f, Object self, Object other, Attempt attempt) {
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
            case CompareOp op when !attempt.reflected -> comparedSwapped(c, op, attempt.left, attempt.right);
            case CompareOp op -> comparedByIdentity(c, op, attempt.left, attempt.right);
            default -> throw new IllegalStateException("not an operator: " + attempt.op);
        };
    }

    private static @Nullable Object sequence(Context c, BinaryOp op, Object a, Object b) {
        switch (op) {
            case ADD -> {
                if (a instanceof String x) {
                    if (b instanceof String y) {
                        return x + y;
                    }
                    if (!(b instanceof Instance)) {
                        throw c.typeError("can only concatenate str (not \"" + Types.of(b).name + "\") to str");
                    }
                }
                if (a instanceof PyList x && b instanceof PyList y) {
                    ArrayList<Object> both = new ArrayList<>(x.items);
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
                        if (n * s.length() > 50_000_000L) {
                            throw c.error(Types.MEMORY_ERROR, "a string this long is too large here");
                        }
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
        if (n * items.size() > 20_000_000L) {
            throw c.error(Types.MEMORY_ERROR, "a list this long is too large here");
        }
        List<Object> all = new ArrayList<>((int) n * items.size());
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

    // ---- comparison

    static Object compare(Context c, CompareOp op, Object a, Object b) {
        return switch (op) {
            case IS -> same(a, b);
            case IS_NOT -> !same(a, b);
            case IN, NOT_IN -> contains(c, op, a, b);
            case EQ, NE, LT, LE, GT, GE -> {
                if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
                    yield ordered(op, Numbers.compare(a, b));
                }
                if (a instanceof String x && b instanceof String y) {
                    yield ordered(op, Integer.signum(compareText(x, y)));
                }
                if (a instanceof Instance i && i.type.lookup(op.method()) instanceof Function f) {
                    yield push(c, f, a, b, new Attempt(op, a, b, false, false));
                }
                if (op == CompareOp.NE && a instanceof Instance i && i.type.lookup("__eq__") instanceof Function f) {
                    Frame frame = Calls.bind(c, f, new Object[] {a, b}, null);
                    frame.then = Frame.Then.OPERATOR;
                    frame.data = new Attempt(CompareOp.NOT_IN, a, b, false, false);
                    yield Calls.enter(c, frame);
                }
                yield comparedSwapped(c, op, a, b);
            }
        };
    }

    private static int compareText(String x, String y) {
        int shorter = Math.min(x.length(), y.length());
        for (int i = 0; i < shorter; i++) {
            if (x.charAt(i) != y.charAt(i)) {
                return Integer.compare(x.codePointAt(i), y.codePointAt(i));
            }
        }
        return Integer.compare(x.length(), y.length());
    }

    private static Object comparedSwapped(Context c, CompareOp op, Object a, Object b) {
        if (b instanceof Instance i && i.type.lookup(op.swapped()) instanceof Function f) {
            Frame frame = Calls.bind(c, f, new Object[] {b, a}, null);
            frame.then = Frame.Then.OPERATOR;
            frame.data = new Attempt(op, a, b, true, false);
            return Calls.enter(c, frame);
        }
        if ((a instanceof PyList && b instanceof PyList)
                || (a instanceof PyTuple && b instanceof PyTuple)
                || (a instanceof PyDeque && b instanceof PyDeque)) {
            return sequences(c, op, a, b);
        }
        if (op == CompareOp.EQ || op == CompareOp.NE) {
            return equal(a, b) == (op == CompareOp.EQ);
        }
        if (a instanceof PySet x && b instanceof PySet y) {
            return switch (op) {
                case LT -> x.items.size() < y.items.size() && y.items.keySet().containsAll(x.items.keySet());
                case LE -> y.items.keySet().containsAll(x.items.keySet());
                case GT -> x.items.size() > y.items.size() && x.items.keySet().containsAll(y.items.keySet());
                default -> x.items.keySet().containsAll(y.items.keySet());
            };
        }
        throw c.typeError("'" + op.symbol() + "' not supported between instances of '" + Types.of(a).name + "' and '"
                + Types.of(b).name + "'");
    }

    private static Object comparedByIdentity(Context c, CompareOp op, Object a, Object b) {
        if (op == CompareOp.EQ || op == CompareOp.NE) {
            return same(a, b) == (op == CompareOp.EQ);
        }
        throw c.typeError("'" + op.symbol() + "' not supported between instances of '" + Types.of(a).name + "' and '"
                + Types.of(b).name + "'");
    }

    private static Object sequences(Context c, CompareOp op, Object a, Object b) {
        List<Object> x = c.items(a);
        List<Object> y = c.items(b);
        if (op == CompareOp.EQ || op == CompareOp.NE) {
            return equal(a, b) == (op == CompareOp.EQ);
        }
        for (int i = 0; i < Math.min(x.size(), y.size()); i++) {
            if (!equal(x.get(i), y.get(i))) {
                return compare(c, op, x.get(i), y.get(i));
            }
        }
        return ordered(op, Integer.compare(x.size(), y.size()));
    }

    private static Object ordered(CompareOp op, int comparison) {
        if (comparison == 2) {
            return op == CompareOp.NE;
        }
        return switch (op) {
            case LT -> comparison < 0;
            case LE -> comparison <= 0;
            case EQ -> comparison == 0;
            case NE -> comparison != 0;
            case GT -> comparison > 0;
            case GE -> comparison >= 0;
            case IN, NOT_IN, IS, IS_NOT -> throw new IllegalStateException("no order: " + op);
        };
    }

    /** Identity. Small values that CPython would cache count as the same when they are equal. */
    static boolean same(Object a, Object b) {
        if (a == b) {
            return true;
        }
        return a.getClass() == b.getClass()
                && switch (a) {
                    case Long l -> l.equals(b);
                    case Boolean v -> v.equals(b);
                    case String s -> s.equals(b);
                    case PyTuple t -> t.items.length == 0 && ((PyTuple) b).items.length == 0;
                    case Wrapper w -> false;
                    default -> false;
                };
    }

    /** Equality of values that need no Python code for it; instances are equal to themselves alone. */
    static boolean equal(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return Numbers.compare(a, b) == 0;
        }
        return switch (a) {
            case String x -> b instanceof String y && x.equals(y);
            case PyList x -> b instanceof PyList y && equal(x.items, y.items);
            case PyTuple x -> b instanceof PyTuple y && equal(List.of(x.items), List.of(y.items));
            case PyDeque x -> b instanceof PyDeque y && equal(x.items, y.items);
            case PyDict x -> b instanceof PyDict y && equal(x, y);
            case PySet x -> b instanceof PySet y && x.items.keySet().equals(y.items.keySet());
            case PyRange x -> b instanceof PyRange y && equalRanges(x, y);
            case PySlice x -> x.equals(b);
            case Wrapper x -> b instanceof Wrapper y
                    && x.kind == Wrapper.Kind.BOUND_METHOD
                    && y.kind == x.kind
                    && x.first == y.first
                    && x.second == y.second;
            default -> false;
        };
    }

    private static boolean equalRanges(PyRange x, PyRange y) {
        return x.length() == y.length()
                && (x.length() == 0 || (x.start() == y.start() && (x.length() == 1 || x.step() == y.step())));
    }

    private static boolean equal(PyDict x, PyDict y) {
        if (x.entries.size() != y.entries.size()) {
            return false;
        }
        for (PyDict.Entry entry : x.entries.values()) {
            Object other = y.get(entry.key);
            if (other == null || !equal(entry.value, other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(Iterable<Object> x, Iterable<Object> y) {
        Iterator<Object> i = x.iterator();
        Iterator<Object> j = y.iterator();
        while (i.hasNext() && j.hasNext()) {
            if (!equal(i.next(), j.next())) {
                return false;
            }
        }
        return !i.hasNext() && !j.hasNext();
    }

    private static Object contains(Context c, CompareOp op, Object item, Object container) {
        boolean wanted = op == CompareOp.IN;
        if (container instanceof Instance i) {
            if (i.type.lookup("__contains__") instanceof Function f) {
                return push(c, f, container, item, new Attempt(op, item, container, false, false));
            }
            return c.prelude(wanted ? "_in" : "_not_in", item, container);
        }
        return switch (container) {
            case String text -> {
                if (!(item instanceof String part)) {
                    throw c.typeError(
                            "'in <string>' requires string as left operand, not " + Types.of(item).name);
                }
                yield text.contains(part) == wanted;
            }
            case PyDict d -> d.entries.containsKey(Keys.of(hashable(c, item))) == wanted;
            case PySet s -> s.has(hashable(c, item)) == wanted;
            case PyRange r when item instanceof Long l -> r.has(l) == wanted;
            case PyList l when comparesInPython(item, l.items) -> c.prelude(wanted ? "_in" : "_not_in", item, l);
            case Generator g -> c.prelude(wanted ? "_in" : "_not_in", item, container);
            default -> {
                boolean found = false;
                for (Object each : c.items(container)) {
                    found |= equal(each, item);
                }
                yield found == wanted;
            }
        };
    }

    private static boolean comparesInPython(Object item, List<Object> items) {
        return (item instanceof Instance i && i.type.lookup("__eq__") instanceof Function)
                || items.stream().anyMatch(o -> o instanceof Instance i && i.type.lookup("__eq__") instanceof Function);
    }

    static Object hashable(Context c, Object key) {
        if (!Keys.hashable(key)) {
            throw c.typeError("unhashable type: '" + Types.of(key).name + "'");
        }
        return key;
    }
}

package dev.waitline.machine.language;

import dev.waitline.machine.number.ComplexNumbers;
import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Container;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Continuation.Operator;
import dev.waitline.machine.value.Continuation.Stage;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Generator;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Keys;
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
import dev.waitline.program.CompareOp;
import dev.waitline.program.Complex;
import dev.waitline.program.None;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comparison, identity, equality and membership. Methods written in Python are pushed as frames. */
public final class Comparisons {
    private Comparisons() {}

    public static Object compare(Context c, CompareOp op, Object a, Object b) {
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
                ClassObject left = Types.written(a);
                ClassObject right = Types.written(b);
                yield left == null && right == null
                        ? comparedPlain(c, op, a, b)
                        : comparedByMethod(c, op, a, b, left, right);
            }
        };
    }

    /** At least one of the two may have a class that compares by a method. */
    private static Object comparedByMethod(
            Context c, CompareOp op, Object a, Object b, @Nullable ClassObject left, @Nullable ClassObject right) {
        Object own = left == null ? null : left.lookup(op.method());
        Object other = right == null ? null : right.lookup(op.swapped());
        // The method of the more special class comes first.
        if (other instanceof Function f
                && right != null
                && right != left
                && right.isSubclassOf(Types.of(a))
                && other != (left == null ? null : left.lookup(op.swapped()))) {
            return Operators.push(c, f, b, a, new Operator(op, a, b, Stage.SPECIAL));
        }
        return comparedByLeft(c, op, a, b, own);
    }

    /** The left operand's turn. */
    static Object comparedByLeft(Context c, CompareOp op, Object a, Object b, @Nullable Object own) {
        if (own instanceof Function f) {
            return Operators.push(c, f, a, b, new Operator(op, a, b, Stage.LEFT));
        }
        Function equal = op == CompareOp.NE ? Types.special(a, "__eq__") : null;
        if (equal != null) {
            return Operators.push(c, equal, a, b, new Operator(op, a, b, Stage.INVERTED));
        }
        return comparedSwapped(c, op, a, b);
    }

    static int compareText(String x, String y) {
        int shorter = Math.min(x.length(), y.length());
        for (int i = 0; i < shorter; i++) {
            if (x.charAt(i) != y.charAt(i)) {
                return Integer.compare(x.codePointAt(i), y.codePointAt(i));
            }
        }
        return Integer.compare(x.length(), y.length());
    }

    /** The right operand's turn. */
    static Object comparedSwapped(Context c, CompareOp op, Object a, Object b) {
        Function swapped = Types.special(b, op.swapped());
        if (swapped != null) {
            return Operators.push(c, swapped, b, a, new Operator(op, a, b, Stage.RIGHT));
        }
        Function equal = op == CompareOp.NE ? Types.special(b, "__eq__") : null;
        if (equal != null) {
            return Operators.push(c, equal, b, a, new Operator(op, a, b, Stage.INVERTED_RIGHT));
        }
        return comparedPlain(c, op, a, b);
    }

    /** As the builtin types compare. */
    public static Object comparedPlain(Context c, CompareOp op, Object one, Object other) {
        Object a = Valued.plain(one);
        Object b = Valued.plain(other);
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return ordered(op, Numbers.compare(a, b));
        }
        if (a instanceof String x && b instanceof String y) {
            return ordered(op, Integer.signum(compareText(x, y)));
        }
        if (alike(a, b) && comparesInPython(a, 0) | comparesInPython(b, 0)) {
            return c.prelude("_compare_containers", op.symbol(), a, b);
        }
        if ((a instanceof PyList && b instanceof PyList)
                || (a instanceof PyTuple && b instanceof PyTuple)
                || (a instanceof PyDeque && b instanceof PyDeque)) {
            return sequences(c, op, a, b);
        }
        if (a instanceof View || b instanceof View) {
            Object left = a instanceof View v && v.kind != View.Kind.VALUES ? v.set() : a;
            Object right = b instanceof View v && v.kind != View.Kind.VALUES ? v.set() : b;
            if (left instanceof PySet && right instanceof PySet) {
                return comparedPlain(c, op, left, right);
            }
        }
        if (op == CompareOp.EQ || op == CompareOp.NE) {
            return equal(a, b) == (op == CompareOp.EQ);
        }
        if (a instanceof PySet x && b instanceof PySet y) {
            return switch (op) {
                case LT ->
                    x.items().size() < y.items().size()
                            && y.items().keySet().containsAll(x.items().keySet());
                case LE -> y.items().keySet().containsAll(x.items().keySet());
                case GT ->
                    x.items().size() > y.items().size()
                            && x.items().keySet().containsAll(y.items().keySet());
                default -> x.items().keySet().containsAll(y.items().keySet());
            };
        }
        if (op == CompareOp.EQ || op == CompareOp.NE) {
            return same(a, b) == (op == CompareOp.EQ);
        }
        throw c.typeError("'" + op.symbol() + "' not supported between instances of '"
                + Types.of(one).inMessages() + "' and '" + Types.of(other).inMessages() + "'");
    }

    private static Object sequences(Context c, CompareOp op, Object a, Object b) {
        List<Object> x = Iteration.list(c, a);
        List<Object> y = Iteration.list(c, b);
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
    public static boolean same(Object a, Object b) {
        if (a == b) {
            return true;
        }
        return a.getClass() == b.getClass()
                && switch (a) {
                    case Long l -> l.equals(b);
                    case Boolean v -> v.equals(b);
                    case String s -> s.equals(b);
                    case PyTuple t -> t.items().length == 0 && ((PyTuple) b).items().length == 0;
                    case Traceback t -> t.entries.equals(((Traceback) b).entries);
                    case Wrapper w -> false;
                    default -> false;
                };
    }

    /** Equality of values that need no Python code for it; instances are equal to themselves alone. */
    public static boolean equal(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return Numbers.compare(a, b) == 0;
        }
        if (a instanceof Complex || b instanceof Complex) {
            return ComplexNumbers.equal(Valued.plain(a), Valued.plain(b));
        }
        if (b instanceof Valued v && a instanceof Object) {
            return equal(Valued.plain(a), v.value);
        }
        return switch (a) {
            case Valued x -> equal(x.value, b);
            case String x -> b instanceof String y && x.equals(y);
            case PyList x -> b instanceof PyList y && equal(x.items(), y.items());
            case PyTuple x -> b instanceof PyTuple y && equal(List.of(x.items()), List.of(y.items()));
            case PyDeque x -> b instanceof PyDeque y && equal(x.items(), y.items());
            case PyDict x -> b instanceof PyDict y && equal(x, y);
            case PySet x ->
                b instanceof PySet y && x.items().keySet().equals(y.items().keySet());
            case PyRange x -> b instanceof PyRange y && equalRanges(x, y);
            case PySlice x -> x.equals(b);
            case Traceback x -> same(x, b);
            case Wrapper x ->
                b instanceof Wrapper y
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
        if (x.entries().size() != y.entries().size()) {
            return false;
        }
        for (PyDict.Entry entry : x.entries().values()) {
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
        ClassObject type = Types.written(container);
        if (type != null) {
            Object own = type.lookup("__contains__");
            if (own instanceof Function f) {
                return Operators.push(c, f, container, item, new Operator(op, item, container, Stage.LEFT));
            }
            if (own == None.NONE
                    || type.lookup("__iter__") instanceof Function
                    || !(container instanceof Container || container instanceof Valued)) {
                return c.prelude(wanted ? "_in" : "_not_in", item, container);
            }
        }
        if (container instanceof ClassObject ofClass && ofClass.hook("__class_contains__") instanceof Function f) {
            return Operators.push(c, f, container, item, new Operator(op, item, container, Stage.LEFT));
        }
        Object within = Valued.plain(container);
        if (within != container && !(within instanceof String)) {
            throw c.typeError("argument of type '" + Types.of(container).name + "' is not iterable");
        }
        return plainContains(c, op, Valued.plain(item), within);
    }

    public static Object plainContains(Context c, CompareOp op, Object item, Object container) {
        boolean wanted = op == CompareOp.IN;
        return switch (container) {
            case String text -> {
                if (!(item instanceof String part)) {
                    throw c.typeError("'in <string>' requires string as left operand, not " + Types.of(item).name);
                }
                yield text.contains(part) == wanted;
            }
            case PyDict d when Keys.written(item) -> c.prelude("_by_key", wanted ? HAS : LACKS, d, item);
            case PySet s when Keys.written(item) -> c.prelude("_by_key", wanted ? HAS : LACKS, s, item);
            case PyDict d -> d.has(hashable(c, item)) == wanted;
            case PySet s -> (s.has(hashable(c, Sets.asKey(item)))) == wanted;
            case View v -> contains(c, v, item, wanted);
            case PyRange r when item instanceof Long l -> r.has(l) == wanted;
            case Container k
            when comparesInPython(item, 0) | comparesInPython(k, 0) ->
                c.prelude(
                        wanted ? "_in" : "_not_in",
                        item,
                        new PyList(new java.util.ArrayList<>(Iteration.list(c, k))),
                        k);
            case Generator g -> c.prelude(wanted ? "_in" : "_not_in", item, container);
            default -> {
                if (!Iteration.plain(container)) {
                    throw c.typeError("argument of type '" + Types.of(container).name + "' is not iterable");
                }
                boolean found = false;
                for (Object each : Iteration.list(c, container)) {
                    found |= equal(each, item);
                }
                yield found == wanted;
            }
        };
    }

    private static Object contains(Context c, View v, Object item, boolean wanted) {
        return switch (v.kind) {
            case KEYS -> plainContains(c, wanted ? CompareOp.IN : CompareOp.NOT_IN, item, v.dict);
            case VALUES -> plainContains(c, wanted ? CompareOp.IN : CompareOp.NOT_IN, item, PyList.of(v.items()));
            case ITEMS -> {
                if (!(item instanceof PyTuple t && t.items().length == 2)) {
                    yield !wanted;
                }
                if (Keys.written(item) || comparesInPython(v.dict, 0)) {
                    yield c.prelude(wanted ? "_in" : "_not_in", item, PyList.of(v.items()));
                }
                Object value = v.dict.get(hashable(c, t.items()[0]));
                yield (value != null && equal(value, t.items()[1])) == wanted;
            }
        };
    }

    private static final Builtin HAS = new Builtin("__contains__", Builtin.Effect.HIDDEN, (c, a, k) -> has(a));
    private static final Builtin LACKS = new Builtin("__contains__", Builtin.Effect.HIDDEN, (c, a, k) -> !has(a));

    private static boolean has(Object[] a) {
        return a[0] instanceof PyDict d
                ? d.entries().containsKey(a[1])
                : ((PySet) a[0]).items().containsKey(a[1]);
    }

    private static boolean alike(Object a, Object b) {
        return a instanceof Container && b instanceof Container && a.getClass() == b.getClass();
    }

    /** Whether comparing the value, or something in it, runs a method written in Python. */
    public static boolean comparesInPython(Object value, int depth) {
        if (depth > 50) {
            return false;
        }
        return switch (value) {
            case String s -> false;
            case Long l -> false;
            case Instance i -> i.type.lookup("__eq__") instanceof Function;
            case Container k ->
                (depth > 0 && k.type.written && k.type.lookup("__eq__") instanceof Function)
                        || itemsCompareInPython(k, depth);
            default -> false;
        };
    }

    private static boolean itemsCompareInPython(Container container, int depth) {
        return switch (container) {
            case PyList l -> any(l.items(), depth);
            case PyTuple t -> any(java.util.Arrays.asList(t.items()), depth);
            case PyDeque d -> any(d.items(), depth);
            case PySet s -> s.probed();
            case PyDict d -> {
                if (d.probed()) {
                    yield true;
                }
                for (PyDict.Entry entry : d.entries().values()) {
                    if (comparesInPython(entry.value, depth + 1)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    private static boolean any(Iterable<Object> items, int depth) {
        for (Object item : items) {
            if (comparesInPython(item, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    public static Object hashable(Context c, Object key) {
        if (!Keys.hashable(key)) {
            Object at = key;
            while (at instanceof PyTuple t) {
                at = java.util.Arrays.stream(t.items())
                        .filter(i -> !Keys.hashable(i))
                        .findFirst()
                        .orElseThrow();
            }
            throw c.typeError("unhashable type: '" + Types.of(at).name + "'");
        }
        return key;
    }
}

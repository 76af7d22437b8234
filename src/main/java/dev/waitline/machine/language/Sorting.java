package dev.waitline.machine.language;

import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyTuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Sorts what can be compared without a line of Python: numbers, texts, and tuples of them. */
public final class Sorting {
    private Sorting() {}

    /**
     * Sorts the items by their keys, stably, as Python does.
     *
     * @param keys one for each item; may be the items themselves
     * @return whether it is done; else nothing has changed, because some of the keys compare in Python, or not at all
     */
    public static boolean order(PyList items, PyList keys, boolean reverse) {
        List<Object> by = keys.items();
        if (by.size() < 2) {
            return true;
        }
        Comparator<Object> order = by.stream().allMatch(String.class::isInstance)
                ? (x, y) -> Comparisons.compareText((String) x, (String) y)
                : by.stream().allMatch(Long.class::isInstance)
                        ? (x, y) -> Long.compare((Long) x, (Long) y)
                        : Sorting::compare;
        try {
            // The last of equal ones stays last either way, so the greatest come first by comparing the other way
            // round.
            Comparator<Object> wanted = reverse ? order.reversed() : order;
            if (keys == items) {
                List<Object> sorted = new ArrayList<>(by);
                sorted.sort(wanted);
                java.util.Collections.copy(by, sorted);
            } else {
                List<Object> before = List.copyOf(items.items());
                List<Object> sorted = IntStream.range(0, by.size())
                        .boxed()
                        .sorted((x, y) -> wanted.compare(by.get(x), by.get(y)))
                        .map(before::get)
                        .toList();
                java.util.Collections.copy(items.items(), sorted);
            }
            return true;
        } catch (Incomparable e) {
            return false;
        }
    }

    private static int compare(Object x, Object y) {
        return switch (x) {
            case String s when y instanceof String t -> Comparisons.compareText(s, t);
            case PyTuple s when !s.type.written && y instanceof PyTuple t && !t.type.written -> tuples(s, t);
            default -> isNumber(x) && isNumber(y) ? numbers(x, y) : incomparable();
        };
    }

    private static int tuples(PyTuple x, PyTuple y) {
        int size = Math.min(x.items().length, y.items().length);
        for (int i = 0; i < size; i++) {
            int order = compare(x.items()[i], y.items()[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(x.items().length, y.items().length);
    }

    private static boolean isNumber(Object value) {
        return switch (value) {
            case Long l -> true;
            case Boolean b -> true;
            case BigInteger b -> true;
            case Double d -> !Double.isNaN(d);
            default -> false;
        };
    }

    private static int numbers(Object x, Object y) {
        if (x instanceof Long l && y instanceof Long m) {
            return Long.compare(l, m);
        }
        if (x instanceof Double d && y instanceof Double e) {
            // 0.0 and -0.0 are equal.
            return d < e ? -1 : d > e ? 1 : 0;
        }
        if (isInfinite(x) || isInfinite(y)) {
            return Double.compare(asNumber(x).doubleValue(), asNumber(y).doubleValue());
        }
        return exact(x).compareTo(exact(y));
    }

    private static boolean isInfinite(Object number) {
        return number instanceof Double d && Double.isInfinite(d);
    }

    private static Number asNumber(Object number) {
        return number instanceof Boolean b ? Long.valueOf(b ? 1 : 0) : (Number) number;
    }

    private static BigDecimal exact(Object number) {
        return switch (number) {
            case Long l -> BigDecimal.valueOf(l);
            case Boolean b -> b ? BigDecimal.ONE : BigDecimal.ZERO;
            case BigInteger b -> new BigDecimal(b);
            case Double d -> new BigDecimal(d);
            default -> throw new IllegalArgumentException("no number: " + number);
        };
    }

    private static int incomparable() {
        throw new Incomparable();
    }

    /** Two keys are not both of the kinds that are compared here. */
    private static final class Incomparable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Incomparable() {
            super(null, null, false, false);
        }
    }
}

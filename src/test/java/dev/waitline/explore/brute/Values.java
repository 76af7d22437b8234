package dev.waitline.explore.brute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Values of Python as plain immutable Java objects: Integer, Boolean, String, List, and what stands here. */
final class Values {
    private Values() {}

    /** What has no value to speak of. */
    enum Nothing {
        /** Python's {@code None}. */
        NONE,
        /** An attribute or item that is not there. */
        UNSET
    }

    record Tuple(List<Object> items) {
        Tuple {
            items = List.copyOf(items);
        }
    }

    /** A dict: keys in the order in which they came, each with its value. */
    record Dict(List<Object> keys, List<Object> values) {
        Dict {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
        }

        static final Dict EMPTY = new Dict(List.of(), List.of());

        /** Where a key is that is equal in Python, or -1. */
        private int at(Object key) {
            for (int i = 0; i < keys.size(); i++) {
                if (same(keys.get(i), key)) {
                    return i;
                }
            }
            return -1;
        }

        boolean has(Object key) {
            return at(key) >= 0;
        }

        Object get(Object key) {
            int i = at(key);
            return i < 0 ? Nothing.UNSET : values.get(i);
        }

        Dict with(Object key, Object value) {
            int i = at(key);
            return i < 0 ? new Dict(plus(keys, key), plus(values, value)) : new Dict(keys, set(values, i, value));
        }

        Dict without(Object key) {
            int i = at(key);
            return i < 0 ? this : new Dict(minus(keys, i), minus(values, i));
        }
    }

    static List<Object> list(Object value) {
        return ((List<?>) value).stream().map(v -> (Object) v).toList();
    }

    static List<Object> plus(List<Object> list, Object value) {
        List<Object> longer = new ArrayList<>(list);
        longer.add(value);
        return List.copyOf(longer);
    }

    static List<Object> minus(List<Object> list, int index) {
        List<Object> shorter = new ArrayList<>(list);
        shorter.remove(index);
        return List.copyOf(shorter);
    }

    static List<Object> set(List<Object> list, int index, Object value) {
        List<Object> other = new ArrayList<>(list);
        other.set(index, value);
        return List.copyOf(other);
    }

    static boolean isNumber(Object value) {
        return value instanceof Integer || value instanceof Boolean;
    }

    /** @param value an int or a bool */
    static int number(Object value) {
        return value instanceof Boolean b ? (b ? 1 : 0) : (Integer) value;
    }

    static boolean truth(Object value) {
        return switch (value) {
            case Integer i -> i != 0;
            case Boolean b -> b;
            case String s -> !s.isEmpty();
            case List<?> l -> !l.isEmpty();
            case Dict d -> !d.keys().isEmpty();
            case Tuple t -> !t.items().isEmpty();
            default -> false;
        };
    }

    static boolean same(Object a, Object b) {
        return isNumber(a) && isNumber(b) ? number(a) == number(b) : a.equals(b);
    }

    static String str(Object value) {
        return value instanceof String s ? s : repr(value);
    }

    static String repr(Object value) {
        return switch (value) {
            case Integer i -> i.toString();
            case Boolean b -> b ? "True" : "False";
            case String s -> "'" + s + "'";
            case List<?> l -> all(list(l), "[", "]");
            case Tuple t -> t.items().size() == 1 ? "(" + repr(t.items().getFirst()) + ",)" : all(t.items(), "(", ")");
            case Dict d -> {
                List<String> items = new ArrayList<>();
                for (int i = 0; i < d.keys().size(); i++) {
                    items.add(repr(d.keys().get(i)) + ": " + repr(d.values().get(i)));
                }
                yield "{" + String.join(", ", items) + "}";
            }
            case Nothing.NONE -> "None";
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    private static String all(List<Object> items, String open, String close) {
        return items.stream().map(Values::repr).collect(Collectors.joining(", ", open, close));
    }
}

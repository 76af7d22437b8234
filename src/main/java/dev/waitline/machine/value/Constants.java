package dev.waitline.machine.value;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for values that never change, so that states can be written as numbers: equal values have the same number.
 * For all threads.
 */
public final class Constants {
    private final ConcurrentHashMap<Object, Integer> numbers = new ConcurrentHashMap<>();
    private final List<Object> values = new ArrayList<>();

    /** Some kinds of values are equal in Java although Python tells them apart, or the other way round. */
    private record Structure(Object kind, List<Integer> parts) {}

    private record Words(int[] words) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Words that && java.util.Arrays.equals(words, that.words);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(words);
        }
    }

    public int number(Object value) {
        Object key = key(value);
        Integer known = numbers.get(key);
        return known != null ? known : add(key, value);
    }

    private Object key(Object value) {
        return switch (value) {
            case PyTuple tuple -> {
                List<Integer> parts = new ArrayList<>();
                for (Object item : tuple.items()) {
                    parts.add(number(item));
                }
                yield new Structure(tuple.type, parts);
            }
            case Wrapper w ->
                new Structure(
                        w.kind, List.of(number(w.first), optional(w.second), optional(w.third), optional(w.document)));
            case NativeObject object
            when object.parts() instanceof List<?> parts ->
                new Structure(object.type(), parts.stream().map(this::number).toList());
            case Function f -> {
                // A comprehension of the library makes a new one each time, which nobody can tell from the last.
                List<Integer> parts = new ArrayList<>();
                for (Object each : f.defaults) {
                    parts.add(number(each));
                }
                for (Object each : f.keywordDefaults) {
                    parts.add(optional(each));
                }
                parts.add(optional(f.owner));
                yield new Structure(f.code, parts);
            }
            case int[] words -> new Words(words);
            default -> value;
        };
    }

    private int optional(@Nullable Object value) {
        return value == null ? -1 : number(value);
    }

    private synchronized int add(Object key, Object value) {
        Integer known = numbers.get(key);
        if (known == null) {
            known = values.size();
            values.add(value);
            numbers.put(key, known);
        }
        return known;
    }

    synchronized Object value(int number) {
        return values.get(number);
    }
}

package dev.waitline.machine.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many arguments a builtin takes.
 *
 * @param least not counting what a method is bound to
 * @param most the same, or -1 when there is no limit
 * @param strict whether CPython says "takes exactly one argument" and the like instead of "expected"
 */
public record Arity(int least, int most, boolean strict) {
    private static final String NONE = " list.copy list.clear list.reverse dict.keys dict.values dict.items dict.copy"
            + " dict.clear dict.popitem set.copy set.clear set.pop frozenset.copy str.upper str.lower str.title"
            + " str.capitalize str.casefold str.swapcase str.isdigit str.isalpha str.isalnum str.isspace str.isupper"
            + " str.islower str.isnumeric str.isdecimal str.isidentifier str.istitle deque.clear deque.copy deque.pop"
            + " deque.popleft deque.reverse int.bit_length float.is_integer ";
    private static final String ONE = " len abs callable chr ord hash id repr ascii bin hex oct list.append list.remove"
            + " list.extend list.count tuple.count str.join set.add set.discard set.remove deque.append"
            + " deque.appendleft deque.extend deque.extendleft deque.remove deque.count dict.__contains__"
            + " str.zfill str.partition str.rpartition str.removeprefix str.removesuffix str.format_map ";
    private static final Map<String, Arity> RANGES = Map.ofEntries(
            range("list.pop", 0, 1),
            range("list.insert", 2, 2),
            range("list.index", 1, 3),
            range("tuple.index", 1, 3),
            range("dict.get", 1, 2),
            range("dict.pop", 1, 2),
            range("dict.setdefault", 1, 2),
            range("dict.update", 0, 1),
            range("isinstance", 2, 2),
            range("issubclass", 2, 2),
            range("getattr", 2, 3),
            range("hasattr", 2, 2),
            range("setattr", 3, 3),
            range("delattr", 2, 2),
            range("divmod", 2, 2),
            range("next", 1, 2),
            range("iter", 1, 2),
            range("str.strip", 0, 1),
            range("str.lstrip", 0, 1),
            range("str.rstrip", 0, 1),
            range("str.center", 1, 2),
            range("str.ljust", 1, 2),
            range("str.rjust", 1, 2),
            range("str.find", 1, 3),
            range("str.index", 1, 3),
            range("str.count", 1, 3),
            range("str.replace", 2, 3),
            range("deque.rotate", 0, 1),
            range("deque.insert", 2, 2),
            range("range", 1, 3),
            range("slice", 1, 3),
            range("list", 0, 1),
            range("tuple", 0, 1),
            range("set", 0, 1),
            range("frozenset", 0, 1),
            range("dict", 0, 1),
            range("bool", 0, 1),
            range("float", 0, 1),
            range("int", 0, 2),
            range("input", 0, 1));

    private static Map.Entry<String, Arity> range(String name, int least, int most) {
        return Map.entry(name, new Arity(least, most, false));
    }

    /** By name, {@code list.append} for a method; null where the body sees to it itself. */
    static @Nullable Arity of(String name) {
        if (NONE.contains(" " + name + " ")) {
            return new Arity(0, 0, true);
        }
        return ONE.contains(" " + name + " ") ? new Arity(1, 1, true) : RANGES.get(name);
    }

    /** Whether a method takes no argument by name. */
    public static boolean nameless(@Nullable String owner, String name) {
        return owner != null && owner.equals("list") && !name.equals("sort") && !name.startsWith("__");
    }

    public boolean holds(int given) {
        return given >= least && (most < 0 || given <= most);
    }

    /** What is wrong with so many arguments. */
    public String complaint(String name, int given) {
        if (strict) {
            return name + "() takes " + (most == 0 ? "no arguments" : "exactly one argument") + " (" + given
                    + " given)";
        }
        String plain = name.substring(name.indexOf('.') + 1);
        boolean few = given < least;
        int limit = few ? least : most;
        return plain + " expected " + (least == most ? "" : few ? "at least " : "at most ") + limit + " argument"
                + (limit == 1 ? "" : "s") + ", got " + given;
    }
}

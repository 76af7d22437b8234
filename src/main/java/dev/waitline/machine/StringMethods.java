package dev.waitline.machine;

import dev.waitline.program.None;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The methods of {@code str}. */
final class StringMethods {
    private StringMethods() {}

    private static void method(String name, Builtin.Body body) {
        Methods.define(Types.STR, name, Builtin.Effect.PURE, body);
    }

    private static String text(Object[] a) {
        return (String) a[0];
    }

    private static String argument(Context c, Object[] a, int i, String otherwise) {
        return a.length > i && a[i] != None.NONE ? c.text(a[i], "argument") : otherwise;
    }

    private static int number(Context c, Object[] a, int i, int otherwise) {
        return a.length > i ? (int) c.integer(a[i]) : otherwise;
    }

    static void define() {
        method("upper", (c, a, k) -> text(a).toUpperCase(Locale.ROOT));
        method("lower", (c, a, k) -> text(a).toLowerCase(Locale.ROOT));
        method("casefold", (c, a, k) -> text(a).toLowerCase(Locale.ROOT));
        method("title", (c, a, k) -> title(text(a)));
        method("capitalize", (c, a, k) -> text(a).isEmpty()
                ? ""
                : text(a).substring(0, 1).toUpperCase(Locale.ROOT)
                        + text(a).substring(1).toLowerCase(Locale.ROOT));
        method("strip", (c, a, k) -> strip(c, a, true, true));
        method("lstrip", (c, a, k) -> strip(c, a, true, false));
        method("rstrip", (c, a, k) -> strip(c, a, false, true));
        method("startswith", (c, a, k) -> any(c, a[1], p -> text(a).startsWith(p)));
        method("endswith", (c, a, k) -> any(c, a[1], p -> text(a).endsWith(p)));
        method("removeprefix", (c, a, k) -> text(a).startsWith(argument(c, a, 1, ""))
                ? text(a).substring(argument(c, a, 1, "").length())
                : text(a));
        method("removesuffix", (c, a, k) -> text(a).endsWith(argument(c, a, 1, ""))
                ? text(a).substring(0, text(a).length() - argument(c, a, 1, "").length())
                : text(a));
        method("find", (c, a, k) -> (long) text(a).indexOf(argument(c, a, 1, ""), number(c, a, 2, 0)));
        method("rfind", (c, a, k) -> (long) text(a).lastIndexOf(argument(c, a, 1, "")));
        method("index", (c, a, k) -> {
            int at = text(a).indexOf(argument(c, a, 1, ""));
            if (at < 0) {
                throw c.valueError("substring not found");
            }
            return (long) at;
        });
        method("count", (c, a, k) -> {
            String part = argument(c, a, 1, "");
            long count = 0;
            for (int at = text(a).indexOf(part); at >= 0 && !part.isEmpty(); at = text(a).indexOf(part, at + part.length())) {
                count++;
            }
            return part.isEmpty() ? (long) text(a).length() + 1 : count;
        });
        method("replace", (c, a, k) -> {
            String from = argument(c, a, 1, "");
            String to = argument(c, a, 2, "");
            int most = number(c, a, 3, -1);
            if (most < 0) {
                return text(a).replace(from, to);
            }
            String result = text(a);
            int at = 0;
            for (int i = 0; i < most && (at = result.indexOf(from, at)) >= 0; i++) {
                result = result.substring(0, at) + to + result.substring(at + from.length());
                at += to.length();
            }
            return result;
        });
        method("join", (c, a, k) -> {
            if (!Iteration.plain(a[1])) {
                return c.prelude("_join", a[0], a[1]);
            }
            StringBuilder joined = new StringBuilder();
            int i = 0;
            for (Object part : c.items(a[1])) {
                if (!(part instanceof String s)) {
                    throw c.typeError("sequence item " + i + ": expected str instance, " + Types.of(part).name + " found");
                }
                joined.append(i++ == 0 ? "" : text(a)).append(s);
            }
            return joined.toString();
        });
        method("split", (c, a, k) -> split(c, a, false));
        method("rsplit", (c, a, k) -> split(c, a, true));
        method("splitlines", (c, a, k) -> PyList.of(text(a).lines().toList()));
        method("partition", (c, a, k) -> {
            String by = argument(c, a, 1, "");
            int at = text(a).indexOf(by);
            return at < 0
                    ? new PyTuple(text(a), "", "")
                    : new PyTuple(text(a).substring(0, at), by, text(a).substring(at + by.length()));
        });
        method("isdigit", (c, a, k) -> all(a, Character::isDigit));
        method("isnumeric", (c, a, k) -> all(a, Character::isDigit));
        method("isdecimal", (c, a, k) -> all(a, Character::isDigit));
        method("isalpha", (c, a, k) -> all(a, Character::isLetter));
        method("isalnum", (c, a, k) -> all(a, Character::isLetterOrDigit));
        method("isspace", (c, a, k) -> all(a, Character::isWhitespace));
        method("isupper", (c, a, k) -> text(a).chars().anyMatch(Character::isUpperCase)
                && text(a).chars().noneMatch(Character::isLowerCase));
        method("islower", (c, a, k) -> text(a).chars().anyMatch(Character::isLowerCase)
                && text(a).chars().noneMatch(Character::isUpperCase));
        method("center", (c, a, k) -> Formats.format(c, a[0], fill(c, a) + "^" + number(c, a, 1, 0)));
        method("ljust", (c, a, k) -> Formats.format(c, a[0], fill(c, a) + "<" + number(c, a, 1, 0)));
        method("rjust", (c, a, k) -> Formats.format(c, a[0], fill(c, a) + ">" + number(c, a, 1, 0)));
        method("zfill", (c, a, k) -> Formats.format(c, a[0], "0=" + number(c, a, 1, 0)));
        method("format", (c, a, k) -> c.prelude(
                "_str_format",
                a[0],
                new PyTuple(java.util.Arrays.copyOfRange(a, 1, a.length)),
                k == null ? new PyDict() : Attributes.dict(k)));
    }

    private static String fill(Context c, Object[] a) {
        return argument(c, a, 2, " ");
    }

    private static String title(String text) {
        StringBuilder out = new StringBuilder();
        boolean start = true;
        for (char ch : text.toCharArray()) {
            out.append(start ? Character.toUpperCase(ch) : Character.toLowerCase(ch));
            start = !Character.isLetter(ch);
        }
        return out.toString();
    }

    private static String strip(Context c, Object[] a, boolean left, boolean right) {
        String text = text(a);
        String chars = argument(c, a, 1, "");
        int from = 0;
        int to = text.length();
        while (left && from < to && drop(text.charAt(from), chars)) {
            from++;
        }
        while (right && to > from && drop(text.charAt(to - 1), chars)) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean drop(char ch, String chars) {
        return chars.isEmpty() ? Character.isWhitespace(ch) : chars.indexOf(ch) >= 0;
    }

    private static boolean any(Context c, Object wanted, java.util.function.Predicate<String> test) {
        if (wanted instanceof PyTuple several) {
            for (Object each : several.items) {
                if (test.test(c.text(each, "argument"))) {
                    return true;
                }
            }
            return false;
        }
        return test.test(c.text(wanted, "argument"));
    }

    private static boolean all(Object[] a, java.util.function.IntPredicate test) {
        return !text(a).isEmpty() && text(a).codePoints().allMatch(test);
    }

    private static Object split(Context c, Object[] a, boolean fromRight) {
        String text = text(a);
        String by = argument(c, a, 1, "");
        int most = number(c, a, 2, -1);
        List<Object> parts = new ArrayList<>();
        if (by.isEmpty()) {
            if (a.length > 1 && a[1] != None.NONE) {
                throw c.valueError("empty separator");
            }
            String rest = text.strip();
            while (!rest.isEmpty() && (most < 0 || parts.size() < most)) {
                int end = 0;
                while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
                    end++;
                }
                parts.add(rest.substring(0, end));
                rest = rest.substring(end).strip();
            }
            if (!rest.isEmpty()) {
                parts.add(rest);
            }
            return PyList.of(parts);
        }
        String rest = text;
        while (most < 0 || parts.size() < most) {
            int at = fromRight ? rest.lastIndexOf(by) : rest.indexOf(by);
            if (at < 0) {
                break;
            }
            parts.add(fromRight ? rest.substring(at + by.length()) : rest.substring(0, at));
            rest = fromRight ? rest.substring(0, at) : rest.substring(at + by.length());
        }
        parts.add(rest);
        return PyList.of(fromRight ? parts.reversed() : parts);
    }
}

package dev.waitline.machine.builtin;

import dev.waitline.machine.language.Iteration;
import dev.waitline.machine.language.Operators;
import dev.waitline.machine.text.Formats;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.program.None;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The methods of {@code str}. */
public final class StringMethods {
    private StringMethods() {}

    private static void method(Definitions to, String name, Builtin.Body body) {
        to.method(Types.STR, name, Builtin.Effect.PURE, body);
    }

    static String text(Object[] a) {
        return (String) Valued.plain(a[0]);
    }

    private static String string(Context c, Object value) {
        return string(c, value, "");
    }

    /** @param which the function and which of its arguments it is, as a message begins */
    private static String string(Context c, Object value, String which) {
        Object plain = Valued.plain(value);
        if (plain instanceof String text) {
            return text;
        }
        throw c.typeError(which + "must be str, not " + Types.of(value).name);
    }

    private static Object argument(Object[] a, @Nullable Map<String, Object> k, int i, String name, Object otherwise) {
        return a.length > i ? a[i] : k == null ? otherwise : k.getOrDefault(name, otherwise);
    }

    public static void define(Definitions to) {
        method(to, "upper()", (c, a, k) -> text(a).toUpperCase(Locale.ROOT));
        method(to, "lower()", (c, a, k) -> text(a).toLowerCase(Locale.ROOT));
        method(to, "casefold()", (c, a, k) -> text(a).replace("ß", "ss").toLowerCase(Locale.ROOT));
        method(
                to,
                "swapcase()",
                (c, a, k) -> mapped(
                        text(a),
                        p -> Character.isUpperCase(p)
                                ? Character.toString(p).toLowerCase(Locale.ROOT)
                                : Character.toString(p).toUpperCase(Locale.ROOT)));
        method(to, "title()", (c, a, k) -> title(text(a)));
        method(
                to,
                "capitalize()",
                (c, a, k) -> text(a).isEmpty()
                        ? ""
                        : titled(text(a).charAt(0)) + text(a).substring(1).toLowerCase(Locale.ROOT));
        method(to, "strip(chars=None, /)", (c, a, k) -> strip(c, a, "strip", true, true));
        method(to, "lstrip(chars=None, /)", (c, a, k) -> strip(c, a, "lstrip", true, false));
        method(to, "rstrip(chars=None, /)", (c, a, k) -> strip(c, a, "rstrip", false, true));
        method(
                to,
                "startswith(prefix, start=None, end=None, /)",
                (c, a, k) -> affix(c, a, "startswith", String::startsWith));
        method(to, "endswith(suffix, start=None, end=None, /)", (c, a, k) -> affix(c, a, "endswith", String::endsWith));
        method(
                to,
                "removeprefix(prefix, /)",
                (c, a, k) -> text(a).startsWith(string(c, a[1], "removeprefix() argument "))
                        ? text(a).substring(string(c, a[1]).length())
                        : text(a));
        method(
                to,
                "removesuffix(suffix, /)",
                (c, a, k) -> text(a).endsWith(string(c, a[1], "removesuffix() argument "))
                        ? text(a).substring(
                                        0, text(a).length() - string(c, a[1]).length())
                        : text(a));
        method(to, "find(sub, start=None, end=None, /)", (c, a, k) -> search(c, a, false));
        method(to, "rfind(sub, start=None, end=None, /)", (c, a, k) -> search(c, a, true));
        method(to, "index(sub, start=None, end=None, /)", (c, a, k) -> found(c, search(c, a, false)));
        method(to, "rindex(sub, start=None, end=None, /)", (c, a, k) -> found(c, search(c, a, true)));
        method(to, "count(sub, start=None, end=None, /)", (c, a, k) -> count(part(c, a), string(c, a[1])));
        method(
                to,
                "replace(old, new, count=-1, /)",
                (c, a, k) -> replace(
                        c,
                        text(a),
                        string(c, a[1], "replace() argument 1 "),
                        string(c, a[2], "replace() argument 2 "),
                        a.length > 3 ? c.integer(a[3]) : -1));
        method(to, "join(iterable, /)", StringMethods::join);
        method(
                to,
                "split(sep=None, maxsplit=-1)",
                (c, a, k) -> Splitting.split(c, text(a), argument(a, k, 1, "sep", None.NONE), most(c, a, k), false));
        method(
                to,
                "rsplit(sep=None, maxsplit=-1)",
                (c, a, k) -> Splitting.split(c, text(a), argument(a, k, 1, "sep", None.NONE), most(c, a, k), true));
        method(
                to,
                "splitlines(keepends=False)",
                (c, a, k) -> Splitting.lines(text(a), Operators.truthNow(c, argument(a, k, 1, "keepends", false))));
        method(to, "partition(sep, /)", (c, a, k) -> partition(c, a, false));
        method(to, "rpartition(sep, /)", (c, a, k) -> partition(c, a, true));
        tests(to);
        method(to, "center(width, fillchar=None, /)", (c, a, k) -> padded(c, a, "^"));
        method(to, "ljust(width, fillchar=None, /)", (c, a, k) -> padded(c, a, "<"));
        method(to, "rjust(width, fillchar=None, /)", (c, a, k) -> padded(c, a, ">"));
        method(to, "zfill(width, /)", (c, a, k) -> zeros(text(a), width(c, a[1])));
        method(to, "expandtabs(tabsize=8)", (c, a, k) -> tabs(c, text(a), width(c, argument(a, k, 1, "tabsize", 8L))));
        method(to, "maketrans(x, y=None, z=None, /)", StringMethods::table);
        method(to, "translate(table, /)", (c, a, k) -> translated(c, text(a), a[1]));
        method(
                to,
                "encode(encoding=None, errors=None)",
                (c, a, k) -> c.prelude(
                        "_encode",
                        text(a),
                        argument(a, k, 1, "encoding", "utf-8"),
                        argument(a, k, 2, "errors", "strict")));
        method(
                to,
                "format(*args, **kwargs)",
                (c, a, k) -> c.prelude(
                        "_str_format",
                        text(a),
                        new PyTuple(java.util.Arrays.copyOfRange(a, 1, a.length)),
                        PyDict.named(k)));
        method(to, "format_map(mapping, /)", (c, a, k) -> c.prelude("_str_format", text(a), PyTuple.EMPTY, a[1]));
    }

    /** Zeros in front, but behind a sign. */
    private static String zeros(String text, int width) {
        int sign = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        int missing = width - text.codePointCount(0, text.length());
        return text.substring(0, sign) + "0".repeat(Math.max(0, missing)) + text.substring(sign);
    }

    private static void tests(Definitions to) {
        test(to, "isdigit()", p -> Character.isDigit(p) || "¹²³⁰⁴⁵⁶⁷⁸⁹".indexOf(p) >= 0);
        test(
                to,
                "isnumeric()",
                p -> Character.isDigit(p)
                        || Character.getType(p) == Character.OTHER_NUMBER
                        || Character.getType(p) == Character.LETTER_NUMBER);
        test(to, "isdecimal()", Character::isDigit);
        test(to, "isalpha()", Character::isLetter);
        test(to, "isalnum()", Character::isLetterOrDigit);
        test(to, "isspace()", StringMethods::space);
        method(to, "isascii()", (c, a, k) -> text(a).chars().allMatch(p -> p < 128));
        method(
                to,
                "isprintable()",
                (c, a, k) -> text(a).codePoints()
                        .allMatch(p -> !Character.isISOControl(p) && (p == ' ' || !Character.isSpaceChar(p))));
        method(
                to,
                "isidentifier()",
                (c, a, k) -> !text(a).isEmpty()
                        && Character.isUnicodeIdentifierStart(
                                text(a).replaceFirst("^_", "a").codePointAt(0))
                        && text(a).codePoints().allMatch(p -> p == '_' || Character.isUnicodeIdentifierPart(p)));
        method(
                to,
                "isupper()",
                (c, a, k) -> text(a).chars().anyMatch(Character::isUpperCase)
                        && text(a).chars().noneMatch(Character::isLowerCase));
        method(
                to,
                "islower()",
                (c, a, k) -> text(a).chars().anyMatch(Character::isLowerCase)
                        && text(a).chars().noneMatch(Character::isUpperCase));
        method(
                to,
                "istitle()",
                (c, a, k) -> text(a).codePoints().anyMatch(p -> Character.isUpperCase(p) || Character.isTitleCase(p))
                        && title(text(a)).equals(text(a)));
    }

    private static void test(Definitions to, String name, IntPredicate holds) {
        method(to, name, (c, a, k) -> !text(a).isEmpty() && text(a).codePoints().allMatch(holds));
    }

    static boolean space(int point) {
        return Character.isWhitespace(point) || point == 0x85 || Character.isSpaceChar(point);
    }

    private static String mapped(String text, java.util.function.IntFunction<String> to) {
        StringBuilder out = new StringBuilder();
        text.codePoints().mapToObj(to).forEach(out::append);
        return out.toString();
    }

    private static String title(String text) {
        StringBuilder out = new StringBuilder();
        boolean start = true;
        for (char ch : text.toCharArray()) {
            out.append(start ? titled(ch) : String.valueOf(Character.toLowerCase(ch)));
            start = !Character.isLetter(ch);
        }
        return out.toString();
    }

    /** As a word begins with it: what is two letters in capitals, such as a sharp s, keeps the second one small. */
    private static String titled(char ch) {
        String upper = String.valueOf(ch).toUpperCase(Locale.ROOT);
        return upper.length() == 1
                ? String.valueOf(Character.toTitleCase(ch))
                : upper.charAt(0) + upper.substring(1).toLowerCase(Locale.ROOT);
    }

    private static int most(Context c, Object[] a, @Nullable Map<String, Object> k) {
        return (int) c.integer(argument(a, k, 2, "maxsplit", -1L));
    }

    private static String strip(Context c, Object[] a, String name, boolean left, boolean right) {
        String text = text(a);
        if (a.length > 1 && a[1] != None.NONE && !(Valued.plain(a[1]) instanceof String)) {
            throw c.typeError(name + " arg must be None or str");
        }
        String chars = a.length > 1 && Valued.plain(a[1]) instanceof String given ? given : null;
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

    private static boolean drop(char ch, @Nullable String chars) {
        return chars == null ? space(ch) : chars.indexOf(ch) >= 0;
    }

    private interface Affix {
        boolean holds(String text, String part);
    }

    private static boolean affix(Context c, Object[] a, String name, Affix affix) {
        String text = part(c, a);
        Predicate<Object> test = each -> {
            if (!(Valued.plain(each) instanceof String one)) {
                throw c.typeError(
                        a[1] instanceof PyTuple
                                ? "tuple for " + name + " must only contain str, not " + Types.of(each).name
                                : name + " first arg must be str or a tuple of str, not " + Types.of(each).name);
            }
            return affix.holds(text, one);
        };
        return a[1] instanceof PyTuple several
                ? List.of(several.items()).stream().anyMatch(test)
                : test.test(a[1]);
    }

    /** The part of the text between the optional second and third arguments. */
    private static String part(Context c, Object[] a) {
        int from = bound(c, a, 2, 0);
        int to = bound(c, a, 3, text(a).length());
        return from <= to ? text(a).substring(from, to) : "\0";
    }

    private static int bound(Context c, Object[] a, int i, int otherwise) {
        if (a.length <= i || a[i] == None.NONE) {
            return otherwise;
        }
        long at = c.integer(a[i]);
        int size = text(a).length();
        return (int) Math.max(0, Math.min(size, at < 0 ? at + size : at));
    }

    private static long search(Context c, Object[] a, boolean last) {
        String wanted = string(c, a[1]);
        int from = bound(c, a, 2, 0);
        String part = part(c, a);
        int at = last ? part.lastIndexOf(wanted) : part.indexOf(wanted);
        return at < 0 ? -1 : text(a).codePointCount(0, from + at);
    }

    private static Object found(Context c, long at) {
        if (at < 0) {
            throw c.valueError("substring not found");
        }
        return at;
    }

    private static long count(String text, String part) {
        if (part.isEmpty()) {
            return text.equals("\0") ? 0 : text.codePointCount(0, text.length()) + 1L;
        }
        long count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private static String replace(Context c, String text, String from, String to, long most) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        int next = text.indexOf(from);
        for (long done = 0; next >= 0 && (most < 0 || done < most); done++) {
            out.append(text, at, next).append(to);
            c.within(out.length());
            at = next + from.length();
            int search = at;
            if (from.isEmpty()) {
                // Between characters, and not within one that takes two of Java's.
                search += at < text.length() ? Character.charCount(text.codePointAt(at)) : 1;
            }
            next = search > text.length() ? -1 : text.indexOf(from, search);
        }
        return out.append(text.substring(at)).toString();
    }

    private static Object join(Context c, Object[] a, @Nullable Map<String, Object> k) {
        if (!Iteration.iterable(a[1])) {
            throw c.typeError("can only join an iterable");
        }
        if (!Iteration.plain(a[1])) {
            return c.prelude("_join", a[0], a[1]);
        }
        StringBuilder joined = new StringBuilder();
        int i = 0;
        for (Object part : Iteration.list(c, a[1])) {
            if (!(Valued.plain(part) instanceof String s)) {
                throw c.typeError("sequence item " + i + ": expected str instance, " + Types.of(part).name + " found");
            }
            joined.append(i++ == 0 ? "" : text(a)).append(s);
            c.within(joined.length());
        }
        c.length(joined.length());
        return joined.toString();
    }

    private static PyTuple partition(Context c, Object[] a, boolean last) {
        String by = string(c, a[1]);
        if (by.isEmpty()) {
            throw c.valueError("empty separator");
        }
        String text = text(a);
        int at = last ? text.lastIndexOf(by) : text.indexOf(by);
        if (at < 0) {
            return last ? new PyTuple("", "", text) : new PyTuple(text, "", "");
        }
        return new PyTuple(text.substring(0, at), by, text.substring(at + by.length()));
    }

    private static String padded(Context c, Object[] a, String align) {
        String fill = a.length > 2 ? string(c, a[2]) : " ";
        if (fill.codePointCount(0, fill.length()) != 1) {
            throw c.typeError("The fill character must be exactly one character long");
        }
        String text = text(a);
        int width = width(c, a[1]);
        int missing = width - text.codePointCount(0, text.length());
        if (align.equals("^") && missing > 0) {
            // An odd rest goes left when the width is odd, too.
            int left = missing / 2 + (missing & width & 1);
            return fill.repeat(left) + text + fill.repeat(missing - left);
        }
        return Formats.pad(text, fill, align, width);
    }

    private static String tabs(Context c, String text, int size) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (char ch : text.toCharArray()) {
            if (ch == '\t') {
                int spaces = size > 0 ? size - column % size : 0;
                c.length(out.length() + (long) spaces);
                out.append(" ".repeat(spaces));
                column += spaces;
            } else {
                out.append(ch);
                column = ch == '\n' || ch == '\r' ? 0 : column + 1;
            }
        }
        return out.toString();
    }

    private static int width(Context c, Object given) {
        return c.length(Math.max(0, c.integer(given)));
    }

    private static Object table(Context c, Object[] a, @Nullable Map<String, Object> k) {
        PyDict table = new PyDict();
        if (a.length == 1) {
            if (!(a[0] instanceof PyDict dict)) {
                throw c.typeError("if you give only one argument to maketrans it must be a dict");
            }
            dict.entries()
                    .values()
                    .forEach(e ->
                            table.put(e.key instanceof String s ? (Object) (long) s.codePointAt(0) : e.key, e.value));
            return table;
        }
        int[] from = string(c, a[0]).codePoints().toArray();
        int[] to = string(c, a[1]).codePoints().toArray();
        if (from.length != to.length) {
            throw c.valueError("the first two maketrans arguments must have equal length");
        }
        for (int i = 0; i < from.length; i++) {
            table.put((long) from[i], (long) to[i]);
        }
        if (a.length > 2) {
            string(c, a[2]).codePoints().forEach(p -> table.put((long) p, None.NONE));
        }
        return table;
    }

    private static String translated(Context c, String text, Object table) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(p -> {
            Object to = table instanceof PyDict dict ? dict.get((long) p) : null;
            switch (to) {
                case null -> out.appendCodePoint(p);
                case String s -> out.append(s);
                case Long l -> out.appendCodePoint((int) (long) l);
                case None n -> {}
                default -> throw c.typeError("character mapping must return integer, None or str");
            }
        });
        return out.toString();
    }

    /** How texts are split. */
    static final class Splitting {
        private Splitting() {}

        static PyList split(Context c, String text, Object separator, int most, boolean fromRight) {
            if (separator == None.NONE) {
                return words(text, most, fromRight);
            }
            if (!(Valued.plain(separator) instanceof String by)) {
                throw c.typeError("must be str or None, not " + Types.of(separator).name);
            }
            if (by.isEmpty()) {
                throw c.valueError("empty separator");
            }
            List<Object> parts = new ArrayList<>();
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

        private static PyList words(String text, int most, boolean fromRight) {
            List<Object> parts = new ArrayList<>();
            String rest = stripped(text, fromRight);
            while (!rest.isEmpty() && (most < 0 || parts.size() < most)) {
                int end = fromRight ? rest.length() : 0;
                while (fromRight
                        ? end > 0 && !space(rest.charAt(end - 1))
                        : end < rest.length() && !space(rest.charAt(end))) {
                    end += fromRight ? -1 : 1;
                }
                parts.add(fromRight ? rest.substring(end) : rest.substring(0, end));
                rest = stripped(fromRight ? rest.substring(0, end) : rest.substring(end), fromRight);
            }
            if (!rest.isEmpty()) {
                parts.add(rest);
            }
            return PyList.of(fromRight ? parts.reversed() : parts);
        }

        /** Without the white space at its end, or at its beginning. */
        private static String stripped(String text, boolean atEnd) {
            int start = 0;
            int end = text.length();
            while (atEnd && end > start && space(text.charAt(end - 1))) {
                end--;
            }
            while (!atEnd && start < end && space(text.charAt(start))) {
                start++;
            }
            return text.substring(start, end);
        }

        static PyList lines(String text, boolean keepEnds) {
            PyList lines = new PyList();
            int from = 0;
            while (from < text.length()) {
                int end = from;
                while (end < text.length()
                        && "\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                int next = end < text.length() && text.charAt(end) == '\r' && text.startsWith("\n", end + 1)
                        ? end + 2
                        : end + 1;
                lines.items().add(text.substring(from, keepEnds ? Math.min(next, text.length()) : end));
                from = next;
            }
            return lines;
        }
    }
}

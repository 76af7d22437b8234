package dev.waitline.machine.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a regular expression in Python's syntax and writes it in Java's. All groups become nameless ones, so that their numbers
 * are the same; what means something else in Java, or nothing in Python, is written out or refused as CPython does.
 */
final class RegexReader {
    private static final int MOST = Integer.MAX_VALUE;
    private static final String REPEATS = "*+?{";

    /** What was just read: how long a text it fits, and whether it can be repeated. */
    private record Item(long least, long most, Kind kind) {
        enum Kind {
            PLAIN,
            /** Fits between characters. */
            PLACE,
            REPEAT
        }

        Item then(Item next) {
            return new Item(least + next.least, Math.min(MOST, most + next.most), Kind.PLAIN);
        }

        Item or(Item other) {
            return new Item(Math.min(least, other.least), Math.max(most, other.most), Kind.PLAIN);
        }
    }

    private static final Item ONE = new Item(1, 1, Item.Kind.PLAIN);
    private static final Item NOTHING = new Item(0, 0, Item.Kind.PLAIN);
    private static final Item PLACE = new Item(0, 0, Item.Kind.PLACE);

    private final int[] text;
    private final StringBuilder out = new StringBuilder();
    private final List<Integer> outer = new ArrayList<>(List.of(0));
    private final List<Item> widths = new ArrayList<>(List.of(NOTHING));
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Set<Integer> open = new HashSet<>();
    private int group;
    private int flags;
    private int at;

    RegexReader(String pattern, int flags) {
        this.text = pattern.codePoints().toArray();
        this.flags = flags;
    }

    Regex read() throws Regex.Wrong {
        if ((flags & Regex.ASCII) != 0 && (flags & Regex.UNICODE) != 0) {
            throw new Regex.Wrong("ASCII and UNICODE flags are incompatible", -1);
        }
        globalFlags();
        alternatives();
        if (at < text.length) {
            throw wrong("unbalanced parenthesis", at);
        }
        int all = (flags & Regex.ASCII) == 0 ? flags | Regex.UNICODE : flags;
        int java = Pattern.UNIX_LINES
                | ((all & Regex.IGNORE_CASE) == 0 ? 0 : Pattern.CASE_INSENSITIVE)
                | ((all & Regex.DOT_ALL) == 0 ? 0 : Pattern.DOTALL)
                | ((all & Regex.UNICODE) == 0 ? 0 : Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE);
        try {
            return new Regex(
                    all,
                    List.copyOf(outer),
                    new LinkedHashMap<>(names),
                    Pattern.compile(out.toString(), java),
                    Pattern.compile("(?:" + out + ")(?!\\G)", java));
        } catch (PatternSyntaxException e) {
            throw new Regex.Wrong(
                    e.getDescription().startsWith("Look-behind")
                            ? "look-behind requires fixed-width pattern"
                            : "this pattern is not in the subset",
                    -1);
        }
    }

    private static Regex.Wrong wrong(String message, int place) {
        return new Regex.Wrong(message, place);
    }

    // ---- the text of the pattern

    private int peek() {
        return at < text.length ? text[at] : -1;
    }

    private boolean next(String expected) {
        if (at + expected.length() > text.length) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (text[at + i] != expected.charAt(i)) {
                return false;
            }
        }
        at += expected.length();
        return true;
    }

    private static String shown(int c) {
        return new String(Character.toChars(c));
    }

    private String between(int from, int to) {
        return new String(text, from, to - from);
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private void literal(int c) {
        if (c < 128 && !Character.isLetterOrDigit(c)) {
            out.append('\\');
        }
        out.appendCodePoint(c);
    }

    private boolean verbose() {
        return (flags & Regex.VERBOSE) != 0;
    }

    private void skipBlanks() {
        while (verbose() && at < text.length) {
            if (text[at] == '#') {
                while (at < text.length && text[at] != '\n') {
                    at++;
                }
            } else if (" \t\n\r\f\u000b".indexOf(text[at]) >= 0) {
                at++;
            } else {
                return;
            }
        }
    }

    // ---- sequences

    private Item alternatives() throws Regex.Wrong {
        Item all = sequence();
        while (peek() == '|') {
            at++;
            out.append('|');
            all = all.or(sequence());
        }
        return all;
    }

    private Item sequence() throws Regex.Wrong {
        Item all = NOTHING;
        Item last = null;
        int begin = out.length();
        while (true) {
            skipBlanks();
            int c = peek();
            if (c < 0 || c == '|' || c == ')') {
                return last == null ? all : all.then(last);
            }
            int start = at;
            if (REPEATS.indexOf(c) >= 0 && (c != '{' || repeatFollows())) {
                if (last == null || last.kind == Item.Kind.PLACE) {
                    throw wrong("nothing to repeat", start);
                }
                if (last.kind == Item.Kind.REPEAT) {
                    throw wrong("multiple repeat", start);
                }
                last = repeat(last, begin);
                continue;
            }
            all = last == null ? all : all.then(last);
            begin = out.length();
            Item item = item();
            if (item != null) {
                last = item;
            }
        }
    }

    /** Whether a brace begins a number of repetitions; else it stands for itself. */
    private boolean repeatFollows() {
        int i = at + 1;
        int begin = i;
        while (i < text.length && digit(text[i])) {
            i++;
        }
        boolean some = i > begin;
        if (i < text.length && text[i] == ',') {
            i++;
            while (i < text.length && digit(text[i])) {
                i++;
            }
            some = true;
        }
        return some && i < text.length && text[i] == '}';
    }

    private Item repeat(Item item, int begin) throws Regex.Wrong {
        int c = text[at++];
        long least = c == '+' ? 1 : 0;
        long most = c == '?' ? 1 : MOST;
        String sign = shown(c);
        if (c == '{') {
            int from = at;
            while (text[at] != '}') {
                at++;
            }
            String[] ends = between(from, at++).split(",", -1);
            least = ends[0].isEmpty() ? 0 : bound(ends[0]);
            most = ends.length == 1 ? least : ends[1].isEmpty() ? MOST : bound(ends[1]);
            if (most < least) {
                throw wrong("min repeat greater than max repeat", from);
            }
            sign = "{" + least + (ends.length == 1 ? "" : "," + (most == MOST ? "" : Long.toString(most))) + "}";
        }
        // What stands before may be of several characters, such as what is written for \Z.
        out.insert(begin, "(?:").append(')').append(sign);
        if (peek() == '?' || peek() == '+') {
            out.appendCodePoint(text[at++]);
        }
        long longest = most == MOST && item.most > 0 ? MOST : Math.min(MOST, item.most * most);
        return new Item(item.least * least, longest, Item.Kind.REPEAT);
    }

    private static long bound(String digits) throws Regex.Wrong {
        if (digits.length() > 9) {
            throw new Regex.Wrong("the repetition number is too large", -1);
        }
        return Long.parseLong(digits);
    }

    /** One character, set, place or group; null for what stands for nothing, such as a comment. */
    private @Nullable Item item() throws Regex.Wrong {
        int c = text[at];
        switch (c) {
            case '\\' -> {
                return escape();
            }
            case '[' -> {
                set();
                return ONE;
            }
            case '(' -> {
                return group();
            }
            case '.' -> {
                at++;
                out.append('.');
                return ONE;
            }
            case '^' -> {
                at++;
                out.append((flags & Regex.MULTI_LINE) == 0 ? "\\A" : "(?:\\A|(?<=\\n))");
                return PLACE;
            }
            case '$' -> {
                at++;
                out.append((flags & Regex.MULTI_LINE) == 0 ? "(?=\\n?\\z)" : "(?=\\n|\\z)");
                return PLACE;
            }
            default -> {
                at++;
                literal(c);
                return ONE;
            }
        }
    }

    // ---- escapes

    private Item escape() throws Regex.Wrong {
        int start = at++;
        if (at == text.length) {
            throw wrong("bad escape (end of pattern)", start);
        }
        int c = text[at];
        switch (c) {
            case 'A', 'b', 'B' -> {
                at++;
                out.append('\\').append((char) c);
                return PLACE;
            }
            case 'Z' -> {
                at++;
                out.append("\\z");
                return PLACE;
            }
            default -> {
                if (c >= '1' && c <= '9') {
                    return reference(start);
                }
                category(start);
                return ONE;
            }
        }
    }

    private Item reference(int start) throws Regex.Wrong {
        int number = text[at++] - '0';
        if (digit(peek())) {
            int second = text[at] - '0';
            if (number < 4 && second < 8 && at + 1 < text.length && text[at + 1] >= '0' && text[at + 1] <= '7') {
                literal((number * 8 + second) * 8 + text[at + 1] - '0');
                at += 2;
                return ONE;
            }
            number = number * 10 + second;
            at++;
        }
        return back(number, start + 1, start);
    }

    private Item back(int number, int place, int start) throws Regex.Wrong {
        if (number >= outer.size()) {
            throw wrong("invalid group reference " + number, place);
        }
        if (open.contains(number)) {
            throw wrong("cannot refer to an open group", start);
        }
        out.append("(?:\\").append(number).append(')');
        return widths.get(number);
    }

    /** The escapes that mean the same in a set: one character, or a category of them. */
    private int category(int start) throws Regex.Wrong {
        int c = text[at];
        if ("dDsSwW".indexOf(c) >= 0) {
            at++;
            out.append('\\').append((char) c);
            return -1;
        }
        int meant = character(start);
        literal(meant);
        return meant;
    }

    private int character(int start) throws Regex.Wrong {
        int c = text[at++];
        return switch (c) {
            case 'a' -> 7;
            case 'b' -> 8;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 11;
            case 'x' -> hex(start, 2);
            case 'u' -> hex(start, 4);
            case 'U' -> hex(start, 8);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(c);
            default -> {
                if (c < 128 && Character.isLetterOrDigit(c)) {
                    throw wrong("bad escape \\" + shown(c), start);
                }
                yield c;
            }
        };
    }

    private int hex(int start, int digits) throws Regex.Wrong {
        int begin = at;
        while (at < text.length && at - begin < digits && Character.digit(text[at], 16) >= 0) {
            at++;
        }
        if (at - begin != digits) {
            throw wrong("incomplete escape " + between(start, at), start);
        }
        long value = Long.parseLong(between(begin, at), 16);
        if (!Character.isValidCodePoint((int) value) || value > Character.MAX_CODE_POINT) {
            throw wrong("bad escape " + between(start, at), start);
        }
        return (int) value;
    }

    private int octal(int first) {
        int value = first - '0';
        for (int i = 0; i < 2 && peek() >= '0' && peek() <= '7'; i++) {
            value = value * 8 + text[at++] - '0';
        }
        return value & 0xFF;
    }

    // ---- sets

    private void set() throws Regex.Wrong {
        int start = at++;
        out.append('[');
        if (peek() == '^') {
            at++;
            out.append('^');
        }
        boolean first = true;
        while (true) {
            if (at == text.length) {
                throw wrong("unterminated character set", start);
            }
            if (text[at] == ']' && !first) {
                at++;
                out.append(']');
                return;
            }
            first = false;
            int begin = at;
            int from = member(start);
            if (peek() == '-' && at + 1 < text.length && text[at + 1] != ']') {
                at++;
                out.append('-');
                int to = member(start);
                if (from < 0 || to < 0 || to < from) {
                    throw wrong("bad character range " + between(begin, at), begin);
                }
            }
        }
    }

    private int member(int start) throws Regex.Wrong {
        if (at == text.length) {
            throw wrong("unterminated character set", start);
        }
        if (text[at] == '\\') {
            int escape = at++;
            if (at == text.length) {
                throw wrong("bad escape (end of pattern)", escape);
            }
            return category(escape);
        }
        literal(text[at]);
        return text[at++];
    }

    // ---- groups

    private @Nullable Item group() throws Regex.Wrong {
        int start = at++;
        if (!next("?")) {
            return capture(start, null, 0);
        }
        int question = at - 1;
        if (next("P<")) {
            int place = at;
            return capture(start, name('>'), place);
        }
        if (next("P=")) {
            int place = at;
            String name = name(')');
            return back(number(name, place), place, place);
        }
        if (next("#")) {
            while (at < text.length && text[at] != ')') {
                at++;
            }
            if (at == text.length) {
                throw wrong("missing ), unterminated comment", start);
            }
            at++;
            return null;
        }
        if (next(":")) {
            return inside(start, "(?:");
        }
        if (next(">")) {
            return inside(start, "(?>");
        }
        for (String look : List.of("=", "!", "<=", "<!")) {
            if (next(look)) {
                Item body = inside(start, "(?" + look);
                if (look.length() == 2 && body.least != body.most) {
                    throw wrong("look-behind requires fixed-width pattern", -1);
                }
                return NOTHING;
            }
        }
        if (peek() == '(') {
            throw wrong("a condition on a group is not in the subset", question);
        }
        return scoped(start, question);
    }

    private int number(String name, int place) throws Regex.Wrong {
        Integer known = names.get(name);
        if (known == null) {
            throw wrong("unknown group name " + Text.repr(name), place);
        }
        return known;
    }

    private String name(int end) throws Regex.Wrong {
        int begin = at;
        while (at < text.length && text[at] != end) {
            at++;
        }
        if (at == begin && at < text.length) {
            throw wrong("missing group name", begin);
        }
        if (at == text.length) {
            throw wrong(begin == at ? "missing group name" : "missing " + (char) end + ", unterminated name", begin);
        }
        String name = between(begin, at++);
        boolean identifier = Character.isUnicodeIdentifierStart(name.codePointAt(0)) || name.charAt(0) == '_';
        if (!identifier || !name.codePoints().allMatch(c -> c == '_' || Character.isUnicodeIdentifierPart(c))) {
            throw wrong("bad character in group name " + Text.repr(name), begin);
        }
        return name;
    }

    private Item capture(int start, @Nullable String name, int place) throws Regex.Wrong {
        int number = outer.size();
        if (name != null) {
            Integer before = names.putIfAbsent(name, number);
            if (before != null) {
                throw wrong(
                        "redefinition of group name " + Text.repr(name) + " as group " + number + "; was group "
                                + before,
                        place);
            }
        }
        outer.add(group);
        widths.add(NOTHING);
        int around = group;
        group = number;
        open.add(number);
        Item body = inside(start, "(");
        open.remove(number);
        group = around;
        widths.set(number, body);
        return body;
    }

    private Item inside(int start, String opening) throws Regex.Wrong {
        int before = flags;
        out.append(opening);
        Item body = alternatives();
        if (at == text.length) {
            throw wrong("missing ), unterminated subpattern", start);
        }
        at++;
        out.append(')');
        flags = before;
        return new Item(body.least, body.most, Item.Kind.PLAIN);
    }

    // ---- flags

    /** {@code (?i)} at the beginning holds for all. */
    private void globalFlags() throws Regex.Wrong {
        while (true) {
            int begin = at;
            if (!next("(?") || !letters()) {
                at = begin;
                return;
            }
            int end = at;
            if (peek() != ')') {
                at = begin;
                return;
            }
            at = begin + 2;
            flags |= flags(begin + 1);
            at = end + 1;
        }
    }

    private boolean letters() {
        int begin = at;
        while (at < text.length && "aiLmsux".indexOf(text[at]) >= 0) {
            at++;
        }
        return at > begin;
    }

    private int flags(int question) throws Regex.Wrong {
        int read = 0;
        while (at < text.length && "aiLmsux".indexOf(text[at]) >= 0) {
            read |= switch (text[at]) {
                case 'a' -> Regex.ASCII;
                case 'i' -> Regex.IGNORE_CASE;
                case 'm' -> Regex.MULTI_LINE;
                case 's' -> Regex.DOT_ALL;
                case 'x' -> Regex.VERBOSE;
                case 'u' -> Regex.UNICODE;
                default -> throw wrong("bad inline flags: cannot use 'L' flag with a str pattern", question + 2);
            };
            at++;
        }
        return read;
    }

    /** {@code (?i-s:...)}. */
    private Item scoped(int start, int question) throws Regex.Wrong {
        int first = at;
        int on = flags(question);
        int off = 0;
        if (peek() == '-') {
            at++;
            off = flags(question);
        }
        if (at == text.length) {
            throw wrong(at == first ? "unexpected end of pattern" : "missing -, : or )", at);
        }
        if (at == first || (text[at] != ':' && text[at] != ')')) {
            String tail = text[question + 1] == 'P' || text[question + 1] == '<'
                    ? between(question, Math.min(text.length, question + 3))
                    : between(question, at + 1);
            throw at == first ? wrong("unknown extension " + tail, question) : wrong("unknown flag", at);
        }
        if (text[at++] == ')') {
            throw wrong("global flags not at the start of the expression", start);
        }
        int before = flags;
        flags = (flags | on) & ~off;
        Item body = inside(start, "(?" + java(on) + (off == 0 ? "" : "-" + java(off)) + ":");
        flags = before;
        return body;
    }

    /** Those that Java has to know of; the others are written out here. */
    private static String java(int flags) {
        return ((flags & Regex.IGNORE_CASE) == 0 ? "" : "i") + ((flags & Regex.DOT_ALL) == 0 ? "" : "s");
    }
}

package dev.waitline.machine.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What arguments a builtin takes, read off one line as Python's own documentation writes it:
 * {@code pop(index=-1, /)}, {@code split(sep=None, maxsplit=-1)}, {@code union(*others)}. What a method is bound to does
 * not stand in it. Of defaults it only matters here that there is one: the body gives an argument that is not there its
 * value.
 *
 * @param names of what can be given by position, in order
 * @param required how many of those have no default
 * @param positionalOnly how many of those cannot be given by name
 * @param more whether any number of arguments may follow
 * @param keywordOnly what can be given by name alone
 * @param anyKeyword whether every other name is taken too
 */
record Signature(
        List<String> names,
        int required,
        int positionalOnly,
        boolean more,
        List<String> keywordOnly,
        boolean anyKeyword) {

    /** Takes everything: the body looks at its arguments by itself. */
    static final Signature ANY = new Signature(List.of(), 0, 0, true, List.of(), true);

    /** @param text the name and what stands in parentheses after it; without those, {@link #ANY} */
    static Signature of(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            return ANY;
        }
        List<String> names = new ArrayList<>();
        List<String> keywordOnly = new ArrayList<>();
        int required = 0;
        int positionalOnly = 0;
        boolean more = false;
        boolean afterStar = false;
        boolean anyKeyword = false;
        String inside = text.substring(open + 1, text.lastIndexOf(')'));
        for (String each : inside.isEmpty() ? List.<String>of() : Arrays.asList(inside.split(", "))) {
            String name = each.contains("=") ? each.substring(0, each.indexOf('=')) : each;
            if (name.equals("/")) {
                positionalOnly = names.size();
            } else if (name.startsWith("**")) {
                anyKeyword = true;
            } else if (name.startsWith("*")) {
                afterStar = true;
                more = name.length() > 1;
            } else if (afterStar) {
                keywordOnly.add(name);
            } else {
                names.add(name);
                required += each.contains("=") ? 0 : 1;
            }
        }
        return new Signature(List.copyOf(names), required, positionalOnly, more, List.copyOf(keywordOnly), anyKeyword);
    }

    /**
     * What is wrong with a call, as CPython 3.11 says it; null when nothing is.
     *
     * @param qualified as some messages name it: {@code list.pop}
     * @param given how many arguments by position
     */
    @Nullable
    String complaint(String qualified, String name, int given, @Nullable Map<String, Object> keywords) {
        if (keywords == null || keywords.isEmpty()) {
            return given >= required && (more || given <= names.size()) ? null : count(qualified, name, given);
        }
        boolean byName = positionalOnly < names.size() || !keywordOnly.isEmpty() || anyKeyword;
        if (!byName) {
            return (more ? name : qualified) + "() takes no keyword arguments";
        }
        if (!more && given + keywords.size() > names.size() + keywordOnly.size() && !anyKeyword) {
            return atMost(name, given + keywords.size(), keywords.size());
        }
        for (int i = given; i < required; i++) {
            if (i < positionalOnly || !keywords.containsKey(names.get(i))) {
                return missing(name, i);
            }
        }
        for (String keyword : keywords.keySet()) {
            int at = names.indexOf(keyword);
            if (at >= positionalOnly && at < given) {
                return "argument for " + name + "() given by name ('" + keyword + "') and position (" + (at + 1) + ")";
            }
            if (at < positionalOnly && !keywordOnly.contains(keyword) && !anyKeyword) {
                return "'" + keyword + "' is an invalid keyword argument for " + name + "()";
            }
        }
        return null;
    }

    private String count(String qualified, String name, int given) {
        boolean special = name.startsWith("__") && name.endsWith("__");
        boolean byName = positionalOnly < names.size() || !keywordOnly.isEmpty();
        if (special) {
            return "expected " + (required == names.size() ? "" : given < required ? "at least " : "at most ")
                    + plural(given < required ? required : names.size()) + ", got " + given;
        }
        if (byName) {
            return given < required
                    ? missing(name, given)
                    : names.isEmpty() && given <= keywordOnly.size()
                            ? name + "() takes no positional arguments"
                            : atMost(name, given, 0);
        }
        if (names.isEmpty()) {
            return qualified + "() takes no arguments (" + given + " given)";
        }
        if (names.size() == 1 && required == 1 && !more) {
            return qualified + "() takes exactly one argument (" + given + " given)";
        }
        return name + " expected "
                + (required == names.size() && !more ? "" : given < required ? "at least " : "at most ")
                + plural(given < required ? required : names.size()) + ", got " + given;
    }

    private String atMost(String name, int given, int byName) {
        int most = names.size() + keywordOnly.size();
        return name + "() takes at most " + most + (byName == given ? " keyword" : "") + " argument"
                + (most == 1 ? "" : "s") + " (" + given + " given)";
    }

    private String missing(String name, int at) {
        return name + "() missing required argument '" + names.get(at) + "' (pos " + (at + 1) + ")";
    }

    private static String plural(int count) {
        return count + (count == 1 ? " argument" : " arguments");
    }
}

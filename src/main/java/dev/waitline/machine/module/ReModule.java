package dev.waitline.machine.module;

import dev.waitline.machine.text.Regex;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What {@code re.py} needs of Java: patterns are read, and looked for. It keeps nothing; a pattern is known by its text. */
final class ReModule {
    private static final int KEPT = 500;
    private static final Map<List<Object>, Regex> READ = new ConcurrentHashMap<>();

    private ReModule() {}

    static Map<String, Object> members() {
        NativeModule re = new NativeModule("_re");
        re.pure("read(pattern, flags, /)", (c, a, k) -> {
            try {
                Regex regex = regex(text(a[0]), (int) c.integer(a[1]));
                PyDict names = new PyDict();
                regex.names().forEach((name, number) -> names.put(name.intern(), (long) number));
                return new PyTuple((long) regex.flags(), (long) regex.groups(), names);
            } catch (Regex.Wrong e) {
                return new PyTuple(e.getMessage(), (long) e.at);
            }
        });
        re.pure("find(pattern, flags, text, begin, end, where, limit, /)", (c, a, k) -> find(c, a));
        return re.members();
    }

    private static Regex regex(String pattern, int flags) throws Regex.Wrong {
        List<Object> key = List.of(pattern, flags);
        Regex known = READ.get(key);
        if (known == null) {
            known = Regex.of(pattern, flags);
            if (READ.size() >= KEPT) {
                READ.clear();
            }
            READ.put(key, known);
        }
        return known;
    }

    /** All places at which a pattern is found, up to a limit, 0 for none; each as a tuple of numbers. */
    private static Object find(Context c, Object[] a) {
        String text = text(a[2]);
        boolean plain = text.codePointCount(0, text.length()) == text.length();
        int at = place(text, plain, (int) c.integer(a[3]));
        text = text.substring(0, place(text, plain, (int) c.integer(a[4])));
        Regex.Where where = Regex.Where.valueOf(text(a[5]));
        long limit = c.integer(a[6]);
        ArrayList<Object> found = new ArrayList<>();
        boolean advance = false;
        try {
            Regex regex = regex(text(a[0]), (int) c.integer(a[1]));
            while (at <= text.length() && (limit == 0 || found.size() < limit)) {
                int[] places = regex.find(text, at, where, advance);
                if (places == null) {
                    break;
                }
                found.add(tuple(text, plain, places));
                c.within(found.size());
                advance = places[1] == places[0];
                at = places[1];
            }
        } catch (Regex.Wrong e) {
            throw new IllegalStateException(e);
        } catch (Regex.Endless e) {
            throw c.error(Types.RUNTIME_ERROR, "this pattern tries too many ways to fit the text");
        } catch (StackOverflowError e) {
            throw c.error(Types.RECURSION_ERROR, "this pattern goes too deep for a text of this length");
        }
        return new PyList(found);
    }

    private static PyTuple tuple(String text, boolean plain, int[] places) {
        Object[] items = new Object[places.length];
        for (int i = 0; i < items.length; i++) {
            boolean number = i == items.length - 1 || places[i] < 0 || plain;
            items[i] = (long) (number ? places[i] : text.codePointCount(0, places[i]));
        }
        return new PyTuple(items);
    }

    private static int place(String text, boolean plain, int at) {
        return plain ? at : text.offsetByCodePoints(0, at);
    }

    private static String text(Object value) {
        return (String) dev.waitline.machine.value.Valued.plain(value);
    }
}

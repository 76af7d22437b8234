package dev.waitline.machine.language;

import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Host;
import dev.waitline.machine.value.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Did you mean": the name nearest to one that is not there, by the same measure as CPython's. */
final class Suggestions {
    private static final int MOVE = 2;
    private static final int CASE = 1;
    private static final int MOST = 750;
    private static final int LONGEST = 40;

    private Suggestions() {}

    /** What to add to the last line of a traceback; mostly nothing. */
    static String of(Host host, ExceptionObject e) {
        if (!(e.fields.get("name") instanceof String name)) {
            return "";
        }
        String near = null;
        if (e.type == Types.NAME_ERROR && !e.trace.isEmpty()) {
            ExceptionObject.TraceEntry at = e.trace.getFirst();
            near = nearest(name, at.code().header().locals());
            near = near != null ? near : nearest(name, host.module(at.code()).names());
            near = near != null ? near : nearest(name, host.builtinNames());
        } else if (e.type == Types.ATTRIBUTE_ERROR) {
            Object object = e.fields.get("obj");
            near = object == null ? null : nearest(name, ClassAttributes.names(object));
        }
        return near == null ? "" : ". Did you mean: '" + near + "'?";
    }

    private static @Nullable String nearest(String name, Iterable<String> among) {
        List<String> candidates = new ArrayList<>();
        among.forEach(candidates::add);
        if (candidates.size() >= MOST || name.length() > LONGEST) {
            return null;
        }
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            if (candidate.equals(name) || candidate.length() > LONGEST) {
                continue;
            }
            int limit = Math.min((candidate.length() + name.length() + 3) * MOVE / 6, least - 1);
            int distance = distance(name, candidate);
            if (distance <= limit) {
                best = candidate;
                least = distance;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i * MOVE);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i * MOVE;
            for (int j = 1; j <= b.length(); j++) {
                int swap = diagonal + cost(a.charAt(i - 1), b.charAt(j - 1));
                diagonal = row[j];
                row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + MOVE);
            }
        }
        return row[b.length()];
    }

    private static int cost(char a, char b) {
        return a == b ? 0 : Character.toLowerCase(a) == Character.toLowerCase(b) ? CASE : MOVE;
    }
}

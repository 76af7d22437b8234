package dev.waitline.diagram;

import dev.waitline.trace.Event;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A variable, attribute or item that more than one thread has touched. Events name things as the program's text does, and
 * {@code self.n} may be another thing in each thread: what does not begin with a name of the module's, or goes on through a
 * variable, is left out.
 *
 * @param name as in the program: {@code count}, {@code box.items}, {@code log[0]}
 * @param value as it was last seen or set
 * @param writer the thread that last set it, -1 when none has
 * @param line where that was
 * @param carried what threads have read of it and not yet written back, in the order of their reading
 */
public record SharedVariable(String name, String value, int writer, int line, List<Carried> carried) {
    public SharedVariable {
        carried = List.copyOf(carried);
    }

    /**
     * A value that a thread has read and is going to write something back for.
     *
     * @param outOfDate whether somebody has set the variable since
     */
    public record Carried(int thread, String value, boolean outOfDate) {}

    /**
     * What happened in a step.
     *
     * @param threads as they were before it and as they are after it
     */
    public record Step(List<Event> events, List<ThreadView> threads) {
        public Step {
            events = List.copyOf(events);
            threads = List.copyOf(threads);
        }

        /** Whether a name that an event of {@code thread} tells of is the same thing in every thread. */
        private boolean isOne(int thread, String name) {
            Matcher matcher = ONE.matcher(name);
            return matcher.matches()
                    && threads.stream()
                            .filter(t -> t.id() == thread)
                            .flatMap(t -> t.frames().stream())
                            .filter(f -> !f.library() && !f.function().equals("<module>"))
                            .flatMap(f -> f.locals().stream())
                            .noneMatch(v -> v.name().equals(matcher.group(1)));
        }
    }

    /** A name, and from there attributes and items by a number or a text. */
    private static final Pattern ONE = Pattern.compile("(\\w+)(\\.\\w+|\\[-?\\d+\\]|\\['[^']*'\\]|\\[\"[^\"]*\"\\])*");

    /**
     * What the threads share after some steps, the first of which comes first.
     *
     * @param program its text, by which a read that only looks is told from one that writes back
     */
    public static List<SharedVariable> after(Iterable<Step> steps, String program) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        Writes writes = new Writes(program);
        for (Step step : steps) {
            for (Event event : step.events()) {
                switch (event) {
                    case Event.Read e
                    when step.isOne(e.thread(), e.name()) -> at(seen, e.name()).read(e, writes);
                    case Event.Wrote e
                    when step.isOne(e.thread(), e.name()) -> at(seen, e.name()).wrote(e);
                    case Event.Ended e -> seen.values().forEach(s -> s.carried.remove(e.thread()));
                    default -> {}
                }
            }
        }
        List<SharedVariable> shared = new ArrayList<>();
        seen.forEach((name, s) -> {
            if (s.threads.size() > 1) {
                shared.add(new SharedVariable(name, s.value, s.writer, s.line, List.copyOf(s.carried.values())));
            }
        });
        return shared;
    }

    /** The variable that an event reads or sets. */
    public static Optional<String> nameIn(Event event) {
        return switch (event) {
            case Event.Read e -> Optional.of(e.name());
            case Event.Wrote e -> Optional.of(e.name());
            default -> Optional.empty();
        };
    }

    private static Seen at(Map<String, Seen> seen, String name) {
        return seen.computeIfAbsent(name, n -> new Seen());
    }

    /** What has happened to one variable so far. */
    private static final class Seen {
        private final Set<Integer> threads = new LinkedHashSet<>();
        private final Map<Integer, Carried> carried = new LinkedHashMap<>();
        private String value = "";
        private int writer = -1;
        private int line;

        void read(Event.Read e, Writes writes) {
            threads.add(e.thread());
            value = e.value();
            carried.remove(e.thread());
            if (writes.near(e.line(), e.name())) {
                carried.put(e.thread(), new Carried(e.thread(), e.value(), false));
            }
        }

        void wrote(Event.Wrote e) {
            threads.add(e.thread());
            value = e.value();
            writer = e.thread();
            line = e.line();
            carried.remove(e.thread());
            carried.replaceAll((thread, c) -> new Carried(thread, c.value(), true));
        }
    }

    /** Where the program's text sets a name. */
    private static final class Writes {
        private static final Pattern DEFINITION = Pattern.compile("(\\s*)(async )?def .*");

        private final List<String> lines;
        private final Map<String, Boolean> known = new LinkedHashMap<>();

        Writes(String program) {
            this.lines = program.lines().toList();
        }

        /** Whether the function in which {@code line} stands sets {@code name} in that line or below. */
        boolean near(int line, String name) {
            return line > 0
                    && line <= lines.size()
                    && known.computeIfAbsent(line + name, k -> setsBelow(line, leaf(name)));
        }

        /** The part of a name that its owner does not change: {@code count} of {@code box.count}, {@code log} of {@code log[0]}. */
        private static String leaf(String name) {
            String item = name.contains("[") ? name.substring(0, name.indexOf('[')) : name;
            return item.substring(item.lastIndexOf('.') + 1);
        }

        private boolean setsBelow(int line, String leaf) {
            if (!leaf.matches("\\w+")) {
                return false;
            }
            Pattern sets = Pattern.compile("\\b" + leaf + "(\\[[^=]*\\])?\\s*([-+*/%&|^@]|//|\\*\\*|<<|>>)?=(?!=)");
            int outside = indent(enclosing(line));
            for (int at = line; at <= lines.size(); at++) {
                String text = lines.get(at - 1);
                if (at > line && !text.isBlank() && indent(text) <= outside) {
                    return false;
                }
                if (sets.matcher(text).find()) {
                    return true;
                }
            }
            return false;
        }

        /** The line of the definition around a line; an empty one for the module. */
        private String enclosing(int line) {
            int inside = indent(lines.get(line - 1));
            for (int at = line - 1; at > 0; at--) {
                Matcher definition = DEFINITION.matcher(lines.get(at - 1));
                if (definition.matches() && indent(lines.get(at - 1)) < inside) {
                    return lines.get(at - 1);
                }
            }
            return "";
        }

        /** How far a line is set in; less than nothing for none. */
        private static int indent(String line) {
            return line.isEmpty() ? -1 : line.length() - line.stripLeading().length();
        }
    }
}

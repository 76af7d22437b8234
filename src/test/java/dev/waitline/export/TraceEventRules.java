package dev.waitline.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Perfetto's importer of JSON trace events drops or counts as an error, of the kinds of events that we write: what has no
 * whole numbers for process and thread, no time or a negative one, slices of a thread that overlap and do not lie in one another,
 * flow arrows whose ends lie in no slice, counters that are no numbers, names that are no texts. Times are compared as it does, in
 * whole nanoseconds.
 */
final class TraceEventRules {
    private static final double NANOS = 1e3;

    private final List<String> problems = new ArrayList<>();
    private final Map<Integer, List<Slice>> slices = new TreeMap<>();
    private final Map<String, JsonNode> begun = new HashMap<>();
    private final Map<String, JsonNode> arrived = new HashMap<>();
    private final Set<Integer> named = new HashSet<>();

    private record Slice(String name, long from, long to) {}

    private TraceEventRules() {}

    /** What is wrong with a trace, a line each. */
    static List<String> broken(String json) {
        TraceEventRules rules = new TraceEventRules();
        JsonNode events = new JsonMapper().readTree(json).get("traceEvents");
        if (events == null || !events.isArray()) {
            return List.of("there is no list of traceEvents");
        }
        events.forEach(rules::event);
        rules.nesting();
        rules.arrows();
        return rules.problems;
    }

    private void event(JsonNode event) {
        JsonNode phase = event.path("ph");
        if (!phase.isString() || !event.path("name").isString()) {
            wrong("no phase or no name", event);
            return;
        }
        if (!event.path("pid").isInt() || !event.path("tid").isInt()) {
            wrong("process or thread is no whole number", event);
            return;
        }
        if (!event.path("ts").isNumber() || event.get("ts").asDouble() < 0) {
            wrong("no time", event);
            return;
        }
        switch (phase.asString()) {
            case "M" -> metadata(event);
            case "X" -> slice(event);
            case "C" -> {
                if (event.path("args").isEmpty()
                        || event.get("args").values().stream().anyMatch(v -> !v.isNumber())) {
                    wrong("a counter that counts nothing", event);
                }
            }
            case "s" -> end(begun, event);
            case "f" -> end(arrived, event);
            default -> wrong("a phase that is not ours", event);
        }
    }

    private void metadata(JsonNode event) {
        String name = event.get("name").asString();
        if (name.endsWith("_name") && !event.path("args").path("name").isString()) {
            wrong("a name that is none", event);
        }
        if (name.equals("thread_name")) {
            named.add(event.get("tid").asInt());
        }
    }

    private void slice(JsonNode event) {
        if (!event.path("dur").isNumber() || event.get("dur").asDouble() < 0) {
            wrong("a slice without an end", event);
            return;
        }
        int thread = event.get("tid").asInt();
        if (!named.contains(thread)) {
            wrong("a slice of a thread that was not named before", event);
        }
        long from = nanos(event.get("ts"));
        slices.computeIfAbsent(thread, t -> new ArrayList<>())
                .add(new Slice(event.get("name").asString(), from, from + nanos(event.get("dur"))));
    }

    private void end(Map<String, JsonNode> ends, JsonNode event) {
        String id = event.path("cat").asString("") + " " + event.get("name").asString() + " " + event.path("id");
        if (!event.has("id") || ends.put(id, event) != null) {
            wrong("an arrow without an id of its own", event);
        }
    }

    private void nesting() {
        slices.forEach((thread, all) -> {
            all.sort(Comparator.comparingLong(Slice::from).thenComparing(s -> -s.to()));
            Deque<Slice> open = new ArrayDeque<>();
            for (Slice slice : all) {
                while (!open.isEmpty() && open.peek().to() <= slice.from()) {
                    open.pop();
                }
                if (!open.isEmpty() && slice.to() > open.peek().to()) {
                    problems.add("thread " + thread + ": " + slice + " overlaps " + open.peek());
                }
                open.push(slice);
            }
        });
    }

    private void arrows() {
        if (!begun.keySet().equals(arrived.keySet())) {
            problems.add("arrows with one end: " + begun.keySet() + " and " + arrived.keySet());
            return;
        }
        begun.forEach((id, start) -> {
            JsonNode end = arrived.getOrDefault(id, start);
            if (nanos(start.get("ts")) > nanos(end.get("ts"))) {
                wrong("an arrow that arrives before it begins", end);
            }
            if (!in(start, false)) {
                wrong("an arrow that begins in no slice", start);
            }
            // Without that, it arrives in the next slice that begins.
            if (!in(end, !end.path("bp").asString("").equals("e"))) {
                wrong("an arrow that arrives in no slice", end);
            }
        });
    }

    private boolean in(JsonNode end, boolean next) {
        long at = nanos(end.get("ts"));
        return slices.getOrDefault(end.get("tid").asInt(), List.of()).stream()
                .anyMatch(s -> next ? s.from() >= at : s.from() <= at && at < s.to());
    }

    private static long nanos(JsonNode micros) {
        return (long) (micros.asDouble() * NANOS);
    }

    private void wrong(String what, JsonNode event) {
        problems.add(what + ": " + event);
    }
}

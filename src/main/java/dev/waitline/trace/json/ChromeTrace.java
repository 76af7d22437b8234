package dev.waitline.trace.json;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A timeline in the JSON form of Chrome's trace events, which Perfetto's viewer opens. Times are in nanoseconds. Collects
 * what is added to it; confined to one thread.
 */
public final class ChromeTrace {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int PROCESS = 1;
    private static final double MICRO = 1e3;

    private final ObjectNode root = MAPPER.createObjectNode();
    private final ArrayNode events;

    /** @param carried what goes along with it, by name */
    public ChromeTrace(String program, Map<String, String> carried) {
        root.put("displayTimeUnit", "ns");
        ObjectNode data = root.putObject("otherData");
        carried.forEach(data::put);
        events = root.putArray("traceEvents");
        event("M", "process_name", 0, 0).putObject("args").put("name", program);
    }

    public void thread(int thread, String name) {
        event("M", "thread_name", thread, 0).putObject("args").put("name", name);
        event("M", "thread_sort_index", thread, 0).putObject("args").put("sort_index", thread);
    }

    /** Something that a thread does from one moment to another. */
    public void slice(int thread, String kind, String name, long from, long to, Map<String, String> details) {
        ObjectNode slice = event("X", name, thread, from).put("cat", kind).put("dur", (to - from) / MICRO);
        ObjectNode arguments = slice.putObject("args");
        details.forEach(arguments::put);
    }

    /**
     * An arrow from the slice in which its start is.
     *
     * @param within whether it arrives in the slice in which its end is, and not in the next one that begins
     */
    public void arrow(int id, String name, int from, long start, int to, long end, boolean within) {
        event("s", name, from, start).put("cat", name).put("id", id);
        ObjectNode arrives = event("f", name, to, end).put("cat", name).put("id", id);
        if (within) {
            arrives.put("bp", "e");
        }
    }

    public void counter(String name, long at, int value) {
        event("C", name, 0, at).putObject("args").put("waiters", value);
    }

    private ObjectNode event(String phase, String name, int thread, long at) {
        return events.addObject()
                .put("ph", phase)
                .put("name", name)
                .put("pid", PROCESS)
                .put("tid", thread + 1)
                .put("ts", at / MICRO);
    }

    public String write() {
        return MAPPER.writeValueAsString(root) + "\n";
    }
}

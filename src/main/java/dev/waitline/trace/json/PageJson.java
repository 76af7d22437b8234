package dev.waitline.trace.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a search found, for a page to show; the page reads it, and its own search hands it over in the same form.
 *
 * @param schedules how many there are; null when nobody counted them
 * @param count how many outcomes there are in all
 * @param more how many of them are told by none of these
 */
public record PageJson(
        long states,
        @Nullable String schedules,
        boolean complete,
        boolean endless,
        int count,
        int more,
        List<Outcome> outcomes) {

    /**
     * @param tone {@code GOOD}, {@code BAD} or {@code PLAIN}
     * @param orders in how many orders its lines come
     */
    public record Outcome(String tone, String title, String output, List<String> why, int orders, String schedule) {}

    public String write() {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        object.put("states", Long.toString(states));
        if (schedules != null) {
            object.put("schedules", schedules);
        }
        object.put("complete", complete ? 1 : 0)
                .put("endless", endless ? 1 : 0)
                .put("count", count)
                .put("more", more);
        ArrayNode all = object.putArray("outcomes");
        for (Outcome outcome : outcomes) {
            ObjectNode each = all.addObject()
                    .put("tone", outcome.tone())
                    .put("title", outcome.title())
                    .put("output", outcome.output());
            ArrayNode why = each.putArray("why");
            outcome.why().forEach(why::add);
            each.put("orders", outcome.orders()).put("schedule", outcome.schedule());
        }
        return object.toString();
    }
}

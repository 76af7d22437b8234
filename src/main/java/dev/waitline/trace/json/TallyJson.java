package dev.waitline.trace.json;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How often each outcome came in many runs, for other programs to read. */
public record TallyJson(String engine, int runs, double seconds, List<Outcome> outcomes) {

    /** @param ending {@code finished}, {@code stuck}, {@code error}, {@code exit} or {@code limit} */
    public record Outcome(int times, String output, String error, String ending, int exit, String detail) {}

    public String write() {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        object.put("engine", engine).put("runs", runs).put("seconds", seconds);
        ArrayNode all = object.putArray("outcomes");
        for (Outcome outcome : outcomes) {
            all.addObject()
                    .put("times", outcome.times())
                    .put("output", outcome.output())
                    .put("ending", outcome.ending())
                    .put("exit", outcome.exit())
                    .put("error", outcome.error())
                    .put("detail", outcome.detail());
        }
        return object + "\n";
    }
}

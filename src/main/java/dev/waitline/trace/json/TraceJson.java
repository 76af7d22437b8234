package dev.waitline.trace.json;

import dev.waitline.source.SourceText;
import dev.waitline.trace.Trace;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A trace as JSON: {@code {"waitline":1,"program":{"name":"a.py","text":"..."},"schedule":[...]}}. */
public final class TraceJson {
    static final String PROGRAM = "program";

    private TraceJson() {}

    public static String write(Trace trace) {
        ObjectNode object = Json.create();
        object.putObject(PROGRAM)
                .put("name", trace.program().name())
                .put("text", trace.program().text());
        ScheduleJson.put(object, trace.schedule());
        return Json.write(object);
    }

    public static Trace read(String text) throws FormatException {
        ObjectNode object = Json.read(text, Set.of(PROGRAM, ScheduleJson.KEY, ScheduleJson.ENGINE));
        if (!(Json.required(object, PROGRAM) instanceof ObjectNode program)) {
            throw new FormatException("\"program\" is not an object with a \"name\" and a \"text\"");
        }
        SourceText source = new SourceText(
                Json.string(Json.required(program, "name"), "the program's name"),
                Json.string(Json.required(program, "text"), "the program's text"));
        return new Trace(source, ScheduleJson.get(object));
    }
}

package dev.waitline.trace.json;

import dev.waitline.source.SourceText;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Trace;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A trace as JSON: {@code {"waitline":1,"program":{"name":"a.py","text":"..."},"schedule":[...]}}, and {@code "step":7} when
 * somebody looked at a place within the schedule.
 */
public final class TraceJson {
    static final String PROGRAM = "program";
    static final String STEP = "step";

    private TraceJson() {}

    public static String write(Trace trace) {
        ObjectNode object = Json.create();
        object.putObject(PROGRAM)
                .put("name", trace.program().name())
                .put("text", trace.program().text());
        if (trace.step() != Trace.AT_END) {
            object.put(STEP, trace.step());
        }
        ScheduleJson.put(object, trace.schedule());
        return Json.write(object);
    }

    /** Whether a text is meant as a file of Waitline, and not as a program. */
    public static boolean isOne(String text) {
        return text.stripLeading().startsWith("{\"" + Json.VERSION_KEY + "\"");
    }

    public static Trace read(String text) throws FormatException {
        ObjectNode object = Json.read(text, Set.of(PROGRAM, STEP, ScheduleJson.KEY, ScheduleJson.ENGINE));
        if (!(Json.required(object, PROGRAM) instanceof ObjectNode program)) {
            throw new FormatException("\"program\" is not an object with a \"name\" and a \"text\"");
        }
        SourceText source = new SourceText(
                Json.string(Json.required(program, "name"), "the program's name"),
                Json.string(Json.required(program, "text"), "the program's text"));
        return trace(source, object);
    }

    /** The run that a schedule, or the schedule of a trace, makes of {@code program}. */
    public static Trace of(SourceText program, String text) throws FormatException {
        return trace(program, Json.read(text, Set.of(PROGRAM, STEP, ScheduleJson.KEY, ScheduleJson.ENGINE)));
    }

    private static Trace trace(SourceText source, ObjectNode object) throws FormatException {
        Schedule schedule = ScheduleJson.get(object);
        JsonNode step = object.get(STEP);
        if (step == null) {
            return new Trace(source, schedule);
        }
        if (!step.isIntegralNumber() || !step.canConvertToInt() || step.intValue() < 0) {
            throw new FormatException("the step is no number of a choice");
        }
        return new Trace(
                source, schedule, Math.min(step.intValue(), schedule.choices().size()));
    }
}

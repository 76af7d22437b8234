package dev.waitline.trace.json;

import dev.waitline.source.SourceText;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Trace;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A trace as JSON: {@code {"waitline":1,"program":{"name":"a.py","text":"..."},"schedule":[...]}}, and {@code "step":7} when
 * somebody looked at a place within the schedule. A run with its branches has them all besides:
 * {@code "lines":[{"parent":-1,"fork":0,"choices":[...]},{"parent":0,"fork":7,"choices":[...]}],"current":1,
 * "bookmarks":[{"line":0,"step":3,"name":"..."}]}.
 */
public final class TraceJson {
    static final String PROGRAM = "program";
    static final String STEP = "step";

    static final Set<String> KEYS = Set.of(
            PROGRAM, STEP, ScheduleJson.KEY, ScheduleJson.ENGINE, TreeJson.LINES, TreeJson.CURRENT, TreeJson.BOOKMARKS);

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
        TreeJson.put(object, trace.tree());
        return Json.write(object);
    }

    /** Whether a text is meant as a file of Waitline, and not as a program. */
    public static boolean isOne(String text) {
        return text.stripLeading().startsWith("{\"" + Json.VERSION_KEY + "\"");
    }

    public static Trace read(String text) throws FormatException {
        ObjectNode object = Json.read(text, KEYS);
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
        return trace(program, Json.read(text, KEYS));
    }

    private static Trace trace(SourceText source, ObjectNode object) throws FormatException {
        Schedule schedule = ScheduleJson.get(object);
        int step = object.has(STEP)
                ? Math.min(Json.number(object, STEP, 0), schedule.choices().size())
                : Trace.AT_END;
        return new Trace(source, schedule, step, TreeJson.get(object, Math.max(0, step)));
    }
}

package dev.waitline.trace.json;

import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Schedule;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schedule as JSON:
 * {@code {"waitline":1,"schedule":["0x12","1","tick","fire:1","wake:2","pass:5000000",{"inject":{"target":"cond",
 * "method":"notify","arguments":[1]}}]}}. Each entry but an injected call is written as {@link Choice} prints it. What ran
 * free is written turn by turn, or as {@code "free"} where its turns are not known. A schedule that was not made on the
 * model says on what: {@code "engine":"cpython 3.11"}.
 */
public final class ScheduleJson {
    static final String KEY = "schedule";
    static final String ENGINE = "engine";

    private ScheduleJson() {}

    public static String write(Schedule schedule) {
        return Json.write(object(schedule));
    }

    static ObjectNode object(Schedule schedule) {
        ObjectNode object = Json.create();
        put(object, schedule);
        return object;
    }

    /** Reads a schedule, or the schedule of a trace. */
    public static Schedule read(String text) throws FormatException {
        return get(Json.read(text, TraceJson.KEYS));
    }

    static void put(ObjectNode object, Schedule schedule) {
        if (!schedule.engine().isEmpty()) {
            object.put(ENGINE, schedule.engine());
        }
        put(object.putArray(KEY), schedule.flat().choices());
    }

    static void put(ArrayNode entries, List<Choice> choices) {
        for (Choice choice : choices) {
            if (choice instanceof Choice.Inject inject) {
                Call call = inject.call();
                ObjectNode node = entries.addObject().putObject("inject");
                node.put("target", call.target()).put("method", call.method());
                ArrayNode arguments = node.putArray("arguments");
                call.arguments().forEach(arguments::add);
            } else {
                entries.add(choice.toString());
            }
        }
    }

    static Schedule get(ObjectNode object) throws FormatException {
        if (!(Json.required(object, KEY) instanceof ArrayNode entries)) {
            throw new FormatException("\"schedule\" is not a list");
        }
        List<Choice> choices = choices(entries, "the schedule");
        JsonNode engine = object.get(ENGINE);
        return new Schedule(choices, engine == null ? "" : Json.string(engine, "the schedule's engine"));
    }

    static List<Choice> choices(ArrayNode entries, String what) throws FormatException {
        List<Choice> choices = new ArrayList<>(entries.size());
        for (JsonNode entry : entries) {
            choices.add(choice(entry, "entry " + (choices.size() + 1) + " of " + what));
        }
        return choices;
    }

    private static Choice choice(JsonNode entry, String place) throws FormatException {
        if (entry.isString()) {
            Choice choice = Choice.of(entry.stringValue());
            if (choice != null) {
                return choice;
            }
        } else if (entry.size() == 1 && entry.get("inject") instanceof ObjectNode call) {
            return new Choice.Inject(call(call, place));
        }
        throw new FormatException(place + ", " + shown(entry)
                + ", is none of \"0\", \"0x12\", \"0x12+3\", \"tick\", \"fire:1\", \"wake:1\", \"pass:1\", \"free\""
                + " and {\"inject\": {...}}");
    }

    private static Call call(ObjectNode node, String place) throws FormatException {
        List<Integer> arguments = new ArrayList<>();
        JsonNode given = node.get("arguments");
        if (given != null) {
            for (JsonNode argument : given) {
                if (!given.isArray() || !argument.isIntegralNumber() || !argument.canConvertToInt()) {
                    throw new FormatException(place + ": \"arguments\" is not a list of whole numbers");
                }
                arguments.add(argument.intValue());
            }
        }
        JsonNode target = node.get("target");
        JsonNode method = node.get("method");
        if (target == null || method == null) {
            throw new FormatException(place + ": an injected call needs a \"target\" and a \"method\"");
        }
        return new Call(
                Json.string(target, place + ": the target"), Json.string(method, place + ": the method"), arguments);
    }

    private static String shown(JsonNode entry) {
        String text = entry.toString();
        return text.length() > 40 ? text.substring(0, 39) + "…" : text;
    }
}

package dev.waitline.page;

import dev.waitline.narrate.Found;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** What was found, as the worker hands it to the page, and as the page carries it; {@code trace.json.PageJson} writes the same. */
final class FoundJson {
    private FoundJson() {}

    static JSObject write(Found found) {
        JSObject object = Json.object();
        Json.put(object, "states", Long.toString(found.states()));
        BigInteger schedules = found.schedules();
        if (schedules != null) {
            Json.put(object, "schedules", schedules.toString());
        }
        Json.put(object, "complete", found.complete() ? 1 : 0);
        Json.put(object, "endless", found.endless() ? 1 : 0);
        Json.put(object, "count", found.outcomes());
        Json.put(object, "more", found.more());
        JSObject outcomes = Json.list();
        for (Found.Group group : found.groups()) {
            JSObject each = Json.object();
            Json.put(each, "tone", group.tone().name());
            Json.put(each, "title", group.title());
            Json.put(each, "output", group.output());
            JSObject why = Json.list();
            group.why().forEach(line -> Json.add(why, line));
            Json.put(each, "why", why);
            Json.put(each, "orders", group.orders());
            Json.put(each, "schedule", group.schedule());
            Json.add(outcomes, each);
        }
        Json.put(object, "outcomes", outcomes);
        return object;
    }

    /** Null when it is none. */
    static @Nullable Found read(@Nullable JSObject object) {
        JSObject outcomes = Json.get(object, "outcomes");
        if (outcomes == null) {
            return null;
        }
        List<Found.Group> groups = new ArrayList<>();
        for (int i = 0; i < Json.length(outcomes); i++) {
            groups.add(group(Json.at(outcomes, i)));
        }
        String schedules = Json.text(object, "schedules");
        return new Found(
                Long.parseLong(String.valueOf(Json.text(object, "states"))),
                schedules == null ? null : new BigInteger(schedules),
                Json.number(object, "complete", 0) == 1,
                Json.number(object, "endless", 0) == 1,
                Json.number(object, "count", 0),
                groups,
                Json.number(object, "more", 0));
    }

    private static Found.Group group(@Nullable JSObject object) {
        List<String> lines = new ArrayList<>();
        JSObject why = Json.get(object, "why");
        for (int i = 0; i < Json.length(why); i++) {
            lines.add(String.valueOf(Json.textAt(why, i)));
        }
        return new Found.Group(
                Found.Tone.valueOf(String.valueOf(Json.text(object, "tone"))),
                String.valueOf(Json.text(object, "title")),
                String.valueOf(Json.text(object, "output")),
                lines,
                Json.number(object, "orders", 1),
                String.valueOf(Json.text(object, "schedule")));
    }
}

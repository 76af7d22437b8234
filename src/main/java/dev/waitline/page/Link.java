package dev.waitline.page;

import dev.waitline.source.SourceText;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.RunHash;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * A run as a text: as a trace's JSON, which is what files and pictures carry, and as what stands behind the {@code #} of an address,
 * which is the same compressed ({@link RunHash}). It
 * is read and written here with the browser's own JSON.
 */
final class Link {
    private Link() {}

    /** What is wrong with a link, in one line. */
    static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenException(String message) {
            super(message);
        }
    }

    static String write(Trace trace) {
        return RunHash.write(json(trace));
    }

    static Trace read(String hash) throws BrokenException {
        return trace(RunHash.read(hash).orElseThrow(() -> new BrokenException(Texts.get("link.broken"))));
    }

    static String json(Trace trace) {
        JSObject object = Json.object();
        Json.put(object, "waitline", 1);
        JSObject program = Json.object();
        Json.put(program, "name", trace.program().name());
        Json.put(program, "text", trace.program().text());
        Json.put(object, "program", program);
        if (trace.step() != Trace.AT_END) {
            Json.put(object, "step", trace.step());
        }
        JSObject schedule = Json.list();
        for (Choice choice : trace.schedule().choices()) {
            if (choice instanceof Choice.Inject inject) {
                JSObject call = Json.object();
                Json.put(call, "target", inject.call().target());
                Json.put(call, "method", inject.call().method());
                JSObject arguments = Json.list();
                inject.call().arguments().forEach(a -> Json.add(arguments, a));
                Json.put(call, "arguments", arguments);
                JSObject entry = Json.object();
                Json.put(entry, "inject", call);
                Json.add(schedule, entry);
            } else {
                Json.add(schedule, choice.toString());
            }
        }
        Json.put(object, "schedule", schedule);
        return Json.write(object);
    }

    static Trace trace(String json) throws BrokenException {
        JSObject object = Json.parse(json);
        JSObject program = Json.get(object, "program");
        String name = Json.text(program, "name");
        String text = Json.text(program, "text");
        JSObject schedule = Json.get(object, "schedule");
        int length = Json.length(schedule);
        if (Json.number(object, "waitline", 0) != 1 || name == null || text == null || length < 0) {
            throw new BrokenException(Texts.get("link.broken"));
        }
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            String word = Json.textAt(schedule, i);
            Choice choice = word != null ? Choice.of(word) : inject(Json.get(Json.at(schedule, i), "inject"));
            if (choice == null) {
                throw new BrokenException(Texts.get("link.choice", i + 1));
            }
            choices.add(choice);
        }
        String engine = Json.text(object, "engine");
        if (engine != null && !engine.isEmpty()) {
            throw new BrokenException(Texts.get("link.engine", engine));
        }
        int step = Json.number(object, "step", Trace.AT_END);
        return new Trace(
                new SourceText(name, text),
                new Schedule(choices),
                step < 0 ? Trace.AT_END : Math.min(step, choices.size()));
    }

    private static @Nullable Choice inject(@Nullable JSObject call) {
        String target = Json.text(call, "target");
        String method = Json.text(call, "method");
        if (target == null || method == null) {
            return null;
        }
        List<Integer> arguments = new ArrayList<>();
        JSObject given = Json.get(call, "arguments");
        for (int i = 0; i < Json.length(given); i++) {
            arguments.add(Json.numberAt(given, i, 0));
        }
        return new Choice.Inject(new Call(target, method, arguments));
    }
}

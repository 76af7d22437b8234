package dev.waitline.trace.json;

import dev.waitline.trace.Frame;
import dev.waitline.trace.Operation;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import dev.waitline.trace.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what the agent sees at one moment. */
final class SeenJson {
    private SeenJson() {}

    static AgentMessage.Seen read(JsonNode node) {
        return new AgentMessage.Seen(
                node.get("clock").asLong(),
                all(node.get("threads"), SeenJson::thread),
                all(node.get("primitives"), SeenJson::primitive),
                all(node.get("globals"), SeenJson::variable));
    }

    private static <T> List<T> all(JsonNode list, Function<JsonNode, T> read) {
        List<T> found = new ArrayList<>(list.size());
        list.forEach(each -> found.add(read.apply(each)));
        return found;
    }

    private static ThreadView thread(JsonNode t) {
        return new ThreadView(
                t.get(0).asInt(),
                t.get(1).asString(),
                ThreadView.Role.valueOf(t.get(2).asString()),
                t.get(3).asBoolean(),
                state(t.get(4)),
                new Operation(
                        Operation.Kind.valueOf(t.get(5).get(0).asString()),
                        t.get(5).get(1).asString()),
                all(t.get(6), SeenJson::frame),
                t.get(7).asInt(),
                all(
                        t.get(8),
                        h -> new ThreadView.Held(
                                AgentJson.resource(h.get(0)),
                                h.get(1).asInt(),
                                h.get(2).asInt())));
    }

    private static ThreadState state(JsonNode s) {
        return switch (s.get(0).asString()) {
            case "runnable" -> new ThreadState.Runnable();
            case "outside" -> new ThreadState.Outside();
            case "ended" -> AgentJson.ended(s, 1);
            case "joining" -> new ThreadState.Joining(s.get(1).asInt(), AgentJson.longOrNull(s.get(2)));
            case "sleeping" -> new ThreadState.Sleeping(s.get(1).asLong());
            case "waiting" -> new ThreadState.Waiting(AgentJson.resource(s.get(1)), AgentJson.longOrNull(s.get(2)));
            case "wants" ->
                new ThreadState.WantsLock(
                        AgentJson.resource(s.get(1)),
                        s.get(2).isNull() ? null : (Integer) s.get(2).asInt(),
                        s.get(3).asInt(),
                        s.get(4).asBoolean(),
                        AgentJson.longOrNull(s.get(5)));
            default -> throw new IllegalArgumentException(s.toString());
        };
    }

    private static Frame frame(JsonNode f) {
        return new Frame(
                f.get(0).asString(),
                f.get(1).asString(),
                f.get(2).asInt(),
                f.get(3).asBoolean(),
                all(f.get(4), SeenJson::variable));
    }

    private static Variable variable(JsonNode v) {
        return new Variable(
                v.get(0).asString(),
                v.get(1).asString(),
                v.get(2).asString(),
                v.get(3).isNull() ? null : (Integer) v.get(3).asInt());
    }

    private static PrimitiveView primitive(JsonNode p) {
        Resource resource = AgentJson.resource(p.get("head"));
        List<PrimitiveView.Contender> wanting = all(
                p.get("wanting"),
                w -> new PrimitiveView.Contender(w.get(0).asInt(), w.get(1).asBoolean()));
        JsonNode h = p.get("holder");
        PrimitiveView.@Nullable Holder holder = h.isNull()
                ? null
                : new PrimitiveView.Holder(
                        h.get(0).asInt(), h.get(1).asInt(), h.get(2).asInt());
        JsonNode lock = p.path("lock");
        return PrimitiveView.of(
                resource,
                new PrimitiveView.Contents(
                        values(p.path("values"), resource.kind().primitive().values()),
                        all(p.path("items"), JsonNode::asString),
                        all(p.path("queues"), SeenJson::waiters),
                        p.path("locked").asBoolean(false),
                        lock.isMissingNode() ? resource.kind() : AgentJson.kind(lock.get(0)),
                        lock.path(1).isString() ? lock.get(1).asString() : null,
                        wanting,
                        holder));
    }

    private static Map<String, Long> values(JsonNode held, List<String> attributes) {
        Map<String, Long> values = new HashMap<>();
        for (int i = 0; i < held.size(); i++) {
            if (!held.get(i).isNull()) {
                values.put(attributes.get(i), held.get(i).asLong());
            }
        }
        return values;
    }

    private static List<PrimitiveView.Waiter> waiters(JsonNode list) {
        return all(
                list,
                w -> new PrimitiveView.Waiter(
                        w.get(0).asInt(),
                        w.get(1).asBoolean(),
                        AgentJson.longOrNull(w.get(2)),
                        w.get(3).asLong()));
    }
}

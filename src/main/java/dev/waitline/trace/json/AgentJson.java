package dev.waitline.trace.json;

import dev.waitline.trace.Call;
import dev.waitline.trace.Event;
import dev.waitline.trace.Primitive;
import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The wire format between Waitline and its agent. Commands go as {@code {"do":"go","thread":1,"until":"operation",
 * "most":20000}}; what comes back is read here. Confined to one thread: it remembers how primitives are called.
 */
public final class AgentJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** What each primitive was called when it was last spoken of. */
    private final Map<Integer, Resource> resources = new HashMap<>();
    /** The same lines are run over and over; each text is kept once. */
    private final Map<String, String> texts = new HashMap<>();

    /**
     * A line that tells the agent where to connect, what to say first, whether there is anything to read, at what time of
     * day, in nanoseconds since 1970, the program begins, and what kinds of primitives there are.
     */
    public static String settings(int port, String token, boolean input, long wall) {
        ObjectNode settings = MAPPER.createObjectNode()
                .put("port", port)
                .put("token", token)
                .put("input", input)
                .put("wall", wall);
        ArrayNode kinds = settings.putArray("kinds");
        for (Resource.Kind kind : Resource.Kind.values()) {
            kinds.add(kind(kind));
        }
        return MAPPER.writeValueAsString(settings);
    }

    private static ObjectNode kind(Resource.Kind kind) {
        Primitive shape = kind.primitive();
        ObjectNode node = MAPPER.createObjectNode().put("kind", kind.name()).put("type", shape.type());
        ArrayNode places = node.putArray("places");
        shape.places().forEach(p -> places.add(p.attribute()));
        ArrayNode values = node.putArray("values");
        shape.values().forEach(values::add);
        node.put("items", shape.items());
        ArrayNode calls = node.putArray("calls");
        shape.calls().forEach(m -> calls.addArray().add(m.name()).add(m.held()));
        ArrayNode others = node.putArray("others");
        shape.others().forEach(others::add);
        return node;
    }

    /** A command without a line end. */
    public static String command(String name, Map<String, Object> parameters) {
        ObjectNode node = MAPPER.createObjectNode().put("do", name);
        parameters.forEach((key, value) -> node.set(key, MAPPER.valueToTree(value)));
        return MAPPER.writeValueAsString(node);
    }

    /** @throws FormatException when no agent of ours says such a thing */
    public AgentMessage read(String line) throws FormatException {
        try {
            return message(MAPPER.readTree(line));
        } catch (JacksonException | IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
            throw new FormatException(
                    "the agent said what it never says: " + (line.length() > 80 ? line.substring(0, 80) : line));
        }
    }

    private AgentMessage message(JsonNode node) throws FormatException {
        for (JsonNode each : node.path("names")) {
            Resource named = resource(each);
            resources.put(named.id(), named);
        }
        if (node.has("stop")) {
            return new AgentMessage.Stopped(
                    node.get("stop").asInt(),
                    events(node.get("events")),
                    numbers(node.get("can")),
                    numbers(node.get("outside")),
                    numbers(node.get("living")),
                    node.get("clock").asLong(),
                    longOrNull(node.get("next")),
                    node.has("look") ? SeenJson.read(node.get("look")) : null);
        }
        if (node.has("happened")) {
            return new AgentMessage.Happened(events(node.get("happened")));
        }
        if (node.has("look") && !node.has("end")) {
            return new AgentMessage.Looked(SeenJson.read(node.get("look")));
        }
        if (node.has("end")) {
            JsonNode status = node.get("end");
            return new AgentMessage.Ended(
                    status.isNull() ? null : (Integer) status.asInt(),
                    node.get("moves").asInt(),
                    ended(node.get("main"), 0),
                    events(node.get("events")),
                    SeenJson.read(node.get("look")));
        }
        if (node.has("hello")) {
            return new AgentMessage.Hello(node.get("hello").asString());
        }
        if (node.has("refused")) {
            return new AgentMessage.Refused(
                    node.get("refused").asString(),
                    node.get("line").asInt(),
                    node.get("column").asInt());
        }
        if (node.has("stuck")) {
            return new AgentMessage.Waits(node.get("stuck").isNull() ? null : numbers(node.get("stuck")));
        }
        if (node.has("fault")) {
            return new AgentMessage.Fault(node.get("fault").asString());
        }
        if (node.has("cannot")) {
            return new AgentMessage.Cannot();
        }
        if (node.has("free")) {
            return new AgentMessage.RunsFree();
        }
        throw new FormatException("the agent said what it never says: " + node);
    }

    private List<Event> events(JsonNode list) {
        List<Event> events = new ArrayList<>(list.size());
        for (JsonNode each : list) {
            events.add(event(each));
        }
        return events;
    }

    private Event event(JsonNode e) {
        int thread = e.get(1).asInt();
        int line = e.get(2).asInt();
        return switch (e.get(0).asString()) {
            case "ran" -> new Event.Ran(thread, line, text(e.get(3)), e.get(4).asBoolean());
            case "read" -> new Event.Read(thread, line, text(e.get(3)), e.get(4).asString());
            case "wrote" ->
                new Event.Wrote(thread, line, text(e.get(3)), e.get(4).asString());
            case "acquired" ->
                new Event.Acquired(thread, line, known(e), e.get(4).asInt());
            case "released" ->
                new Event.Released(thread, line, known(e), e.get(4).asInt());
            case "not-acquired" ->
                new Event.NotAcquired(thread, line, known(e), e.get(4).asBoolean());
            case "enqueued" ->
                new Event.Enqueued(thread, line, known(e), e.get(4).asInt());
            case "notified" ->
                new Event.Notified(thread, line, known(e), e.get(4).asInt());
            case "notified-nobody" -> new Event.NotifiedNobody(thread, line, known(e));
            case "timed-out" -> new Event.TimedOut(thread, line, known(e));
            case "left" -> new Event.Left(thread, line, known(e));
            case "called" ->
                new Event.Called(
                        thread, line, known(e), text(e.get(4)), e.get(5).asString());
            case "returned" ->
                new Event.Returned(
                        thread, line, known(e), text(e.get(4)), e.get(5).asString());
            case "printed" ->
                new Event.Printed(thread, line, e.get(3).asString(), e.get(4).asBoolean());
            case "started" -> new Event.Started(thread, line, e.get(3).asInt());
            case "joined" -> new Event.Joined(thread, line, e.get(3).asInt());
            case "slept" -> new Event.Slept(thread, line, e.get(3).asLong());
            case "awoke" -> new Event.Awoke(thread, line);
            case "raised" -> new Event.Raised(thread, line, e.get(3).asString());
            case "ended" -> new Event.Ended(thread, line, ended(e, 3));
            case "clock-moved" ->
                new Event.ClockMoved(e.get(3).asLong(), e.get(4).asLong());
            case "fired" -> new Event.Fired(thread, line);
            case "woken" -> new Event.Woken(thread, line, known(e));
            case "injected" ->
                new Event.Injected(
                        thread, new Call(e.get(3).asString(), e.get(4).asString(), numbers(e.get(5))));
            default -> throw new IllegalArgumentException(e.toString());
        };
    }

    private String text(JsonNode node) {
        return texts.computeIfAbsent(node.asString(), t -> t);
    }

    private Resource known(JsonNode event) {
        return Objects.requireNonNull(resources.get(event.get(3).asInt()));
    }

    /** {@code [3,"cond","CONDITION",true]}. */
    static Resource resource(JsonNode r) {
        return new Resource(
                r.get(0).asInt(), r.get(1).asString(), kind(r.get(2)), r.get(3).asBoolean());
    }

    static ThreadState.Ended ended(JsonNode node, int at) {
        return new ThreadState.Ended(
                ThreadState.Ended.How.valueOf(node.get(at).asString()),
                node.get(at + 1).asString());
    }

    static Resource.Kind kind(JsonNode node) {
        return Resource.Kind.valueOf(node.asString());
    }

    static List<Integer> numbers(JsonNode list) {
        List<Integer> numbers = new ArrayList<>(list.size());
        list.forEach(each -> numbers.add(each.asInt()));
        return numbers;
    }

    static @Nullable Long longOrNull(JsonNode node) {
        return node.isNull() ? null : (Long) node.asLong();
    }
}

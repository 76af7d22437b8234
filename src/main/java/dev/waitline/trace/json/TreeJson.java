package dev.waitline.trace.json;

import dev.waitline.trace.RunTree;
import dev.waitline.trace.RunTree.Bookmark;
import dev.waitline.trace.RunTree.Line;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The branches of a run and its bookmarks, as they stand in a trace. */
final class TreeJson {
    static final String LINES = "lines";
    static final String CURRENT = "current";
    static final String BOOKMARKS = "bookmarks";
    private static final String PARENT = "parent";
    private static final String FORK = "fork";
    private static final String CHOICES = "choices";
    private static final String LINE = "line";

    private TreeJson() {}

    static void put(ObjectNode object, RunTree tree) {
        if (tree.lines().isEmpty()) {
            return;
        }
        ArrayNode lines = object.putArray(LINES);
        for (Line line : tree.lines()) {
            ObjectNode node = lines.addObject().put(PARENT, line.parent()).put(FORK, line.fork());
            ScheduleJson.put(node.putArray(CHOICES), line.choices());
        }
        object.put(CURRENT, tree.current());
        ArrayNode bookmarks = object.putArray(BOOKMARKS);
        for (Bookmark each : tree.bookmarks()) {
            bookmarks
                    .addObject()
                    .put(LINE, each.line())
                    .put(TraceJson.STEP, each.step())
                    .put("name", each.name());
        }
    }

    /** @param step where the current line was looked at */
    static RunTree get(ObjectNode object, int step) throws FormatException {
        if (!object.has(LINES)) {
            return RunTree.NONE;
        }
        List<Line> lines = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (ObjectNode node : objects(object.get(LINES), LINES)) {
            String what = "line " + lines.size();
            if (!(Json.required(node, CHOICES) instanceof ArrayNode choices)) {
                throw new FormatException(what + " has no list of choices");
            }
            Line line = new Line(
                    Json.number(node, PARENT, -1), Json.number(node, FORK, 0), ScheduleJson.choices(choices, what));
            boolean first = lines.isEmpty();
            if (first != line.parent() < 0
                    || line.parent() >= lines.size()
                    || line.fork() > (first ? 0 : lengths.get(line.parent()))) {
                throw new FormatException(what + " leaves no line before it");
            }
            lines.add(line);
            lengths.add(line.fork() + line.choices().size());
        }
        int current = Json.number(object, CURRENT, 0);
        if (current >= lines.size()) {
            throw new FormatException("the current line is none of the " + lines.size());
        }
        List<Bookmark> bookmarks = new ArrayList<>();
        if (object.has(BOOKMARKS)) {
            for (ObjectNode node : objects(object.get(BOOKMARKS), BOOKMARKS)) {
                Bookmark each = new Bookmark(
                        Json.number(node, LINE, 0),
                        Json.number(node, TraceJson.STEP, 0),
                        Json.string(Json.required(node, "name"), "the name of a bookmark"));
                if (each.line() >= lines.size() || each.step() > lengths.get(each.line())) {
                    throw new FormatException("the bookmark " + each.name() + " is at no step");
                }
                bookmarks.add(each);
            }
        }
        return new RunTree(lines, current, step, bookmarks);
    }

    private static List<ObjectNode> objects(JsonNode node, String key) throws FormatException {
        List<ObjectNode> objects = new ArrayList<>();
        if (node instanceof ArrayNode array) {
            for (JsonNode each : array) {
                if (each instanceof ObjectNode object) {
                    objects.add(object);
                }
            }
            if (objects.size() == array.size()) {
                return objects;
            }
        }
        throw new FormatException("\"" + key + "\" is not a list of objects");
    }
}

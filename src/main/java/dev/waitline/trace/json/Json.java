package dev.waitline.trace.json;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What all our files have in common: one object, with a version, and nothing in it that we do not know. */
final class Json {
    static final int VERSION = 1;
    static final String VERSION_KEY = "waitline";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode create() {
        return MAPPER.createObjectNode().put(VERSION_KEY, VERSION);
    }

    static String write(ObjectNode object) {
        return MAPPER.writeValueAsString(object) + "\n";
    }

    static ObjectNode read(String text, Set<String> keys) throws FormatException {
        JsonNode root = parse(text);
        if (!(root instanceof ObjectNode object)) {
            throw new FormatException("this is not a file of Waitline: it holds no JSON object");
        }
        JsonNode version = object.get(VERSION_KEY);
        if (version == null || !version.isIntegralNumber()) {
            throw new FormatException("this is not a file of Waitline: it has no \"waitline\": 1");
        }
        if (!version.canConvertToInt() || version.intValue() != VERSION) {
            throw new FormatException(
                    "this file is of version " + version + "; this Waitline reads version " + VERSION);
        }
        Set<String> unknown = new TreeSet<>(object.propertyNames());
        unknown.removeAll(keys);
        unknown.remove(VERSION_KEY);
        if (!unknown.isEmpty()) {
            throw new FormatException("\"" + unknown.iterator().next() + "\" is not known here");
        }
        return object;
    }

    private static JsonNode parse(String text) throws FormatException {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            String what = e.getOriginalMessage();
            throw new FormatException(
                    "this is not JSON" + place + ": " + what.lines().findFirst().orElse("it cannot be read"));
        }
    }

    static JsonNode required(ObjectNode object, String key) throws FormatException {
        JsonNode value = object.get(key);
        if (value == null) {
            throw new FormatException("\"" + key + "\" is missing");
        }
        return value;
    }

    /** A whole number that is no less than {@code least}. */
    static int number(ObjectNode object, String key, int least) throws FormatException {
        JsonNode number = required(object, key);
        if (!number.isIntegralNumber() || !number.canConvertToInt() || number.intValue() < least) {
            throw new FormatException("\"" + key + "\" is no whole number from " + least + " on");
        }
        return number.intValue();
    }

    static String string(JsonNode node, String what) throws FormatException {
        if (!node.isString()) {
            throw new FormatException(what + " is not a string");
        }
        return node.stringValue();
    }
}

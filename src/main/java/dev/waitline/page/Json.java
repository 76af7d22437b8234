package dev.waitline.page;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Reads and writes JSON with what the browser has for it. */
final class Json {
    private Json() {}

    /** Null when the text is none. */
    @JSBody(
            params = {"text"},
            script = "try { return JSON.parse(text); } catch (e) { return null; }")
    static native @Nullable JSObject parse(String text);

    @JSBody(
            params = {"value"},
            script = "return JSON.stringify(value);")
    static native String write(JSObject value);

    @JSBody(script = "return {};")
    static native JSObject object();

    @JSBody(script = "return [];")
    static native JSObject list();

    @JSBody(
            params = {"object", "key", "value"},
            script = "object[key] = value;")
    static native void put(JSObject object, String key, JSObject value);

    @JSBody(
            params = {"object", "key", "value"},
            script = "object[key] = value;")
    static native void put(JSObject object, String key, String value);

    @JSBody(
            params = {"object", "key", "value"},
            script = "object[key] = value;")
    static native void put(JSObject object, String key, int value);

    @JSBody(
            params = {"list", "value"},
            script = "list.push(value);")
    static native void add(JSObject list, JSObject value);

    @JSBody(
            params = {"list", "value"},
            script = "list.push(value);")
    static native void add(JSObject list, String value);

    @JSBody(
            params = {"list", "value"},
            script = "list.push(value);")
    static native void add(JSObject list, int value);

    /** Null when it is no object or has none. */
    @JSBody(
            params = {"object", "key"},
            script = "var v = object !== null && typeof object === 'object' &&"
                    + " Object.prototype.hasOwnProperty.call(object, key) ? object[key] : null; return v !== null"
                    + " && typeof v === 'object' ? v : null;")
    static native @Nullable JSObject get(@Nullable JSObject object, String key);

    /** Null when it is no object or has no such text. */
    @JSBody(
            params = {"object", "key"},
            script = "var v = object !== null && typeof object === 'object' ? object[key] : null;"
                    + " return typeof v === 'string' ? v : null;")
    static native @Nullable String text(@Nullable JSObject object, String key);

    /** {@code otherwise} when it has no such whole number. */
    @JSBody(
            params = {"object", "key", "otherwise"},
            script = "var v = object !== null && typeof object === 'object' ? object[key] : null;"
                    + " return typeof v === 'number' && v === (v | 0) ? v : otherwise;")
    static native int number(@Nullable JSObject object, String key, int otherwise);

    /** -1 when it is no list. */
    @JSBody(
            params = {"list"},
            script = "return Array.isArray(list) ? list.length : -1;")
    static native int length(@Nullable JSObject list);

    /** Null when it is no object. */
    @JSBody(
            params = {"list", "at"},
            script = "var v = list[at]; return v !== null && typeof v === 'object' ? v : null;")
    static native @Nullable JSObject at(@Nullable JSObject list, int at);

    /** Null when it is no text. */
    @JSBody(
            params = {"list", "at"},
            script = "var v = list[at]; return typeof v === 'string' ? v : null;")
    static native @Nullable String textAt(@Nullable JSObject list, int at);

    @JSBody(
            params = {"list", "at", "otherwise"},
            script = "var v = list[at]; return typeof v === 'number' && v === (v | 0) ? v : otherwise;")
    static native int numberAt(@Nullable JSObject list, int at, int otherwise);
}

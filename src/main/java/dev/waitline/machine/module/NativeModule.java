package dev.waitline.machine.module;

import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Definitions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what a module written in Java defines. Its functions check how many arguments they are given. */
final class NativeModule {
    private final String name;
    private final Map<String, Object> members = new LinkedHashMap<>();

    NativeModule(String name) {
        this.name = name;
    }

    Map<String, Object> members() {
        return members;
    }

    NativeModule value(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** A function with as many arguments as it says, by position. */
    NativeModule function(String function, int least, int most, Builtin.Effect effect, Builtin.Body body) {
        return value(function, new Builtin(function, effect, (c, a, k) -> {
            check(c, name + "." + function, a.length, k, least, most);
            return body.call(c, a, null);
        }));
    }

    /** A function of a value or two that nobody else can notice. */
    NativeModule pure(String function, int least, int most, Builtin.Body body) {
        return function(function, least, most, Builtin.Effect.HIDDEN, body);
    }

    /** The same for a method; the object that it is called on does not count as an argument. */
    static void method(
            Definitions to,
            ClassObject type,
            String name,
            int least,
            int most,
            Builtin.Effect effect,
            Builtin.Body body) {
        to.method(type, name, effect, (c, a, k) -> {
            check(c, type.name + "." + name, a.length - 1, k, least, most);
            return body.call(c, a, null);
        });
    }

    private static void check(
            Context c, String what, int given, @Nullable Map<String, Object> keywords, int least, int most) {
        if (keywords != null && !keywords.isEmpty()) {
            throw c.typeError(what + "() takes no keyword arguments");
        }
        if (given >= least && given <= most) {
            return;
        }
        if (least == most) {
            throw c.typeError(what + "() takes "
                    + (most == 0
                            ? "no arguments"
                            : most == 1 ? "exactly one argument" : "exactly " + most + " arguments")
                    + " (" + given + " given)");
        }
        String bare = what.substring(what.lastIndexOf('.') + 1);
        int bound = given < least ? least : most;
        throw c.typeError(bare + " expected at " + (given < least ? "least " : "most ") + bound + " argument"
                + (bound == 1 ? "" : "s") + ", got " + given);
    }

    /** The arguments with these names, wherever they stand; null for one that is not given. */
    static @Nullable Object[] named(
            Context c, String function, Object[] a, @Nullable Map<String, Object> keywords, String... names) {
        if (a.length > names.length) {
            throw c.typeError(function + "() takes at most " + names.length + " arguments (" + a.length + " given)");
        }
        @Nullable Object[] values = new @Nullable Object[names.length];
        System.arraycopy(a, 0, values, 0, a.length);
        if (keywords != null) {
            keywords.forEach((key, value) -> {
                int at = java.util.Arrays.asList(names).indexOf(key);
                if (at < 0) {
                    throw c.typeError("'" + key + "' is an invalid keyword argument for " + function + "()");
                }
                if (at < a.length) {
                    throw c.typeError("argument for " + function + "() given by name ('" + key + "') and position ("
                            + (at + 1) + ")");
                }
                values[at] = value;
            });
        }
        return values;
    }
}

package dev.waitline.machine.module;

import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what a module written in Java defines. */
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

    NativeModule function(String signature, Builtin.Effect effect, Builtin.Body body) {
        Builtin function = Builtin.of(name, signature, effect, body);
        return value(function.name, function);
    }

    /** A function of a value or two that nobody else can notice. */
    NativeModule pure(String signature, Builtin.Body body) {
        return function(signature, Builtin.Effect.HIDDEN, body);
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

package dev.waitline.machine.value;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is written in Java of the builtins, while it is collected. Used once, by one thread; what it gives never changes. */
public final class Definitions {
    private final Map<String, Object> functions = new LinkedHashMap<>();
    private final Map<ClassObject, Map<String, Builtin>> methods = new LinkedHashMap<>();

    /** Something that programs find under a name; names with an underscore are for the builtins' own Python part. */
    public void value(String name, Object value) {
        functions.put(name, value);
    }

    /** A function of which others can notice what it reads of its arguments. */
    public void function(String signature, Builtin.Body body) {
        function(new Builtin(signature, Builtin.Effect.PURE, body));
    }

    /** A function of which nobody else can notice anything. */
    public void hidden(String signature, Builtin.Body body) {
        function(new Builtin(signature, Builtin.Effect.HIDDEN, body));
    }

    private void function(Builtin function) {
        value(function.name, function);
    }

    /** A type and what a call of it does; {@code parameters} as in a signature. */
    public void type(ClassObject type, String parameters, Builtin.Body body) {
        type.constructor = new Builtin(type.name + parameters, Builtin.Effect.PURE, body);
        value(type.name, type);
    }

    public void method(ClassObject type, String signature, Builtin.Effect effect, Builtin.Body body) {
        Builtin method = new Builtin(type, signature, effect, body);
        methods.computeIfAbsent(type, t -> new HashMap<>()).put(method.name, method);
    }

    void reads(ClassObject type, String signature, Builtin.Body body) {
        method(type, signature, Builtin.Effect.READS, body);
    }

    void writes(ClassObject type, String signature, Builtin.Body body) {
        method(type, signature, Builtin.Effect.WRITES, body);
    }

    /** Gives each type its methods, for good. */
    public void install() {
        methods.forEach((type, own) -> type.methods(Collections.unmodifiableMap(own)));
    }

    /** All functions, types and values by name. */
    public Map<String, Object> functions() {
        return Collections.unmodifiableMap(functions);
    }
}

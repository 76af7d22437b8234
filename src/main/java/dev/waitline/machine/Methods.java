package dev.waitline.machine;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.waitline.program.None;

/** The methods of the builtin types, by type and name. */
final class Methods {
    private static final Map<ClassObject, Map<String, Builtin>> ALL = new IdentityHashMap<>();

    static {
        StringMethods.define();
        ContainerMethods.define();
        MappingMethods.define();
        Natives.define();
        Classes.define();
        SpecialMethods.define();
        define(Types.BASE_EXCEPTION, "with_traceback", Builtin.Effect.HIDDEN, (c, a, k) -> a[0]);
        define(Types.INT, "bit_length", Builtin.Effect.PURE, (c, a, k) -> (long) Numbers.big(a[0]).bitLength());
        define(Types.FLOAT, "is_integer", Builtin.Effect.PURE, (c, a, k) -> (Double) a[0] == Math.rint((Double) a[0]));
        define(Types.GENERATOR, "__next__", Builtin.Effect.HIDDEN, (c, a, k) -> Functions.next(c, a));
        define(Types.GENERATOR, "close", Builtin.Effect.HIDDEN, (c, a, k) -> {
            ((Generator) a[0]).finished = true;
            return None.NONE;
        });
    }

    private Methods() {}

    static void define(ClassObject type, String name, Builtin.Effect effect, Builtin.Body body) {
        ALL.computeIfAbsent(type, t -> new HashMap<>()).put(name, new Builtin(name, effect, body));
    }

    /** The method that this very type has, or null. */
    static @Nullable Builtin own(ClassObject type, String name) {
        Map<String, Builtin> methods = ALL.get(type);
        return methods == null ? null : methods.get(name);
    }

    static Set<String> names(ClassObject type) {
        return ALL.getOrDefault(type, Map.of()).keySet();
    }

    /** A method reached through {@code self}; those of texts and numbers get the plain text or number. */
    static Wrapper bound(Builtin method, Object self) {
        return Wrapper.bound(method, method == own(Types.OBJECT, method.name) ? self : Valued.plain(self));
    }

    /** The method of a type or of the nearest type above it, or null. */
    static @Nullable Builtin of(ClassObject type, String name) {
        for (ClassObject each : type.mro) {
            Map<String, Builtin> methods = ALL.get(each);
            Builtin found = methods == null ? null : methods.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}

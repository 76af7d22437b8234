package dev.waitline.machine;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

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
        define(Types.OBJECT, "__init__", Builtin.Effect.HIDDEN, (c, a, k) -> {
            if (a[0] instanceof ExceptionObject e) {
                e.args = new PyTuple(java.util.Arrays.copyOfRange(a, 1, a.length));
            } else if (a.length > 1 || k != null) {
                throw c.typeError("object.__init__() takes exactly one argument (the instance to initialize)");
            }
            return None.NONE;
        });
        define(Types.OBJECT, "__repr__", Builtin.Effect.PURE, (c, a, k) -> Text.repr(a[0]));
        define(Types.OBJECT, "__str__", Builtin.Effect.PURE, (c, a, k) -> Text.str(a[0]));
        define(Types.OBJECT, "__eq__", Builtin.Effect.PURE, (c, a, k) -> Comparisons.same(a[0], a[1])
                ? true
                : Types.NOT_IMPLEMENTED_VALUE);
        define(Types.OBJECT, "__hash__", Builtin.Effect.PURE, (c, a, k) -> Functions.hash(c, a[0]));
        define(Types.OBJECT, "__setattr__", Builtin.Effect.HIDDEN, (c, a, k) -> {
            if (a[0] instanceof Instance i) {
                i.attrs.put(((String) a[1]).intern(), a[2]);
                Publishing.stored(i, a[2]);
            }
            return None.NONE;
        });
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

package dev.waitline.machine;

import dev.waitline.program.None;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of the builtin types, by type and name. */
final class Methods {
    private static final Map<ClassObject, Map<String, Builtin>> ALL = new IdentityHashMap<>();

    static {
        StringMethods.define();
        ContainerMethods.define();
        MappingMethods.define();
        SetMethods.define();
        Natives.define();
        Classes.define();
        SpecialMethods.define();
        define(Types.BASE_EXCEPTION, "add_note", Builtin.Effect.HIDDEN, (c, a, k) -> {
            if (!(a[1] instanceof String note)) {
                throw c.typeError("note must be a str, not '" + Types.of(a[1]).name + "'");
            }
            Instance e = (Instance) a[0];
            PyList notes = e.attrs.get("__notes__") instanceof PyList known ? known : new PyList();
            notes.items().add(note);
            e.attrs.put("__notes__", notes);
            return None.NONE;
        });
        define(Types.BASE_EXCEPTION, "with_traceback", Builtin.Effect.HIDDEN, (c, a, k) -> {
            Traceback.give(c, (ExceptionObject) a[0], a[1]);
            return a[0];
        });
        Parsing.define();
        Generators.define();
    }

    private Methods() {}

    static void define(ClassObject type, String name, Builtin.Effect effect, Builtin.Body body) {
        ALL.computeIfAbsent(type, t -> new HashMap<>()).put(name, new Builtin(type.name, name, effect, body));
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

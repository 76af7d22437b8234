package dev.waitline.machine;

import dev.waitline.machine.module.Builtins;
import dev.waitline.machine.module.Library;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Namespace;
import dev.waitline.program.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The builtins as programs see them: those written in Java, and their own Python part, the same in every machine. */
final class Prelude {
    static final Namespace NAMESPACE = load().fixed();

    private Prelude() {}

    private static Namespace load() {
        Code code = Library.code("builtins");
        Namespace names = new Namespace("builtins", code.header().symbols());
        Machine.define(code, names);
        return names;
    }

    /** A builtin function, type or value; null when there is none of that name. */
    static @Nullable Object builtin(String name) {
        Object written = Builtins.ALL.get(name);
        return written != null ? written : NAMESPACE.get(name);
    }

    /** A function of the Python part. */
    static Function function(String name) {
        if (!(NAMESPACE.get(name) instanceof Function written)) {
            throw new IllegalStateException("the prelude lacks " + name);
        }
        return written;
    }

    /** All names that a program may take from the builtins. */
    static List<String> names() {
        List<String> names = new ArrayList<>(Builtins.ALL.keySet());
        names.addAll(NAMESPACE.names());
        names.removeIf(n -> n.startsWith("_") && !n.equals("__debug__"));
        return names;
    }
}

package dev.waitline.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.waitline.compile.Compiler;
import dev.waitline.compile.KnownModules;
import dev.waitline.program.Code;
import dev.waitline.program.Symbols;
import dev.waitline.source.SourceText;

/**
 * The modules that a program can import, and the builtins. Those written in Python are compiled once for the whole
 * process; what they define at the top is loaded anew into each machine. Safe for use by any thread.
 */
public final class Library implements KnownModules {
    public static final Library INSTANCE = new Library();

    private static final String FOLDER = "/dev/waitline/library/";

    /** The modules written in Python, by number; the prelude is the builtins' Python part. */
    private static final List<String> PYTHON = List.of("builtins", "threading", "queue", "functools");

    static final int BUILTINS = 0;
    static final int MAIN = PYTHON.size();
    private static final List<String> NATIVE = List.copyOf(Natives.MODULES.keySet());
    static final int MODULES = MAIN + 1 + NATIVE.size();

    private static final Map<String, Code> CODES = new ConcurrentHashMap<>();

    private Library() {}

    // ---- what programs may import

    @Override
    public boolean has(String module) {
        return (PYTHON.contains(module) && !module.equals("builtins")) || NATIVE.contains(module);
    }

    @Override
    public boolean has(String module, String name) {
        Map<String, Object> members = Natives.MODULES.get(module);
        if (members != null) {
            return members.containsKey(name) || name.startsWith("__");
        }
        return name.startsWith("__") || code(module).header().symbols().find(name) >= 0;
    }

    @Override
    public boolean hasBuiltin(String name) {
        return Functions.ALL.containsKey(name)
                || (!name.startsWith("_") && code("builtins").header().symbols().find(name) >= 0);
    }

    /** All names that a program may take from the builtins. */
    static List<String> builtinNames() {
        List<String> names = new ArrayList<>(Functions.ALL.keySet());
        names.addAll(Prelude.NAMESPACE.names());
        names.removeIf(n -> n.startsWith("_") && !n.equals("__debug__"));
        return names;
    }

    /** The number that a program's own module has. */
    public static int mainModule() {
        return MAIN;
    }

    /** The source of a library file as frames name it, {@code <threading>}; empty when it is none. */
    public static Optional<SourceText> source(String file) {
        return PYTHON.stream()
                .filter(m -> fileName(m).equals(file))
                .findFirst()
                .map(m -> code(m).header().source());
    }

    private static String fileName(String module) {
        return "<" + module + ">";
    }

    static String moduleName(int number) {
        return number < PYTHON.size() ? PYTHON.get(number) : "__main__";
    }

    /** Code that nobody steps through: what CPython has in C. */
    static boolean quiet(Code code) {
        int module = code.header().module();
        return code.library() && module != 1 && module != 2;
    }

    static Code code(String module) {
        Code known = CODES.get(module);
        if (known == null) {
            Compiler compiler = new Compiler(module.equals("builtins") ? new Bootstrap() : INSTANCE);
            known = compiler.compile(read(module), PYTHON.indexOf(module), true);
            Code earlier = CODES.putIfAbsent(module, known);
            known = earlier == null ? known : earlier;
        }
        return known;
    }

    private static SourceText read(String module) {
        try (InputStream in = Library.class.getResourceAsStream(FOLDER + module + ".py")) {
            if (in == null) {
                throw new IllegalStateException("the library lacks " + module + ".py");
            }
            return new SourceText(fileName(module), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** While the builtins themselves are compiled, every builtin is taken on trust. */
    private static final class Bootstrap implements KnownModules {
        @Override
        public boolean has(String module) {
            return false;
        }

        @Override
        public boolean has(String module, String name) {
            return false;
        }

        @Override
        public boolean hasBuiltin(String name) {
            return true;
        }
    }

    // ---- in a machine

    /** The prelude's functions, the same objects in every machine. */
    private static final class Prelude {
        static final Namespace NAMESPACE = load();

        private static Namespace load() {
            Code code = code("builtins");
            Namespace names = new Namespace("builtins", code.header().symbols());
            Machine.define(code, names);
            return names;
        }
    }

    static Namespace preludeNamespace() {
        return Prelude.NAMESPACE;
    }

    static Function prelude(Machine machine, String function) {
        Object found = Prelude.NAMESPACE.get(function);
        if (!(found instanceof Function written)) {
            throw new IllegalStateException("the prelude lacks " + function + " in " + machine.program());
        }
        return written;
    }

    static @Nullable Object builtin(Machine machine, String name) {
        Object written = Functions.ALL.get(name);
        return written != null ? written : Prelude.NAMESPACE.get(name);
    }

    /** The module if it is loaded or needs no loading, else null. */
    static @Nullable Object loaded(Machine machine, String name) {
        int python = PYTHON.indexOf(name);
        if (python >= 0) {
            return machine.moduleAt(python);
        }
        int number = MAIN + 1 + NATIVE.indexOf(name);
        Namespace module = machine.moduleAt(number);
        if (module == null) {
            Symbols symbols = new Symbols();
            Map<String, Object> members = Natives.MODULES.getOrDefault(name, Map.of());
            members.keySet().forEach(symbols::number);
            module = new Namespace(name, symbols);
            for (Map.Entry<String, Object> member : members.entrySet()) {
                Object value = member.getValue();
                module.put(
                        member.getKey(),
                        value instanceof Natives.FromPrelude from ? prelude(machine, from.name()) : value);
            }
            machine.place(number, module);
        }
        return module;
    }
}

package dev.waitline.machine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.waitline.compile.Compiler;
import dev.waitline.compile.KnownModules;
import dev.waitline.program.CallShape;
import dev.waitline.program.Code;
import dev.waitline.program.CodeReader;
import dev.waitline.program.CodeWriter;
import dev.waitline.program.Op;
import dev.waitline.program.Symbols;
import dev.waitline.source.SourceText;
import dev.waitline.source.Span;

/**
 * The modules that a program can import, and the builtins. Those written in Python are compiled once for the whole
 * process; what they define at the top is loaded anew into each machine. Safe for use by any thread.
 */
public final class Library implements KnownModules {
    public static final Library INSTANCE = new Library();

    private static final String COMPILED = ".code";
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
            SourceText source = read(module);
            Code ready = compiled(module, source);
            known = ready != null ? ready : compile(module, source);
            Code earlier = CODES.putIfAbsent(module, known);
            known = earlier == null ? known : earlier;
        }
        return known;
    }

    private static Code compile(String module, SourceText source) {
        Compiler compiler = new Compiler(module.equals("builtins") ? new Bootstrap() : INSTANCE);
        return compiler.compile(source, PYTHON.indexOf(module), true);
    }

    /** What the build has compiled beforehand, or null when it has not: then it is compiled here. */
    private static @Nullable Code compiled(String module, SourceText source) {
        try (InputStream in = Library.class.getResourceAsStream(FOLDER + module + COMPILED)) {
            return in == null ? null : CodeReader.read(new BufferedInputStream(in), source, PYTHON.indexOf(module));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles the library for the build, so that nothing of it need be parsed when Waitline starts.
     *
     * @param arguments the folder for the classes
     */
    public static void main(String[] arguments) throws IOException {
        for (String module : PYTHON) {
            Path file = Path.of(arguments[0] + FOLDER + module + COMPILED);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                CodeWriter.write(compile(module, read(module)), out);
            }
        }
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

    /** The code of a frame that calls what stands on its stack: the callable, then so many values, the last ones by name. */
    static Code oneCall(int values, List<String> names) {
        return ONE_CALL.computeIfAbsent(new CallShape(values - names.size(), names), shape -> {
            SourceText none = new SourceText("<call>", "");
            Code.Header header = new Code.Header(
                    "call", "call", Code.Kind.FUNCTION, none, BUILTINS, true, Code.Parameters.NONE, List.of(),
                    List.of(), new int[0], new int[0], new Symbols(), Set.of(), 1, null);
            Op[] ops = {shape.keywords().isEmpty() ? Op.CALL : Op.CALL_KEYWORDS, Op.RETURN};
            int[] arguments = {shape.keywords().isEmpty() ? values : 0, 0};
            Span nowhere = Span.of(1, 1, 1, 1);
            Span[] spans = {nowhere, nowhere};
            return new Code(header, ops, arguments, spans, new Object[] {shape}, List.of(), values + 2);
        });
    }

    private static final Map<CallShape, Code> ONE_CALL = new ConcurrentHashMap<>();

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

    static @Nullable Object builtin(String name) {
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

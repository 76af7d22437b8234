package dev.waitline.machine.module;

import dev.waitline.compile.Compiler;
import dev.waitline.compile.KnownModules;
import dev.waitline.machine.value.Host;
import dev.waitline.machine.value.Namespace;
import dev.waitline.program.Code;
import dev.waitline.program.CodeReader;
import dev.waitline.program.CodeWriter;
import dev.waitline.program.Symbols;
import dev.waitline.source.SourceText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The modules that a program can import, and the builtins. Those written in Python are compiled once for the whole
 * process; what they define at the top is loaded anew into each host. Safe for use by any thread.
 */
public final class Library implements KnownModules {
    public static final Library INSTANCE = new Library();

    private static final String COMPILED = ".code";
    private static final String FOLDER = "/dev/waitline/library/";

    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (int i = 0; i < LibraryModule.ALL.size(); i++) {
            NUMBERS.put(LibraryModule.ALL.get(i).name(), i);
        }
    }

    public static final int BUILTINS = number("builtins");
    public static final int MAIN = LibraryModule.ALL.size();
    public static final int MODULES = MAIN + 1;

    /** What the modules written in Java define, and the code of those written in Python: each when first needed. */
    private static final Map<String, Map<String, Object>> MEMBERS = new ConcurrentHashMap<>();

    private static final Map<String, Code> CODES = new ConcurrentHashMap<>();

    private Library() {}

    // ---- what programs may import

    public static int number(String module) {
        return NUMBERS.getOrDefault(module, -1);
    }

    private static LibraryModule module(String name) {
        int number = number(name);
        if (number < 0) {
            throw new IllegalArgumentException("no module " + name);
        }
        return LibraryModule.ALL.get(number);
    }

    @Override
    public boolean has(String module) {
        return number(module) >= 0 && module(module).importable();
    }

    @Override
    public boolean has(String module, String name) {
        return name.startsWith("__")
                || has(module + "." + name)
                || names(module).contains(name);
    }

    @Override
    public Collection<String> modules() {
        return LibraryModule.ALL.stream()
                .filter(LibraryModule::importable)
                .map(LibraryModule::name)
                .toList();
    }

    @Override
    public Collection<String> names(String module) {
        return module(module).python()
                ? code(module).header().symbols().bound()
                : members(module).keySet();
    }

    private static Map<String, Object> members(String module) {
        return MEMBERS.computeIfAbsent(module, m -> module(m).members().get());
    }

    @Override
    public boolean hasBuiltin(String name) {
        return Builtins.ALL.containsKey(name)
                || (!name.startsWith("_") && code("builtins").header().symbols().find(name) >= 0);
    }

    /**
     * Compiles a user's program.
     *
     * @throws dev.waitline.source.SourceException when it is refused
     */
    public static Code compile(SourceText program) {
        return new Compiler(INSTANCE).compile(program, new Code.Module(MAIN, "__main__", Code.Module.Shown.PROGRAM));
    }

    /**
     * Compiles an expression that is asked of a program under way: it gives whether it is true, or whether it is false.
     *
     * @throws dev.waitline.source.SourceException when it is refused
     */
    public static Code question(SourceText expression, Code program, boolean wanted) {
        Compiler.Asked as = wanted ? Compiler.Asked.TRUE : Compiler.Asked.FALSE;
        return new Compiler(INSTANCE).compileQuestion(expression, program, as);
    }

    /**
     * Compiles a text that a program runs, for dicts of names.
     *
     * @throws dev.waitline.source.SourceException when it is refused
     */
    static Code text(SourceText text, Code.Module as, boolean value) {
        return new Compiler(INSTANCE).compileText(text, as, value);
    }

    /** For each side of a comparison, by its text, a question that gives its repr; none for what is no comparison. */
    public static Map<String, Code> sides(SourceText expression, Code program) {
        Map<String, Code> sides = new LinkedHashMap<>();
        for (String side : Compiler.operands(expression)) {
            SourceText source = new SourceText(expression.name(), side);
            sides.put(side, new Compiler(INSTANCE).compileQuestion(source, program, Compiler.Asked.SHOWN));
        }
        return sides;
    }

    /** The source of a library file as frames name it, {@code <threading>}; empty when it is none. */
    public static Optional<SourceText> source(String file) {
        return LibraryModule.ALL.stream()
                .filter(m -> m.python() && fileName(m.name()).equals(file))
                .findFirst()
                .map(m -> code(m.name()).header().source());
    }

    private static String fileName(String module) {
        return "<" + module + ">";
    }

    private static Code.Module.Shown shown(LibraryModule.Kind kind) {
        return switch (kind) {
            case QUIET, PRIVATE -> Code.Module.Shown.QUIET;
            case UNSTEPPED -> Code.Module.Shown.UNSTEPPED;
            default -> Code.Module.Shown.STEPPED;
        };
    }

    /** Whether a module, by its number, is written in Python. */
    public static boolean inPython(int module) {
        return module != MAIN && LibraryModule.ALL.get(module).python();
    }

    public static Code code(String module) {
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

    private static Code.Module as(LibraryModule module) {
        return new Code.Module(number(module.name()), module.name(), shown(module.kind()));
    }

    private static Code compile(String module, SourceText source) {
        return new Compiler(new Trusting(!module.equals("builtins"))).compile(source, as(module(module)));
    }

    /** What the build has compiled beforehand, or null when it has not: then it is compiled here. */
    private static @Nullable Code compiled(String module, SourceText source) {
        try (InputStream in =
                Library.class.getResourceAsStream(FOLDER + module(module).file() + COMPILED)) {
            return in == null ? null : CodeReader.read(in.readAllBytes(), source, as(module(module)));
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
        for (LibraryModule module : LibraryModule.ALL) {
            if (module.python()) {
                Path file = Path.of(arguments[0] + FOLDER + module.file() + COMPILED);
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    CodeWriter.write(compile(module.name(), read(module.name())), out);
                }
            }
        }
    }

    /** The names of all its files, sources and what the build makes of them, as resources. */
    public static List<String> files() {
        return LibraryModule.ALL.stream()
                .filter(LibraryModule::python)
                .map(m -> FOLDER.substring(1) + m.file())
                .flatMap(file -> Stream.of(file + ".py", file + COMPILED))
                .toList();
    }

    private static SourceText read(String module) {
        try (InputStream in =
                Library.class.getResourceAsStream(FOLDER + module(module).file() + ".py")) {
            if (in == null) {
                throw new IllegalStateException("the library lacks " + module + ".py");
            }
            return new SourceText(fileName(module), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** While the library itself is compiled, what it imports is taken on trust, and in the builtins every builtin. */
    private record Trusting(boolean builtins) implements KnownModules {
        @Override
        public boolean has(String module) {
            return number(module) >= 0;
        }

        @Override
        public boolean has(String module, String name) {
            return true;
        }

        @Override
        public boolean hasBuiltin(String name) {
            return !builtins
                    || Builtins.ALL.containsKey(name)
                    || code("builtins").header().symbols().find(name) >= 0;
        }

        @Override
        public Collection<String> modules() {
            return List.of();
        }

        @Override
        public Collection<String> names(String module) {
            return List.of();
        }
    }

    // ---- in a machine

    /** Whether there is a module of that name for some code to import; the library may import more than programs may. */
    public static boolean offers(String name, Code to) {
        return to.library() ? number(name) >= 0 : INSTANCE.has(name);
    }

    /** The module if it is loaded or needs no loading, else null. */
    public static @Nullable Namespace loaded(Host host, String name) {
        int number = number(name);
        Namespace module = host.moduleAt(number);
        if (module == null && !module(name).python()) {
            Map<String, Object> members = members(name);
            Symbols symbols = new Symbols();
            members.keySet().forEach(symbols::number);
            module = new Namespace(name, symbols);
            place(host, number, module);
            for (Map.Entry<String, Object> member : members.entrySet()) {
                Object value = member.getValue();
                module.put(member.getKey(), value instanceof Made made ? made.in(host) : value);
            }
        }
        return module;
    }

    /** Begins the loading of a module written in Python: its body has still to run. */
    public static Code load(Host host, String name) {
        Code code = code(name);
        Namespace module = new Namespace(name, code.header().symbols());
        module.put("__name__", name);
        place(host, number(name), module);
        return code;
    }

    /** {@code a.b} becomes an attribute of {@code a}. */
    private static void place(Host host, int number, Namespace module) {
        host.place(number, module);
        int dot = module.name.lastIndexOf('.');
        Namespace outer = dot < 0 ? null : loaded(host, module.name.substring(0, dot));
        if (outer != null) {
            outer.put(module.name.substring(dot + 1), module);
        }
    }

    /** What a module written in Java defines under a name; null when it does not. */
    public static @Nullable Object member(String module, String name) {
        return members(module).get(name);
    }

    /** A member of a module written in Java that each machine has for itself. */
    @FunctionalInterface
    interface Made {
        Object in(Host host);
    }
}

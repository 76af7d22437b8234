package dev.waitline.compile;

import dev.waitline.program.Symbols;
import dev.waitline.source.Nearest;
import java.util.List;

/** What names mean in an expression that is asked of a program under way. */
final class Questions {
    /** Functions of the builtins' Python part: an attribute or else a local of a thread's frames, and a thread by its name. */
    static final String SEEN = "_seen_of";

    static final String THREAD = "_thread_named";
    /** By these a program may bind names that its text does not show. */
    private static final List<String> BINDING = List.of("globals", "vars", "exec", "setattr");

    private final Symbols symbols;
    private final KnownModules modules;

    Questions(Symbols symbols, KnownModules modules) {
        this.symbols = symbols;
        this.modules = modules;
    }

    /** Whether a name is a global of the program or a builtin. */
    boolean known(String name) {
        return symbols.bound().contains(name)
                || name.startsWith("__")
                || modules.hasBuiltin(name)
                || BINDING.stream().anyMatch(each -> symbols.find(each) >= 0);
    }

    /** What to do about a name that is not known. */
    String remedy(String name) {
        List<String> near = Nearest.to(name, symbols.bound()).stream()
                .filter(each -> Nearest.distance(name, each) < name.length())
                .toList();
        return near.isEmpty()
                ? "use the program's globals; a local is written THREAD.NAME, with a thread's name or a global that is"
                        + " a thread"
                : "did you mean '" + near.getFirst() + "'?";
    }
}

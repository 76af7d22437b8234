package dev.waitline.compile;

import dev.waitline.syntax.Expr;
import dev.waitline.syntax.Stmt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which exceptions a program is prepared for at a place, as far as their names tell. An import for whose failure it is
 * prepared may fail while the program runs; any other is refused beforehand.
 */
final class Guards {
    private static final Set<String> MISSING_NAME = Set.of("ImportError", "Exception", "BaseException");

    private Guards() {}

    /** The names of the exceptions that a try statement handles; a bare except handles every one. */
    static Set<String> handled(List<Stmt.Try.Handler> handlers) {
        Set<String> names = new HashSet<>();
        for (Stmt.Try.Handler handler : handlers) {
            Expr type = handler.type();
            if (type == null) {
                names.add("BaseException");
            } else {
                add(type, names);
            }
        }
        return names;
    }

    /** The names of the exceptions that {@code contextlib.suppress(...)} swallows; none for another manager. */
    static Set<String> suppressed(Expr manager) {
        Set<String> names = new HashSet<>();
        if (manager instanceof Expr.Call call && isSuppress(call.function())) {
            call.arguments().forEach(a -> add(a.value(), names));
        }
        return names;
    }

    private static boolean isSuppress(Expr function) {
        return (function instanceof Expr.Name name && name.id().equals("suppress"))
                || (function instanceof Expr.Attribute attribute
                        && attribute.name().equals("suppress"));
    }

    private static void add(Expr type, Set<String> to) {
        switch (type) {
            case Expr.Name name -> to.add(name.id());
            case Expr.TupleExpr tuple -> tuple.items().forEach(item -> add(item, to));
            default -> {}
        }
    }

    /** Whether one of the blocks around a place catches the error of a name that a module lacks. */
    static boolean missingName(List<Block> around) {
        return around.stream()
                .anyMatch(
                        b -> b instanceof Block.Guarded g && g.catches.stream().anyMatch(MISSING_NAME::contains));
    }

    /** Whether one of the blocks around a place catches the error of a module that is not there. */
    static boolean missingModule(List<Block> around) {
        return missingName(around)
                || around.stream()
                        .anyMatch(b -> b instanceof Block.Guarded g && g.catches.contains("ModuleNotFoundError"));
    }
}

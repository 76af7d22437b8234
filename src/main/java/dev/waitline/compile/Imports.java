package dev.waitline.compile;

import dev.waitline.program.Op;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.Nearest;
import dev.waitline.source.SourceException;
import dev.waitline.source.Span;
import dev.waitline.syntax.Expr;
import dev.waitline.syntax.Stmt;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles imports, and refuses those of modules and names that the machine does not have, unless they are guarded. */
final class Imports {
    private static final String REMEDY = "the model engine does not have it; " + Diagnostic.RUN_ON_CPYTHON;
    private static final int MOST_NEAR = 3;

    private final Compiler.Unit unit;
    private final ExpressionCompiler expressions;
    private final CodeBuilder code;
    private final List<Block> around;

    /** @param around the blocks that the import stands in */
    Imports(Compiler.Unit unit, ExpressionCompiler expressions, CodeBuilder code, List<Block> around) {
        this.unit = unit;
        this.expressions = expressions;
        this.code = code;
        this.around = around;
    }

    void plain(Stmt.Import s) {
        for (Stmt.Alias alias : s.names()) {
            String name = alias.name();
            String as = alias.as();
            String first = name.split("\\.", 2)[0];
            load(name, alias.span());
            if (as == null && !first.equals(name)) {
                // import a.b binds a
                code.emit(Op.POP, alias.span());
                code.emit(Op.IMPORT, code.constantNumber(first), alias.span());
            }
            expressions.storeName(as != null ? as : first, alias.span());
        }
    }

    void from(Stmt.ImportFrom s) {
        if (s.module().equals("__future__")) {
            return;
        }
        if (s.names().size() == 1 && s.names().getFirst().name().equals("*")) {
            load(s.module(), s.span());
            expressions.star(s.span());
            return;
        }
        load(s.module(), s.span());
        for (Stmt.Alias alias : s.names()) {
            String name = alias.name();
            String as = alias.as();
            String inner = s.module() + "." + name;
            if (unit.modules().has(inner)) {
                // from a import b, where b is a module itself
                load(inner, alias.span());
            } else if (mayHave(s.module(), name)) {
                code.emit(Op.IMPORT_FROM, code.constantNumber(name), alias.span());
            } else {
                throw lacks(unit, s.module(), name, alias.span());
            }
            expressions.storeName(as != null ? as : name, alias.span());
        }
        code.emit(Op.POP, s.span());
    }

    /** Whether the name may be imported: it is there, or the program is prepared for the case that it is not. */
    private boolean mayHave(String module, String name) {
        return !unit.modules().has(module)
                || unit.modules().has(module, name)
                || unit.inDicts()
                || Guards.missingName(around);
    }

    /** Loads a module, and before it those that it stands in, and leaves it on the stack. */
    private void load(String module, Span at) {
        if (!unit.modules().has(module) && !unit.inDicts() && !Guards.missingModule(around)) {
            throw unit.refuse(
                    at,
                    "no module named '" + module + "' here"
                            + meant(module, unit.modules().modules()),
                    REMEDY);
        }
        for (int dot = module.indexOf('.'); dot >= 0; dot = module.indexOf('.', dot + 1)) {
            code.emit(Op.IMPORT, code.constantNumber(module.substring(0, dot)), at);
            code.emit(Op.POP, at);
        }
        code.emit(Op.IMPORT, code.constantNumber(module), at);
    }

    /** The module that an expression stands for as far as one can tell without running the program, else null. */
    static @Nullable String moduleOf(Compiler.Unit unit, Scope scope, Expr e) {
        if (unit.inDicts()) {
            return null;
        }
        if (e instanceof Expr.Name name) {
            String module = unit.scopes().imported(scope, name.id());
            return module != null && unit.modules().has(module) ? module : null;
        }
        if (e instanceof Expr.Attribute attribute) {
            String outer = moduleOf(unit, scope, attribute.value());
            String module = outer + "." + attribute.name();
            return outer != null && unit.modules().has(module) ? module : null;
        }
        return null;
    }

    static SourceException lacks(Compiler.Unit unit, String module, String name, Span at) {
        Collection<String> names = unit.modules().names(module);
        return unit.refuse(at, "module '" + module + "' has no '" + name + "' here" + meant(name, names), REMEDY);
    }

    private static String meant(String name, Collection<String> known) {
        List<String> near = Nearest.to(name, known).stream().limit(MOST_NEAR).toList();
        return near.isEmpty()
                ? ""
                : near.stream().map(n -> "'" + n + "'").collect(Collectors.joining(" or ", "; did you mean ", "?"));
    }
}

package dev.waitline.compile;

import dev.waitline.program.Op;
import dev.waitline.source.Span;
import dev.waitline.syntax.Stmt;

/** Compiles imports, and refuses those of modules and names that the machine does not have. */
final class Imports {
    private static final String REMEDY = "the model engine does not have it; run the program with --engine cpython";

    private final Compiler.Unit unit;
    private final ExpressionCompiler expressions;
    private final CodeBuilder code;

    Imports(Compiler.Unit unit, ExpressionCompiler expressions, CodeBuilder code) {
        this.unit = unit;
        this.expressions = expressions;
        this.code = code;
    }

    void plain(Stmt.Import s) {
        for (Stmt.Alias alias : s.names()) {
            String name = alias.name();
            String as = alias.as();
            check(name, alias.span());
            String first = name.split("\\.", 2)[0];
            code.emit(Op.IMPORT, code.constantNumber(name), alias.span());
            if (as == null && !first.equals(name)) {
                // import a.b binds a
                code.emit(Op.POP, alias.span());
                check(first, alias.span());
                code.emit(Op.IMPORT, code.constantNumber(first), alias.span());
            }
            expressions.storeName(as != null ? as : first, alias.span());
        }
    }

    void from(Stmt.ImportFrom s) {
        if (s.module().equals("__future__")) {
            return;
        }
        check(s.module(), s.span());
        code.emit(Op.IMPORT, code.constantNumber(s.module()), s.span());
        if (s.names().size() == 1 && s.names().getFirst().name().equals("*")) {
            code.emit(Op.IMPORT_STAR, s.span());
            return;
        }
        for (Stmt.Alias alias : s.names()) {
            if (!unit.modules().has(s.module(), alias.name())) {
                throw unit.refuse(
                        alias.span(), "module '" + s.module() + "' has no '" + alias.name() + "' here", REMEDY);
            }
            String as = alias.as();
            code.emit(Op.IMPORT_FROM, code.constantNumber(alias.name()), alias.span());
            expressions.storeName(as != null ? as : alias.name(), alias.span());
        }
        code.emit(Op.POP, s.span());
    }

    private void check(String module, Span at) {
        if (!unit.modules().has(module)) {
            throw unit.refuse(at, "no module named '" + module + "' here", REMEDY);
        }
    }
}

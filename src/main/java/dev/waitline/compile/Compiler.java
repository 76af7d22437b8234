package dev.waitline.compile;

import dev.waitline.program.Code;
import dev.waitline.program.Op;
import dev.waitline.program.Symbols;
import dev.waitline.program.UnaryOp;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.Position;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.source.Span;
import dev.waitline.syntax.Expr;
import dev.waitline.syntax.Module;
import dev.waitline.syntax.Parser;
import dev.waitline.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The façade of this package: text or tree in, code out. */
public final class Compiler {
    private final KnownModules modules;

    public Compiler(KnownModules modules) {
        this.modules = modules;
    }

    /**
     * Parses and compiles a module.
     *
     * @param as the module that it becomes
     * @throws SourceException when the text is refused
     */
    public Code compile(SourceText source, Code.Module as) {
        return compile(Parser.parse(source), as);
    }

    Code compile(Module module, Code.Module as) {
        Symbols symbols = new Symbols();
        symbols.number("__name__");
        try {
            Scopes scopes = Scopes.of(module, symbols);
            Unit unit = new Unit(module.source(), as, symbols, scopes, modules, null, false);
            return new BodyCompiler(unit, scopes.of(module), null).module(module);
        } catch (StackOverflowError deep) {
            // Chains by the thousand, such as elif after elif or a.b.c.d.
            throw new SourceException(new Diagnostic(
                    module.source().name(),
                    new Position(1, 1),
                    "something in this file is chained or nested too deeply",
                    "take it apart into shorter pieces"));
        }
    }

    /**
     * Compiles an expression that is asked of a program under way: its names are the program's globals, the builtins, and
     * else those of threads. What it gives is left as its frame's last value.
     *
     * @param source the expression, alone
     * @throws SourceException when it is refused
     */
    public Code compileQuestion(SourceText source, Code program, Asked as) {
        Module module = Parser.parse(source);
        Expr asked = module.body().size() == 1 && module.body().getFirst() instanceof Stmt.ExprStmt only
                ? only.value()
                : null;
        if (asked == null) {
            throw new SourceException(new Diagnostic(
                    source.name(),
                    new Position(1, 1),
                    "this is not one expression",
                    "give a Python expression that is true or false, such as len(buffer) <= 2"));
        }
        // The program's own symbols stay as they are, and its stops with them.
        Scopes scopes = Scopes.of(module, new Symbols());
        Symbols symbols = program.header().symbols();
        Unit unit = new Unit(
                source, program.header().module(), symbols, scopes, modules, new Questions(symbols, modules), false);
        Scope scope = scopes.of(module);
        CodeBuilder code = new CodeBuilder();
        Slots slots = new Slots(scope, null);
        new ExpressionCompiler(unit, scope, slots, code).value(asked);
        switch (as) {
            case TRUE -> {
                code.emit(Op.UNARY, UnaryOp.NOT.ordinal(), asked.span());
                code.emit(Op.UNARY, UnaryOp.NOT.ordinal(), asked.span());
            }
            case FALSE -> code.emit(Op.UNARY, UnaryOp.NOT.ordinal(), asked.span());
            case SHOWN -> {
                code.constant("", asked.span());
                code.emit(Op.FORMAT, 'r', asked.span());
            }
        }
        code.emit(Op.DUP, asked.span());
        code.emit(Op.RETURN, asked.span());
        return code.build(slots.header(unit, Code.Kind.MODULE, Code.Parameters.NONE, 1, null));
    }

    /**
     * Compiles a text that a program runs: a function of {@link DictNames#PARAMETERS}.
     *
     * @param value whether it is one expression, whose value the function gives
     * @throws SourceException when the text is refused
     */
    public Code compileText(SourceText source, Code.Module as, boolean value) {
        Module module = Parser.parse(source);
        Expr only = module.body().size() == 1 && module.body().getFirst() instanceof Stmt.ExprStmt statement
                ? statement.value()
                : null;
        if (value && only == null) {
            throw new SourceException(new Diagnostic(
                    source.name(), new Position(1, 1), "this is not one expression", "use exec() for statements"));
        }
        Scopes scopes = Scopes.inDicts(module);
        Unit unit = new Unit(source, as, new Symbols(), scopes, modules, null, true);
        return new BodyCompiler(unit, scopes.of(module), null).text(module, value ? only : null);
    }

    /** What a question is about. */
    public enum Asked {
        /** Whether the expression is true, as {@code bool()} has it. */
        TRUE,
        /** Whether it is false. */
        FALSE,
        /** Its repr. */
        SHOWN
    }

    /** The operands of a comparison, as the source of an expression has them; none when it is no comparison. */
    public static List<String> operands(SourceText source) {
        return Parser.parse(source).body().getFirst() instanceof Stmt.ExprStmt only
                        && only.value() instanceof Expr.Compare e
                ? e.operands().stream()
                        .filter(each -> !(each instanceof Expr.IntLiteral
                                || each instanceof Expr.StringLiteral
                                || each instanceof Expr.Singleton
                                || each instanceof Expr.FloatLiteral
                                || each instanceof Expr.ImaginaryLiteral))
                        .map(each -> cut(source, each.span()))
                        .toList()
                : List.of();
    }

    private static String cut(SourceText source, Span span) {
        return span.start().line() == span.end().line()
                ? source.line(span.start().line())
                        .substring(span.start().column() - 1, span.end().column() - 1)
                : "";
    }

    /**
     * What all bodies of one module share.
     *
     * @param questions what the names mean to an expression that is asked of a program; null in a module
     * @param inDicts whether it is a text whose names are items of dicts
     */
    record Unit(
            SourceText source,
            Code.Module as,
            Symbols symbols,
            Scopes scopes,
            KnownModules modules,
            @Nullable Questions questions,
            boolean inDicts) {

        SourceException refuse(Span at, String what, String remedy) {
            return new SourceException(new Diagnostic(source.name(), at.start(), what, remedy));
        }
    }
}

package dev.waitline.syntax;

import dev.waitline.source.Span;
import dev.waitline.syntax.grammar.PythonLexer;
import dev.waitline.syntax.grammar.PythonParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds the statements that fit on one line. */
final class SimpleBuilder {
    private final ExpressionBuilder expressions;
    private final Targets targets;
    private final Offsets offsets;
    private final Complaints complaints;
    private final Scopes scopes;

    SimpleBuilder(ExpressionBuilder expressions, Reader reader, Scopes scopes) {
        this.expressions = expressions;
        this.targets = expressions.targets();
        this.offsets = reader.offsets();
        this.complaints = reader.complaints();
        this.scopes = scopes;
    }

    Stmt build(PythonParser.SimpleContext context) {
        Span span = expressions.span(context);
        int at = context.getStart().getStartIndex();
        return switch (context.getStart().getType()) {
            case PythonLexer.PASS -> new Stmt.Pass(span);
            case PythonLexer.BREAK -> {
                scopes.requireLoop(at, "break");
                yield new Stmt.Break(span);
            }
            case PythonLexer.CONTINUE -> {
                scopes.requireLoop(at, "continue");
                yield new Stmt.Continue(span);
            }
            case PythonLexer.RETURN -> {
                scopes.requireFunction(at, "return");
                PythonParser.ItemsContext value = context.returnStatement().items();
                yield new Stmt.Return(value == null ? null : expressions.items(value), span);
            }
            case PythonLexer.RAISE -> raise(context.raiseStatement(), span);
            case PythonLexer.ASSERT -> asserted(context.assertStatement(), span);
            case PythonLexer.DEL -> delete(context.deleteStatement(), span);
            case PythonLexer.GLOBAL ->
                new Stmt.Global(names(context.globalStatement().NAME()), span);
            case PythonLexer.NONLOCAL -> {
                if (scopes.atModule()) {
                    throw complaints.at(at, "'nonlocal' outside a function", "write 'global', or leave it out");
                }
                yield new Stmt.Nonlocal(names(context.nonlocalStatement().NAME()), span);
            }
            case PythonLexer.IMPORT -> imported(context.importStatement(), span);
            case PythonLexer.FROM -> from(context.fromStatement(), span);
            default -> assignment(context.assignment(), span);
        };
    }

    private List<String> names(List<TerminalNode> nodes) {
        return nodes.stream().map(expressions::name).toList();
    }

    private Stmt raise(PythonParser.RaiseStatementContext context, Span span) {
        Expr exception = context.expression().isEmpty() ? null : expressions.expression(context.expression(0));
        Expr cause = context.FROM() == null ? null : expressions.expression(context.expression(1));
        return new Stmt.Raise(exception, cause, span);
    }

    private Stmt asserted(PythonParser.AssertStatementContext context, Span span) {
        Expr test = expressions.expression(context.expression(0));
        Expr message = context.COMMA() == null ? null : expressions.expression(context.expression(1));
        return new Stmt.Assert(test, message, span);
    }

    private Stmt delete(PythonParser.DeleteStatementContext context, Span span) {
        Expr target = expressions.items(context.items());
        targets.deletable(target);
        boolean bare =
                target instanceof Expr.TupleExpr && context.items().COMMA().size() > 0;
        return new Stmt.Delete(bare ? ((Expr.TupleExpr) target).items() : List.of(target), span);
    }

    private Stmt imported(PythonParser.ImportStatementContext context, Span span) {
        List<Stmt.Alias> aliases = new ArrayList<>();
        for (PythonParser.ImportedModuleContext module : context.importedModule()) {
            String as = module.NAME() == null ? null : expressions.name(module.NAME());
            aliases.add(new Stmt.Alias(dotted(module.dottedName()), as, expressions.span(module)));
        }
        return new Stmt.Import(aliases, span);
    }

    private String dotted(PythonParser.DottedNameContext context) {
        return String.join(".", names(context.NAME()));
    }

    private Stmt from(PythonParser.FromStatementContext context, Span span) {
        if (!context.DOT().isEmpty() || !context.ELLIPSIS().isEmpty() || context.dottedName() == null) {
            throw complaints.at(
                    span,
                    "relative imports need a package, and a program here is one file",
                    "import the module by its full name");
        }
        List<Stmt.Alias> aliases = new ArrayList<>();
        if (context.STAR() != null) {
            if (!scopes.atModule()) {
                throw complaints.at(span, "'import *' stands only at the top of a program", "name what you import");
            }
            Token star = context.STAR().getSymbol();
            aliases.add(new Stmt.Alias("*", null, expressions.span(star, star)));
        }
        for (PythonParser.ImportedNameContext name : context.importedName()) {
            String as = name.AS() == null ? null : expressions.name(name.NAME(1));
            aliases.add(new Stmt.Alias(expressions.name(name.NAME(0)), as, expressions.span(name)));
        }
        return new Stmt.ImportFrom(dotted(context.dottedName()), aliases, span);
    }

    private Stmt assignment(PythonParser.AssignmentContext context, Span span) {
        if (context.items() == null) {
            return new Stmt.ExprStmt(expressions.yielded(context.yieldExpression()), span);
        }
        if (context.COLON() != null) {
            return annotated(context, span);
        }
        List<PythonParser.AssignedContext> assigned = context.assigned();
        if (context.AUGMENT() != null) {
            Expr target = targets.single(expressions.items(context.items()), "update");
            String sign = context.AUGMENT().getText();
            Expr value = value(assigned.getFirst());
            return new Stmt.AugAssign(target, Operators.binary(sign.substring(0, sign.length() - 1)), value, span);
        }
        if (assigned.isEmpty()) {
            return new Stmt.ExprStmt(expressions.items(context.items()), span);
        }
        List<Expr> left = new ArrayList<>();
        left.add(targets.assignable(expressions.items(context.items())));
        for (PythonParser.AssignedContext next : assigned.subList(0, assigned.size() - 1)) {
            left.add(targets.assignable(value(next)));
        }
        return new Stmt.Assign(left, value(assigned.getLast()), span);
    }

    private Expr value(PythonParser.AssignedContext context) {
        return context.items() != null
                ? expressions.items(context.items())
                : expressions.yielded(context.yieldExpression());
    }

    private Stmt annotated(PythonParser.AssignmentContext context, Span span) {
        Expr target = targets.single(expressions.items(context.items()), "annotate");
        Stmt.Annotation annotation = annotation(context.expression());
        Expr value = context.ASSIGN().isEmpty() ? null : value(context.assigned(0));
        return new Stmt.AnnAssign(target, annotation, value, span);
    }

    Stmt.Annotation annotation(PythonParser.ExpressionContext context) {
        String text = offsets.slice(
                context.getStart().getStartIndex(), context.getStop().getStopIndex() + 1);
        return new Stmt.Annotation(expressions.expression(context), text);
    }
}

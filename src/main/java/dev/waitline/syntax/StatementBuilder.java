package dev.waitline.syntax;

import dev.waitline.source.Position;
import dev.waitline.source.Span;
import dev.waitline.syntax.grammar.PythonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds the statements that have a body, and gives the others to {@link SimpleBuilder}. */
final class StatementBuilder {
    private final ExpressionBuilder expressions;
    private final SimpleBuilder simple;
    private final Complaints complaints;
    private final Scopes scopes;
    private final Brackets brackets;
    private final PatternBuilder patterns;

    StatementBuilder(Reader reader) {
        complaints = reader.complaints();
        scopes = new Scopes(complaints);
        expressions = new ExpressionBuilder(reader, scopes);
        simple = new SimpleBuilder(expressions, reader, scopes);
        brackets = new Brackets(expressions, complaints, scopes);
        patterns = new PatternBuilder(expressions, complaints);
    }

    List<Stmt> statements(List<PythonParser.StatementContext> contexts) {
        List<Stmt> made = new ArrayList<>();
        for (PythonParser.StatementContext context : contexts) {
            if (context.compound() != null) {
                made.add(compound(context.compound()));
            } else {
                line(context.simpleLine(), made);
            }
        }
        return made;
    }

    private void line(PythonParser.SimpleLineContext line, List<Stmt> made) {
        for (PythonParser.SimpleContext context : line.simple()) {
            made.add(simple.build(context));
        }
    }

    private List<Stmt> block(PythonParser.BlockContext context) {
        if (context.simpleLine() == null) {
            return statements(context.statement());
        }
        List<Stmt> made = new ArrayList<>();
        line(context.simpleLine(), made);
        return made;
    }

    private List<Stmt> elseBlock(PythonParser.@Nullable ElsePartContext context) {
        return context == null ? List.of() : block(context.block());
    }

    /** From the keyword to the end of the last statement of the last body that is not empty. */
    @SafeVarargs
    private Span span(ParserRuleContext context, List<Stmt>... bodies) {
        Position start =
                expressions.span(context.getStart(), context.getStart()).start();
        Position end = start;
        for (List<Stmt> body : bodies) {
            end = body.isEmpty() ? end : body.getLast().span().end();
        }
        return new Span(start, end);
    }

    private Stmt compound(PythonParser.CompoundContext context) {
        if (context.ifStatement() != null) {
            return ifStatement(context.ifStatement());
        }
        if (context.whileStatement() != null) {
            return whileStatement(context.whileStatement());
        }
        if (context.forStatement() != null) {
            return forStatement(context.forStatement());
        }
        if (context.tryStatement() != null) {
            return tryStatement(context.tryStatement());
        }
        if (context.withStatement() != null) {
            return withStatement(context.withStatement());
        }
        if (context.matchStatement() != null) {
            return matchStatement(context.matchStatement());
        }
        List<Expr> decorators = new ArrayList<>();
        for (PythonParser.DecoratorContext decorator : context.decorator()) {
            decorators.add(expressions.condition(decorator.condition()));
        }
        return context.functionDefinition() != null
                ? function(context.functionDefinition(), decorators)
                : classDefinition(context.classDefinition(), decorators);
    }

    private Stmt ifStatement(PythonParser.IfStatementContext context) {
        Expr test = expressions.condition(context.condition());
        List<Stmt> then = block(context.block());
        List<Expr> tests = new ArrayList<>();
        List<List<Stmt>> blocks = new ArrayList<>();
        for (PythonParser.ElifPartContext part : context.elifPart()) {
            tests.add(expressions.condition(part.condition()));
            blocks.add(block(part.block()));
        }
        List<Stmt> otherwise = elseBlock(context.elsePart());
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Span span = span(context.elifPart(i), blocks.get(i), otherwise);
            otherwise = List.of(new Stmt.If(tests.get(i), blocks.get(i), otherwise, span));
        }
        return new Stmt.If(test, then, otherwise, span(context, then, otherwise));
    }

    private Stmt whileStatement(PythonParser.WhileStatementContext context) {
        Expr test = expressions.condition(context.condition());
        List<Stmt> body = loop(context.block());
        List<Stmt> otherwise = elseBlock(context.elsePart());
        return new Stmt.While(test, body, otherwise, span(context, body, otherwise));
    }

    private Stmt forStatement(PythonParser.ForStatementContext context) {
        Expr target = expressions.targets(context.targets());
        Expr iterable = expressions.items(context.items());
        List<Stmt> body = loop(context.block());
        List<Stmt> otherwise = elseBlock(context.elsePart());
        return new Stmt.For(target, iterable, body, otherwise, span(context, body, otherwise));
    }

    private List<Stmt> loop(PythonParser.BlockContext context) {
        scopes.enterLoop();
        List<Stmt> body = block(context);
        scopes.leaveLoop();
        return body;
    }

    private Stmt tryStatement(PythonParser.TryStatementContext context) {
        List<Stmt> body = block(context.block());
        List<Stmt.Try.Handler> handlers = new ArrayList<>();
        List<Stmt> lastHandled = List.of();
        boolean groups =
                !context.exceptPart().isEmpty() && context.exceptPart(0).STAR() != null;
        for (PythonParser.ExceptPartContext part : context.exceptPart()) {
            requireSameKind(part, groups);
            if (!handlers.isEmpty() && handlers.getLast().type() == null) {
                throw complaints.at(
                        handlers.getLast().span(),
                        "a bare 'except' catches all, so it must be the last",
                        "move it behind the others");
            }
            Expr type = part.expression() == null ? null : expressions.expression(part.expression());
            String name = part.NAME() == null ? null : expressions.name(part.NAME());
            if (groups) {
                scopes.enterGroupHandler();
            }
            lastHandled = block(part.block());
            if (groups) {
                scopes.leaveGroupHandler();
            }
            handlers.add(new Stmt.Try.Handler(type, name, lastHandled, span(part, lastHandled)));
        }
        List<Stmt> otherwise = elseBlock(context.elsePart());
        List<Stmt> last = context.finallyPart() == null
                ? List.of()
                : block(context.finallyPart().block());
        return new Stmt.Try(body, handlers, groups, otherwise, last, span(context, body, lastHandled, otherwise, last));
    }

    private void requireSameKind(PythonParser.ExceptPartContext part, boolean groups) {
        if ((part.STAR() != null) != groups) {
            throw complaints.at(
                    part.EXCEPT().getSymbol(),
                    "one 'try' cannot have both 'except' and 'except*'",
                    "use one kind, or two 'try' statements");
        }
        if (groups && part.expression() == null) {
            throw complaints.at(
                    part.STAR().getSymbol(), "'except*' needs a type of exceptions", "write except* Exception:");
        }
    }

    private Stmt withStatement(PythonParser.WithStatementContext context) {
        List<Stmt.With.Item> items = new ArrayList<>();
        for (PythonParser.WithItemContext item : context.withItem()) {
            Expr value = expressions.expression(item.expression());
            Expr target =
                    item.target() == null ? null : expressions.targets().assignable(expressions.target(item.target()));
            items.add(new Stmt.With.Item(value, target));
        }
        List<Stmt> body = block(context.block());
        return new Stmt.With(items, body, span(context, body));
    }

    private Stmt matchStatement(PythonParser.MatchStatementContext context) {
        List<Expr> matched =
                context.matched().element().stream().map(expressions::element).toList();
        Expr subject = context.matched().getChildCount() == 1
                ? expressions.unstarred(matched.getFirst())
                : new Expr.TupleExpr(matched, expressions.span(context.matched()));
        List<Stmt.Match.Case> cases = new ArrayList<>();
        List<Stmt> body = List.of();
        for (PythonParser.CasePartContext part : context.casePart()) {
            Pattern pattern = patterns.build(part.casePattern());
            Expr guard = part.condition() == null ? null : expressions.condition(part.condition());
            if (pattern.irrefutable()
                    && guard == null
                    && cases.size() + 1 < context.casePart().size()) {
                throw complaints.at(
                        pattern.span(), "this pattern fits all, so no case behind it is reached", "make it the last");
            }
            body = block(part.block());
            cases.add(new Stmt.Match.Case(pattern, guard, body, span(part, body)));
        }
        return new Stmt.Match(subject, cases, span(context, body));
    }

    private Stmt function(PythonParser.FunctionDefinitionContext context, List<Expr> decorators) {
        SequencedMap<String, Stmt.Annotation> annotations = new LinkedHashMap<>();
        Parameters parameters = parameters(context.parameters(), annotations);
        if (context.expression() != null) {
            annotations.put("return", simple.annotation(context.expression()));
        }
        scopes.enter(Scopes.Kind.FUNCTION);
        List<Stmt> body = block(context.block());
        scopes.leave();
        return new Stmt.FunctionDef(
                expressions.name(context.NAME()), parameters, annotations, body, decorators, span(context, body));
    }

    private Parameters parameters(
            PythonParser.@Nullable ParametersContext context, SequencedMap<String, Stmt.Annotation> annotations) {
        Signatures signatures = new Signatures(complaints);
        if (context == null) {
            return signatures.parameters();
        }
        for (PythonParser.ParameterContext p : context.parameter()) {
            Token at = p.getStart();
            TerminalNode name = p.NAME();
            if (p.SLASH() != null) {
                signatures.slash(at);
            } else if (p.STAR() != null) {
                signatures.star(at, name == null ? null : expressions.name(name));
            } else if (p.POWER() != null) {
                signatures.doubleStar(at, expressions.name(name));
            } else {
                Expr value = p.ASSIGN() == null
                        ? null
                        : expressions.expression(p.expression().getLast());
                signatures.plain(at, expressions.name(name), value);
            }
            if (p.COLON() != null) {
                annotations.put(expressions.name(name), simple.annotation(p.expression(0)));
            }
        }
        return signatures.parameters();
    }

    private Stmt classDefinition(PythonParser.ClassDefinitionContext context, List<Expr> decorators) {
        List<Expr> bases = new ArrayList<>();
        List<Expr.Call.Argument> keywords = new ArrayList<>();
        if (context.arguments() != null) {
            for (Expr.Call.Argument base : brackets.arguments(context.arguments())) {
                switch (base.kind()) {
                    case POSITIONAL -> bases.add(base.value());
                    case STAR, DOUBLE_STAR ->
                        throw complaints.outside(base.value().span(), "computed base classes are not in the subset");
                    case KEYWORD -> {
                        keywords.add(base);
                    }
                }
            }
        }
        String name = expressions.name(context.NAME());
        scopes.enter(Scopes.Kind.CLASS);
        expressions.enterClass(name);
        List<Stmt> body = block(context.block());
        expressions.leaveClass();
        scopes.leave();
        return new Stmt.ClassDef(name, bases, keywords, body, decorators, span(context, body));
    }
}

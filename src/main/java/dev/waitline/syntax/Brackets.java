package dev.waitline.syntax;

import dev.waitline.source.Span;
import dev.waitline.syntax.Expr.Call.Argument;
import dev.waitline.syntax.Expr.Comprehension.Kind;
import dev.waitline.syntax.grammar.PythonParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds what stands in brackets: displays, comprehensions, arguments, subscripts. */
final class Brackets {
    private final ExpressionBuilder expressions;
    private final Complaints complaints;
    private final Scopes scopes;

    Brackets(ExpressionBuilder expressions, Complaints complaints, Scopes scopes) {
        this.expressions = expressions;
        this.complaints = complaints;
        this.scopes = scopes;
    }

    Expr parentheses(PythonParser.AtomContext context, Span span) {
        if (context.yieldExpression() != null) {
            return expressions.yielded(context.yieldExpression());
        }
        PythonParser.InsideContext inside = context.inside();
        if (inside == null) {
            return new Expr.TupleExpr(List.of(), span);
        }
        if (inside.getChildCount() == 1) {
            return expressions.unstarred(expressions.element(inside.element(0)));
        }
        return inside.comprehensionFor().isEmpty()
                ? new Expr.TupleExpr(elements(inside), span)
                : comprehension(Kind.GENERATOR, inside.element(0), inside.comprehensionFor(), span);
    }

    Expr list(PythonParser.AtomContext context, Span span) {
        PythonParser.InsideContext inside = context.inside();
        if (inside == null) {
            return new Expr.ListExpr(List.of(), span);
        }
        return inside.comprehensionFor().isEmpty()
                ? new Expr.ListExpr(elements(inside), span)
                : comprehension(Kind.LIST, inside.element(0), inside.comprehensionFor(), span);
    }

    private List<Expr> elements(PythonParser.InsideContext inside) {
        List<Expr> elements = new ArrayList<>();
        for (PythonParser.ElementContext element : inside.element()) {
            elements.add(expressions.element(element));
        }
        return elements;
    }

    Expr braces(PythonParser.AtomContext context, Span span) {
        List<PythonParser.EntryContext> entries = context.entry();
        if (entries.isEmpty()) {
            return new Expr.DictExpr(List.of(), span);
        }
        boolean dict = keyed(entries.getFirst());
        for (PythonParser.EntryContext entry : entries) {
            if (keyed(entry) != dict) {
                throw complaints.at(
                        entry.getStart(),
                        "these braces hold both dict entries and set items",
                        dict ? "write 'key: value' for each entry" : "drop the ':' and its value");
            }
            if (entry.COLON() != null && entry.element().STAR() != null) {
                throw complaints.at(entry.getStart(), "a starred value cannot be a key", "write '**' to copy a dict");
            }
        }
        if (!context.comprehensionFor().isEmpty()) {
            return bracedComprehension(entries.getFirst(), context.comprehensionFor(), span);
        }
        if (!dict) {
            return new Expr.SetExpr(
                    entries.stream().map(e -> expressions.element(e.element())).toList(), span);
        }
        List<Expr.DictExpr.Entry> made = new ArrayList<>();
        for (PythonParser.EntryContext entry : entries) {
            made.add(
                    entry.POWER() != null
                            ? new Expr.DictExpr.Entry(null, expressions.operation(entry.operation()))
                            : new Expr.DictExpr.Entry(
                                    expressions.element(entry.element()), expressions.expression(entry.expression())));
        }
        return new Expr.DictExpr(made, span);
    }

    private static boolean keyed(PythonParser.EntryContext entry) {
        return entry.POWER() != null || entry.COLON() != null;
    }

    private Expr bracedComprehension(
            PythonParser.EntryContext entry, List<PythonParser.ComprehensionForContext> clauses, Span span) {
        if (entry.POWER() != null) {
            throw complaints.at(entry.getStart(), "'**' cannot stand in a comprehension", "write 'key: value'");
        }
        return entry.COLON() == null
                ? comprehension(Kind.SET, entry.element(), clauses, span)
                : comprehension(Kind.DICT, entry.element(), entry.expression(), clauses, span);
    }

    private Expr comprehension(
            Kind kind,
            PythonParser.ElementContext element,
            List<PythonParser.ComprehensionForContext> clauses,
            Span span) {
        return comprehension(kind, element, null, clauses, span);
    }

    private Expr comprehension(
            Kind kind,
            PythonParser.ElementContext element,
            PythonParser.@Nullable ExpressionContext value,
            List<PythonParser.ComprehensionForContext> clauses,
            Span span) {
        if (element.STAR() != null) {
            throw complaints.at(
                    element.getStart(),
                    "a starred value cannot stand in a comprehension",
                    "add a second 'for' instead");
        }
        return comprehension(kind, element.condition(), value, clauses, span);
    }

    private Expr comprehension(
            Kind kind,
            PythonParser.ConditionContext element,
            PythonParser.@Nullable ExpressionContext value,
            List<PythonParser.ComprehensionForContext> clauses,
            Span span) {
        Expr outermost = expressions.operation(clauses.getFirst().operation(0));
        scopes.enter(Scopes.Kind.COMPREHENSION);
        List<Expr.Comprehension.Clause> made = new ArrayList<>();
        for (PythonParser.ComprehensionForContext clause : clauses) {
            Expr target = expressions.targets(clause.targets());
            Expr iterable = made.isEmpty() ? outermost : expressions.operation(clause.operation(0));
            List<Expr> conditions = new ArrayList<>();
            for (PythonParser.OperationContext condition :
                    clause.operation().subList(1, clause.operation().size())) {
                conditions.add(expressions.operation(condition));
            }
            made.add(new Expr.Comprehension.Clause(target, iterable, conditions));
        }
        Expr each = expressions.condition(element);
        Expr second = value == null ? null : expressions.expression(value);
        scopes.leave();
        return new Expr.Comprehension(kind, each, second, made, span);
    }

    List<Argument> arguments(PythonParser.InvocationContext call) {
        return call.arguments() == null ? List.of() : arguments(call.arguments());
    }

    List<Argument> arguments(PythonParser.ArgumentsContext context) {
        List<Argument> made = new ArrayList<>();
        Set<String> keywords = new HashSet<>();
        boolean doubleStar = false;
        for (PythonParser.ArgumentContext argument : context.argument()) {
            Argument next = argument(argument, context);
            switch (next.kind()) {
                case POSITIONAL -> {
                    if (doubleStar || !keywords.isEmpty()) {
                        throw complaints.at(
                                argument.getStart(),
                                "a positional argument follows a keyword argument",
                                "put it first, or name it");
                    }
                }
                case KEYWORD -> {
                    if (!keywords.add(String.valueOf(next.keyword()))) {
                        throw complaints.at(
                                argument.getStart(),
                                "keyword argument '" + next.keyword() + "' is given twice",
                                "remove one of the two");
                    }
                }
                case STAR -> {
                    if (doubleStar) {
                        throw complaints.at(
                                argument.getStart(), "'*' arguments follow '**' arguments", "put the '*' first");
                    }
                }
                case DOUBLE_STAR -> doubleStar = true;
            }
            made.add(next);
        }
        return made;
    }

    private Argument argument(PythonParser.ArgumentContext argument, PythonParser.ArgumentsContext all) {
        if (argument.ASSIGN() != null) {
            return new Argument(
                    Argument.Kind.KEYWORD,
                    expressions.name(argument.NAME()),
                    expressions.expression(argument.expression()));
        }
        if (argument.expression() != null) {
            Argument.Kind kind = argument.STAR() != null ? Argument.Kind.STAR : Argument.Kind.DOUBLE_STAR;
            return new Argument(kind, null, expressions.expression(argument.expression()));
        }
        if (argument.comprehensionFor().isEmpty()) {
            return new Argument(Argument.Kind.POSITIONAL, null, expressions.condition(argument.condition()));
        }
        if (all.getChildCount() > 1) {
            throw complaints.at(
                    argument.getStart(),
                    "a generator among other arguments needs parentheses",
                    "put parentheses around it");
        }
        return new Argument(
                Argument.Kind.POSITIONAL,
                null,
                comprehension(
                        Kind.GENERATOR,
                        argument.condition(),
                        null,
                        argument.comprehensionFor(),
                        expressions.span(argument)));
    }

    Expr index(PythonParser.IndexingContext context) {
        List<PythonParser.IndexContext> parts = context.index();
        Span span =
                expressions.span(parts.getFirst().getStart(), parts.getLast().getStop());
        boolean single = parts.size() == 1
                && context.COMMA().isEmpty()
                && parts.getFirst().STAR() == null;
        return single
                ? index(parts.getFirst())
                : new Expr.TupleExpr(parts.stream().map(this::index).toList(), span);
    }

    private Expr index(PythonParser.IndexContext context) {
        if (context.STAR() != null) {
            return new Expr.Starred(expressions.operation(context.operation()), expressions.span(context));
        }
        Expr first = context.condition() == null ? null : expressions.condition(context.condition());
        if (first != null && context.COLON() == null) {
            return first;
        }
        Expr upper = context.expression() == null ? null : expressions.expression(context.expression());
        Expr step = context.step() == null || context.step().expression() == null
                ? null
                : expressions.expression(context.step().expression());
        return new Expr.Slice(first, upper, step, expressions.span(context));
    }
}

package dev.waitline.syntax;

import dev.waitline.source.Span;
import dev.waitline.syntax.grammar.PythonLexer;
import dev.waitline.syntax.grammar.PythonParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds the patterns of {@code match}. */
final class PatternBuilder {
    private final ExpressionBuilder expressions;
    private final Complaints complaints;

    PatternBuilder(ExpressionBuilder expressions, Complaints complaints) {
        this.expressions = expressions;
        this.complaints = complaints;
    }

    /** What stands behind {@code case}; no name is bound twice. */
    Pattern build(PythonParser.CasePatternContext context) {
        Pattern pattern = group(context);
        if (pattern instanceof Pattern.Star) {
            throw complaints.at(pattern.span(), "a starred pattern cannot stand alone", "put a comma behind it");
        }
        List<String> names = new ArrayList<>();
        Pattern.collect(pattern, names);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw complaints.at(
                        pattern.span(),
                        "the pattern binds '" + name + "' twice",
                        "use two names, and compare them in a guard");
            }
        }
        return pattern;
    }

    /** One pattern alone is itself; with a comma it is a sequence. */
    private Pattern group(PythonParser.CasePatternContext context) {
        return context.getChildCount() == 1
                ? item(context.sequenceItem(0))
                : sequence(context, expressions.span(context));
    }

    private Pattern sequence(PythonParser.@Nullable CasePatternContext context, Span span) {
        List<Pattern> items = context == null
                ? List.of()
                : context.sequenceItem().stream().map(this::item).toList();
        if (items.stream().filter(each -> each instanceof Pattern.Star).count() > 1) {
            throw complaints.at(span, "two starred patterns in one sequence", "keep one star");
        }
        return new Pattern.Sequence(items, span);
    }

    private Pattern item(PythonParser.SequenceItemContext context) {
        return context.STAR() == null
                ? pattern(context.pattern())
                : new Pattern.Star(bound(context.NAME()), expressions.span(context));
    }

    private Pattern pattern(PythonParser.PatternContext context) {
        List<Pattern> alternatives =
                context.closedPattern().stream().map(this::closed).toList();
        for (Pattern each : alternatives) {
            if (each.irrefutable() && each != alternatives.getLast()) {
                throw complaints.at(
                        each.span(), "no pattern behind this one can ever be reached", "move it to the end");
            }
            if (!each.names().equals(alternatives.getFirst().names())) {
                throw complaints.at(
                        each.span(), "alternative patterns bind different names", "bind the same names in each");
            }
        }
        Pattern pattern = alternatives.size() == 1
                ? alternatives.getFirst()
                : new Pattern.Or(alternatives, expressions.span(context));
        if (context.AS() == null) {
            return pattern;
        }
        String name = bound(context.NAME());
        if (name == null) {
            throw complaints.at(context.NAME().getSymbol(), "'_' binds nothing", "write a name behind 'as'");
        }
        return new Pattern.As(pattern, name, expressions.span(context));
    }

    private @Nullable String bound(TerminalNode name) {
        return name.getText().equals("_") ? null : expressions.name(name);
    }

    private Pattern closed(PythonParser.ClosedPatternContext context) {
        Span span = expressions.span(context);
        return switch (context) {
            case PythonParser.NumberPatternContext p -> new Pattern.Equal(number(p, span), span);
            case PythonParser.TextPatternContext p -> {
                if (!p.FSTRING().isEmpty()) {
                    throw complaints.at(span, "an f-string is no pattern", "compare it in a guard");
                }
                yield new Pattern.Equal(expressions.text(p.children, span), span);
            }
            case PythonParser.SingletonPatternContext p ->
                new Pattern.Same(new Expr.Singleton(singleton(p.getStart()), span), span);
            case PythonParser.NamePatternContext p -> new Pattern.Capture(bound(p.NAME()), span);
            case PythonParser.ValuePatternContext p -> new Pattern.Equal(dotted(p.NAME()), span);
            case PythonParser.ClassPatternContext p -> instance(p, span);
            case PythonParser.GroupPatternContext p -> {
                Pattern inside = p.casePattern() == null ? sequence(null, span) : group(p.casePattern());
                if (inside instanceof Pattern.Star) {
                    throw complaints.at(span, "a starred pattern cannot stand alone", "put a comma behind it");
                }
                yield inside;
            }
            case PythonParser.ListPatternContext p -> sequence(p.casePattern(), span);
            case PythonParser.MappingPatternContext p -> mapping(p, span);
            default -> throw new IllegalStateException("no pattern: " + context.getClass());
        };
    }

    private Expr number(PythonParser.NumberPatternContext context, Span span) {
        Expr imaginary = context.IMAGINARY() == null
                ? null
                : Numbers.imaginary(context.IMAGINARY().getText(), span);
        Expr real = context.INTEGER() != null
                ? Numbers.integer(context.INTEGER().getText(), span)
                : context.FLOAT() != null
                        ? Numbers.floating(context.FLOAT().getText(), span)
                        : java.util.Objects.requireNonNull(imaginary);
        boolean negative = context.getStart().getType() == PythonLexer.MINUS;
        Expr first = negative ? new Expr.Unary(Expr.Unary.Operator.NEGATE, real, span) : real;
        if (imaginary == null || real == imaginary) {
            return first;
        }
        boolean minus = context.MINUS().size() > (negative ? 1 : 0);
        return new Expr.Binary(first, minus ? BinaryOperator.SUBTRACT : BinaryOperator.ADD, imaginary, span);
    }

    private static Expr.Singleton.Kind singleton(Token word) {
        return switch (word.getType()) {
            case PythonLexer.NONE -> Expr.Singleton.Kind.NONE;
            case PythonLexer.TRUE -> Expr.Singleton.Kind.TRUE;
            default -> Expr.Singleton.Kind.FALSE;
        };
    }

    private Expr dotted(List<TerminalNode> names) {
        Token first = names.getFirst().getSymbol();
        Expr value = new Expr.Name(expressions.name(names.getFirst()), expressions.span(first, first));
        for (TerminalNode name : names.subList(1, names.size())) {
            value = new Expr.Attribute(value, expressions.name(name), expressions.span(first, name.getSymbol()));
        }
        return value;
    }

    private Pattern instance(PythonParser.ClassPatternContext context, Span span) {
        List<Pattern> items = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (PythonParser.ClassItemContext item : context.classItem()) {
            if (item.NAME() != null) {
                String name = expressions.name(item.NAME());
                if (names.contains(name)) {
                    throw complaints.at(item.getStart(), "the attribute '" + name + "' is named twice", "name it once");
                }
                names.add(name);
            } else if (!names.isEmpty()) {
                throw complaints.at(
                        item.getStart(), "a pattern without a name stands behind one with a name", "move it forward");
            }
            items.add(pattern(item.pattern()));
        }
        return new Pattern.Instance(dotted(context.dottedName().NAME()), items, names, span);
    }

    private Pattern mapping(PythonParser.MappingPatternContext context, Span span) {
        List<Expr> keys = new ArrayList<>();
        List<Pattern> values = new ArrayList<>();
        String rest = null;
        for (PythonParser.MappingItemContext item : context.mappingItem()) {
            if (rest != null) {
                throw complaints.at(item.getStart(), "something stands behind the '**' pattern", "make '**' the last");
            }
            if (item.POWER() != null) {
                rest = bound(item.NAME());
                if (rest == null) {
                    throw complaints.at(item.getStart(), "'**_' means nothing", "leave it out");
                }
                continue;
            }
            Pattern key = closed(item.closedPattern());
            keys.add(
                    switch (key) {
                        case Pattern.Equal equal -> equal.value();
                        case Pattern.Same same -> same.value();
                        default ->
                            throw complaints.at(
                                    key.span(), "a key is a literal or a dotted name", "compare it in a guard");
                    });
            values.add(pattern(item.pattern()));
        }
        return new Pattern.Mapping(keys, values, rest, span);
    }
}

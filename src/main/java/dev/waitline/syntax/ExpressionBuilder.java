package dev.waitline.syntax;

import dev.waitline.source.Span;
import dev.waitline.syntax.grammar.PythonLexer;
import dev.waitline.syntax.grammar.PythonParser;
import dev.waitline.syntax.grammar.PythonParser.OperationContext;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds expressions. Chains of operators are walked with a loop, so that their length costs no stack. */
final class ExpressionBuilder {
    private static final int DEEPEST = 1000;

    private final Offsets offsets;
    private final Complaints complaints;
    private final Scopes scopes;
    private final Targets targets;
    private final StringLiterals strings;
    private final Brackets brackets;
    private int depth;
    /** The names of the classes in whose bodies we are, innermost first. */
    private final Deque<String> classes = new ArrayDeque<>();

    ExpressionBuilder(Reader reader, Scopes scopes) {
        this.offsets = reader.offsets();
        this.complaints = reader.complaints();
        this.scopes = scopes;
        this.targets = new Targets(complaints);
        this.strings = new StringLiterals(reader, (start, end) -> field(reader.field(start, end)));
        this.brackets = new Brackets(this, complaints, scopes);
    }

    Targets targets() {
        return targets;
    }

    Span span(ParserRuleContext context) {
        return span(context.getStart(), context.getStop());
    }

    Span span(Token first, Token last) {
        return offsets.span(first.getStartIndex(), last.getStopIndex() + 1);
    }

    private Expr field(PythonParser.FieldContext context) {
        return context.items() != null ? items(context.items()) : yielded(context.yieldExpression());
    }

    /** Identifiers that look alike are the same name, as in Python; private names of a class carry its name. */
    String name(TerminalNode node) {
        String name = Normalizer.normalize(node.getText(), Normalizer.Form.NFKC);
        boolean isPrivate = name.startsWith("__") && !name.endsWith("__") && name.indexOf('.') < 0;
        String owner = isPrivate && !classes.isEmpty() ? classes.peek().replaceFirst("^_+", "") : "";
        return owner.isEmpty() ? name : "_" + owner + name;
    }

    /** The body of a class begins. */
    void enterClass(String name) {
        classes.push(name);
    }

    void leaveClass() {
        classes.pop();
    }

    Expr items(PythonParser.ItemsContext context) {
        List<PythonParser.ItemContext> items = context.item();
        if (context.getChildCount() == 1) {
            return unstarred(item(items.getFirst()));
        }
        return new Expr.TupleExpr(items.stream().map(this::item).toList(), span(context));
    }

    Expr unstarred(Expr value) {
        if (value instanceof Expr.Starred) {
            throw complaints.at(
                    value.span(), "a starred value cannot stand alone", "put it into a list, a tuple or a call");
        }
        return value;
    }

    private Expr item(PythonParser.ItemContext context) {
        return context.STAR() != null
                ? new Expr.Starred(operation(context.operation()), span(context))
                : expression(context.expression());
    }

    Expr targets(PythonParser.TargetsContext context) {
        if (context.getChildCount() == 1) {
            return targets.assignable(target(context.target(0)));
        }
        List<Expr> items = context.target().stream().map(this::target).toList();
        return targets.assignable(new Expr.TupleExpr(items, span(context)));
    }

    Expr target(PythonParser.TargetContext context) {
        Expr primary = primary(context.primary());
        return context.STAR() != null ? new Expr.Starred(primary, span(context)) : primary;
    }

    Expr condition(PythonParser.ConditionContext context) {
        Expr value = expression(context.expression());
        if (context.WALRUS() == null) {
            return value;
        }
        Token name = context.NAME().getSymbol();
        return new Expr.Walrus(new Expr.Name(name(context.NAME()), span(name, name)), value, span(context));
    }

    Expr element(PythonParser.ElementContext context) {
        return context.STAR() != null
                ? new Expr.Starred(operation(context.operation()), span(context))
                : condition(context.condition());
    }

    Expr yielded(PythonParser.YieldExpressionContext context) {
        scopes.requireFunction(context.getStart().getStartIndex(), "yield");
        if (context.FROM() != null) {
            return new Expr.YieldFrom(expression(context.expression()), span(context));
        }
        return new Expr.Yield(context.items() == null ? null : items(context.items()), span(context));
    }

    Expr expression(PythonParser.ExpressionContext context) {
        if (++depth > DEEPEST) {
            throw complaints.at(context.getStart(), Parser.TOO_DEEP, Parser.LESS_DEEP);
        }
        try {
            if (context.LAMBDA() != null) {
                return lambda(context);
            }
            Expr value = operation(context.operation(0));
            return context.IF() == null
                    ? value
                    : new Expr.Conditional(
                            operation(context.operation(1)), value, expression(context.expression()), span(context));
        } finally {
            depth--;
        }
    }

    private Expr lambda(PythonParser.ExpressionContext context) {
        Signatures signatures = new Signatures(complaints);
        if (context.lambdaParameters() != null) {
            for (PythonParser.LambdaParameterContext p :
                    context.lambdaParameters().lambdaParameter()) {
                Token at = p.getStart();
                if (p.SLASH() != null) {
                    signatures.slash(at);
                } else if (p.STAR() != null) {
                    signatures.star(at, p.NAME() == null ? null : name(p.NAME()));
                } else if (p.POWER() != null) {
                    signatures.doubleStar(at, name(p.NAME()));
                } else {
                    signatures.plain(at, name(p.NAME()), p.expression() == null ? null : expression(p.expression()));
                }
            }
        }
        scopes.enter(Scopes.Kind.LAMBDA);
        Expr body = expression(context.expression());
        scopes.leave();
        return new Expr.Lambda(signatures.parameters(), body, span(context));
    }

    Expr operation(OperationContext context) {
        if (++depth > DEEPEST) {
            throw complaints.at(context.getStart(), Parser.TOO_DEEP, Parser.LESS_DEEP);
        }
        Deque<OperationContext> chain = new ArrayDeque<>();
        OperationContext first = context;
        while (first instanceof PythonParser.ArithmeticContext
                || first instanceof PythonParser.ComparisonContext
                || first instanceof PythonParser.BothContext
                || first instanceof PythonParser.EitherContext) {
            chain.push(first);
            first = (OperationContext) first.getChild(0);
        }
        Expr value = single(first);
        while (!chain.isEmpty()) {
            OperationContext next = chain.pop();
            if (next instanceof PythonParser.ArithmeticContext) {
                Token operator = ((TerminalNode) next.getChild(1)).getSymbol();
                value = new Expr.Binary(value, Operators.binary(operator.getText()), right(next), span(next));
            } else if (next instanceof PythonParser.ComparisonContext) {
                value = comparison(value, next, chain);
            } else {
                value = either(value, next, chain);
            }
        }
        depth--;
        return value;
    }

    /** The right operand, where {@code not} may not stand without parentheses. */
    private Expr right(OperationContext context) {
        OperationContext operand = (OperationContext) context.getChild(context.getChildCount() - 1);
        if (operand instanceof PythonParser.NotContext) {
            throw complaints.at(
                    operand.getStart(), "'not' cannot stand behind an operator", "put parentheses around 'not ...'");
        }
        return operation(operand);
    }

    private Expr comparison(Expr left, OperationContext context, Deque<OperationContext> chain) {
        List<Expr> operands = new ArrayList<>(List.of(left));
        List<Expr.Compare.Operator> operators = new ArrayList<>();
        OperationContext last = context;
        while (true) {
            operators.add(Operators.comparison(
                    ((TerminalNode) last.getChild(1)).getSymbol().getType()));
            operands.add(right(last));
            if (!(chain.peek() instanceof PythonParser.ComparisonContext)) {
                return new Expr.Compare(operands, operators, span(last));
            }
            last = chain.pop();
        }
    }

    private Expr either(Expr left, OperationContext context, Deque<OperationContext> chain) {
        List<Expr> operands = new ArrayList<>(List.of(left));
        OperationContext last = context;
        while (true) {
            operands.add(operation((OperationContext) last.getChild(2)));
            if (chain.peek() == null || chain.peek().getClass() != context.getClass()) {
                return new Expr.BoolOp(context instanceof PythonParser.BothContext, operands, span(last));
            }
            last = chain.pop();
        }
    }

    private Expr single(OperationContext context) {
        return switch (context) {
            case PythonParser.OperandContext operand -> primary(operand.primary());
            case PythonParser.PowerContext power ->
                new Expr.Binary(operation(power.operation(0)), BinaryOperator.POWER, right(power), span(power));
            case PythonParser.SignContext sign ->
                new Expr.Unary(Operators.sign(sign.getStart().getType()), right(sign), span(sign));
            case PythonParser.NotContext not ->
                new Expr.Unary(Expr.Unary.Operator.NOT, operation(not.operation()), span(not));
            default -> throw new IllegalStateException("no operation: " + context.getClass());
        };
    }

    Expr primary(PythonParser.PrimaryContext context) {
        Expr value = atom(context.atom());
        for (PythonParser.TrailerContext trailer : context.trailer()) {
            Span span = span(context.getStart(), trailer.getStop());
            value = switch (trailer) {
                case PythonParser.MemberContext member -> new Expr.Attribute(value, name(member.NAME()), span);
                case PythonParser.InvocationContext call -> new Expr.Call(value, brackets.arguments(call), span);
                case PythonParser.IndexingContext index -> new Expr.Subscript(value, brackets.index(index), span);
                default -> throw new IllegalStateException("no trailer: " + trailer.getClass());
            };
        }
        return value;
    }

    private Expr atom(PythonParser.AtomContext context) {
        Span span = span(context);
        String text = context.getStart().getText();
        return switch (context.getStart().getType()) {
            case PythonLexer.NAME -> new Expr.Name(name(context.NAME()), span);
            case PythonLexer.INTEGER -> Numbers.integer(text, span);
            case PythonLexer.FLOAT -> Numbers.floating(text, span);
            case PythonLexer.IMAGINARY -> Numbers.imaginary(text, span);
            case PythonLexer.STRING, PythonLexer.FSTRING, PythonLexer.BYTES -> text(context.children, span);
            case PythonLexer.NONE -> new Expr.Singleton(Expr.Singleton.Kind.NONE, span);
            case PythonLexer.TRUE -> new Expr.Singleton(Expr.Singleton.Kind.TRUE, span);
            case PythonLexer.FALSE -> new Expr.Singleton(Expr.Singleton.Kind.FALSE, span);
            case PythonLexer.ELLIPSIS -> new Expr.Singleton(Expr.Singleton.Kind.ELLIPSIS, span);
            case PythonLexer.LPAREN -> brackets.parentheses(context, span);
            case PythonLexer.LBRACKET -> brackets.list(context, span);
            default -> brackets.braces(context, span);
        };
    }

    /** Adjacent string literals. */
    Expr text(List<ParseTree> literals, Span span) {
        List<Token> words = new ArrayList<>();
        for (ParseTree literal : literals) {
            words.add(((TerminalNode) literal).getSymbol());
        }
        return strings.join(words, span);
    }
}

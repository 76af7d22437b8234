package dev.waitline.syntax;

import dev.waitline.source.SourceException;
import dev.waitline.syntax.grammar.PythonLexer;
import dev.waitline.syntax.grammar.PythonParser;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Says in a reader's words what is wrong at the word where the grammar gave up. */
final class Explainer extends DefaultErrorStrategy {
    private static final Set<String> HEADERS =
            Set.of("if", "elif", "else", "while", "for", "try", "except", "finally", "with", "def", "class");
    private static final Set<String> TAILS = Set.of("elif", "else", "except", "finally");

    private final Complaints complaints;
    private final Offsets offsets;
    private final List<CommonToken> tokens;

    Explainer(Complaints complaints, Offsets offsets, List<CommonToken> tokens) {
        this.complaints = complaints;
        this.offsets = offsets;
        this.tokens = tokens;
    }

    @Override
    public void recover(Parser parser, RecognitionException e) {
        throw explain(parser, e.getOffendingToken());
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw explain(parser, parser.getCurrentToken());
    }

    @Override
    public void reportError(Parser parser, RecognitionException e) {
        // recover() follows at once and throws.
    }

    @Override
    public void sync(Parser parser) {
        // No repair is tried, so nothing is to be skipped.
    }

    private SourceException explain(Parser parser, Token bad) {
        int at = bad.getTokenIndex();
        int first = firstOfLine(at);
        CommonToken head = tokens.get(first);
        CommonToken previous = at > 0 ? tokens.get(at - 1) : null;
        if (bad.getType() == PythonLexer.INDENT) {
            return complaints.at(bad, "unexpected indent", "line this up with the statement above it");
        }
        if (parser.getContext() instanceof PythonParser.BlockContext && previous != null && endsLine(previous)) {
            return noBlock(parser.getContext().getParent(), bad);
        }
        SourceException known = Elsewhere.construct(tokens, first, at, complaints);
        if (known != null) {
            return known;
        }
        if (at == first && TAILS.contains(bad.getText())) {
            return complaints.at(
                    bad,
                    "'" + bad.getText() + "' belongs to no statement above it",
                    "line it up with the statement that it continues");
        }
        if (parser.getContext() instanceof PythonParser.TryStatementContext && previous != null && at == first) {
            return complaints.at(
                    bad, "'try' needs an 'except' or a 'finally' block", "add one, in line with the 'try'");
        }
        if (bad.getType() == PythonLexer.WALRUS) {
            return complaints.at(bad, "':=' cannot stand here", "write '=', or put parentheses around the assignment");
        }
        if (bad.getType() == PythonLexer.ASSIGN && previous != null && Tokens.keyword(previous)) {
            return keyword(previous);
        }
        if (bad.getType() == PythonLexer.ASSIGN) {
            return assign(parser, bad, head);
        }
        SourceException colon = colon(parser, bad, head);
        return colon != null ? colon : inLine(parser, bad, previous);
    }

    private int firstOfLine(int at) {
        int i = at;
        while (i > 0 && !endsLine(tokens.get(i - 1)) && tokens.get(i - 1).getType() != PythonLexer.SEMICOLON) {
            i--;
        }
        return i;
    }

    private static boolean endsLine(Token token) {
        return switch (token.getType()) {
            case PythonLexer.LINE_END, PythonLexer.INDENT, PythonLexer.DEDENT -> true;
            default -> false;
        };
    }

    private SourceException noBlock(ParserRuleContext owner, Token bad) {
        Token keyword = owner.getStart();
        return complaints.at(
                bad,
                "expected an indented block after '" + keyword.getText() + "' on line "
                        + offsets.position(keyword.getStartIndex()).line(),
                "indent its body, or write pass");
    }

    private SourceException keyword(Token word) {
        return complaints.at(
                word, "'" + word.getText() + "' is a keyword of Python and cannot be a name", "choose another name");
    }

    private SourceException assign(Parser parser, Token bad, CommonToken head) {
        if (within(parser.getContext(), PythonParser.InvocationContext.class)) {
            return complaints.at(
                    bad, "the name of a keyword argument must be a plain name", "write name=value, or '==' to compare");
        }
        return complaints.at(
                bad,
                "'=' assigns, and that is not possible here",
                head.getType() == PythonLexer.NAME
                        ? "write '==' to compare"
                        : "write '==' to compare, or ':=' in parentheses");
    }

    private static boolean within(ParserRuleContext context, Class<?> kind) {
        for (ParserRuleContext c = context; c != null; c = c.getParent()) {
            if (kind.isInstance(c)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable SourceException colon(Parser parser, Token bad, CommonToken head) {
        String keyword = head.getText();
        boolean awaited = parser.getExpectedTokens().contains(PythonLexer.COLON);
        if (!HEADERS.contains(keyword) || !awaited || within(parser.getContext(), PythonParser.AtomContext.class)) {
            return null;
        }
        if (keyword.equals("else") && bad.getType() == PythonLexer.IF) {
            return complaints.at(bad, "Python has no 'else if'", "write 'elif'");
        }
        if (within(parser.getContext(), PythonParser.OperationContext.class) && bad.getType() != PythonLexer.LINE_END) {
            return null;
        }
        String after = switch (keyword) {
            case "if", "elif", "while" -> "the '" + keyword + "' condition";
            case "for" -> "the 'for' header";
            case "with" -> "the 'with' items";
            case "def" -> "the parameters of the function";
            case "class" -> "the header of the class";
            default -> "'" + keyword + "'";
        };
        return complaints.at(bad, "missing ':' after " + after, "put ':' before its body");
    }

    private SourceException inLine(Parser parser, Token bad, @Nullable CommonToken previous) {
        boolean name = parser.getExpectedTokens().contains(PythonLexer.NAME);
        if (Tokens.keyword(bad)
                && name
                && (previous == null || Tokens.wantsName(previous) || !Tokens.operator(previous))) {
            return keyword(bad);
        }
        boolean ends = bad.getType() == PythonLexer.LINE_END || bad.getType() == Token.EOF;
        if (previous != null && (Tokens.operator(previous) || Tokens.keyword(previous)) && !Tokens.startsOperand(bad)) {
            String where = "after '" + previous.getText() + "'";
            return Tokens.wantsName(previous)
                    ? complaints.at(bad, "a name is missing " + where, "write the name")
                    : complaints.at(
                            bad,
                            "a value is missing " + where,
                            ends ? "complete the line" : "write a value before '" + bad.getText() + "'");
        }
        if (ends) {
            return complaints.at(bad, "the line ends too early", "complete the statement");
        }
        if (bad.getType() == PythonLexer.COLON && parser.getExpectedTokens().contains(PythonLexer.LPAREN)) {
            return complaints.at(bad, "the parameters are missing", "write parentheses, empty ones if there are none");
        }
        if (parser.getContext() instanceof PythonParser.ForStatementContext
                && parser.getExpectedTokens().contains(PythonLexer.IN)) {
            return complaints.at(bad, "missing 'in' after the target of 'for'", "write for NAME in VALUES:");
        }
        if (previous != null
                && previous.getType() == PythonLexer.FSTRING
                && previous.getStopIndex() + 1 == bad.getStartIndex()) {
            return complaints.at(
                    bad,
                    "the f-string ends before this, at its own kind of quote",
                    "use the other kind of quote inside it");
        }
        if (previous != null && Tokens.endsOperand(previous) && Tokens.startsOperand(bad)) {
            return complaints.at(
                    bad,
                    "an operator or a comma is missing before '" + Tokens.shown(bad) + "'",
                    "put it between the two values");
        }
        return complaints.at(
                bad,
                "'" + Tokens.shown(bad) + "' was not expected here",
                "check this line for a missing operator, comma, quote or bracket");
    }
}

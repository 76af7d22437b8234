package dev.waitline.syntax;

import dev.waitline.syntax.grammar.PythonLexer;
import org.antlr.v4.runtime.Token;

/** What kinds of words there are, for messages about them. */
final class Tokens {
    private static final int SHOWN = 24;

    private Tokens() {}

    static boolean keyword(Token token) {
        int type = token.getType();
        return (type >= PythonLexer.AND && type <= PythonLexer.YIELD)
                || type == PythonLexer.NOT_IN
                || type == PythonLexer.IS_NOT;
    }

    /** A mark that stands before a value, brackets included. */
    static boolean operator(Token token) {
        int type = token.getType();
        return switch (type) {
            case PythonLexer.RPAREN, PythonLexer.RBRACKET, PythonLexer.RBRACE, PythonLexer.ELLIPSIS -> false;
            default -> type >= PythonLexer.LPAREN && type <= PythonLexer.NE;
        };
    }

    static boolean wantsName(Token token) {
        return switch (token.getType()) {
            case PythonLexer.DOT,
                    PythonLexer.DEF,
                    PythonLexer.CLASS,
                    PythonLexer.AS,
                    PythonLexer.IMPORT,
                    PythonLexer.GLOBAL,
                    PythonLexer.NONLOCAL,
                    PythonLexer.FROM -> true;
            default -> false;
        };
    }

    static boolean startsOperand(Token token) {
        return switch (token.getType()) {
            case PythonLexer.NAME,
                    PythonLexer.INTEGER,
                    PythonLexer.FLOAT,
                    PythonLexer.IMAGINARY,
                    PythonLexer.STRING,
                    PythonLexer.FSTRING,
                    PythonLexer.BYTES,
                    PythonLexer.NONE,
                    PythonLexer.TRUE,
                    PythonLexer.FALSE,
                    PythonLexer.ELLIPSIS,
                    PythonLexer.LPAREN,
                    PythonLexer.LBRACKET,
                    PythonLexer.LBRACE,
                    PythonLexer.LAMBDA -> true;
            default -> false;
        };
    }

    static boolean endsOperand(Token token) {
        return switch (token.getType()) {
            case PythonLexer.NAME,
                    PythonLexer.INTEGER,
                    PythonLexer.FLOAT,
                    PythonLexer.IMAGINARY,
                    PythonLexer.STRING,
                    PythonLexer.FSTRING,
                    PythonLexer.BYTES,
                    PythonLexer.NONE,
                    PythonLexer.TRUE,
                    PythonLexer.FALSE,
                    PythonLexer.ELLIPSIS,
                    PythonLexer.RPAREN,
                    PythonLexer.RBRACKET,
                    PythonLexer.RBRACE -> true;
            default -> false;
        };
    }

    static String shown(Token token) {
        String text = token.getText().replace("\n", "\\n");
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}

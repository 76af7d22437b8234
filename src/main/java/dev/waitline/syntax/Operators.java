package dev.waitline.syntax;

import dev.waitline.syntax.grammar.PythonLexer;

/** From the marks in the text to the operators of the tree. */
final class Operators {
    private Operators() {}

    static BinaryOperator binary(String symbol) {
        for (BinaryOperator operator : BinaryOperator.values()) {
            if (operator.symbol().equals(symbol)) {
                return operator;
            }
        }
        throw new IllegalStateException("no operator: " + symbol);
    }

    static Expr.Unary.Operator sign(int type) {
        return switch (type) {
            case PythonLexer.MINUS -> Expr.Unary.Operator.NEGATE;
            case PythonLexer.PLUS -> Expr.Unary.Operator.PLUS;
            default -> Expr.Unary.Operator.INVERT;
        };
    }

    static Expr.Compare.Operator comparison(int type) {
        return switch (type) {
            case PythonLexer.LT -> Expr.Compare.Operator.LT;
            case PythonLexer.LE -> Expr.Compare.Operator.LE;
            case PythonLexer.EQ -> Expr.Compare.Operator.EQ;
            case PythonLexer.NE -> Expr.Compare.Operator.NE;
            case PythonLexer.GT -> Expr.Compare.Operator.GT;
            case PythonLexer.GE -> Expr.Compare.Operator.GE;
            case PythonLexer.IN -> Expr.Compare.Operator.IN;
            case PythonLexer.NOT_IN -> Expr.Compare.Operator.NOT_IN;
            case PythonLexer.IS -> Expr.Compare.Operator.IS;
            case PythonLexer.IS_NOT -> Expr.Compare.Operator.IS_NOT;
            default -> throw new IllegalStateException("no comparison: " + type);
        };
    }
}

package dev.waitline.compile;

import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.syntax.Expr;
import dev.waitline.syntax.Parser;
import dev.waitline.syntax.Stmt;
import java.util.Optional;

/**
 * The part of an expression that a traceback points at: the operator of a binary operation, the brackets of a subscript.
 *
 * @param start its first column, from 0, in the text of the expression
 * @param end the column behind its last
 */
public record Anchors(int start, int end) {
    /** Empty when the text is no such expression. */
    public static Optional<Anchors> of(String expression) {
        try {
            var body =
                    Parser.parse(new SourceText("traceback", expression + "\n")).body();
            if (body.size() != 1 || !(body.getFirst() instanceof Stmt.ExprStmt statement)) {
                return Optional.empty();
            }
            return switch (statement.value()) {
                case Expr.Binary binary -> operator(expression, binary);
                case Expr.Subscript subscript ->
                    Optional.of(new Anchors(
                            expression.indexOf('[', end(subscript.value())),
                            expression.indexOf(']', end(subscript.index())) + 1));
                default -> Optional.empty();
            };
        } catch (SourceException notAnExpression) {
            return Optional.empty();
        }
    }

    private static int end(Expr expr) {
        return expr.span().end().column() - 1;
    }

    private static Optional<Anchors> operator(String text, Expr.Binary binary) {
        int to = binary.right().span().start().column() - 1;
        for (int i = end(binary.left()); i < to; i++) {
            if (" \t)\\".indexOf(text.charAt(i)) < 0) {
                boolean two = i + 1 < to && !Character.isWhitespace(text.charAt(i + 1));
                return Optional.of(new Anchors(i, two ? i + 2 : i + 1));
            }
        }
        return Optional.empty();
    }
}

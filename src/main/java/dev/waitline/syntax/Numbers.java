package dev.waitline.syntax;

import dev.waitline.source.Span;
import java.math.BigInteger;

/** The values of number literals. */
final class Numbers {
    private Numbers() {}

    static Expr integer(String literal, Span span) {
        String digits = literal.replace("_", "");
        int radix = switch (digits.length() > 1 ? digits.charAt(1) : '0') {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
        return new Expr.IntLiteral(new BigInteger(radix == 10 ? digits : digits.substring(2), radix), span);
    }

    static Expr imaginary(String literal, Span span) {
        String digits = literal.substring(0, literal.length() - 1).replace("_", "");
        return new Expr.ImaginaryLiteral(Double.parseDouble(digits), span);
    }

    static Expr floating(String literal, Span span) {
        return new Expr.FloatLiteral(Double.parseDouble(literal.replace("_", "")), span);
    }
}

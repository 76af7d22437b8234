package dev.waitline.syntax;

/** The arithmetic and bitwise operators, as they stand between operands and before {@code =}. */
public enum BinaryOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    FLOOR_DIVIDE("//"),
    MODULO("%"),
    POWER("**"),
    LEFT_SHIFT("<<"),
    RIGHT_SHIFT(">>"),
    AND("&"),
    OR("|"),
    XOR("^"),
    MATRIX_MULTIPLY("@");

    private final String symbol;

    BinaryOperator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}

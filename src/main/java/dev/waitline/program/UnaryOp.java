package dev.waitline.program;

/** Operators with one operand. */
public enum UnaryOp {
    NEGATE("-", "__neg__"),
    PLUS("+", "__pos__"),
    INVERT("~", "__invert__"),
    NOT("not", "__bool__");

    private final String symbol;
    private final String method;

    UnaryOp(String symbol, String method) {
        this.symbol = symbol;
        this.method = method;
    }

    public String symbol() {
        return symbol;
    }

    public String method() {
        return method;
    }
}

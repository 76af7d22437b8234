package dev.waitline.program;

/** Arithmetic and bitwise operators, with their special methods. */
public enum BinaryOp {
    ADD("+", "add"),
    SUBTRACT("-", "sub"),
    MULTIPLY("*", "mul"),
    DIVIDE("/", "truediv"),
    FLOOR_DIVIDE("//", "floordiv"),
    MODULO("%", "mod"),
    POWER("** or pow()", "pow"),
    LEFT_SHIFT("<<", "lshift"),
    RIGHT_SHIFT(">>", "rshift"),
    AND("&", "and"),
    OR("|", "or"),
    XOR("^", "xor"),
    MATRIX_MULTIPLY("@", "matmul");

    private final String symbol;
    private final String method;

    BinaryOp(String symbol, String method) {
        this.symbol = symbol;
        this.method = method;
    }

    /** As CPython's error messages write it. */
    public String symbol() {
        return symbol;
    }

    public String method() {
        return "__" + method + "__";
    }

    public String reflected() {
        return "__r" + method + "__";
    }

    public String inPlace() {
        return "__i" + method + "__";
    }
}

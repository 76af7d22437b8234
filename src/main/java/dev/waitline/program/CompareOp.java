package dev.waitline.program;

/** Comparisons. {@code method} is the left operand's special method, {@code swapped} the right one's. */
public enum CompareOp {
    LT("<", "__lt__", "__gt__"),
    LE("<=", "__le__", "__ge__"),
    EQ("==", "__eq__", "__eq__"),
    NE("!=", "__ne__", "__ne__"),
    GT(">", "__gt__", "__lt__"),
    GE(">=", "__ge__", "__le__"),
    IN("in", "__contains__", ""),
    NOT_IN("not in", "__contains__", ""),
    IS("is", "", ""),
    IS_NOT("is not", "", "");

    private final String symbol;
    private final String method;
    private final String swapped;

    CompareOp(String symbol, String method, String swapped) {
        this.symbol = symbol;
        this.method = method;
        this.swapped = swapped;
    }

    public String symbol() {
        return symbol;
    }

    public String method() {
        return method;
    }

    public String swapped() {
        return swapped;
    }
}

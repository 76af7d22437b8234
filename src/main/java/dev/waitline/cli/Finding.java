package dev.waitline.cli;

/**
 * One thing that doctor looked at.
 *
 * @param remedy what to do; empty when there is nothing to do
 */
record Finding(Kind kind, String text, String remedy) {
    enum Kind {
        OK("ok"),
        /** It is there and of no use. */
        UNFIT("unfit"),
        MISSING("missing");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static Finding ok(String text) {
        return new Finding(Kind.OK, text, "");
    }

    static Finding unfit(String text) {
        return new Finding(Kind.UNFIT, text, "");
    }

    static Finding missing(String text, String remedy) {
        return new Finding(Kind.MISSING, text, remedy);
    }

    boolean good() {
        return kind == Kind.OK;
    }

    /** {@code ok}, {@code unfit} or {@code missing}. */
    String word() {
        return kind.word;
    }
}

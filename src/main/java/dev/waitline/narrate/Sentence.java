package dev.waitline.narrate;

/** What to say, and on what it rests. */
public record Sentence(String text, Basis basis) {
    public enum Basis {
        /** Plain fact of this run; nothing to promise. */
        FACT,
        /** Guaranteed by the docs. */
        DOCUMENTED,
        /** True of CPython, promised by nobody. */
        CPYTHON_DETAIL
    }
}

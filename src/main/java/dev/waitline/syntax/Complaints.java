package dev.waitline.syntax;

import dev.waitline.source.Diagnostic;
import dev.waitline.source.SourceException;
import dev.waitline.source.Span;
import org.antlr.v4.runtime.Token;

/** Makes the one exception with which every phase of the parser refuses a text. */
final class Complaints {
    /** The remedy where nothing better is known than the engine that runs all of Python. */
    static final String ELSEWHERE = "the model engine does not run this; " + Diagnostic.RUN_ON_CPYTHON;

    private final String file;
    private final Offsets offsets;

    Complaints(String file, Offsets offsets) {
        this.file = file;
        this.offsets = offsets;
    }

    SourceException at(int offset, String what, String remedy) {
        return new SourceException(new Diagnostic(file, offsets.position(offset), what, remedy));
    }

    SourceException at(Token token, String what, String remedy) {
        return at(token.getStartIndex(), what, remedy);
    }

    SourceException outside(Span span, String construct) {
        return at(span, construct, ELSEWHERE);
    }

    SourceException at(Span span, String what, String remedy) {
        return new SourceException(new Diagnostic(file, span.start(), what, remedy));
    }

    /** A construct of Python that lies outside the subset. */
    SourceException outside(int offset, String construct) {
        return at(offset, construct, ELSEWHERE);
    }
}

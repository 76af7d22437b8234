package dev.waitline.syntax;

import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;

/** The façade of this package: text in, tree out. */
public final class Parser {
    private Parser() {}

    /**
     * Parses a program.
     *
     * @throws SourceException when the text is not in the teaching subset; the diagnostic names the construct
     */
    public static Module parse(SourceText source) {
        throw new UnsupportedOperationException("parser: " + source.name());
    }
}

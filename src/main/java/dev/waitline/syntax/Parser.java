package dev.waitline.syntax;

import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;

/** The façade of this package: text in, tree out. */
public final class Parser {
    static final String TOO_DEEP = "this is nested too deeply";
    static final String LESS_DEEP = "give the inner parts names of their own";

    private Parser() {}

    /**
     * Parses a program.
     *
     * @throws SourceException when the text is not in the teaching subset; the diagnostic names the construct
     */
    public static Module parse(SourceText source) {
        Reader reader = new Reader(source);
        try {
            return new Module(
                    source,
                    new StatementBuilder(reader).statements(reader.program().statement()));
        } catch (StackOverflowError deep) {
            // Brackets and indents are counted; what is left are chains such as 'not not not ...' by the thousand.
            throw reader.complaints().at(0, "an expression in this file is nested too deeply", LESS_DEEP);
        }
    }
}

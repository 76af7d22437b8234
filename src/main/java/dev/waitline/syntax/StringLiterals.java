package dev.waitline.syntax;

import dev.waitline.source.Span;
import dev.waitline.syntax.grammar.PythonLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Makes one expression of adjacent string literals. */
final class StringLiterals {
    private final Offsets offsets;
    private final Complaints complaints;
    private final Escapes escapes;
    private final FStrings fStrings;

    StringLiterals(Reader reader, FStrings.Fields fields) {
        this.offsets = reader.offsets();
        this.complaints = reader.complaints();
        this.escapes = new Escapes(offsets, reader.complaints());
        this.fStrings = new FStrings(offsets, reader.complaints(), escapes, fields);
    }

    Expr join(List<Token> literals, Span span) {
        boolean formatted = false;
        boolean bytes = literals.getFirst().getType() == PythonLexer.BYTES;
        List<Expr.FString.Part> parts = new ArrayList<>();
        for (Token literal : literals) {
            int quote = literal.getStartIndex();
            boolean raw = false;
            while (offsets.at(quote) != '\'' && offsets.at(quote) != '"') {
                raw |= offsets.at(quote) == 'r' || offsets.at(quote) == 'R';
                quote++;
            }
            int after = literal.getStopIndex() + 1;
            int mark = offsets.at(quote);
            int width = after - quote >= 6 && offsets.at(quote + 1) == mark && offsets.at(quote + 2) == mark ? 3 : 1;
            if ((literal.getType() == PythonLexer.BYTES) != bytes) {
                throw complaints.at(literal, "cannot mix bytes and nonbytes literals", "make all of them the same");
            }
            if (bytes) {
                parts.add(new Expr.FString.Text(escapes.bytes(quote + width, after - width, raw)));
            } else if (literal.getType() == PythonLexer.FSTRING) {
                formatted = true;
                parts.addAll(fStrings.parts(quote + width, after - width, raw));
            } else {
                parts.add(new Expr.FString.Text(escapes.text(quote + width, after - width, raw)));
            }
        }
        List<Expr.FString.Part> merged = merge(parts);
        if (formatted) {
            return new Expr.FString(merged, span);
        }
        String text = merged.isEmpty() ? "" : ((Expr.FString.Text) merged.getFirst()).value();
        return bytes ? new Expr.BytesLiteral(text, span) : new Expr.StringLiteral(text, span);
    }

    /** Neighbouring texts become one; empty ones vanish. */
    private static List<Expr.FString.Part> merge(List<Expr.FString.Part> parts) {
        List<Expr.FString.Part> merged = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Expr.FString.Part part : parts) {
            switch (part) {
                case Expr.FString.Text plain -> text.append(plain.value());
                case Expr.FString.Field field -> {
                    flush(text, merged);
                    merged.add(field);
                }
            }
        }
        flush(text, merged);
        return merged;
    }

    private static void flush(StringBuilder text, List<Expr.FString.Part> merged) {
        if (!text.isEmpty()) {
            merged.add(new Expr.FString.Text(text.toString()));
            text.setLength(0);
        }
    }
}

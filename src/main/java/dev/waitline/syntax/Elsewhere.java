package dev.waitline.syntax;

import dev.waitline.source.SourceException;
import dev.waitline.syntax.grammar.PythonLexer;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.jspecify.annotations.Nullable;

/** Recognises in a line that is no sentence of the subset what it would be elsewhere: in all of Python, or in C. */
final class Elsewhere {
    private Elsewhere() {}

    /**
     * @param first where the line starts
     * @param bad the word at which the grammar gave up
     */
    static @Nullable SourceException construct(List<CommonToken> tokens, int first, int bad, Complaints complaints) {
        CommonToken head = tokens.get(first);
        CommonToken at = tokens.get(bad);
        CommonToken second = tokens.get(Math.min(first + 1, tokens.size() - 1));
        String word = head.getText();
        boolean adjacent = bad == first + 1 && Tokens.startsOperand(at);
        if ((word.equals("print") || word.equals("exec")) && adjacent) {
            return complaints.at(
                    head,
                    "'" + word + "' is a function, and its arguments stand in parentheses",
                    "write " + word + "(...)");
        }
        if (word.equals("type") && second.getType() == PythonLexer.NAME && bad == first + 1) {
            return complaints.at(
                    head, "the 'type' statement is not in the subset", "write " + second.getText() + " = ... instead");
        }
        if (head.getType() == PythonLexer.EXCEPT && at.getType() == PythonLexer.COMMA) {
            return complaints.at(at, "several exception types stand in parentheses", "write except (A, B):");
        }
        if (bad == first + 2
                && at.getType() == PythonLexer.LBRACKET
                && (head.getType() == PythonLexer.DEF || head.getType() == PythonLexer.CLASS)) {
            return complaints.at(at, "type parameters are not in the subset", "leave out the part in square brackets");
        }
        return ofOtherLanguages(tokens, bad, complaints);
    }

    private static @Nullable SourceException ofOtherLanguages(
            List<CommonToken> tokens, int bad, Complaints complaints) {
        CommonToken at = tokens.get(bad);
        CommonToken previous = tokens.get(Math.max(0, bad - 1));
        CommonToken before = tokens.get(Math.max(0, bad - 2));
        if (bad < 2) {
            return null;
        }
        if (previous.getType() == before.getType()
                && (previous.getType() == PythonLexer.PLUS || previous.getType() == PythonLexer.MINUS)
                && !Tokens.startsOperand(at)) {
            String sign = previous.getText();
            return complaints.at(before, "Python has no '" + sign + sign + "'", "write " + sign + "= 1");
        }
        if (at.getType() == previous.getType()
                && (at.getType() == PythonLexer.AMPERSAND || at.getType() == PythonLexer.PIPE)) {
            boolean and = at.getType() == PythonLexer.AMPERSAND;
            return complaints.at(
                    previous, "Python has no '" + (and ? "&&" : "||") + "'", "write '" + (and ? "and" : "or") + "'");
        }
        return null;
    }
}

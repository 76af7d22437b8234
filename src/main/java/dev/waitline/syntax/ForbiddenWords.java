package dev.waitline.syntax;

import dev.waitline.syntax.grammar.PythonLexer;
import java.text.Normalizer;
import org.antlr.v4.runtime.CommonToken;

/** The words that may stand in no program of the subset, and what to write instead. */
final class ForbiddenWords {
    private static final int SHOWN = 20;

    private ForbiddenWords() {}

    static void check(CommonToken word, Complaints complaints) {
        String text = word.getText();
        switch (word.getType()) {
            case PythonLexer.ASYNC, PythonLexer.AWAIT ->
                throw complaints.outside(word.getStartIndex(), "'" + text + "' belongs to asyncio, not to threading");
            case PythonLexer.BAD_NUMBER -> throw badNumber(word, text, complaints);
            case PythonLexer.OPEN_TRIPLE ->
                throw complaints.at(
                        word,
                        "this triple-quoted string is never closed",
                        "close it with " + text.substring(text.length() - 3));
            case PythonLexer.OPEN_STRING ->
                throw complaints.at(
                        word,
                        "this string is not closed on its line",
                        "close it with " + quoteOf(text) + ", or use three quotes for a text of several lines");
            case PythonLexer.UNKNOWN -> throw unknown(word, text, complaints);
            default -> {}
        }
    }

    private static char quoteOf(String text) {
        return text.chars()
                .filter(c -> c == '"' || c == '\'')
                .mapToObj(c -> (char) c)
                .findFirst()
                .orElse('"');
    }

    private static RuntimeException badNumber(CommonToken word, String text, Complaints complaints) {
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return complaints.at(
                    word,
                    "a whole number may not begin with 0",
                    "drop the leading zeros, or write 0o for an octal number");
        }
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        return complaints.at(word, "'" + shown + "' is not a number", "a name may not begin with a digit");
    }

    private static RuntimeException unknown(CommonToken word, String text, Complaints complaints) {
        String plain = switch (text) {
            case "“", "”", "„", "«", "»" -> "\"";
            case "‘", "’" -> "'";
            case "。" -> ".";
            case "、" -> ",";
            case "−", "–", "—" -> "-";
            case "×" -> "*";
            case "÷" -> "/";
            case "\u00a0" -> " ";
            case "【" -> "[";
            case "】" -> "]";
            default -> Normalizer.normalize(text, Normalizer.Form.NFKC);
        };
        if (!plain.equals(text) && plain.length() == 1 && plain.charAt(0) <= '~') {
            return complaints.at(
                    word,
                    "'" + text + "' is not the character that Python uses",
                    plain.isBlank() ? "type a plain space" : "type " + plain + " instead");
        }
        return switch (text) {
            case "\\" ->
                complaints.at(
                        word,
                        "something follows the backslash that continues the line",
                        "make the backslash the last character of its line");
            case "!" -> complaints.at(word, "'!' is no operator of Python", "write 'not', or '!=' for unequal");
            case "?" -> complaints.at(word, "'?' is no operator of Python", "write 'a if test else b'");
            default -> complaints.at(word, "the character " + named(text) + " has no meaning in Python", "remove it");
        };
    }

    private static String named(String text) {
        int c = text.codePointAt(0);
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                ? String.format("U+%04X", c)
                : "'" + text + "'";
    }
}

package dev.waitline.syntax;

import dev.waitline.syntax.grammar.PythonLexer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Python's rules of layout: turns the lexer's words into those that the grammar reads, with INDENT and DEDENT, with one
 * LINE_END for each logical line, and without the line ends inside brackets. It also refuses the words that no sentence
 * may hold, and nesting so deep that nobody meant it.
 */
final class Layout {
    private static final int DEEPEST_BRACKETS = 200;
    private static final int DEEPEST_INDENTS = 100;
    private static final int TAB = 8;

    /**
     * An indentation: its width with tabs of eight, and with tabs of one, which must agree in every comparison.
     *
     * @param cases whether it is that of the cases of a {@code match}
     */
    private record Indent(int column, int alternative, boolean cases) {}

    private final Offsets offsets;
    private final Complaints complaints;
    private final List<CommonToken> result = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Deque<Indent> indents = new ArrayDeque<>();
    /** Where in the result the line under way begins. */
    private int lineStart;

    private Layout(Offsets offsets, Complaints complaints) {
        this.offsets = offsets;
        this.complaints = complaints;
        indents.push(new Indent(0, 0, false));
    }

    static List<CommonToken> of(List<CommonToken> words, Offsets offsets, Complaints complaints) {
        Layout layout = new Layout(offsets, complaints);
        for (CommonToken word : words) {
            layout.take(word);
        }
        layout.end();
        return layout.result;
    }

    /** Lays out the words of an expression that stands in brackets of its own, as in an f-string. */
    static List<CommonToken> inBrackets(List<CommonToken> words, Offsets offsets, Complaints complaints, int end) {
        Layout layout = new Layout(offsets, complaints);
        for (CommonToken word : words) {
            if (word.getType() != PythonLexer.LINE_END) {
                layout.inLine(word);
            }
        }
        layout.closed();
        layout.make(Token.EOF, end);
        return layout.result;
    }

    private void take(CommonToken word) {
        if (word.getType() == PythonLexer.LINE_END) {
            if (open.isEmpty() && !atLineStart()) {
                lineEnds();
                result.add(word);
            }
            return;
        }
        if (atLineStart()) {
            indent(word);
            lineStart = result.size();
            if (indents.element().cases && word.getText().equals("case")) {
                word.setType(PythonLexer.CASE);
            }
        }
        inLine(word);
    }

    /** Only a {@code match} statement begins with a name and ends with a colon. */
    private void lineEnds() {
        CommonToken first = result.get(lineStart);
        if (first.getType() == PythonLexer.NAME
                && first.getText().equals("match")
                && result.getLast().getType() == PythonLexer.COLON
                && result.size() > lineStart + 2) {
            first.setType(PythonLexer.MATCH);
        }
    }

    private void inLine(CommonToken word) {
        ForbiddenWords.check(word, complaints);
        switch (word.getType()) {
            case PythonLexer.LPAREN, PythonLexer.LBRACKET, PythonLexer.LBRACE -> {
                if (open.size() >= DEEPEST_BRACKETS) {
                    throw complaints.at(
                            word,
                            "brackets are nested more than " + DEEPEST_BRACKETS + " deep",
                            "give the inner parts names of their own");
                }
                open.push(result.size());
                result.add(word);
            }
            case PythonLexer.RPAREN, PythonLexer.RBRACKET, PythonLexer.RBRACE -> close(word);
            case PythonLexer.IN -> {
                if (!joined(PythonLexer.NOT, PythonLexer.NOT_IN, word)) {
                    result.add(word);
                }
            }
            case PythonLexer.NOT -> {
                if (!joined(PythonLexer.IS, PythonLexer.IS_NOT, word)) {
                    result.add(word);
                }
            }
            case PythonLexer.COLON -> {
                withItems();
                result.add(word);
            }
            default -> result.add(word);
        }
    }

    /** Makes {@code not in} and {@code is not} one word each. */
    private boolean joined(int first, int both, CommonToken second) {
        CommonToken last = result.isEmpty() ? null : result.getLast();
        if (last == null || last.getType() != first) {
            return false;
        }
        last.setType(both);
        last.setStopIndex(second.getStopIndex());
        return true;
    }

    private void close(CommonToken word) {
        String closing = word.getText();
        if (open.isEmpty()) {
            throw complaints.at(word, "'" + closing + "' closes nothing", "remove it, or open the bracket before it");
        }
        CommonToken opening = result.get(open.pop());
        String fitting = closingOf(opening);
        if (!fitting.equals(closing)) {
            throw complaints.at(
                    word,
                    "'" + closing + "' does not fit " + opened(opening),
                    "close that one with '" + fitting + "' first");
        }
        result.add(word);
    }

    /** {@code with (a as b, c):} has parenthesised items; told here, where the closing parenthesis is at hand. */
    private void withItems() {
        int last = result.size() - 1;
        if (!open.isEmpty() || last < 0 || result.get(last).getType() != PythonLexer.RPAREN) {
            return;
        }
        int depth = 0;
        boolean several = false;
        int i = last;
        for (; i >= 0; i--) {
            switch (result.get(i).getType()) {
                case PythonLexer.RPAREN, PythonLexer.RBRACKET, PythonLexer.RBRACE -> depth++;
                case PythonLexer.LPAREN, PythonLexer.LBRACKET, PythonLexer.LBRACE -> depth--;
                case PythonLexer.COMMA, PythonLexer.AS -> several |= depth == 1;
                default -> {}
            }
            if (depth == 0) {
                break;
            }
        }
        if (several && i > 0 && result.get(i - 1).getType() == PythonLexer.WITH) {
            result.get(i).setType(PythonLexer.WITH_OPEN);
            result.get(last).setType(PythonLexer.WITH_CLOSE);
        }
    }

    private boolean atLineStart() {
        if (!open.isEmpty()) {
            return false;
        }
        if (result.isEmpty()) {
            return true;
        }
        return switch (result.getLast().getType()) {
            case PythonLexer.LINE_END, PythonLexer.INDENT, PythonLexer.DEDENT -> true;
            default -> false;
        };
    }

    private void indent(CommonToken word) {
        Indent here = indentOf(word.getStartIndex());
        Indent now = indents.element();
        requireSameTabs(here, now, word);
        if (here.column > now.column) {
            if (indents.size() >= DEEPEST_INDENTS) {
                throw complaints.at(
                        word,
                        "blocks are nested more than " + DEEPEST_INDENTS + " deep",
                        "move the inner blocks into functions");
            }
            boolean cases = !result.isEmpty() && result.get(lineStart).getType() == PythonLexer.MATCH;
            indents.push(new Indent(here.column, here.alternative, cases));
            make(PythonLexer.INDENT, word.getStartIndex());
            return;
        }
        while (here.column < now.column) {
            indents.pop();
            now = indents.element();
            make(PythonLexer.DEDENT, word.getStartIndex());
        }
        if (here.column != now.column) {
            throw complaints.at(
                    word,
                    "unindent does not match any outer indentation level",
                    "give this line as many spaces as the block that it belongs to");
        }
        requireSameTabs(here, now, word);
    }

    private void requireSameTabs(Indent here, Indent other, CommonToken word) {
        if (Integer.compare(here.column, other.column) != Integer.compare(here.alternative, other.alternative)) {
            throw complaints.at(
                    word, "inconsistent use of tabs and spaces in indentation", "indent the whole file with spaces");
        }
    }

    private Indent indentOf(int offset) {
        int column = 0;
        int alternative = 0;
        for (int i = offsets.lineStart(offset); i < offset; i++) {
            switch (offsets.at(i)) {
                case '\t' -> {
                    column = (column / TAB + 1) * TAB;
                    alternative++;
                }
                case '\f' -> {
                    column = 0;
                    alternative = 0;
                }
                default -> {
                    column++;
                    alternative++;
                }
            }
        }
        return new Indent(column, alternative, false);
    }

    private void end() {
        closed();
        int end = offsets.length();
        if (!atLineStart()) {
            make(PythonLexer.LINE_END, end);
        }
        for (int i = 1; i < indents.size(); i++) {
            make(PythonLexer.DEDENT, end);
        }
        make(Token.EOF, end);
    }

    private void closed() {
        if (!open.isEmpty()) {
            CommonToken opening = result.get(open.element());
            throw complaints.at(
                    opening,
                    "'" + opening.getText() + "' was never closed",
                    "close it with '" + closingOf(opening) + "'");
        }
    }

    private String opened(CommonToken opening) {
        return "'" + opening.getText() + "' opened at " + offsets.position(opening.getStartIndex());
    }

    private static String closingOf(CommonToken opening) {
        return switch (opening.getType()) {
            case PythonLexer.LPAREN -> ")";
            case PythonLexer.LBRACKET -> "]";
            default -> "}";
        };
    }

    private void make(int type, int offset) {
        CommonToken token = new CommonToken(type, "");
        token.setStartIndex(offset);
        token.setStopIndex(offset - 1);
        result.add(token);
    }
}

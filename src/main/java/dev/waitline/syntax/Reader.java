package dev.waitline.syntax;

import dev.waitline.source.SourceText;
import dev.waitline.syntax.grammar.PythonLexer;
import dev.waitline.syntax.grammar.PythonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Drives the generated lexer and parser over one text, or over an expression inside it. */
final class Reader {
    private final CharStream characters;
    private final Offsets offsets;
    private final Complaints complaints;

    Reader(SourceText source) {
        this.characters = CharStreams.fromString(source.text());
        this.offsets = new Offsets(source.text());
        this.complaints = new Complaints(source.name(), offsets);
    }

    Offsets offsets() {
        return offsets;
    }

    Complaints complaints() {
        return complaints;
    }

    PythonParser.ProgramContext program() {
        return parse(Layout.of(words(0, offsets.length()), offsets, complaints), PythonParser::program);
    }

    /** The expression between two offsets; its tokens keep their places in the whole text. */
    PythonParser.FieldContext field(int start, int end) {
        return parse(Layout.inBrackets(words(start, end), offsets, complaints, end), PythonParser::field);
    }

    private List<CommonToken> words(int start, int end) {
        PythonLexer lexer = new PythonLexer(characters);
        lexer.removeErrorListeners();
        characters.seek(start);
        List<CommonToken> words = new ArrayList<>();
        while (true) {
            Token word = lexer.nextToken();
            if (word.getType() == Token.EOF || word.getStartIndex() >= end) {
                return words;
            }
            words.add((CommonToken) word);
        }
    }

    /** First the fast way, which knows no context; only a text that this refuses is read again, to say why. */
    private <T> T parse(List<CommonToken> tokens, Function<PythonParser, T> rule) {
        PythonParser parser = new PythonParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return rule.apply(parser);
        } catch (ParseCancellationException refused) {
            parser.reset();
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            parser.setErrorHandler(new Explainer(complaints, offsets, tokens));
            return rule.apply(parser);
        }
    }
}

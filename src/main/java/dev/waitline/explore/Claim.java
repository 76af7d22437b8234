package dev.waitline.explore;

import dev.waitline.machine.module.Library;
import dev.waitline.program.Code;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody says of a program, and a search is to find out.
 *
 * @param expression in Python, over the program's globals; {@code A.count} is also a local of the thread that {@code A} is
 *     or whose name that is
 */
public record Claim(When when, String expression) {
    private static final Pattern OF_A_NAME = Pattern.compile("\\b[^\\W\\d]\\w*\\s*\\.\\s*(\\w+)");

    public Claim {
        expression = expression.strip();
    }

    /** When it is said to hold. */
    public enum When {
        /** It is true in every state. */
        ALWAYS,
        /** It is true in no state. */
        NEVER,
        /** It is true wherever the program ends, or is stuck. */
        FINALLY;

        /** As the command line has it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return when.word() + " " + expression;
    }

    SourceText source() {
        return new SourceText("--" + when.word(), expression);
    }

    /** @throws ClaimException when it is no expression, or names what the program has not */
    Code compile(Code program) {
        try {
            return Library.question(source(), program, when != When.NEVER);
        } catch (SourceException e) {
            throw new ClaimException(
                    this, e.diagnostic().what() + "; " + e.diagnostic().remedy());
        }
    }

    /** Names of attributes of what may be a thread, and then of its locals. */
    Stream<String> locals() {
        return OF_A_NAME.matcher(expression).results().map(found -> found.group(1));
    }
}

package dev.waitline.lesson;

import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something to try in a lesson.
 *
 * @param line where it stands in the lesson's file
 * @param checks what is asked of the program and its runs
 * @param sample a program that passes; null when none is given
 */
public record Challenge(
        Kind kind,
        int line,
        String task,
        List<Check> checks,
        @Nullable SourceText sample) {
    public Challenge {
        checks = List.copyOf(checks);
    }

    public enum Kind {
        /** Find a schedule that ends badly, by stepping. */
        BREAK,
        /** Edit the program until no schedule ends badly. */
        FIX
    }

    /** The checks of one kind. */
    public <C extends Check> List<C> checks(Class<C> kind) {
        return checks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Lines that each good run prints, in whatever order. */
    public List<String> prints() {
        return checks(Check.Prints.class).stream().map(Check.Prints::line).toList();
    }

    /**
     * Whether a run that ended so went well: nobody is left waiting, no thread failed, and nothing is missing in what was
     * printed.
     */
    public boolean isGood(Ending ending, String output, String error) {
        return isGood(prints(), ending, output, error);
    }

    /** The same, of the lines that a good run prints. */
    public static boolean isGood(List<String> prints, Ending ending, String output, String error) {
        boolean quiet = switch (ending.kind()) {
            case FINISHED -> error.isEmpty();
            case EXIT -> ending.status() == 0;
            case STUCK, ERROR -> false;
        };
        List<String> printed = output.lines().toList();
        return quiet
                && prints.stream()
                        .allMatch(line -> Collections.frequency(printed, line) >= Collections.frequency(prints, line));
    }

    /** The same, judged by these, too. */
    Challenge and(Stream<? extends Check> more) {
        return new Challenge(
                kind, line, task, Stream.concat(checks.stream(), more).toList(), sample);
    }
}

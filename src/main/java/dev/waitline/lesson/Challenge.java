package dev.waitline.lesson;

import dev.waitline.trace.Ending;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something to try in a lesson.
 *
 * @param prints lines that each good run prints, in whatever order
 */
public record Challenge(Kind kind, String task, List<String> prints) {
    public Challenge {
        prints = List.copyOf(prints);
    }

    public enum Kind {
        /** Find a schedule that ends badly, by stepping. */
        BREAK,
        /** Edit the program until no schedule ends badly. */
        FIX
    }

    /**
     * Whether a run that ended so went well: nobody is left waiting, no thread failed, and nothing is missing in what was
     * printed.
     */
    public boolean isGood(Ending ending, String output, String error) {
        boolean quiet = switch (ending.kind()) {
            case FINISHED -> error.isEmpty();
            case EXIT -> ending.status() == 0;
            case STUCK, ERROR -> false;
        };
        Set<String> printed = output.lines().collect(Collectors.toSet());
        return quiet && printed.containsAll(prints);
    }
}

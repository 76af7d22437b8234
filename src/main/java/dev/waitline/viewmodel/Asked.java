package dev.waitline.viewmodel;

import dev.waitline.explore.Claim;
import dev.waitline.lesson.Check;
import java.util.List;
import java.util.Optional;

/** What a challenge asks of a program, to be said in the language of the window. */
public sealed interface Asked {
    /** @param expression in Python, over the program's globals */
    record Says(When when, String expression) implements Asked {
        public enum When {
            ALWAYS,
            NEVER,
            FINALLY
        }
    }

    /** @param by the threads of which each has to do it; empty when anybody may */
    record Still(Deed deed, String what, List<String> by) implements Asked {
        public Still {
            by = List.copyOf(by);
        }

        public enum Deed {
            CALL,
            PRINT,
            WRITE
        }
    }

    record Lines(int most) implements Asked {}

    /** None for what the task itself says. */
    static Optional<Asked> of(Check check) {
        return switch (check) {
            case Check.Prints prints -> Optional.empty();
            case Check.Says says ->
                Optional.of(new Says(Says.When.valueOf(says.when().name()), says.expression()));
            case Check.Still still -> Optional.of(of(still));
            case Check.Lines lines -> Optional.of(new Lines(lines.most()));
        };
    }

    static Still of(Check.Still still) {
        return new Still(Still.Deed.valueOf(still.deed().name()), still.what(), still.by());
    }

    static Says of(Claim claim) {
        return new Says(Says.When.valueOf(claim.when().name()), claim.expression());
    }
}

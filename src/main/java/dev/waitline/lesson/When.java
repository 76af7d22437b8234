package dev.waitline.lesson;

import dev.waitline.session.Moment;
import java.util.function.Predicate;

/**
 * A condition on a moment.
 *
 * @param text as the lesson says it; {@link Conditions} lists what can be said
 */
public record When(String text, Predicate<Moment> test) {

    /**
     * Reads a condition.
     *
     * @throws IllegalArgumentException when it is not one; the message says what is wrong with it
     */
    public static When of(String text) {
        return new When(text, Conditions.parse(text));
    }

    public boolean holds(Moment moment) {
        return test.test(moment);
    }

    @Override
    public String toString() {
        return text;
    }
}

package dev.waitline.viewmodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question before a step, as a person reads it. Immutable.
 *
 * @param step the step after which it is asked
 * @param lead who is about to do what
 * @param reply what is said to the answer that was given; null while none was
 */
public record Prediction(
        int step,
        String lead,
        String question,
        List<String> answers,
        @Nullable Reply reply) {
    public Prediction {
        answers = List.copyOf(answers);
    }

    /**
     * @param chosen the answer that was given
     * @param right the one that is right
     * @param belief what somebody believes who answers so; empty when it is right
     * @param why why that is wrong, or what was to be known
     * @param basis what the right answer rests on; empty for a plain fact
     */
    public record Reply(int chosen, int right, String belief, String why, String basis) {
        public boolean isRight() {
            return chosen == right;
        }
    }

    Prediction with(Reply said) {
        return new Prediction(step, lead, question, answers, said);
    }

    /** How often somebody was asked where a misconception leads astray, and how often it did. */
    public record Row(String belief, int right, int wrong) {}
}

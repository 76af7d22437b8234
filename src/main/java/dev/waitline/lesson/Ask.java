package dev.waitline.lesson;

import java.util.List;

/**
 * A question that a lesson asks.
 *
 * @param line where it stands in the lesson's file
 * @param text the question; empty when the machine is to make it
 * @param answers to choose from; empty when the machine is to make question and answers
 * @param right which of them is right
 * @param why what there is to say to whoever has answered; may be empty
 */
public record Ask(int line, String text, List<String> answers, int right, String why) {
    public Ask {
        answers = List.copyOf(answers);
        if (!answers.isEmpty() && (answers.size() < 2 || right < 0 || right >= answers.size())) {
            throw new IllegalArgumentException("a question without an answer that is right: " + answers);
        }
    }

    /** Whether the machine makes the question: by trying the step. */
    public boolean isLeftToTheMachine() {
        return answers.isEmpty();
    }
}

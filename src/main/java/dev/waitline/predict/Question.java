package dev.waitline.predict;

import dev.waitline.narrate.Sentence;
import dev.waitline.session.Moment;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question about the next step of a thread. No two of its answers are equal, and one is right.
 *
 * @param before where the step is to be made
 * @param names of the threads, by their numbers, with those that the step starts
 * @param thread who is going to move
 * @param about the primitive or the variable that it asks about, as the program names it; empty when it asks about none
 * @param primitive that primitive's number, or -1
 * @param right which of the options is right
 * @param basis what the right answer rests on
 * @param weight of the step: how much it decides
 */
public record Question(
        Topic topic,
        Moment before,
        List<String> names,
        int thread,
        String about,
        int primitive,
        List<Option> options,
        int right,
        Sentence.Basis basis,
        int weight) {

    public Question {
        names = List.copyOf(names);
        options = List.copyOf(options);
        if (options.size() < 2
                || options.stream().map(Option::answer).distinct().count() < options.size()) {
            throw new IllegalArgumentException("answers that do not differ: " + options);
        }
    }

    /**
     * An answer to choose.
     *
     * @param belief what leads to it; null when it is right
     * @param other the thread that the wrong answer takes for something else than it is, or -1
     */
    public record Option(Answer answer, @Nullable Misconception belief, int other) {}

    /** What those believe who give one of its wrong answers. */
    public List<Misconception> beliefs() {
        return options.stream()
                .flatMap(o -> Stream.ofNullable(o.belief()))
                .distinct()
                .toList();
    }
}

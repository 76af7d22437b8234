package dev.waitline.trace;

import java.util.List;
import java.util.stream.Collectors;

/** The choices that made a run, from the start of the program. Plain data. */
public record Schedule(List<Choice> choices) {
    public Schedule {
        choices = List.copyOf(choices);
    }

    /** The choices in order, separated by blanks: {@code 0x12 1x4 tick fire:1 inject:cond.notify(1)}. */
    @Override
    public String toString() {
        return choices.stream().map(Choice::toString).collect(Collectors.joining(" "));
    }
}

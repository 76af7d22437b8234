package dev.waitline.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The choices that made a run, from the start of the program. Plain data.
 *
 * @param engine in whose moves it counts: empty for the model, else as {@code cpython 3.11}. Another engine cannot repeat
 *     it, but follow the run that it makes there.
 */
public record Schedule(List<Choice> choices, String engine) {
    public Schedule {
        choices = List.copyOf(choices);
    }

    /** A schedule of the model. */
    public Schedule(List<Choice> choices) {
        this(choices, "");
    }

    /** This schedule, with what ran free as its single turns where they are known. */
    public Schedule flat() {
        if (choices.stream().noneMatch(c -> c instanceof Choice.Free)) {
            return this;
        }
        return new Schedule(
                choices.stream()
                        .flatMap(c ->
                                c instanceof Choice.Free free && !free.turns().isEmpty()
                                        ? free.turns().stream()
                                        : Stream.of(c))
                        .toList(),
                engine);
    }

    /** This schedule, flat, with each thread's turn as one choice. */
    public Schedule joined() {
        List<Choice> joined = new ArrayList<>();
        for (Choice choice : flat().choices()) {
            append(joined, choice);
        }
        return new Schedule(joined, engine);
    }

    /** Puts a choice at the end of {@code choices}: moves of the thread that moved last become one choice with those. */
    public static void append(List<Choice> choices, Choice choice) {
        Choice last = choices.isEmpty() ? null : choices.getLast();
        Choice.Run joined = choice instanceof Choice.Run next
                        && last instanceof Choice.Run before
                        && before.thread() == next.thread()
                ? before.and(next)
                : null;
        if (joined != null) {
            choices.removeLast();
        }
        choices.add(joined != null ? joined : choice);
    }

    /** The choices in order, separated by blanks: {@code 0x12 1x4 tick fire:1 inject:cond.notify(1)}. */
    @Override
    public String toString() {
        return choices.stream().map(Choice::toString).collect(Collectors.joining(" "));
    }
}

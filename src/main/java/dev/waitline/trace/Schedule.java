package dev.waitline.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The choices that made a run, from the start of the program. Plain data. */
public record Schedule(List<Choice> choices) {
    public Schedule {
        choices = List.copyOf(choices);
    }

    /** The same, with what ran free as its single turns where they are known. */
    public Schedule flat() {
        if (choices.stream().noneMatch(c -> c instanceof Choice.Free)) {
            return this;
        }
        return new Schedule(choices.stream()
                .flatMap(c -> c instanceof Choice.Free free && !free.turns().isEmpty() ? free.turns().stream() : Stream.of(c))
                .toList());
    }

    /** The same, with each thread's turn as one choice. */
    public Schedule joined() {
        List<Choice> joined = new ArrayList<>();
        for (Choice choice : flat().choices()) {
            if (choice instanceof Choice.Run next
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Choice.Run last
                    && last.thread() == next.thread()) {
                joined.removeLast();
                joined.add(new Choice.Run(last.thread(), last.moves() + next.moves()));
            } else {
                joined.add(choice);
            }
        }
        return new Schedule(joined);
    }

    /** The choices in order, separated by blanks: {@code 0x12 1x4 tick fire:1 inject:cond.notify(1)}. */
    @Override
    public String toString() {
        return choices.stream().map(Choice::toString).collect(Collectors.joining(" "));
    }
}

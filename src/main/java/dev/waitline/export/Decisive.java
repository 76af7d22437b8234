package dev.waitline.export;

import dev.waitline.session.Moment;
import dev.waitline.trace.Event;
import dev.waitline.trace.ThreadState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which steps of a stretch are worth a picture of their own. This is the only place that says so. */
final class Decisive {
    private static final int ENOUGH = 2;
    private static final int WEIGHTY = 5;

    private Decisive() {}

    /** The steps that decide something, in order; the last step of the stretch is always one. */
    static List<Integer> steps(Told told) {
        List<Integer> steps = new ArrayList<>();
        for (Moment moment : told.steps()) {
            if (moment.step() == told.to() || weight(moment) >= ENOUGH) {
                steps.add(moment.step());
            }
        }
        return steps.isEmpty() ? List.of(told.to()) : steps;
    }

    /** At most so many, and only weighty ones when there are some; the last step of the stretch is always one. */
    static List<Integer> steps(Told told, int most) {
        List<Integer> all = steps(told);
        List<Integer> weighty = all.stream()
                .filter(step -> step == told.to() || weight(told.moments().get(step)) >= WEIGHTY)
                .toList();
        List<Integer> from = weighty.size() > 1 ? weighty : all;
        Set<Integer> chosen = from.stream()
                .sorted(Comparator.comparing((Integer step) -> step != told.to())
                        .thenComparing(step -> -weight(told.moments().get(step)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .collect(Collectors.toSet());
        return from.stream().filter(chosen::contains).toList();
    }

    private static int weight(Moment moment) {
        boolean blocked = moment.snapshot()
                .thread(moment.thread())
                .filter(t -> t.state() instanceof ThreadState.WantsLock)
                .isPresent();
        return Math.max(
                blocked ? 3 : 0,
                moment.events().stream().mapToInt(Decisive::weight).max().orElse(0));
    }

    private static int weight(Event event) {
        return switch (event) {
            case Event.NotifiedNobody e -> 9;
            case Event.ProgramEnded e -> 9;
            case Event.Notified e -> 8;
            case Event.Ended e -> e.state().how() == ThreadState.Ended.How.FAILED ? 8 : 2;
            case Event.TimedOut e -> 7;
            case Event.Fired e -> 7;
            case Event.Woken e -> 7;
            case Event.Enqueued e -> 6;
            case Event.Injected e -> 6;
            case Event.Raised e -> 5;
            case Event.NotAcquired e -> 4;
            case Event.Left e -> 4;
            case Event.Started e -> 2;
            case Event.Acquired e -> 2;
            case Event.Wrote e -> 2;
            case Event.Printed e -> 2;
            case Event.Joined e -> 2;
            case Event.Slept e -> 2;
            case Event.Released e -> 1;
            case Event.Read e -> 1;
            case Event.Ran e -> 0;
            case Event.Called e -> 0;
            case Event.Returned e -> 0;
            case Event.Awoke e -> 0;
            case Event.ClockMoved e -> 1;
        };
    }
}

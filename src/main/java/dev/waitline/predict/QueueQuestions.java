package dev.waitline.predict;

import static dev.waitline.predict.Misconception.*;

import dev.waitline.narrate.Sentence.Basis;
import dev.waitline.predict.Answer.Line;
import dev.waitline.predict.Answer.These;
import dev.waitline.trace.Event;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a notify takes, who stands in the queue after a step, and what becomes of a notify that finds nobody. */
final class QueueQuestions {
    private QueueQuestions() {}

    static @Nullable Question takes(Situation s) {
        List<Event.Notified> notified = s.events(Event.Notified.class);
        if (notified.isEmpty()) {
            return null;
        }
        Resource on = notified.getFirst().on();
        boolean event = on.kind() == Resource.Kind.EVENT;
        List<Integer> queue = Situation.queue(s.then(), on);
        List<Integer> taken = notified.stream().map(Event.Notified::waiter).toList();
        if (!(event || Situation.isCondition(on))
                || queue.size() < 2
                || !notified.stream().allMatch(n -> n.on().id() == on.id())
                || !queue.containsAll(taken)) {
            return null;
        }
        List<Integer> others = queue.stream().filter(t -> !taken.contains(t)).toList();
        Situation.Options options = s.right(These.of(taken));
        if (taken.size() > 1) {
            int first = taken.getFirst();
            options.wrong(These.of(List.of(first)), event ? SET_WAKES_ONE : NOTIFY_ALL_WAKES_ONE, first);
        }
        if (!others.isEmpty()) {
            int last = others.getLast();
            options.wrong(These.of(List.of(last)), LAST_IN_FIRST_OUT, last);
            ghost(s, on, taken, others).ifPresent(t -> options.wrong(These.of(List.of(t)), GHOST_IS_SKIPPED, t));
            options.wrong(These.of(queue), NOTIFY_WAKES_ALL);
            int lowest = others.stream().mapToInt(t -> t).min().orElse(last);
            options.wrong(These.of(List.of(lowest)), PRIORITY, lowest);
        }
        return options.about(Topic.TAKES, on, others.isEmpty() ? Basis.DOCUMENTED : Basis.CPYTHON_DETAIL);
    }

    /** Whom a notify would take that passed over those whose time is over; none where it takes none such. */
    private static Optional<Integer> ghost(Situation s, Resource on, List<Integer> taken, List<Integer> others) {
        List<Integer> late = s.then().primitive(on.id()).stream()
                .flatMap(p -> p.waiters().stream())
                .filter(PrimitiveView.Waiter::timedOut)
                .map(PrimitiveView.Waiter::thread)
                .toList();
        return taken.size() == 1 && late.containsAll(taken)
                ? others.stream().filter(t -> !late.contains(t)).findFirst()
                : Optional.empty();
    }

    static @Nullable Question queue(Situation s) {
        Optional<Event.Enqueued> came = s.last(Event.Enqueued.class).filter(e -> Situation.isCondition(e.on()));
        Optional<Event.TimedOut> late = s.last(Event.TimedOut.class).filter(e -> Situation.isCondition(e.on()));
        List<Event.Notified> notified = s.events(Event.Notified.class).stream()
                .filter(e -> Situation.isCondition(e.on()))
                .toList();
        Resource on = !notified.isEmpty()
                ? notified.getFirst().on()
                : came.map(Event.Enqueued::on)
                        .or(() -> late.map(Event.TimedOut::on))
                        .orElse(null);
        if (on == null || s.now().primitive(on.id()).isEmpty()) {
            return null;
        }
        List<Integer> before = Situation.queue(s.then(), on);
        Situation.Options options = s.right(new Line(Situation.queue(s.now(), on)));
        if (!notified.isEmpty()) {
            options.wrong(new Line(before), NOTIFIED_STAYS, notified.getFirst().waiter());
            if (notified.size() == 1 && before.size() > 1) {
                options.wrong(new Line(before.subList(0, before.size() - 1)), LAST_IN_FIRST_OUT, before.getLast())
                        .wrong(new Line(List.of()), NOTIFY_WAKES_ALL);
            } else if (notified.size() > 1) {
                options.wrong(
                        new Line(Situation.without(before, notified.getFirst().waiter())),
                        NOTIFY_ALL_WAKES_ONE,
                        notified.getFirst().waiter());
            }
        } else if (came.isPresent()) {
            List<Integer> others = Situation.without(before, s.thread());
            options.wrong(new Line(Situation.with(List.of(s.thread()), others)), NEWCOMER_FIRST, s.thread())
                    .wrong(new Line(others), WAIT_IS_A_PAUSE, s.thread());
        } else {
            options.wrong(new Line(Situation.without(before, s.thread())), TIMEOUT_LEAVES_QUEUE, s.thread());
        }
        return options.about(Topic.QUEUE, on, Basis.CPYTHON_DETAIL);
    }

    static @Nullable Question fate(Situation s) {
        return s.last(Event.NotifiedNobody.class)
                .map(Event.NotifiedNobody::on)
                .filter(on -> Situation.isCondition(on) && s.state().canMove())
                .map(on -> s.right(new Answer.Lost())
                        .wrong(new Answer.Kept(), NOTIFY_REMEMBERED)
                        .wrong(new Answer.Blocks(), NOTIFY_WAITS)
                        .about(Topic.FATE, on, Basis.DOCUMENTED))
                .orElse(null);
    }
}

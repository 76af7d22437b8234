package dev.waitline.lesson;

import dev.waitline.session.Moment;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What {@link Conditions} can ask of a moment. */
final class Facts {
    private Facts() {}

    /** Gets each fact: its name, how many words may follow it, and what it asks. */
    interface Sink {
        void fact(String name, int least, int most, Function<List<String>, Predicate<Moment>> make);
    }

    static void all(Sink to) {
        locks(to);
        queues(to);
        values(to);
        threads(to);
        to.fact("finished", 0, 0, a -> m -> ended(m, Ending.Kind.FINISHED));
        to.fact("stuck", 0, 0, a -> m -> ended(m, Ending.Kind.STUCK));
        to.fact("error", 0, 0, a -> m -> ended(m, Ending.Kind.ERROR));
        to.fact("exit", 0, 0, a -> m -> ended(m, Ending.Kind.EXIT));
    }

    private static void locks(Sink to) {
        to.fact(
                "called",
                2,
                2,
                a -> happened(
                        Event.Called.class, e -> named(e.on(), a) && e.method().equals(a.get(1))));
        to.fact("acquired", 1, 1, a -> happened(Event.Acquired.class, e -> named(e.lock(), a)));
        to.fact("released", 1, 1, a -> happened(Event.Released.class, e -> named(e.lock(), a) && e.count() == 0));
        to.fact(
                "blocked",
                1,
                1,
                a -> m -> state(m, m.thread()).orElse(null) instanceof ThreadState.WantsLock s && named(s.lock(), a));
    }

    private static void queues(Sink to) {
        to.fact("waiting", 2, 2, a -> {
            int count = number(a.get(1));
            return m -> any(m, Event.Enqueued.class, e -> named(e.on(), a))
                    && primitive(m, a).map(p -> queue(p).size()).orElse(0) == count;
        });
        to.fact("notified", 1, 2, a -> {
            int count = a.size() > 1 ? number(a.get(1)) : 0;
            return m -> {
                long taken = m.events().stream()
                        .filter(e -> e instanceof Event.Notified n && named(n.on(), a))
                        .count();
                return taken > 0 && (count == 0 || taken == count);
            };
        });
        to.fact("lost", 1, 1, a -> happened(Event.NotifiedNobody.class, e -> named(e.on(), a)));
        to.fact("timed-out", 1, 1, a -> happened(Event.TimedOut.class, e -> named(e.on(), a)));
        to.fact("left", 1, 1, a -> happened(Event.Left.class, e -> named(e.on(), a)));
        to.fact(
                "ghost",
                1,
                1,
                a -> m -> primitive(m, a)
                        .map(p -> queue(p).stream().anyMatch(PrimitiveView.Waiter::timedOut))
                        .orElse(false));
        // Who is notified stands before its own lock still, and can move; who had given up wants the outer lock.
        to.fact(
                "ghost-notified",
                1,
                1,
                a -> m -> any(
                        m,
                        Event.Notified.class,
                        e -> named(e.on(), a) && state(m, e.waiter()).orElse(null) instanceof ThreadState.WantsLock));
    }

    private static void values(Sink to) {
        to.fact(
                "flag",
                1,
                1,
                a -> m ->
                        touched(m, a) && primitive(m, a).orElse(null) instanceof PrimitiveView.EventView v && v.flag());
        to.fact("value", 2, 2, a -> {
            int value = number(a.get(1));
            return m -> primitive(m, a).orElse(null) instanceof PrimitiveView.SemaphoreView v
                    && v.value() == value
                    && any(m, Event.Released.class, e -> named(e.lock(), a))
                    && !(state(m, m.thread()).orElse(null) instanceof ThreadState.Waiting);
        });
        to.fact("count", 2, 2, a -> {
            int count = number(a.get(1));
            return m -> touched(m, a)
                    && primitive(m, a)
                                    .map(PrimitiveView::holder)
                                    .map(PrimitiveView.Holder::count)
                                    .orElse(0)
                            == count;
        });
        to.fact(
                "variable",
                2,
                2,
                a -> m -> m.snapshot().globals().stream()
                        .anyMatch(v -> v.name().equals(a.get(0)) && v.value().equals(a.get(1))));
    }

    private static void threads(Sink to) {
        to.fact("printed", 1, 1, a -> m -> printed(m).contains(a.getFirst()));
        to.fact(
                "raised",
                1,
                1,
                a -> happened(Event.Raised.class, e -> e.exception().startsWith(a.getFirst())));
        to.fact("slept", 0, 0, a -> happened(Event.Slept.class, e -> true));
        to.fact("clock", 0, 0, a -> happened(Event.ClockMoved.class, e -> true));
        to.fact("joined", 1, 1, a -> m -> any(m, Event.Joined.class, e -> called(m, e.other(), a)));
        to.fact("ended", 1, 2, a -> {
            if (a.size() > 1 && !a.get(1).equals("error")) {
                throw new IllegalArgumentException("after \"ended " + a.getFirst() + "\" only \"error\" can stand");
            }
            return m -> any(
                    m,
                    Event.Ended.class,
                    e -> called(m, e.thread(), a)
                            && (a.size() == 1 || e.state().how() == ThreadState.Ended.How.FAILED));
        });
        to.fact("by", 1, 1, a -> m -> called(m, m.thread(), a));
    }

    private static <E extends Event> Predicate<Moment> happened(Class<E> kind, Predicate<E> test) {
        return m -> any(m, kind, test);
    }

    private static <E extends Event> boolean any(Moment m, Class<E> kind, Predicate<E> test) {
        return m.events().stream().filter(kind::isInstance).map(kind::cast).anyMatch(test);
    }

    private static boolean named(Resource resource, List<String> arguments) {
        return resource.name().equals(arguments.getFirst());
    }

    private static boolean called(Moment m, int thread, List<String> arguments) {
        return m.snapshot().threadName(thread).equals(arguments.getFirst());
    }

    private static boolean ended(Moment m, Ending.Kind kind) {
        Ending ending = m.snapshot().ending();
        return ending != null && ending.kind() == kind;
    }

    private static Optional<PrimitiveView> primitive(Moment m, List<String> arguments) {
        return m.snapshot().primitive(arguments.getFirst());
    }

    private static Optional<ThreadState> state(Moment m, int thread) {
        return m.snapshot().thread(thread).map(t -> t.state());
    }

    /** Whether the step had to do with that primitive at all; a value that merely stays is no news. */
    private static boolean touched(Moment m, List<String> arguments) {
        return m.events().stream().anyMatch(e -> switch (e) {
            case Event.Called c -> named(c.on(), arguments);
            case Event.Returned r -> named(r.on(), arguments);
            case Event.Acquired l -> named(l.lock(), arguments);
            case Event.Released l -> named(l.lock(), arguments);
            case Event.Notified n -> named(n.on(), arguments);
            case Event other -> false;
        });
    }

    private static String printed(Moment m) {
        StringBuilder text = new StringBuilder();
        for (Event event : m.events()) {
            if (event instanceof Event.Printed p) {
                text.append(p.text());
            }
        }
        return text.toString();
    }

    private static List<PrimitiveView.Waiter> queue(PrimitiveView primitive) {
        if (!(primitive instanceof PrimitiveView.QueueView q)) {
            return primitive.waiters();
        }
        List<PrimitiveView.Waiter> all = new ArrayList<>(q.getters());
        all.addAll(q.putters());
        all.addAll(q.joiners());
        return all;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" should be a number", e);
        }
    }
}

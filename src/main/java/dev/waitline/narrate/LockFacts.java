package dev.waitline.narrate;

import dev.waitline.narrate.Fact.Weight;
import dev.waitline.narrate.Sentence.Basis;
import dev.waitline.session.Moment;
import dev.waitline.trace.Event;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Resource.Kind;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a step did to locks and queues. */
final class LockFacts {
    private static final Set<String> TAKES = Set.of("acquire", "__enter__");
    private static final Set<String> GIVES = Set.of("release", "__exit__");
    private static final Set<String> WAITS = Set.of("wait", "wait_for");

    private final Phrasebook words;
    private final List<Event> events;
    private final Snapshot snapshot;

    LockFacts(Phrasebook words, Moment moment) {
        this.words = words;
        this.events = moment.events();
        this.snapshot = moment.snapshot();
    }

    /** What event number {@code i} gives to say; mostly one thing or none. */
    List<Fact> of(int i) {
        return switch (events.get(i)) {
            case Event.Notified e -> notified(i, e);
            case Event.NotifiedNobody e ->
                fact(
                        Weight.NOTIFY_LOST,
                        i,
                        e,
                        words.say(
                                e.on().kind() == Kind.CONDITION ? Phrase.NOTIFY_LOST : Phrase.NOBODY_WAITED,
                                e.on().name()),
                        Basis.DOCUMENTED);
            case Event.Enqueued e -> enqueued(i, e);
            case Event.TimedOut e ->
                ghost(e)
                        ? fact(
                                Weight.TIMED_OUT,
                                i,
                                e,
                                words.say(Phrase.TIMED_OUT_GHOST, e.on().name()),
                                Basis.CPYTHON_DETAIL)
                        : fact(Weight.TIMED_OUT, i, e, words.say(Phrase.TIMED_OUT, e.on().name()), Basis.FACT);
            case Event.Left e ->
                fact(Weight.LEFT_QUEUE, i, e, words.say(Phrase.LEFT_QUEUE, e.on().name()), Basis.CPYTHON_DETAIL);
            case Event.Acquired e -> acquired(i, e);
            case Event.Released e -> released(i, e);
            case Event.NotAcquired e ->
                fact(
                        Weight.LOCKS,
                        i,
                        e,
                        words.say(
                                e.timedOut() ? Phrase.NOT_ACQUIRED_TIMEOUT : Phrase.NOT_ACQUIRED,
                                e.lock().name()),
                        Basis.DOCUMENTED);
            case Event.Called e -> called(i, e);
            case Event.Returned e
            when WAITS.contains(e.method()) && e.on().kind() != Kind.CONDITION ->
                fact(
                        Weight.CALLS,
                        i,
                        e,
                        words.say(
                                Phrase.RETURNED, e.on().name() + "." + e.method() + "()", Phrasebook.inline(e.value())),
                        Basis.FACT);
            case Event other -> List.of();
        };
    }

    private List<Fact> fact(Weight weight, int order, Event event, String text, Basis basis) {
        return List.of(new Fact(weight, order, event.thread(), text, basis));
    }

    /** All that one notify took out is said at its first event. */
    private List<Fact> notified(int i, Event.Notified e) {
        List<Integer> waiters = new ArrayList<>();
        List<Integer> ghosts = new ArrayList<>();
        for (int at = 0; at < events.size(); at++) {
            if (events.get(at) instanceof Event.Notified n && n.on().id() == e.on().id()) {
                if (at < i) {
                    return List.of();
                }
                (isGhost(n) ? ghosts : waiters).add(n.waiter());
            }
        }
        List<Fact> facts = new ArrayList<>();
        if (!waiters.isEmpty()) {
            facts.add(woke(i, e, waiters));
        }
        if (!ghosts.isEmpty()) {
            String text = words.say(Phrase.NOTIFIED_GHOST, e.on().name(), words.threads(ghosts, snapshot));
            facts.add(new Fact(Weight.NOTIFIED, i, e.thread(), text, Basis.CPYTHON_DETAIL));
        }
        return facts;
    }

    private Fact woke(int i, Event.Notified e, List<Integer> waiters) {
        String on = e.on().name();
        String names = words.threads(waiters, snapshot);
        int count = waiters.size();
        return switch (e.on().kind().primitive().waits()) {
            case FLAG ->
                new Fact(
                        Weight.NOTIFIED,
                        i,
                        e.thread(),
                        words.count(count, Phrase.NOTIFIED_EVENT_ONE, Phrase.NOTIFIED_EVENT_MANY, on, names),
                        Basis.DOCUMENTED);
            case PERMIT, PARTIES, ITEM, TASK, OTHER ->
                new Fact(
                        Weight.NOTIFIED,
                        i,
                        e.thread(),
                        words.count(count, Phrase.NOTIFIED_INNER_ONE, Phrase.NOTIFIED_INNER_MANY, on, names),
                        Basis.CPYTHON_DETAIL);
            case NOTIFY, NOTHING ->
                new Fact(
                        Weight.NOTIFIED,
                        i,
                        e.thread(),
                        words.count(count, Phrase.NOTIFIED_ONE, Phrase.NOTIFIED_MANY, on, names),
                        Basis.CPYTHON_DETAIL);
        };
    }

    /** Whoever wants the lock already when the notify reaches it had left the wait by its timeout. */
    private boolean isGhost(Event.Notified n) {
        return snapshot.thread(n.waiter()).map(ThreadView::state).orElse(null) instanceof ThreadState.WantsLock;
    }

    private boolean ghost(Event.TimedOut e) {
        return snapshot.primitive(e.on().id()).stream()
                .flatMap(p -> queue(p).stream())
                .anyMatch(w -> w.thread() == e.thread());
    }

    private List<Fact> enqueued(int i, Event.Enqueued e) {
        boolean letGo = waitingOn(e.thread()) != null;
        if (letGo) {
            return fact(Weight.WAIT_BEGAN, i, e, waitBegan(e.on(), e.position()), Basis.DOCUMENTED);
        }
        boolean condition = e.on().kind() == Kind.CONDITION;
        return fact(
                Weight.WAIT_BEGAN,
                i,
                e,
                words.say(condition ? Phrase.ENQUEUED : Phrase.ENQUEUED_INNER, e.on().name(), e.position()),
                Basis.CPYTHON_DETAIL);
    }

    private String waitBegan(Resource on, int position) {
        return switch (on.kind().primitive().waits()) {
            case FLAG -> words.say(Phrase.WAIT_BEGAN_EVENT, on.name());
            case PERMIT -> words.say(Phrase.WAIT_BEGAN_SEMAPHORE, on.name(), position);
            case TASK -> words.say(Phrase.WAIT_BEGAN_POOL, on.name());
            case PARTIES, ITEM, OTHER -> words.say(Phrase.WAIT_BEGAN_INNER, on.name(), position);
            case NOTIFY, NOTHING -> words.say(Phrase.WAIT_BEGAN, on.name(), position);
        };
    }

    private @Nullable Resource waitingOn(int thread) {
        return snapshot.thread(thread).map(ThreadView::state).orElse(null) instanceof ThreadState.Waiting s
                ? s.on()
                : null;
    }

    private List<Fact> acquired(int i, Event.Acquired e) {
        String name = e.lock().name();
        for (Event event : events.subList(i, events.size())) {
            if (event instanceof Event.Returned r
                    && r.thread() == e.thread()
                    && WAITS.contains(r.method())
                    && r.on().id() == e.lock().id()
                    && r.on().kind() == Kind.CONDITION) {
                return fact(
                        Weight.LOCKS,
                        i,
                        e,
                        words.say(Phrase.WAIT_OVER, name, Phrasebook.inline(r.value())),
                        Basis.DOCUMENTED);
            }
        }
        boolean insideWait = e.lock().kind() == Kind.CONDITION
                && snapshot.thread(e.thread()).stream()
                        .flatMap(t -> t.frames().stream())
                        .anyMatch(f -> f.library() && f.function().equals("wait"));
        if (insideWait) {
            return fact(Weight.LOCKS, i, e, words.say(Phrase.ACQUIRED_BACK, name), Basis.DOCUMENTED);
        }
        return e.count() > 1
                ? fact(Weight.LOCKS, i, e, words.say(Phrase.ACQUIRED_AGAIN, name, e.count()), Basis.DOCUMENTED)
                : fact(weight(e.lock()), i, e, words.say(Phrase.ACQUIRED, words.lock(e.lock())), Basis.FACT);
    }

    private List<Fact> released(int i, Event.Released e) {
        String name = e.lock().name();
        if (e.count() > 0) {
            return fact(
                    Weight.LOCKS,
                    i,
                    e,
                    words.count(e.count(), Phrase.RELEASED_ONCE_ONE, Phrase.RELEASED_ONCE_MANY, name, e.count()),
                    Basis.DOCUMENTED);
        }
        Resource waits = waitingOn(e.thread());
        if (waits != null && waits.id() == e.lock().id()) {
            boolean said = events.stream().anyMatch(x -> x instanceof Event.Enqueued q && q.thread() == e.thread());
            return said
                    ? List.of()
                    : fact(Weight.WAIT_BEGAN, i, e, waitBegan(waits, place(waits, e.thread())), Basis.DOCUMENTED);
        }
        List<Integer> wanting = snapshot.primitive(e.lock().id()).stream()
                .filter(p -> p.holder() == null)
                .flatMap(p -> p.wanting().stream())
                .map(PrimitiveView.Contender::thread)
                .filter(t -> t != e.thread())
                .toList();
        return wanting.isEmpty()
                ? fact(weight(e.lock()), i, e, words.say(Phrase.RELEASED, words.lock(e.lock())), Basis.FACT)
                : fact(
                        Weight.LOCKS,
                        i,
                        e,
                        words.count(
                                wanting.size(),
                                Phrase.RELEASED_TO_ONE,
                                Phrase.RELEASED_TO_MANY,
                                words.lock(e.lock()),
                                words.threads(wanting, snapshot)),
                        Basis.FACT);
    }

    /** The insides of a primitive matter less than what it is for. */
    private static Weight weight(Resource lock) {
        return Phrasebook.inner(lock) ? Weight.CALLS : Weight.LOCKS;
    }

    private int place(Resource on, int thread) {
        List<PrimitiveView.Waiter> waiters =
                snapshot.primitive(on.id()).map(LockFacts::queue).orElse(List.of());
        for (int i = 0; i < waiters.size(); i++) {
            if (waiters.get(i).thread() == thread) {
                return i + 1;
            }
        }
        return Math.max(1, waiters.size());
    }

    /** The cells of a primitive, those of a Queue's three conditions one after the other. */
    static List<PrimitiveView.Waiter> queue(PrimitiveView primitive) {
        return primitive.queues().stream().flatMap(List::stream).toList();
    }

    /** A call says little beside what it did, except that an RLock's second taking does nothing but count. */
    private List<Fact> called(int i, Event.Called e) {
        int held = snapshot.thread(e.thread()).stream()
                .flatMap(t -> t.holds().stream())
                .filter(h -> h.lock().id() == e.on().id())
                .mapToInt(ThreadView.Held::count)
                .findFirst()
                .orElse(0);
        boolean native_ = events.stream().anyMatch(x -> x instanceof Event.Acquired || x instanceof Event.Released);
        boolean counted = (e.on().kind() == Kind.RLOCK || e.on().kind() == Kind.CONDITION)
                && !native_
                && events.stream()
                        .anyMatch(
                                x -> x instanceof Event.Returned r && r.method().equals(e.method()));
        String name = e.on().name();
        if (counted && held > 1 && TAKES.contains(e.method())) {
            return fact(Weight.LOCKS, i, e, words.say(Phrase.ACQUIRED_AGAIN, name, held), Basis.DOCUMENTED);
        }
        if (counted && held > 0 && GIVES.contains(e.method())) {
            return fact(
                    Weight.LOCKS,
                    i,
                    e,
                    words.count(held, Phrase.RELEASED_ONCE_ONE, Phrase.RELEASED_ONCE_MANY, name, held),
                    Basis.DOCUMENTED);
        }
        String text = switch (e.method()) {
            case "__enter__" -> words.say(Phrase.ENTERED_WITH, name);
            case "__exit__" -> words.say(Phrase.LEFT_WITH, name);
            default -> words.say(Phrase.CALLED, name + "." + e.method() + "(" + e.arguments() + ")");
        };
        return fact(Weight.CALLS, i, e, text, Basis.FACT);
    }
}

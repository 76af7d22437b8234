package dev.waitline.predict;

import static dev.waitline.predict.Misconception.*;

import dev.waitline.narrate.Sentence.Basis;
import dev.waitline.predict.Answer.GoesOn;
import dev.waitline.predict.Answer.HeldBy;
import dev.waitline.predict.Answer.These;
import dev.waitline.predict.Answer.Waits;
import dev.waitline.trace.Event;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a thread can go on after its step, and who can move then. */
final class ThreadQuestions {
    /** Of more threads than that nobody reads a list. */
    private static final int MOST_MOVERS = 6;

    private ThreadQuestions() {}

    static @Nullable Question blocked(Situation s) {
        return switch (s.state()) {
            case ThreadState.WantsLock wants -> s.isShown(wants.lock()) ? wants(s, wants) : null;
            case ThreadState.Waiting waits -> waits(s, waits.on());
            case ThreadState.Runnable r -> goesOn(s);
            case ThreadState.Joining j -> null;
            case ThreadState.Sleeping z -> null;
            case ThreadState.Outside o -> null;
            case ThreadState.Ended e -> null;
        };
    }

    private static @Nullable Question wants(Situation s, ThreadState.WantsLock wants) {
        Integer holder = wants.heldBy();
        Situation.Options options =
                s.right(new HeldBy(holder)).wrong(new GoesOn(), enters(s, wants, holder), holder == null ? -1 : holder);
        if (Situation.isCondition(wants.lock())) {
            options.wrong(new Waits(), WANTING_IS_WAITING, s.thread());
        }
        return options.wrong(
                        s.wanting(s.now(), wants.lock()).stream()
                                .filter(t -> !Integer.valueOf(t).equals(holder))
                                .toList(),
                        HeldBy::new,
                        WANTING_BLOCKS)
                .about(Topic.BLOCKED, wants.lock(), Basis.DOCUMENTED);
    }

    /** Why somebody believes that the thread gets a lock that another one has. */
    private static Misconception enters(Situation s, ThreadState.WantsLock wants, @Nullable Integer holder) {
        if (holder == null) {
            return LOCK_DOES_NOT_BLOCK;
        }
        if (holder == s.thread()) {
            return LOCK_IS_REENTRANT;
        }
        ThreadState other = s.now().threads().get(holder).state();
        return wants.notified()
                ? NOTIFIED_RUNS_AT_ONCE
                : other instanceof ThreadState.Sleeping
                        ? SLEEP_HOLDS_NOTHING
                        : other.canMove() ? LOCK_DOES_NOT_BLOCK : BLOCKED_HOLDS_NOTHING;
    }

    private static @Nullable Question waits(Situation s, Resource on) {
        Misconception goesOn = switch (on.kind()) {
            case CONDITION -> lostBefore(s, on) ? NOTIFY_REMEMBERED : WAIT_IS_A_PAUSE;
            case EVENT -> WAIT_IS_A_PAUSE;
            case SEMAPHORE, BOUNDED_SEMAPHORE -> SEMAPHORE_ONLY_COUNTS;
            case BARRIER -> BARRIER_ONLY_COUNTS;
            case QUEUE -> QUEUE_NEVER_WAITS;
            case LOCK, RLOCK, POOL -> null;
        };
        return goesOn == null
                ? null
                : s.right(new Waits()).wrong(new GoesOn(), goesOn).about(Topic.BLOCKED, on, Basis.DOCUMENTED);
    }

    private static boolean lostBefore(Situation s, Resource on) {
        return s.past().stream()
                .flatMap(m -> m.events().stream())
                .anyMatch(
                        e -> e instanceof Event.NotifiedNobody lost && lost.on().id() == on.id());
    }

    private static @Nullable Question goesOn(Situation s) {
        Optional<Resource> taken =
                s.last(Event.Acquired.class).map(Event.Acquired::lock).filter(s::isShown);
        if (taken.isPresent()) {
            Resource lock = taken.get();
            Situation.Options options = s.right(new GoesOn());
            if (s.last(Event.Acquired.class).filter(a -> a.count() > 1).isPresent()) {
                options.wrong(new HeldBy(s.thread()), RLOCK_IS_LOCK, s.thread());
            }
            return options.wrong(Situation.queue(s.now(), lock), HeldBy::new, WAIT_KEEPS_LOCK)
                    .wrong(s.wanting(s.then(), lock), HeldBy::new, WANTING_BLOCKS)
                    .about(Topic.BLOCKED, lock, Basis.DOCUMENTED);
        }
        for (Event.Called call : s.events(Event.Called.class)) {
            PrimitiveView before = s.then().primitive(call.on().id()).orElse(null);
            if (before instanceof PrimitiveView.EventView event
                    && event.flag()
                    && call.method().equals("wait")) {
                return s.right(new GoesOn())
                        .wrong(new Waits(), EVENT_FORGETS)
                        .about(Topic.BLOCKED, call.on(), Basis.DOCUMENTED);
            }
            if (before instanceof PrimitiveView.SemaphoreView semaphore
                    && semaphore.value() > 0
                    && semaphore.value() < semaphore.initial()
                    && call.method().equals("acquire")) {
                return s.right(new GoesOn())
                        .wrong(new Waits(), SEMAPHORE_IS_LOCK)
                        .about(Topic.BLOCKED, call.on(), Basis.DOCUMENTED);
            }
        }
        return null;
    }

    static @Nullable Question canMove(Situation s) {
        List<Integer> movers = s.now().movable();
        if (movers.size() > MOST_MOVERS || s.state().hasEnded()) {
            return null;
        }
        Situation.Options options = s.right(These.of(movers));
        These andItself = These.of(Situation.with(movers, List.of(s.thread())));
        switch (s.state()) {
            case ThreadState.Runnable r ->
                s.last(Event.Started.class)
                        .map(Event.Started::child)
                        .ifPresent(child -> options.wrong(
                                        These.of(Situation.without(movers, s.thread())), START_RUNS_TO_END, child)
                                .wrong(These.of(Situation.without(movers, child)), START_IS_LATER, child));
            case ThreadState.Waiting w -> {
                options.wrong(andItself, WAIT_IS_A_PAUSE, s.thread());
                movers.stream()
                        .filter(t -> !s.then().movable().contains(t))
                        .findFirst()
                        .ifPresent(t -> options.wrong(These.of(Situation.without(movers, t)), WAIT_KEEPS_LOCK, t));
            }
            case ThreadState.Sleeping z ->
                s.now().threads().get(s.thread()).holds().stream()
                        .map(held -> s.wanting(s.now(), held.lock()))
                        .filter(wanting -> !wanting.isEmpty())
                        .findFirst()
                        .ifPresent(wanting -> options.wrong(
                                These.of(Situation.with(movers, wanting)), SLEEP_HOLDS_NOTHING, s.thread()));
            case ThreadState.Joining j -> options.wrong(andItself, JOIN_DOES_NOT_WAIT, j.thread());
            case ThreadState.WantsLock l -> {}
            case ThreadState.Outside o -> {}
            case ThreadState.Ended e -> {}
        }
        return options.about(Topic.CAN_MOVE, null, Basis.DOCUMENTED);
    }
}

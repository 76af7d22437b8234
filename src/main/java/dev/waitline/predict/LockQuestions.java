package dev.waitline.predict;

import static dev.waitline.predict.Misconception.*;

import dev.waitline.narrate.Sentence.Basis;
import dev.waitline.predict.Answer.One;
import dev.waitline.session.Moment;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Event;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has a lock after a step, and who gets it next. */
final class LockQuestions {
    private LockQuestions() {}

    static @Nullable Question holds(Situation s) {
        Optional<Event.Notified> notified = s.last(Event.Notified.class).filter(e -> Situation.isCondition(e.on()));
        Optional<Event.Enqueued> waits = s.last(Event.Enqueued.class).filter(e -> Situation.isCondition(e.on()));
        Optional<Event.Released> released = s.last(Event.Released.class).filter(e -> Situation.isLock(e.lock()));
        List<ThreadView.Held> holds = s.now().threads().get(s.thread()).holds().stream()
                .filter(h -> Situation.isLock(h.lock()))
                .toList();
        if (notified.isPresent()) {
            int waiter = notified.get().waiter();
            return holder(
                    s,
                    notified.get().on(),
                    o -> o.wrong(new One(waiter), NOTIFY_HANDS_OVER, waiter)
                            .wrong(new Answer.Nobody(), NOTIFY_RELEASES));
        }
        if (waits.isPresent()) {
            Resource cond = waits.get().on();
            return holder(
                    s,
                    cond,
                    o -> o.wrong(new One(s.thread()), WAIT_KEEPS_LOCK, s.thread())
                            .wrong(s.wanting(s.now(), cond), One::new, RELEASE_HANDS_OVER));
        }
        if (released.isPresent()) {
            Resource lock = released.get().lock();
            return holder(
                    s,
                    lock,
                    o -> (released.get().count() > 0 ? o.wrong(new Answer.Nobody(), ONE_RELEASE_FREES) : o)
                            .wrong(s.wanting(s.now(), lock), One::new, RELEASE_HANDS_OVER));
        }
        if (!holds.isEmpty() && !s.state().canMove() && !s.state().hasEnded()) {
            Resource lock = holds.getLast().lock();
            Misconception belief =
                    s.state() instanceof ThreadState.Sleeping ? SLEEP_HOLDS_NOTHING : BLOCKED_HOLDS_NOTHING;
            return holder(
                    s,
                    lock,
                    o -> o.wrong(new Answer.Nobody(), belief, s.thread())
                            .wrong(s.wanting(s.now(), lock), One::new, belief));
        }
        return null;
    }

    private interface Wrong {
        Situation.Options to(Situation.Options options);
    }

    private static @Nullable Question holder(Situation s, Resource lock, Wrong wrong) {
        return s.now()
                .primitive(lock.id())
                .map(PrimitiveView::holder)
                .<Answer>map(h -> new One(h.thread()))
                .or(() ->
                        s.now().primitive(lock.id()).filter(LockQuestions::free).map(p -> new Answer.Nobody()))
                .map(right -> wrong.to(s.right(right)).about(Topic.HOLDS, lock, Basis.DOCUMENTED))
                .orElse(null);
    }

    /** Whether nobody has it; a plain Lock can be locked although its taker has ended. */
    private static boolean free(PrimitiveView lock) {
        return lock.holder() == null && !(lock instanceof PrimitiveView.LockView plain && plain.locked());
    }

    static @Nullable Question gets(Situation s) {
        Optional<Event.Released> released =
                s.last(Event.Released.class).filter(e -> Situation.isLock(e.lock()) && e.count() == 0);
        if (released.isEmpty()) {
            return null;
        }
        Resource lock = released.get().lock();
        // The thread itself may be one of them already, and be the first again.
        List<Integer> wanting = s.now().primitive(lock.id()).stream()
                .flatMap(p -> p.wanting().stream())
                .map(PrimitiveView.Contender::thread)
                .filter(t -> takes(s, t, lock))
                .toList();
        if (wanting.size() < 2) {
            return null;
        }
        int first = wanting.getFirst();
        List<Integer> others = wanting.subList(1, wanting.size());
        boolean notified = s.now().primitive(lock.id()).stream()
                .flatMap(p -> p.wanting().stream())
                .anyMatch(c -> c.thread() == first && c.notified());
        return s.right(new Answer.AnyOf(wanting))
                .wrong(new One(first), notified ? NOTIFIED_COMES_FIRST : LOCK_IS_FAIR, first)
                .wrong(others, One::new, PRIORITY)
                .about(Topic.GETS, lock, Basis.DOCUMENTED);
    }

    /** Whether a thread that moves right after the step takes the lock. */
    private static boolean takes(Situation s, int thread, Resource lock) {
        Choice step = s.after().choice();
        Moment moment = step == null ? null : s.trials().after(step, thread);
        return moment != null
                && moment.events().stream()
                        .anyMatch(e -> e instanceof Event.Acquired a
                                && a.thread() == thread
                                && a.lock().id() == lock.id());
    }
}

package dev.waitline.narrate;

import dev.waitline.trace.Ending;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a thread does not move: from it to whoever it waits for, and on, until somebody can move or a circle closes. */
final class Chain {
    private final Phrasebook words;
    private final ThreadStates states;
    private final Snapshot snapshot;
    private final int raisedIn;
    private final List<String> lines = new ArrayList<>();

    /** Those passed so far, in order. */
    private final Set<Integer> passed = new LinkedHashSet<>();

    /** @param raisedIn the line that raised what ended the thread asked about; 0 when that is not known, or it has not ended so */
    Chain(Phrasebook words, Snapshot snapshot, int raisedIn) {
        this.words = words;
        this.raisedIn = raisedIn;
        this.states = new ThreadStates(words);
        this.snapshot = snapshot;
    }

    List<String> from(int thread) {
        Integer next = thread;
        while (next != null) {
            if (!passed.add(next)) {
                circle(next);
                break;
            }
            ThreadView view = snapshot.thread(next).orElse(null);
            next = view == null ? null : link(view, passed.size() == 1);
        }
        return lines;
    }

    /** Says how it is with one thread, and gives the one it waits for. */
    private @Nullable Integer link(ThreadView thread, boolean first) {
        String name = thread.shortName();
        return switch (thread.state()) {
            case ThreadState.Runnable s -> {
                String next = states.operation(thread.next());
                lines.add(
                        first ? words.say(Phrase.WHY_CAN_RUN, name, next) : words.say(Phrase.WHY_WHICH_CAN_RUN, next));
                yield null;
            }
            case ThreadState.Outside s -> {
                lines.add(first ? words.say(Phrase.WHY_OUTSIDE, name) : words.say(Phrase.WHY_WHICH_OUTSIDE));
                yield null;
            }
            case ThreadState.Ended s -> {
                lines.add(first ? ended(thread, s) : words.say(Phrase.WHY_WHICH_ENDED));
                yield null;
            }
            case ThreadState.Sleeping s -> {
                String until = words.seconds(s.until());
                lines.add(
                        first ? words.say(Phrase.WHY_SLEEPS, name, until) : words.say(Phrase.WHY_WHICH_SLEEPS, until));
                lines.add(words.say(Phrase.WHY_SLEEP_ENDS));
                yield null;
            }
            case ThreadState.Joining s -> {
                String other = snapshot.threadName(s.thread());
                if (thread.isAtItsEnd()) {
                    lines.add(words.say(first ? Phrase.WHY_AT_END : Phrase.WHY_WHICH_AT_END, name, other));
                    yield s.thread();
                }
                lines.add(first ? words.say(Phrase.WHY_JOINS, name, other) : words.say(Phrase.WHY_WHICH_JOINS, other));
                timeout(s.deadline());
                yield s.thread();
            }
            case ThreadState.WantsLock s -> {
                String lock = words.lock(s.lock());
                lines.add(first ? words.say(Phrase.WHY_WANTS, name, lock) : words.say(Phrase.WHY_WHICH_WANTS, lock));
                timeout(s.deadline());
                held(s);
                yield s.heldBy();
            }
            case ThreadState.Waiting s -> {
                waits(thread, s, first);
                yield null;
            }
        };
    }

    private String ended(ThreadView thread, ThreadState.Ended s) {
        String name = thread.shortName();
        return switch (s.how()) {
            case RETURNED -> words.say(Phrase.WHY_RETURNED, name);
            case EXITED -> words.say(Phrase.WHY_EXITED, name);
            case CUT_OFF -> words.say(thread.daemon() ? Phrase.WHY_CUT_OFF_DAEMON : Phrase.WHY_CUT_OFF, name);
            case FAILED ->
                words.say(
                        raisedIn > 0 ? Phrase.WHY_FAILED_LINE : Phrase.WHY_FAILED,
                        name,
                        Phrasebook.inline(s.detail()),
                        raisedIn);
        };
    }

    private void held(ThreadState.WantsLock s) {
        Integer holder = s.heldBy();
        if (holder == null) {
            // Only a plain Lock can be released by a thread that does not hold it.
            lines.add(words.say(plainLock(s.lock()) ? Phrase.WHY_HELD_BY_NOBODY : Phrase.WHY_RLOCK_HELD_BY_NOBODY));
            forEver();
        } else if (s.heldSince() > 0) {
            lines.add(words.say(Phrase.WHY_HELD_BY, snapshot.threadName(holder), s.heldSince()));
        } else {
            lines.add(words.say(Phrase.WHY_HELD_BY_NO_LINE, snapshot.threadName(holder)));
        }
    }

    private boolean plainLock(Resource lock) {
        return snapshot.primitive(lock.id()).orElse(null) instanceof PrimitiveView.ConditionView c
                ? c.lock() == Resource.Kind.LOCK
                : lock.kind() != Resource.Kind.RLOCK && lock.kind() != Resource.Kind.CONDITION;
    }

    private void waits(ThreadView thread, ThreadState.Waiting s, boolean first) {
        Resource on = s.on();
        PrimitiveView view = snapshot.primitive(on.id()).orElse(null);
        if (on.kind() == Resource.Kind.CONDITION && view != null) {
            List<PrimitiveView.Waiter> queue = view.waiters();
            int place = 1;
            while (place < queue.size() && queue.get(place - 1).thread() != thread.id()) {
                place++;
            }
            int size = Math.max(1, queue.size());
            lines.add(
                    first
                            ? words.say(Phrase.WHY_WAITS, thread.shortName(), on.name(), place, size)
                            : words.say(Phrase.WHY_WHICH_WAITS, on.name(), place, size));
        } else {
            lines.add(
                    first
                            ? words.say(Phrase.WHY_WAITS_FOR, thread.shortName(), on.name())
                            : words.say(Phrase.WHY_WHICH_WAITS_FOR, on.name()));
        }
        lines.add(
                switch (on.kind().primitive().waits()) {
                    case FLAG -> words.say(Phrase.WHY_ONLY_SET, on.name());
                    case PERMIT -> words.say(Phrase.WHY_ONLY_PERMIT, on.name());
                    case ITEM -> inQueue(thread, on, view);
                    case TASK -> words.say(Phrase.WHY_ONLY_TASK, on.name());
                    case PARTIES ->
                        view instanceof PrimitiveView.BarrierView b
                                ? words.say(Phrase.WHY_ONLY_PARTIES, b.parties(), b.count())
                                : words.say(Phrase.WHY_ONLY_NOTIFY);
                    case NOTIFY, NOTHING, OTHER -> words.say(Phrase.WHY_ONLY_NOTIFY);
                });
        timeout(s.deadline());
        forEver();
    }

    /** Who can wake one who waits in a Queue: that depends on for what. */
    private String inQueue(ThreadView thread, Resource on, @Nullable PrimitiveView view) {
        if (!(view instanceof PrimitiveView.QueueView queue)) {
            return words.say(Phrase.WHY_ONLY_PUT, on.name());
        }
        if (queue.joiners().stream().anyMatch(w -> w.thread() == thread.id())) {
            return words.say(Phrase.WHY_ONLY_DONE, on.name(), queue.unfinished());
        }
        boolean puts = queue.putters().stream().anyMatch(w -> w.thread() == thread.id());
        return words.say(puts ? Phrase.WHY_ONLY_GET : Phrase.WHY_ONLY_PUT, on.name());
    }

    private void timeout(@Nullable Long deadline) {
        if (deadline != null) {
            lines.add(words.say(Phrase.WHY_OR_TIMEOUT, words.seconds(deadline)));
        }
    }

    private void forEver() {
        Ending ending = snapshot.ending();
        if (ending != null && ending.kind() == Ending.Kind.STUCK) {
            lines.add(words.say(Phrase.WHY_FOR_EVER));
        }
    }

    private void circle(int back) {
        boolean timeout = passed.stream()
                .flatMap(t -> snapshot.thread(t).stream())
                .anyMatch(t -> t.state().deadlineOrNull() != null);
        Phrase circle =
                timeout ? Phrase.WHY_CIRCLE_TIMEOUT : passed.size() == 1 ? Phrase.WHY_ITSELF : Phrase.WHY_CIRCLE;
        lines.add(words.say(circle, snapshot.threadName(back)));
    }
}

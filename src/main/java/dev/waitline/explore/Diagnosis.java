package dev.waitline.explore;

import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out why a run is stuck, from its last moment and from what happened on the way. */
final class Diagnosis {
    private final Snapshot last;
    private final List<Event> events;
    private final List<Integer> waiting;

    private Diagnosis(Replay replay, Ending ending) {
        this.last = replay.snapshot();
        this.events = replay.events();
        this.waiting = ending.stuck();
    }

    /** @param others whether others go on for ever while these threads wait */
    static Stuck of(Replay replay, Ending ending, boolean others) {
        return new Diagnosis(replay, ending).stuck(others);
    }

    private Stuck stuck(boolean others) {
        List<Integer> cycle = cycle();
        if (!cycle.isEmpty() && !others) {
            return new Stuck(Stuck.Kind.LOCK_CYCLE, describe(cycle), null);
        }
        Stuck.LostNotify lost = lost();
        Stuck.Kind kind = others
                ? Stuck.Kind.LIVE_ON
                : onlyDaemons() ? Stuck.Kind.ONLY_DAEMONS : waits() ? Stuck.Kind.NOBODY_NOTIFIES : Stuck.Kind.BLOCKED;
        return new Stuck(kind, describe(waiting), lost);
    }

    private ThreadView thread(int id) {
        return last.thread(id).orElseThrow();
    }

    private static @Nullable Integer waitsFor(ThreadView thread) {
        return switch (thread.state()) {
            case ThreadState.WantsLock s -> s.heldBy();
            case ThreadState.Joining s -> s.thread();
            default -> null;
        };
    }

    /** Threads each of which waits for the next, among them one for a lock; empty when there are none. */
    private List<Integer> cycle() {
        for (int start : waiting) {
            Set<Integer> passed = new LinkedHashSet<>();
            Integer at = start;
            while (at != null && passed.add(at)) {
                at = waitsFor(thread(at));
            }
            if (at != null) {
                List<Integer> all = new ArrayList<>(passed);
                List<Integer> cycle = all.subList(all.indexOf(at), all.size());
                if (cycle.stream().anyMatch(t -> thread(t).state() instanceof ThreadState.WantsLock)) {
                    return cycle;
                }
            }
        }
        return List.of();
    }

    private boolean onlyDaemons() {
        return waiting.contains(0)
                && waiting.size() > 1
                && waiting.stream().allMatch(t -> t == 0 || thread(t).daemon());
    }

    private boolean waits() {
        return waiting.stream().anyMatch(t -> thread(t).state() instanceof ThreadState.Waiting);
    }

    private List<Stuck.Waiting> describe(List<Integer> threads) {
        List<Stuck.Waiting> described = new ArrayList<>();
        for (int id : threads) {
            ThreadView thread = thread(id);
            Integer holder = waitsFor(thread);
            described.add(new Stuck.Waiting(
                    id, thread.shortName(), thread.line(), on(thread.state()), holder == null ? -1 : holder));
        }
        return described;
    }

    private String on(ThreadState state) {
        return switch (state) {
            case ThreadState.WantsLock s -> s.lock().name();
            case ThreadState.Waiting s -> s.on().name();
            case ThreadState.Joining s -> last.threadName(s.thread());
            case ThreadState.Sleeping s -> "";
            case ThreadState.Runnable s -> "";
            case ThreadState.Outside s -> "";
            case ThreadState.Ended s -> "";
        };
    }

    /** The notify that would have helped one of those that wait: the last one that found nobody, or another waiter. */
    private Stuck.@Nullable LostNotify lost() {
        for (int id : waiting) {
            if (thread(id).state() instanceof ThreadState.Waiting s) {
                Stuck.LostNotify lost = lost(id, s.on());
                if (lost != null) {
                    return lost;
                }
            }
        }
        return null;
    }

    private Stuck.@Nullable LostNotify lost(int waiter, Resource on) {
        int began = -1;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Event.Enqueued e && e.thread() == waiter && e.on().id() == on.id()) {
                began = i;
            }
        }
        for (int i = events.size() - 1; i > began; i--) {
            if (events.get(i) instanceof Event.Notified e && e.on().id() == on.id() && e.waiter() != waiter) {
                return new Stuck.LostNotify(e.thread(), line(i), on.name(), false, e.waiter());
            }
        }
        for (int i = began - 1; i >= 0; i--) {
            if (events.get(i) instanceof Event.NotifiedNobody e && e.on().id() == on.id()) {
                return new Stuck.LostNotify(e.thread(), line(i), on.name(), true, -1);
            }
            if (events.get(i) instanceof Event.Notified e && e.on().id() == on.id() && e.waiter() != waiter) {
                return new Stuck.LostNotify(e.thread(), line(i), on.name(), true, e.waiter());
            }
            if (events.get(i) instanceof Event.Called e
                    && e.on().id() == on.id()
                    && e.method().equals("set")) {
                return new Stuck.LostNotify(e.thread(), line(i), on.name(), true, -1);
            }
        }
        return null;
    }

    private int line(int event) {
        return Objects.requireNonNull(events.get(event)).line();
    }
}

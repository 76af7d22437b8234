package dev.waitline.explore;

import dev.waitline.trace.Event;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened in a run to a primitive. */
final class Past {
    private static final Set<String> TAKES = Set.of("acquire", "__enter__");
    private static final Set<String> GIVES = Set.of("release", "__exit__");
    private static final Set<String> PUTS = Set.of("put", "put_nowait");

    private final List<Event> events;
    private final Snapshot last;

    /** @param last names the threads */
    Past(List<Event> events, Snapshot last) {
        this.events = events;
        this.last = last;
    }

    private Reason.Deed deed(Event event) {
        return new Reason.Deed(event.thread(), last.threadName(event.thread()), event.line());
    }

    /** How many items have been put into a queue. */
    long puts(int queue) {
        return events.stream()
                .filter(e -> e instanceof Event.Returned r && r.on().id() == queue && PUTS.contains(r.method()))
                .count();
    }

    /** Who has taken a permit that was not given back, in the order of the taking. A release gives back the own one first. */
    List<Reason.Deed> permits(int semaphore) {
        List<Reason.Deed> taken = new ArrayList<>();
        for (Event event : events) {
            if (!(event instanceof Event.Returned call) || call.on().id() != semaphore) {
                continue;
            }
            if (TAKES.contains(call.method()) && call.value().equals("True")) {
                taken.add(deed(call));
            } else if (GIVES.contains(call.method()) && !taken.isEmpty()) {
                int own = 0;
                for (int i = 0; i < taken.size(); i++) {
                    own = taken.get(i).thread() == call.thread() ? i : own;
                }
                taken.remove(own);
            }
        }
        return taken;
    }

    /** That an Event was set and cleared before a thread began to wait for it; null when it was not. */
    @Nullable
    Reason cleared(ThreadView waiter, Resource on) {
        Event.Called set = null;
        Reason cleared = null;
        for (int i = 0; i < began(waiter.id(), on); i++) {
            Event.Called call = entered(i, on);
            if (call != null && call.method().equals("set")) {
                set = call;
                cleared = null;
            } else if (call != null && call.method().equals("clear") && set != null) {
                cleared = new Reason.Cleared(on.name(), deed(set), deed(call), waiter.shortName());
            }
        }
        return cleared;
    }

    /** The call on a primitive whose thread takes the primitive's lock at event {@code i}: from there on it counts. */
    private Event.@Nullable Called entered(int i, Resource on) {
        if (events.get(i) instanceof Event.Acquired taken && taken.lock().id() == on.id()) {
            for (int before = i - 1; before >= 0; before--) {
                if (events.get(before) instanceof Event.Called call
                        && call.thread() == taken.thread()
                        && call.on().id() == on.id()) {
                    return call;
                }
            }
        }
        return null;
    }

    /** Where a thread began its last wait. */
    private int began(int waiter, Resource on) {
        int began = events.size();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Event.Enqueued e && e.thread() == waiter && e.on().id() == on.id()) {
                began = i;
            }
        }
        return began;
    }

    /** @param rank how sure it is that the notify made the difference: the smaller the surer */
    record Missed(Reason reason, int rank) {
        private static final int WASTED = 0;
        private static final int ELSEWHERE = 1;
        private static final int EARLY = 2;
    }

    /**
     * The notify that would have helped a waiter of a Condition. While it waited: the last one that went to a waiter who
     * could not use it, because its time had run out or because it only waited again; else the last that went to another.
     * Before it waited: the last one, by another thread, that found nobody or one who could not use it.
     */
    @Nullable
    Missed lost(ThreadView waiter, Resource on) {
        int began = began(waiter.id(), on);
        Event.Notified other = null;
        for (int i = events.size() - 1; i > began; i--) {
            if (events.get(i) instanceof Event.Notified e && e.on().id() == on.id() && e.waiter() != waiter.id()) {
                if (wasted(i, e)) {
                    return new Missed(lost(e, waiter, false), Missed.WASTED);
                }
                other = other == null ? e : other;
            }
        }
        if (other != null) {
            return new Missed(lost(other, waiter, false), Missed.ELSEWHERE);
        }
        for (int i = began - 1; i >= 0; i--) {
            Event event = events.get(i);
            if (event.thread() != waiter.id()) {
                if (event instanceof Event.NotifiedNobody e && e.on().id() == on.id()) {
                    Reason nobody = new Reason.LostNotify(on.name(), deed(e), waiter.shortName(), true, null);
                    return new Missed(nobody, Missed.EARLY);
                }
                if (event instanceof Event.Notified e
                        && e.on().id() == on.id()
                        && e.waiter() != waiter.id()
                        && wasted(i, e)) {
                    return new Missed(lost(e, waiter, true), Missed.EARLY);
                }
            }
        }
        return null;
    }

    private Reason lost(Event.Notified e, ThreadView waiter, boolean early) {
        return new Reason.LostNotify(e.on().name(), deed(e), waiter.shortName(), early, last.threadName(e.waiter()));
    }

    /** Whether a notify went to one whose time had run out, or who then only waited again. */
    private boolean wasted(int at, Event.Notified notify) {
        for (int i = at - 1; i >= 0; i--) {
            if (events.get(i) instanceof Event.Enqueued e
                    && e.thread() == notify.waiter()
                    && e.on().id() == notify.on().id()) {
                break;
            }
            if (events.get(i) instanceof Event.TimedOut e
                    && e.thread() == notify.waiter()
                    && e.on().id() == notify.on().id()) {
                return true;
            }
        }
        for (int i = at + 1; i < events.size(); i++) {
            Event event = events.get(i);
            if (event.thread() == notify.waiter()) {
                if (event instanceof Event.Enqueued e
                        && e.on().id() == notify.on().id()) {
                    return true;
                }
                if (event instanceof Event.Wrote
                        || event instanceof Event.Printed
                        || event instanceof Event.Released
                        || event instanceof Event.Called) {
                    return false;
                }
            }
        }
        return false;
    }
}

package dev.waitline.export;

import dev.waitline.session.Moment;
import dev.waitline.trace.Event;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds, moment by moment, what goes from one thread to another. */
final class Handing {
    /** Who let go of each lock, by its id, and when. */
    private final Map<Integer, Released> released = new HashMap<>();
    /** Threads that were seen wanting a lock since they moved last, with the lock's id. */
    private final Set<List<Integer>> wanting = new HashSet<>();

    private record Released(int thread, int step) {}

    enum What {
        START,
        NOTIFY,
        LOCK,
        JOIN
    }

    /**
     * @param on the primitive's name; empty for starts and joins
     * @param since the step in which it began; the same as the one in which it arrives but for a lock
     */
    record Arrow(What what, int from, int to, String on, int since) {}

    /** The arrows that arrive in this moment; moments are to be given in order. */
    List<Arrow> after(Moment moment) {
        List<Arrow> arrows = new ArrayList<>();
        for (Event event : moment.events()) {
            switch (event) {
                case Event.Started e -> arrows.add(new Arrow(What.START, e.thread(), e.child(), "", moment.step()));
                case Event.Notified e ->
                    arrows.add(new Arrow(What.NOTIFY, e.thread(), e.waiter(), e.on().name(), moment.step()));
                case Event.Joined e -> arrows.add(new Arrow(What.JOIN, e.other(), e.thread(), "", moment.step()));
                case Event.Released e -> {
                    if (e.count() == 0) {
                        released.put(e.lock().id(), new Released(e.thread(), moment.step()));
                    }
                }
                case Event.Acquired e -> {
                    Released by = released.get(e.lock().id());
                    if (by != null
                            && by.thread != e.thread()
                            && wanting.contains(List.of(e.thread(), e.lock().id()))) {
                        arrows.add(new Arrow(
                                What.LOCK, by.thread, e.thread(), e.lock().name(), by.step));
                    }
                }
                default -> {}
            }
        }
        wanting.removeIf(w -> w.getFirst() == moment.thread());
        wants(moment.snapshot());
        return arrows;
    }

    private void wants(Snapshot snapshot) {
        snapshot.threads().forEach(t -> {
            if (t.state() instanceof ThreadState.WantsLock w) {
                wanting.add(List.of(t.id(), w.lock().id()));
            }
        });
    }
}

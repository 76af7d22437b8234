package dev.waitline.diagram;

import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.List;

/**
 * What a lane shows in one column.
 *
 * @param of what it is blocked on, so that neighbours of the same sort and the same cause become one shape
 * @param words what to write on it, the longest first
 */
record Phase(Kind kind, String of, List<String> words) {
    enum Kind {
        /** The thread is not there yet, or no more. */
        ABSENT,
        RAN,
        /** It ran, in lines of the library alone. */
        RAN_LIBRARY,
        READY,
        LOCK,
        QUEUE,
        SLEEP,
        JOIN
    }

    static final Phase ABSENT = new Phase(Kind.ABSENT, "", List.of());

    static Phase of(Column column, int thread, Words words) {
        if (thread >= column.threads().size()) {
            return ABSENT;
        }
        if (column.moved(thread)) {
            return new Phase(column.inLibrary() ? Kind.RAN_LIBRARY : Kind.RAN, "", List.of(column.label()));
        }
        return of(column.threads().get(thread), column.threads(), words);
    }

    private static Phase of(ThreadView view, List<ThreadView> all, Words words) {
        return switch (view.state()) {
            case ThreadState.Runnable s -> new Phase(Kind.READY, "", List.of());
            case ThreadState.Outside s -> new Phase(Kind.READY, "outside", List.of());
            case ThreadState.WantsLock s ->
                new Phase(
                        Kind.LOCK,
                        "lock " + s.lock().id(),
                        List.of(
                                words.get("lane.wants", s.lock().name()),
                                s.lock().name()));
            case ThreadState.Waiting s -> new Phase(Kind.QUEUE, "queue " + s.on().id(), waiting(s.on(), words));
            case ThreadState.Sleeping s ->
                new Phase(
                        Kind.SLEEP,
                        "sleep " + s.until(),
                        List.of(words.get("lane.sleep.until", words.seconds(s.until())), words.get("lane.sleep")));
            case ThreadState.Joining s -> {
                String other = s.thread() >= 0 && s.thread() < all.size()
                        ? all.get(s.thread()).shortName()
                        : Integer.toString(s.thread());
                yield new Phase(
                        Kind.JOIN,
                        "join " + s.thread(),
                        List.of(
                                words.get(view.isAtItsEnd() ? "lane.done" : "lane.join", other),
                                words.get("lane.joins")));
            }
            case ThreadState.Ended s -> ABSENT;
        };
    }

    private static List<String> waiting(Resource on, Words words) {
        String name = on.name();
        return switch (on.kind().primitive().waits()) {
            case NOTIFY -> List.of(words.get("lane.wait.condition.long", name), words.get("lane.wait.condition"));
            case FLAG, PARTIES -> List.of(words.get("lane.wait.long", name), words.get("lane.wait"));
            case PERMIT -> List.of(words.get("lane.acquire.long", name), words.get("lane.acquire"));
            case ITEM, TASK, NOTHING, OTHER -> List.of(words.get("lane.waits.long", name), words.get("lane.waits"));
        };
    }

    boolean joins(Phase next) {
        return kind == next.kind && kind != Kind.RAN && kind != Kind.RAN_LIBRARY && of.equals(next.of);
    }
}

package dev.waitline.trace;

import static dev.waitline.trace.Primitive.call;
import static dev.waitline.trace.Primitive.inside;
import static dev.waitline.trace.Primitive.notifying;

import dev.waitline.trace.Primitive.Place;
import dev.waitline.trace.Primitive.Shown;
import dev.waitline.trace.Primitive.Waits;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A primitive that an event or a state speaks of.
 *
 * @param id stays the same for the primitive's whole life
 * @param name as the program names it: {@code cond}, {@code buffer.changed}, {@code forks[2]}; where it has no name, what
 *     it is: {@code Condition 22}
 * @param named whether the program has a name for it at hand
 */
public record Resource(int id, String name, Kind kind, boolean named) {

    /** The kinds, and all that is to be known of each: a new one is a constant here. */
    public enum Kind {
        LOCK(Primitive.of("threading.Lock", Waits.NOTHING).calls(call("acquire"), call("release"))),
        RLOCK(Primitive.of("threading.RLock", Waits.NOTHING).calls(call("acquire"), call("release"))),
        CONDITION(Primitive.of("threading.Condition", Waits.NOTIFY)
                .waiters("")
                .calls(notifying("notify", 1, 2), inside("notify_all"), call("acquire"), call("release"))
                .others("wait", "wait_for")),
        SEMAPHORE(Primitive.of("threading.Semaphore", Waits.PERMIT)
                .waiters("_cond")
                .values("_value", "_initial_value")
                .calls(call("acquire"), call("release"))),
        BOUNDED_SEMAPHORE(Primitive.of("threading.BoundedSemaphore", Waits.PERMIT)
                .waiters("_cond")
                .values("_value", "_initial_value")
                .calls(call("acquire"), call("release"))),
        EVENT(Primitive.of("threading.Event", Waits.FLAG)
                .waiters("_cond")
                .values("_flag")
                .calls(call("set"), call("clear"))
                .others("wait", "is_set")),
        BARRIER(Primitive.of("threading.Barrier", Waits.PARTIES)
                .waiters("_cond")
                .values("_parties", "_count", "_state")
                .calls(call("reset"), call("abort"))
                .others("wait")),
        QUEUE(Primitive.of("queue.Queue", Waits.ITEM)
                .places(
                        new Place("not_empty", "getters", Shown.ALWAYS),
                        new Place("not_full", "putters", Shown.BOUNDED),
                        new Place("all_tasks_done", "joiners", Shown.OCCUPIED))
                .values("maxsize", "unfinished_tasks")
                .items("queue")
                .calls(call("put", 0), call("get"))
                .others("join", "task_done", "qsize", "empty", "full")),
        POOL(Primitive.of("concurrent.futures.thread.ThreadPoolExecutor", Waits.TASK)
                .places(new Place("_work_queue._count._cond", "workers", Shown.ALWAYS))
                .values("_max_workers")
                .items("_work_queue._queue"));

        private static final Map<String, Kind> BY_TYPE =
                Stream.of(values()).collect(Collectors.toUnmodifiableMap(k -> k.primitive.type(), k -> k));

        private final Primitive primitive;

        Kind(Primitive primitive) {
            this.primitive = primitive;
        }

        /** What there is to know of it. */
        public Primitive primitive() {
            return primitive;
        }

        /** The kind of the instances of a Python class, such as {@code threading.Event}; null for others. */
        public static @Nullable Kind ofType(String type) {
            return BY_TYPE.get(type);
        }
    }

    /** One that the program has a name for. */
    public Resource(int id, String name, Kind kind) {
        this(id, name, kind, true);
    }

    /** The calls to offer a person, the usual ones first. */
    public List<Call> offered() {
        return kind.primitive().calls().stream()
                .flatMap(m -> m.offered().stream().map(a -> new Call(name, m.name(), a)))
                .toList();
    }

    /** {@code Resource[id=3, name=cond, kind=CONDITION]}: the name itself shows whether it is one. */
    @Override
    public String toString() {
        return "Resource[id=" + id + ", name=" + name + ", kind=" + kind + "]";
    }
}

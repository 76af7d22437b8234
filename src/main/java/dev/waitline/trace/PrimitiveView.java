package dev.waitline.trace;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A primitive at one moment. Threads are named by number. */
public sealed interface PrimitiveView {
    Resource resource();

    /** The threads that want the lock (for an Event, a Semaphore and the like: the inner one), notified ones first. */
    List<Contender> wanting();

    /** Who has the lock, or null. */
    @Nullable
    Holder holder();

    default int id() {
        return resource().id();
    }

    default String name() {
        return resource().name();
    }

    /** The queue of waiters, head first: the next to be notified. Empty for primitives without one. */
    default List<Waiter> waiters() {
        return List.of();
    }

    /** Its queues, in the order of its kind's {@link Primitive#places}; most have one. */
    default List<List<Waiter>> queues() {
        return resource().kind().primitive().places().isEmpty() ? List.of() : List.of(waiters());
    }

    /**
     * What was read of a primitive, on whatever engine.
     *
     * @param values what its kind's {@link Primitive#values} hold, a flag as 0 or 1; without those that there are not
     * @param items reprs of what lies in it, at most so many as a card can show
     * @param queues who stands in its {@link Primitive#places}, in that order
     * @param locked for a lock itself, whether somebody has it
     * @param lock the kind of the lock beneath
     * @param lockName that lock's own name when the program gave it one, else null
     */
    record Contents(
            Map<String, Long> values,
            List<String> items,
            List<List<Waiter>> queues,
            boolean locked,
            Resource.Kind lock,
            @Nullable String lockName,
            List<Contender> wanting,
            @Nullable Holder holder) {
        public Contents {
            values = Map.copyOf(values);
            items = List.copyOf(items);
            queues = List.copyOf(queues);
            wanting = List.copyOf(wanting);
        }

        private long value(String attribute) {
            return values.getOrDefault(attribute, 0L);
        }

        private List<Waiter> waiters() {
            return queues.getFirst();
        }
    }

    /** The view of a primitive of which that was read. */
    static PrimitiveView of(Resource resource, Contents c) {
        return switch (resource.kind()) {
            case LOCK -> new LockView(resource, c.locked(), c.holder(), c.wanting());
            case RLOCK -> new RLockView(resource, c.holder(), c.wanting());
            case CONDITION -> new ConditionView(resource, c.lock(), c.lockName(), c.waiters(), c.wanting(), c.holder());
            case SEMAPHORE, BOUNDED_SEMAPHORE ->
                new SemaphoreView(
                        resource,
                        c.value("_value"),
                        c.values().getOrDefault("_initial_value", c.value("_value")),
                        c.waiters(),
                        c.wanting(),
                        c.holder());
            case EVENT -> new EventView(resource, c.value("_flag") != 0, c.waiters(), c.wanting(), c.holder());
            case POOL ->
                new PoolView(resource, c.items(), c.value("_max_workers"), c.waiters(), c.wanting(), c.holder());
            case BARRIER ->
                new BarrierView(
                        resource,
                        c.value("_parties"),
                        c.value("_count"),
                        c.value("_state"),
                        c.waiters(),
                        c.wanting(),
                        c.holder());
            case QUEUE ->
                new QueueView(
                        resource,
                        c.items(),
                        c.value("maxsize"),
                        c.value("unfinished_tasks"),
                        c.queues().get(0),
                        c.queues().get(1),
                        c.queues().get(2),
                        c.wanting(),
                        c.holder());
        };
    }

    /**
     * A cell of a {@code _waiters} deque.
     *
     * @param timedOut its timeout has passed, but it is still in the deque: a notify can be spent on it
     * @param deadline when its timeout ends, in nanoseconds of the program's clock; null when it has none
     * @param since the number of the move with which it came
     */
    record Waiter(int thread, boolean timedOut, @Nullable Long deadline, long since) {}

    /** @param notified whether it was in the deque and was notified, else it is a newcomer */
    record Contender(int thread, boolean notified) {}

    /**
     * @param count how many times it has it, for an RLock
     * @param line where it took it
     */
    record Holder(int thread, int count, int line) {}

    /** A plain Lock has no owner; {@code holder} is who took it, and {@code locked} may outlive that thread. */
    record LockView(
            Resource resource, boolean locked, @Nullable Holder holder, List<Contender> wanting)
            implements PrimitiveView {
        public LockView {
            wanting = List.copyOf(wanting);
        }
    }

    record RLockView(Resource resource, @Nullable Holder holder, List<Contender> wanting) implements PrimitiveView {
        public RLockView {
            wanting = List.copyOf(wanting);
        }
    }

    /**
     * @param lock the kind of lock beneath
     * @param lockName that lock's own name when the program gave it one ({@code Condition(lock)}), else null
     */
    record ConditionView(
            Resource resource,
            Resource.Kind lock,
            @Nullable String lockName,
            List<Waiter> waiters,
            List<Contender> wanting,
            @Nullable Holder holder)
            implements PrimitiveView {
        public ConditionView {
            waiters = List.copyOf(waiters);
            wanting = List.copyOf(wanting);
        }
    }

    /** @param initial the value it began with; the upper bound of a bounded one */
    record SemaphoreView(
            Resource resource,
            long value,
            long initial,
            List<Waiter> waiters,
            List<Contender> wanting,
            @Nullable Holder holder)
            implements PrimitiveView {
        public SemaphoreView {
            waiters = List.copyOf(waiters);
            wanting = List.copyOf(wanting);
        }
    }

    record EventView(
            Resource resource,
            boolean flag,
            List<Waiter> waiters,
            List<Contender> wanting,
            @Nullable Holder holder) implements PrimitiveView {
        public EventView {
            waiters = List.copyOf(waiters);
            wanting = List.copyOf(wanting);
        }
    }

    /** @param state CPython's: 0 filling, 1 draining, -1 resetting, -2 broken */
    record BarrierView(
            Resource resource,
            long parties,
            long count,
            long state,
            List<Waiter> waiters,
            List<Contender> wanting,
            @Nullable Holder holder)
            implements PrimitiveView {
        public BarrierView {
            waiters = List.copyOf(waiters);
            wanting = List.copyOf(wanting);
        }
    }

    /**
     * A pool of threads.
     *
     * @param tasks the calls that no worker has begun yet, the next first
     * @param most how many workers it may have
     * @param waiters the workers that have nothing to do
     */
    record PoolView(
            Resource resource,
            List<String> tasks,
            long most,
            List<Waiter> waiters,
            List<Contender> wanting,
            @Nullable Holder holder)
            implements PrimitiveView {
        public PoolView {
            tasks = List.copyOf(tasks);
            waiters = List.copyOf(waiters);
            wanting = List.copyOf(wanting);
        }
    }

    /**
     * @param items reprs of what is in it, the next to be got first
     * @param maxsize 0 for no limit
     * @param unfinished how many {@code task_done} calls {@code join} still waits for
     * @param getters waiting in {@code not_empty}
     * @param putters waiting in {@code not_full}
     * @param joiners waiting in {@code all_tasks_done}
     */
    record QueueView(
            Resource resource,
            List<String> items,
            long maxsize,
            long unfinished,
            List<Waiter> getters,
            List<Waiter> putters,
            List<Waiter> joiners,
            List<Contender> wanting,
            @Nullable Holder holder)
            implements PrimitiveView {
        public QueueView {
            items = List.copyOf(items);
            getters = List.copyOf(getters);
            putters = List.copyOf(putters);
            joiners = List.copyOf(joiners);
            wanting = List.copyOf(wanting);
        }

        @Override
        public List<List<Waiter>> queues() {
            return List.of(getters, putters, joiners);
        }
    }
}

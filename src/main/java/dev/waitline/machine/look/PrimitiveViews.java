package dev.waitline.machine.look;

import dev.waitline.machine.Machine;
import dev.waitline.machine.Stops;
import dev.waitline.machine.language.Iteration;
import dev.waitline.machine.language.Pending;
import dev.waitline.machine.primitive.Names;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyThread;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the library's objects as primitives: the fields of its Python classes are what it looks at. */
final class PrimitiveViews {
    private static final int MOST_ITEMS = 50;

    private final Machine machine;
    private final Standing standing;

    PrimitiveViews(Machine machine, Standing standing) {
        this.machine = machine;
        this.standing = standing;
    }

    PrimitiveView of(Object primitive, Resource resource) {
        if (primitive instanceof NativeLock lock) {
            return new PrimitiveView.LockView(
                    resource, lock.locked(), holder(lock, null), standing.wanting(lock, resource));
        }
        Instance i = (Instance) primitive;
        return switch (resource.kind()) {
            case LOCK, RLOCK -> {
                NativeLock lock = Names.blockOf(i);
                yield new PrimitiveView.RLockView(resource, holder(lock, i), standing.wanting(lock, resource));
            }
            case CONDITION -> condition(i, resource);
            case SEMAPHORE, BOUNDED_SEMAPHORE -> {
                Inner inner = inner(i.attrs.get("_cond"), resource);
                yield new PrimitiveView.SemaphoreView(
                        resource,
                        number(i, "_value"),
                        number(i, "_initial_value"),
                        inner.waiters(),
                        inner.wanting(),
                        inner.holder());
            }
            case EVENT -> {
                Inner inner = inner(i.attrs.get("_cond"), resource);
                yield new PrimitiveView.EventView(
                        resource,
                        Boolean.TRUE.equals(i.attrs.get("_flag")),
                        inner.waiters(),
                        inner.wanting(),
                        inner.holder());
            }
            case BARRIER -> {
                Inner inner = inner(i.attrs.get("_cond"), resource);
                yield new PrimitiveView.BarrierView(
                        resource,
                        number(i, "_parties"),
                        number(i, "_count"),
                        number(i, "_state"),
                        inner.waiters(),
                        inner.wanting(),
                        inner.holder());
            }
            case QUEUE -> queue(i, resource);
        };
    }

    private PrimitiveView condition(Instance i, Resource resource) {
        Inner inner = inner(i, resource);
        Object lock = i.attrs.get("_lock");
        Resource own = lock == null ? null : machine.names().of(lock);
        Resource.Kind kind = lock instanceof NativeLock ? Resource.Kind.LOCK : Resource.Kind.RLOCK;
        return new PrimitiveView.ConditionView(
                resource, kind, own == null ? null : own.name(), inner.waiters(), inner.wanting(), inner.holder());
    }

    private PrimitiveView queue(Instance i, Resource resource) {
        List<String> items = new ArrayList<>();
        Context c = new Context(machine, machine.threads().getFirst());
        Object held = i.attrs.get("queue");
        if (held != null && Iteration.plain(held)) {
            Iteration.list(c, held).stream().limit(MOST_ITEMS).forEach(item -> items.add(Text.shortRepr(item, 24)));
        }
        Inner inner = inner(i.attrs.get("not_empty"), resource);
        return new PrimitiveView.QueueView(
                resource,
                items,
                number(i, "maxsize"),
                number(i, "unfinished_tasks"),
                inner.waiters(),
                inner(i.attrs.get("not_full"), resource).waiters(),
                inner(i.attrs.get("all_tasks_done"), resource).waiters(),
                inner.wanting(),
                inner.holder());
    }

    /** A Condition's queue and lock, as the primitive around it shows them. */
    private record Inner(
            List<PrimitiveView.Waiter> waiters,
            List<PrimitiveView.Contender> wanting,
            PrimitiveView.@Nullable Holder holder) {}

    private Inner inner(@Nullable Object condition, Resource resource) {
        if (!(condition instanceof Instance i)) {
            return new Inner(List.of(), List.of(), null);
        }
        Object lock = i.attrs.get("_lock");
        NativeLock block = Names.blockOf(lock);
        List<PrimitiveView.Waiter> waiters = new ArrayList<>();
        if (i.attrs.get("_waiters") instanceof PyDeque deque) {
            for (Object each : deque.items()) {
                if (each instanceof NativeLock own) {
                    waiters.add(waiter(own));
                }
            }
        }
        return new Inner(
                waiters,
                standing.wanting(block, resource),
                holder(block, lock instanceof Instance rlock ? rlock : null));
    }

    private PrimitiveView.Waiter waiter(NativeLock own) {
        PyThread thread = machine.threads().get(own.takenBy());
        boolean blocked = Stops.blockedOn(thread, machine.clock()) == own;
        Frame top = thread.top;
        Pending pending = top == null ? null : Stops.pending(top);
        boolean overdue = !blocked && pending != null && pending.self() == own && own.locked();
        Long deadline = blocked && thread.deadline != PyThread.NEVER ? (Long) thread.deadline : null;
        return new PrimitiveView.Waiter(own.takenBy(), own.expired || overdue, deadline, own.takenAtMove);
    }

    private PrimitiveView.@Nullable Holder holder(@Nullable NativeLock lock, @Nullable Instance rlock) {
        if (lock == null || !lock.locked() || lock.takenBy() < 0) {
            return null;
        }
        int count = rlock != null && rlock.attrs.get("_count") instanceof Long n ? (int) Math.max(1, n) : 1;
        return new PrimitiveView.Holder(lock.takenBy(), count, lock.takenOnLine);
    }

    private static long number(Instance i, String attribute) {
        return i.attrs.get(attribute) instanceof Long n ? n : 0;
    }
}

package dev.waitline.machine.look;

import dev.waitline.machine.Machine;
import dev.waitline.machine.Stops;
import dev.waitline.machine.language.Iteration;
import dev.waitline.machine.language.Pending;
import dev.waitline.machine.primitive.Names;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Wrapper;
import dev.waitline.trace.Primitive;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the library's objects as primitives: the fields of its Python classes are what it looks at. */
final class PrimitiveViews {
    private static final int MOST_ITEMS = 50;

    private final Machine machine;
    private final WaitStates standing;

    PrimitiveViews(Machine machine, WaitStates standing) {
        this.machine = machine;
        this.standing = standing;
    }

    PrimitiveView of(Object primitive, Resource resource) {
        return PrimitiveView.of(
                resource,
                primitive instanceof Instance i
                                && !resource.kind().primitive().places().isEmpty()
                        ? contents(i, resource)
                        : lock(primitive, resource));
    }

    private PrimitiveView.Contents lock(Object primitive, Resource resource) {
        NativeLock lock = Names.blockOf(primitive);
        return new PrimitiveView.Contents(
                Map.of(),
                List.of(),
                List.of(),
                lock != null && lock.locked(),
                resource.kind(),
                null,
                standing.wanting(lock, resource),
                holder(lock, primitive instanceof Instance rlock ? rlock : null));
    }

    private PrimitiveView.Contents contents(Instance i, Resource resource) {
        Primitive shape = resource.kind().primitive();
        List<Inner> inner = new ArrayList<>();
        for (Primitive.Place place : shape.places()) {
            inner.add(inner(Names.conditionOf(i, place), resource));
        }
        Map<String, Long> values = new HashMap<>();
        for (String attribute : shape.values()) {
            switch (i.attrs.get(attribute)) {
                case Long n -> values.put(attribute, n);
                case Boolean flag -> values.put(attribute, flag ? 1L : 0L);
                case null, default -> values.put(attribute, 0L);
            }
        }
        Object lock = LibraryShape.lockOf(i);
        Resource own = lock == null ? null : machine.names().of(lock);
        return new PrimitiveView.Contents(
                values,
                items(i, shape.items()),
                inner.stream().map(Inner::waiters).toList(),
                false,
                lock instanceof NativeLock ? Resource.Kind.LOCK : Resource.Kind.RLOCK,
                own == null ? null : own.name(),
                inner.getFirst().wanting(),
                inner.getFirst().holder());
    }

    private List<String> items(Instance i, String attribute) {
        List<String> items = new ArrayList<>();
        Object held = attribute.isEmpty() ? null : Names.reach(i, attribute);
        if (held != null && Iteration.plain(held)) {
            Context c = new Context(machine, machine.threads().getFirst());
            Iteration.list(c, held).stream().limit(MOST_ITEMS).forEach(item -> items.add(item(item)));
        }
        return items;
    }

    /** A call that waits in a pool is shown as one. */
    private static String item(Object item) {
        if (item instanceof Instance i
                && i.attrs.get("fn") instanceof Object called
                && i.attrs.get("args") instanceof PyTuple given
                && LibraryShape.isTask(i)) {
            return called(called)
                    + Arrays.stream(given.items())
                            .map(a -> Text.shortRepr(a, 12))
                            .collect(Collectors.joining(", ", "(", ")"));
        }
        return Text.shortRepr(item, 24);
    }

    private static String called(Object callable) {
        return switch (callable) {
            case Function f -> f.code.name();
            case Builtin b -> b.name;
            case Wrapper w when w.kind == Wrapper.Kind.BOUND_METHOD -> called(w.first);
            case ClassObject type -> type.name;
            default -> Text.shortRepr(callable, 16);
        };
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
        Object lock = LibraryShape.lockOf(i);
        NativeLock block = Names.blockOf(lock);
        List<PrimitiveView.Waiter> waiters = new ArrayList<>();
        if (LibraryShape.waiters(i) instanceof PyDeque deque) {
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
        int count = LibraryShape.countOf(rlock);
        return new PrimitiveView.Holder(lock.takenBy(), count, lock.takenOnLine);
    }
}

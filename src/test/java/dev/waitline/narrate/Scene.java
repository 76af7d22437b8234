package dev.waitline.narrate;

import dev.waitline.session.Moment;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Frame;
import dev.waitline.trace.Operation;
import dev.waitline.trace.Output;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.PrimitiveView.Contender;
import dev.waitline.trace.PrimitiveView.Holder;
import dev.waitline.trace.PrimitiveView.Waiter;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moments made by hand: three threads, MainThread, Thread-1 and Thread-2, of which each can be put into a state. */
final class Scene {
    static final Resource COND = new Resource(1, "cond", Resource.Kind.CONDITION);
    static final Resource LOCK = new Resource(2, "lock", Resource.Kind.LOCK);
    static final Resource EVENT = new Resource(3, "done", Resource.Kind.EVENT);
    static final Resource PERMITS = new Resource(4, "permits", Resource.Kind.SEMAPHORE);
    static final Resource RLOCK = new Resource(5, "rlock", Resource.Kind.RLOCK);
    static final Resource BARRIER = new Resource(6, "gate", Resource.Kind.BARRIER);
    static final Resource QUEUE = new Resource(7, "jobs", Resource.Kind.QUEUE);

    private final List<ThreadView> threads = new ArrayList<>();
    private final List<PrimitiveView> primitives = new ArrayList<>();
    private @Nullable Ending ending;

    Scene() {
        thread(0, new ThreadState.Runnable(), new Operation(Operation.Kind.LINE, "cond.notify(1)"), 18, List.of());
        thread(1, new ThreadState.Runnable(), new Operation(Operation.Kind.GO_ON, ""), 10, List.of());
        thread(2, new ThreadState.Runnable(), new Operation(Operation.Kind.ACQUIRE, "cond"), 8, List.of());
    }

    Scene thread(int id, ThreadState state, Operation next, int line, List<ThreadView.Held> holds, Frame... frames) {
        String name = id == 0 ? "MainThread" : "Thread-" + id;
        ThreadView.Role role = id == 0 ? ThreadView.Role.MAIN : ThreadView.Role.CHILD;
        ThreadView view = new ThreadView(id, name, role, false, state, next, List.of(frames), line, holds);
        if (id < threads.size()) {
            threads.set(id, view);
        } else {
            threads.add(view);
        }
        return this;
    }

    Scene state(int id, ThreadState state) {
        ThreadView old = threads.get(id);
        return thread(id, state, old.next(), old.line(), old.holds());
    }

    Scene inside(int id, String function) {
        ThreadView old = threads.get(id);
        return thread(
                id,
                old.state(),
                old.next(),
                old.line(),
                old.holds(),
                new Frame(function, "<threading>", 100, true, List.of()));
    }

    Scene holds(int id, Resource lock, int count) {
        ThreadView old = threads.get(id);
        return thread(id, old.state(), old.next(), old.line(), List.of(new ThreadView.Held(lock, count, 16)));
    }

    Scene condition(List<Integer> waiting, List<Integer> wanting, @Nullable Integer holder) {
        primitives.add(new PrimitiveView.ConditionView(
                COND,
                Resource.Kind.RLOCK,
                null,
                waiting.stream().map(t -> new Waiter(t, false, null, 3)).toList(),
                wanting.stream().map(t -> new Contender(t, false)).toList(),
                holder == null ? null : new Holder(holder, 1, 16)));
        return this;
    }

    Scene barrier(int parties, int count) {
        primitives.add(new PrimitiveView.BarrierView(BARRIER, parties, count, 0, List.of(), List.of(), null));
        return this;
    }

    Scene ends(Ending.Kind kind, int status, String detail, Integer... stuck) {
        ending = new Ending(kind, status, detail, List.of(stuck));
        return this;
    }

    Snapshot snapshot() {
        return new Snapshot(10, 2_000_000_000L, threads, primitives, List.of(), Output.EMPTY, ending);
    }

    ThreadView view(int id) {
        return threads.get(id);
    }

    /** The moment after a step of {@code thread}, or of the clock when that is -1. */
    Moment after(int thread, Event... events) {
        return new Moment(5, thread < 0 ? new Choice.Tick() : new Choice.Run(thread, 1), List.of(events), snapshot());
    }

    static ThreadState waiting(Resource on) {
        return new ThreadState.Waiting(on, null);
    }

    static ThreadState wants(Resource lock, @Nullable Integer holder, int line) {
        return new ThreadState.WantsLock(lock, holder, line, false, null);
    }

    static ThreadState.Ended ended(ThreadState.Ended.How how, String detail) {
        return new ThreadState.Ended(how, detail);
    }
}

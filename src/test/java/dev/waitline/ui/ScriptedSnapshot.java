package dev.waitline.ui;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.waitline.trace.Frame;
import dev.waitline.trace.Operation;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.PrimitiveView.Contender;
import dev.waitline.trace.PrimitiveView.Holder;
import dev.waitline.trace.PrimitiveView.Waiter;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Resource.Kind;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import dev.waitline.trace.Variable;
import dev.waitline.ui.ScriptedState.At;
import dev.waitline.ui.ScriptedState.Child;

/** What can be seen of the scripted program. */
final class ScriptedSnapshot {
    private ScriptedSnapshot() {}

    static Snapshot of(ScriptedState state) {
        List<ThreadView> threads =
                state.children.stream().map(c -> thread(state, c)).toList();
        List<Variable> globals = List.of(
                new Variable("cond", "<Condition>", "Condition", 1),
                new Variable("ready", state.ready ? "True" : "False", "bool", null),
                new Variable("child", "<function child>", "function", null));
        return new Snapshot(
                state.moves, state.clock, threads, primitives(state), globals, state.output, state.ending());
    }

    static ThreadState state(ScriptedState state, Child child) {
        boolean free = state.owner < 0;
        return switch (child.at) {
            case ENTER, AGAIN ->
                free
                        ? new ThreadState.Runnable()
                        : new ThreadState.WantsLock(ScriptedState.COND, state.owner, 16, child.at == At.AGAIN, null);
            case IN_QUEUE -> new ThreadState.Waiting(ScriptedState.COND, child.deadline);
            case OVER -> new ThreadState.Ended(ThreadState.Ended.How.RETURNED, "");
            case START, CHECK, WAIT, PRINT, LEAVE, SET, NOTIFY -> new ThreadState.Runnable();
        };
    }

    static int line(Child child) {
        boolean main = child.id == 0;
        return switch (child.at) {
            case START -> 14;
            case ENTER -> main ? 16 : 8;
            case CHECK -> 9;
            case WAIT, IN_QUEUE, AGAIN -> 10;
            case PRINT -> 11;
            case LEAVE -> main ? 18 : 11;
            case SET -> 17;
            case NOTIFY -> child.call == null ? 18 : 0;
            case OVER -> 0;
        };
    }

    private static ThreadView thread(ScriptedState state, Child child) {
        int line = child.call == null ? line(child) : 0;
        List<Frame> frames = new ArrayList<>();
        if (child.at != At.OVER) {
            frames.add(new Frame(
                    child.id == 0 ? "<module>" : "child",
                    "three_waiters.py",
                    Math.max(1, line),
                    false,
                    List.of(new Variable("self", "<Thread " + child.name + ">", "Thread", null))));
        }
        return new ThreadView(
                child.id,
                child.name,
                child.id == 0
                        ? ThreadView.Role.MAIN
                        : child.call == null ? ThreadView.Role.CHILD : ThreadView.Role.HELPER,
                false,
                state(state, child),
                next(child),
                frames,
                line,
                state.owner == child.id ? List.of(new ThreadView.Held(ScriptedState.COND, 1, 16)) : List.of());
    }

    private static Operation next(Child child) {
        return switch (child.at) {
            case START -> new Operation(Operation.Kind.START, "Thread-" + (child.started + 1));
            case ENTER, AGAIN -> new Operation(Operation.Kind.ACQUIRE, "cond");
            case CHECK -> new Operation(Operation.Kind.READ, "ready");
            case WAIT, IN_QUEUE -> new Operation(Operation.Kind.LINE, "cond.wait()");
            case PRINT -> new Operation(Operation.Kind.PRINT, "");
            case LEAVE -> new Operation(Operation.Kind.RELEASE, "cond");
            case SET -> new Operation(Operation.Kind.WRITE, "ready");
            case NOTIFY -> new Operation(Operation.Kind.LINE, "cond.notify(1)");
            case OVER -> new Operation(Operation.Kind.END, "");
        };
    }

    private static List<PrimitiveView> primitives(ScriptedState state) {
        List<Waiter> waiters = state.waiters.stream()
                .map(t -> state.children.get(t))
                .map(c -> new Waiter(c.id, c.ghost, c.deadline, c.since))
                .toList();
        List<Contender> wanting = state.children.stream()
                .filter(c -> state(state, c) instanceof ThreadState.WantsLock)
                .map(c -> new Contender(c.id, c.at == At.AGAIN))
                .toList();
        @Nullable Holder holder = state.owner < 0 ? null : new Holder(state.owner, 1, state.owner == 0 ? 16 : 8);
        List<PrimitiveView> views = new ArrayList<>();
        views.add(new PrimitiveView.ConditionView(ScriptedState.COND, Kind.RLOCK, null, waiters, wanting, holder));
        if (state.gallery) {
            gallery(views);
        }
        return views;
    }

    private static void gallery(List<PrimitiveView> views) {
        Waiter two = new Waiter(2, false, null, 1);
        Waiter ghost = new Waiter(1, true, 2_000_000_000L, 1);
        List<Contender> none = List.of();
        views.add(new PrimitiveView.SemaphoreView(
                new Resource(2, "pool.slots", Kind.SEMAPHORE), 0, 2, List.of(ghost, two), none, null));
        views.add(new PrimitiveView.EventView(
                new Resource(3, "stop", Kind.EVENT), false, List.of(two), none, null));
        views.add(new PrimitiveView.LockView(
                new Resource(4, "forks[2]", Kind.LOCK), true, new Holder(1, 1, 12), List.of(new Contender(2, false))));
        views.add(new PrimitiveView.RLockView(new Resource(5, "guard", Kind.RLOCK), new Holder(2, 3, 7), none));
        views.add(new PrimitiveView.QueueView(
                new Resource(6, "jobs", Kind.QUEUE),
                List.of("'a'", "('job', 17, [1, 2, 3])", "3"),
                3,
                4,
                List.of(),
                List.of(new Waiter(1, false, null, 1)),
                List.of(new Waiter(0, false, null, 1)),
                none,
                null));
        views.add(new PrimitiveView.BarrierView(
                new Resource(7, "gate", Kind.BARRIER), 3, 1, 0, List.of(two), none, null));
    }
}

package dev.waitline.explore;

import dev.waitline.explore.Stuck.Want;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.PyThread;
import dev.waitline.trace.Ending;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds out why a run is stuck, from its last moment and from what happened on the way. */
final class Diagnosis {
    private final Snapshot last;
    private final List<PyThread> threads;
    private final Past past;
    private final List<Integer> waiting;

    private Diagnosis(Replay replay, Ending ending) {
        this.last = replay.snapshot();
        this.threads = replay.machine().threads();
        this.past = new Past(replay.events(), last);
        this.waiting = ending.stuck();
    }

    /** @param others whether others go on for ever while these threads wait */
    static Stuck of(Replay replay, Ending ending, boolean others) {
        return new Diagnosis(replay, ending).stuck(others);
    }

    private Stuck stuck(boolean others) {
        List<Integer> cycle = others ? List.of() : cycle();
        if (!cycle.isEmpty()) {
            return new Stuck(Stuck.Kind.LOCK_CYCLE, describe(cycle), reasons(cycle));
        }
        Stuck.Kind kind = others
                ? Stuck.Kind.LIVE_ON
                : onlyDaemons() ? Stuck.Kind.ONLY_DAEMONS : waits() ? Stuck.Kind.NOBODY_NOTIFIES : Stuck.Kind.BLOCKED;
        return new Stuck(kind, describe(waiting), reasons(waiting));
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

    /**
     * Threads each of which waits for the next, among them one for a lock, the one with the smallest number first; empty
     * when there are none.
     */
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
                    return turned(cycle);
                }
            }
        }
        return List.of();
    }

    private static List<Integer> turned(List<Integer> cycle) {
        int first = 0;
        for (int i = 1; i < cycle.size(); i++) {
            first = cycle.get(i) < cycle.get(first) ? i : first;
        }
        List<Integer> turned = new ArrayList<>(cycle.subList(first, cycle.size()));
        turned.addAll(cycle.subList(0, first));
        return turned;
    }

    private boolean onlyDaemons() {
        return waiting.contains(0)
                && waiting.size() > 1
                && waiting.stream().allMatch(t -> t == 0 || thread(t).daemon());
    }

    private boolean waits() {
        return waiting.stream().anyMatch(t -> thread(t).state() instanceof ThreadState.Waiting);
    }

    // ---- who waits for what

    private List<Stuck.Waiting> describe(List<Integer> ids) {
        return ids.stream().map(id -> describe(thread(id))).toList();
    }

    private Stuck.Waiting describe(ThreadView thread) {
        return switch (thread.state()) {
            case ThreadState.WantsLock s -> waiting(thread, Want.LOCK, s.lock().name(), holder(s), 0, 0);
            case ThreadState.Joining s ->
                waiting(
                        thread,
                        Want.END,
                        last.threadName(s.thread()),
                        new Stuck.Holder(s.thread(), last.threadName(s.thread()), 0),
                        0,
                        0);
            case ThreadState.Waiting s -> waits(thread, s.on());
            case ThreadState.Sleeping s -> waiting(thread, Want.TIME, "", null, 0, 0);
            case ThreadState.Runnable s -> waiting(thread, Want.TIME, "", null, 0, 0);
            case ThreadState.Outside s -> waiting(thread, Want.TIME, "", null, 0, 0);
            case ThreadState.Ended s -> waiting(thread, Want.TIME, "", null, 0, 0);
        };
    }

    private static Stuck.Waiting waiting(
            ThreadView thread, Want want, String on, Stuck.@Nullable Holder holder, long have, long need) {
        return new Stuck.Waiting(thread.id(), thread.shortName(), thread.line(), want, on, holder, have, need);
    }

    private Stuck.Waiting waits(ThreadView thread, Resource on) {
        PyThread machine = threads.get(thread.id());
        if (LibraryShape.awaitsWork(machine)) {
            return waiting(thread, Want.WORK, "", null, 0, 0);
        }
        if (LibraryShape.awaitsResult(machine)) {
            return waiting(thread, Want.RESULT, "", null, 0, 0);
        }
        if (LibraryShape.awaitsItem(machine)) {
            return waiting(thread, Want.ITEM, "a SimpleQueue", null, 0, 0);
        }
        String name = on.named() ? on.name() : on.kind().primitive().shortType();
        return switch (last.primitive(on.id()).orElse(null)) {
            case PrimitiveView.QueueView q -> inQueue(thread, q);
            case PrimitiveView.PoolView p -> waiting(thread, Want.WORK, "", null, 0, 0);
            case PrimitiveView.BarrierView b -> waiting(thread, Want.PARTIES, name, null, b.count(), b.parties());
            case PrimitiveView.SemaphoreView s -> waiting(thread, Want.PERMIT, name, null, s.value(), s.initial());
            case PrimitiveView.EventView e -> waiting(thread, Want.FLAG, name, null, 0, 0);
            case PrimitiveView.ConditionView c -> waiting(thread, Want.NOTIFY, name, null, 0, 0);
            case PrimitiveView.LockView l -> waiting(thread, Want.LOCK, name, null, 0, 0);
            case PrimitiveView.RLockView l -> waiting(thread, Want.LOCK, name, null, 0, 0);
            case null -> waiting(thread, Want.NOTIFY, name, null, 0, 0);
        };
    }

    private Stuck.Waiting inQueue(ThreadView thread, PrimitiveView.QueueView queue) {
        if (queue.joiners().stream().anyMatch(w -> w.thread() == thread.id())) {
            return waiting(thread, Want.TASKS, queue.name(), null, queue.unfinished(), past.puts(queue.id()));
        }
        boolean puts = queue.putters().stream().anyMatch(w -> w.thread() == thread.id());
        return puts
                ? waiting(thread, Want.ROOM, queue.name(), null, queue.items().size(), queue.maxsize())
                : waiting(thread, Want.ITEM, queue.name(), null, 0, 0);
    }

    /** Who took a lock last, dead or alive. */
    private Stuck.@Nullable Holder holder(ThreadState.WantsLock s) {
        Integer alive = s.heldBy();
        if (alive != null) {
            return new Stuck.Holder(alive, last.threadName(alive), s.heldSince());
        }
        PrimitiveView.Holder gone =
                last.primitive(s.lock().id()).map(PrimitiveView::holder).orElse(null);
        return gone == null ? null : new Stuck.Holder(gone.thread(), last.threadName(gone.thread()), gone.line());
    }

    // ---- why it never comes

    private List<Reason> reasons(List<Integer> ids) {
        Set<Reason> reasons = new LinkedHashSet<>();
        for (int id : ids) {
            ThreadView thread = thread(id);
            switch (thread.state()) {
                case ThreadState.WantsLock s -> reasons.addAll(lock(thread, s));
                case ThreadState.Waiting s -> reasons.addAll(wait(thread, s.on()));
                default -> {}
            }
        }
        reasons.addAll(lost(ids));
        reasons.addAll(pools(ids));
        return List.copyOf(reasons);
    }

    private List<Reason> lock(ThreadView thread, ThreadState.WantsLock s) {
        Stuck.Holder holder = holder(s);
        if (holder == null) {
            return List.of();
        }
        Reason.Deed taken = new Reason.Deed(holder.thread(), holder.name(), holder.line());
        if (holder.thread() == thread.id()) {
            return List.of(new Reason.TakenTwice(s.lock().name(), taken));
        }
        String ended = ended(holder.thread());
        return ended == null ? List.of() : List.of(new Reason.Kept(s.lock().name(), false, taken, ended));
    }

    /** The exception that ended a thread, empty when it ended without one; null when it lives. */
    private @Nullable String ended(int thread) {
        return thread(thread).state() instanceof ThreadState.Ended e
                ? e.how() == ThreadState.Ended.How.FAILED ? e.detail() : ""
                : null;
    }

    private List<Reason> wait(ThreadView thread, Resource on) {
        return switch (last.primitive(on.id()).orElse(null)) {
            case PrimitiveView.SemaphoreView s
            when s.initial() > 0 ->
                past.permits(on.id()).stream()
                        .map(taken -> (Reason) new Reason.Kept(on.name(), true, taken, ended(taken.thread())))
                        .toList();
            case PrimitiveView.EventView e -> optional(past.cleared(thread, on));
            case null, default -> List.of();
        };
    }

    /** For each Condition in whose queue they wait, the one notify that most likely made the difference. */
    private List<Reason> lost(List<Integer> ids) {
        Map<Integer, Past.Missed> missed = new TreeMap<>();
        for (int id : ids) {
            if (thread(id).state() instanceof ThreadState.Waiting s
                    && s.on().named()
                    && s.on().kind() == Resource.Kind.CONDITION) {
                Past.Missed mine = past.lost(thread(id), s.on());
                if (mine != null) {
                    missed.merge(s.on().id(), mine, (a, b) -> b.rank() < a.rank() ? b : a);
                }
            }
        }
        return missed.values().stream().map(Past.Missed::reason).toList();
    }

    private static List<Reason> optional(@Nullable Reason reason) {
        return reason == null ? List.of() : List.of(reason);
    }

    /** The pools all of whose workers wait for results, while tasks are left that only they could begin. */
    private List<Reason> pools(List<Integer> ids) {
        Map<Integer, List<Frame>> pools = new TreeMap<>();
        for (PyThread thread : threads) {
            Frame worker = thread.ended == null ? LibraryShape.workerOf(thread) : null;
            if (worker != null) {
                pools.computeIfAbsent(LibraryShape.poolOf(worker), p -> new ArrayList<>())
                        .add(worker);
            }
        }
        List<Reason> reasons = new ArrayList<>();
        for (int id : ids) {
            Frame worker = LibraryShape.workerOf(threads.get(id));
            List<Frame> pool = worker == null ? null : pools.remove(LibraryShape.poolOf(worker));
            if (worker != null && pool != null) {
                int tasks = LibraryShape.tasksLeft(worker);
                boolean all = threads.stream()
                        .filter(t -> pool.contains(LibraryShape.workerOf(t)))
                        .allMatch(t -> ids.contains(t.id) && LibraryShape.awaitsResult(t));
                if (all && tasks > 0) {
                    reasons.add(new Reason.PoolWaits(pool.size(), tasks));
                }
            }
        }
        return reasons;
    }
}

package dev.waitline.explore.brute;

import dev.waitline.explore.brute.Code.Label;
import dev.waitline.explore.brute.Moment.Owner;
import dev.waitline.explore.brute.Moment.Waiter;
import dev.waitline.explore.brute.Primitive.Kind;
import dev.waitline.explore.brute.Primitive.Method;
import dev.waitline.explore.brute.Values.Nothing;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * What the primitives do, as operations that others can notice. Events, Semaphores, Queues and Barriers have a lock that
 * nobody else can get at, so what they do under it is one operation. A Condition over an RLock is as safe; one over a
 * plain Lock is not, because any thread may release that, so there each operation on the lock and the waiters counts.
 */
final class PrimitiveLowering {
    private static final Object FREE = Nothing.NONE;

    private final Layout layout;
    private final Code code;

    PrimitiveLowering(Layout layout, Code code) {
        this.layout = layout;
        this.code = code;
    }

    /** How a thread comes into a section that it may have to wait in. */
    private enum Entry {
        FIRST,
        WOKEN,
        LATE
    }

    /** How it goes on from there. */
    private enum Next {
        DONE,
        WAIT,
        RAISED
    }

    private int cell(Primitive p, String part, Object first) {
        return layout.cell(p + " " + part, first);
    }

    private int waiters(Primitive p) {
        return cell(p, "waiters", List.of());
    }

    private int lock(Primitive p) {
        Primitive lock = p.lock();
        return cell(lock, "lock", lock.isReentrant() ? FREE : false);
    }

    /** {@code __enter__} */
    void enter(Primitive p, int result) {
        if (p.kind == Kind.SEMAPHORE) {
            semaphore(p, Method.ACQUIRE, result);
        } else {
            acquire(p, Method.ACQUIRE, result);
        }
    }

    /** {@code __exit__} */
    void leave(Primitive p) {
        int result = code.slot();
        if (p.kind == Kind.SEMAPHORE) {
            semaphoreRelease(p, 1, result);
        } else {
            release(p, result);
        }
        code.quiet(m -> m.take(result));
    }

    void invoke(Expression.Invoke call, int result) {
        Primitive p = call.on();
        Method method = call.method();
        switch (p.kind) {
            case LOCK, RLOCK -> lockMethod(p, method, result);
            case CONDITION -> {
                Conditions conditions = new Conditions();
                switch (method) {
                    case WAIT, TIMED_WAIT -> conditions.await(p, method.isTimed(), result);
                    case WAIT_FOR_X, TIMED_WAIT_FOR_X -> conditions.awaitX(p, method.isTimed(), result);
                    case NOTIFY -> conditions.wake(p, 1, result);
                    case NOTIFY_TWO -> conditions.wake(p, 2, result);
                    case NOTIFY_ALL -> conditions.wake(p, -1, result);
                    default -> lockMethod(p, method, result);
                }
            }
            case SEMAPHORE -> {
                switch (method) {
                    case RELEASE -> semaphoreRelease(p, 1, result);
                    case RELEASE_TWO -> semaphoreRelease(p, 2, result);
                    default -> semaphore(p, method, result);
                }
            }
            case EVENT -> event(p, method, result);
            case QUEUE -> queue(p, method, result);
            case BARRIER -> barrier(p, method.isTimed(), result);
        }
    }

    private void lockMethod(Primitive p, Method method, int result) {
        int lock = lock(p);
        switch (method) {
            case RELEASE -> release(p, result);
            case LOCKED -> code.operation(m -> m.slot(result, !isFree(m, lock)));
            default -> acquire(p, method, result);
        }
    }

    private boolean isFree(Moment m, int lock) {
        return m.cell(lock).equals(FREE) || m.cell(lock).equals(false);
    }

    private boolean isMine(Moment m, int lock) {
        return m.cell(lock) instanceof Owner o && o.thread() == m.thread;
    }

    private void acquire(Primitive p, Method how, int result) {
        int lock = lock(p);
        boolean reentrant = p.isReentrant();
        Predicate<Moment> can = m -> isFree(m, lock) || isMine(m, lock);
        code.operation(
                m -> how.tries() || can.test(m),
                m -> {
                    boolean got = can.test(m);
                    if (got) {
                        int count = m.cell(lock) instanceof Owner o ? o.count() : 0;
                        m.cell(lock, reentrant ? new Owner(m.thread, count + 1) : (Object) true);
                    }
                    m.slot(result, got);
                },
                m -> how.isTimed() && !can.test(m),
                m -> m.slot(result, false));
    }

    private void release(Primitive p, int result) {
        int lock = lock(p);
        code.operation(m -> {
            if (p.isReentrant() ? !isMine(m, lock) : isFree(m, lock)) {
                m.raise("RuntimeError");
                return;
            }
            Object left = m.cell(lock) instanceof Owner o && o.count() > 1 ? new Owner(m.thread, o.count() - 1) : FREE;
            m.cell(lock, p.isReentrant() ? left : (Object) false);
            m.slot(result, Nothing.NONE);
        });
    }

    /** A section under a lock that nobody else can get at, in which the thread may wait, and comes back to its beginning. */
    private void section(int waiters, boolean timed, BiFunction<Moment, Entry, Next> what) {
        int waiter = code.slot();
        int late = code.slot();
        Label enter = new Label();
        Label after = new Label();
        code.here(enter);
        code.operation(m -> {
            Object mine = m.take(waiter);
            boolean timeUp = m.take(late) != Moment.EMPTY;
            if (timeUp) {
                m.remove(waiters, mine);
            }
            Next next = what.apply(m, timeUp ? Entry.LATE : mine == Moment.EMPTY ? Entry.FIRST : Entry.WOKEN);
            switch (next) {
                case DONE -> m.go(after.place);
                case RAISED -> {}
                case WAIT -> {
                    Waiter own = m.newWaiter();
                    m.add(waiters, own);
                    m.slot(waiter, own);
                }
            }
        });
        code.operation(
                m -> m.isReleased((Waiter) m.slot(waiter)),
                m -> m.drop((Waiter) m.slot(waiter)),
                m -> timed && !m.isReleased((Waiter) m.slot(waiter)),
                m -> m.slot(late, true));
        code.jump(enter);
        code.here(after);
    }

    private void semaphore(Primitive p, Method how, int result) {
        int value = value(p);
        section(waiters(p), how.isTimed(), (m, entry) -> {
            int permits = (int) m.cell(value);
            if (permits == 0 && !how.tries() && entry != Entry.LATE) {
                return Next.WAIT;
            }
            if (permits > 0) {
                m.cell(value, permits - 1);
            }
            m.slot(result, permits > 0);
            return Next.DONE;
        });
    }

    private int value(Primitive p) {
        return cell(p, "value", p == Primitive.NO_PERMIT ? 0 : 1);
    }

    private void semaphoreRelease(Primitive p, int count, int result) {
        int value = value(p);
        int waiters = waiters(p);
        code.operation(m -> {
            int permits = (int) m.cell(value) + count;
            if (p == Primitive.BOUNDED && permits > 1) {
                m.raise("ValueError");
                return;
            }
            m.cell(value, permits);
            m.wake(waiters, count);
            m.slot(result, Nothing.NONE);
        });
    }

    private void event(Primitive p, Method method, int result) {
        int flag = cell(p, "flag", false);
        int waiters = waiters(p);
        switch (method) {
            case SET ->
                code.operation(m -> {
                    m.cell(flag, true);
                    m.wake(waiters, Integer.MAX_VALUE);
                    m.slot(result, Nothing.NONE);
                });
            case CLEAR ->
                code.operation(m -> {
                    m.cell(flag, false);
                    m.slot(result, Nothing.NONE);
                });
            case IS_SET -> code.operation(m -> m.slot(result, m.cell(flag)));
            default ->
                section(waiters, method.isTimed(), (m, entry) -> {
                    if (entry == Entry.FIRST && !(boolean) m.cell(flag)) {
                        return Next.WAIT;
                    }
                    m.slot(result, entry != Entry.LATE);
                    return Next.DONE;
                });
        }
    }

    private void queue(Primitive p, Method method, int result) {
        int items = cell(p, "items", List.of());
        int unfinished = cell(p, "unfinished", 0);
        int notEmpty = cell(p, "not empty", List.of());
        int notFull = cell(p, "not full", List.of());
        int allDone = cell(p, "all done", List.of());
        int most = p == Primitive.QUEUE ? 1 : Integer.MAX_VALUE;
        switch (method) {
            case PUT, TRY_PUT, TIMED_PUT ->
                section(notFull, method.isTimed(), (m, entry) -> {
                    if (m.listed(items).size() >= most) {
                        return wait(m, method, entry, "Full");
                    }
                    m.add(items, m.take(result));
                    m.cell(unfinished, (int) m.cell(unfinished) + 1);
                    m.wake(notEmpty, 1);
                    m.slot(result, Nothing.NONE);
                    return Next.DONE;
                });
            case GET, TRY_GET, TIMED_GET ->
                section(notEmpty, method.isTimed(), (m, entry) -> {
                    List<Object> there = m.listed(items);
                    if (there.isEmpty()) {
                        return wait(m, method, entry, "Empty");
                    }
                    m.slot(result, there.getFirst());
                    m.cell(items, Values.minus(there, 0));
                    m.wake(notFull, 1);
                    return Next.DONE;
                });
            case SIZE -> code.operation(m -> m.slot(result, m.listed(items).size()));
            case EMPTY -> code.operation(m -> m.slot(result, m.listed(items).isEmpty()));
            case FULL -> code.operation(m -> m.slot(result, m.listed(items).size() >= most));
            case DONE ->
                code.operation(m -> {
                    int left = (int) m.cell(unfinished) - 1;
                    if (left < 0) {
                        m.raise("ValueError");
                        return;
                    }
                    m.cell(unfinished, left);
                    if (left == 0) {
                        m.wake(allDone, Integer.MAX_VALUE);
                    }
                    m.slot(result, Nothing.NONE);
                });
            case JOIN ->
                section(allDone, false, (m, entry) -> {
                    if ((int) m.cell(unfinished) > 0) {
                        return Next.WAIT;
                    }
                    m.slot(result, Nothing.NONE);
                    return Next.DONE;
                });
            default -> throw new IllegalArgumentException(method.toString());
        }
    }

    private static Next wait(Moment m, Method method, Entry entry, String error) {
        if (!method.tries() && entry != Entry.LATE) {
            return Next.WAIT;
        }
        m.raise(error);
        return Next.RAISED;
    }

    /** For two. First who comes waits while those of the last round leave, then until the other is there. */
    private void barrier(Primitive p, boolean timed, int result) {
        int count = cell(p, "count", 0);
        int state = cell(p, "state", 0);
        int waiters = waiters(p);
        int index = code.slot();
        Label after = new Label();
        section(waiters, false, (m, entry) -> {
            if ((int) m.cell(state) == 1) {
                return Next.WAIT;
            }
            if ((int) m.cell(state) < 0) {
                m.raise("BrokenBarrierError");
                return Next.RAISED;
            }
            int before = (int) m.cell(count);
            m.cell(count, before + 1);
            m.slot(index, before);
            if (before == 1) {
                m.cell(state, 1);
                m.wake(waiters, Integer.MAX_VALUE);
                leave(m, count, state, waiters);
                m.slot(result, m.take(index));
            }
            return Next.DONE;
        });
        code.quiet(m -> {
            if (m.slot(index) == Moment.EMPTY) {
                m.go(after.place);
            }
        });
        section(waiters, timed, (m, entry) -> {
            if ((int) m.cell(state) == 0 && entry != Entry.LATE) {
                return Next.WAIT;
            }
            if ((int) m.cell(state) == 0) {
                m.cell(state, -2);
                m.wake(waiters, Integer.MAX_VALUE);
            }
            leave(m, count, state, waiters);
            Object mine = m.take(index);
            if ((int) m.cell(state) < 0) {
                m.raise("BrokenBarrierError");
                return Next.RAISED;
            }
            m.slot(result, mine);
            return Next.DONE;
        });
        code.here(after);
    }

    private static void leave(Moment m, int count, int state, int waiters) {
        int left = (int) m.cell(count) - 1;
        m.cell(count, left);
        if (left == 0 && (int) m.cell(state) == 1) {
            m.cell(state, 0);
            m.wake(waiters, Integer.MAX_VALUE);
        }
    }

    /** The methods that only a Condition has. */
    private final class Conditions {

        void await(Primitive p, boolean timed, int result) {
            int lock = lock(p);
            int waiters = waiters(p);
            int waiter = code.slot();
            int saved = code.slot();
            if (p.isReentrant()) {
                code.operation(m -> {
                    if (!isMine(m, lock)) {
                        m.raise("RuntimeError");
                        return;
                    }
                    m.slot(saved, m.cell(lock));
                    enqueue(m, waiters, waiter);
                    m.cell(lock, FREE);
                });
            } else {
                check(p);
                code.operation(m -> enqueue(m, waiters, waiter));
                release(p, result);
            }
            code.operation(
                    m -> m.isReleased((Waiter) m.slot(waiter)),
                    m -> {
                        m.drop((Waiter) m.slot(waiter));
                        m.slot(result, true);
                    },
                    m -> timed && !m.isReleased((Waiter) m.slot(waiter)),
                    m -> m.slot(result, false));
            code.operation(m -> isFree(m, lock), m -> {
                Object owner = m.take(saved);
                m.cell(lock, owner == Moment.EMPTY ? (Object) true : owner);
            });
            code.operation(m -> {
                Object mine = m.take(waiter);
                if (!(boolean) m.slot(result)) {
                    m.remove(waiters, mine);
                }
            });
        }

        private static void enqueue(Moment m, int waiters, int waiter) {
            Waiter own = m.newWaiter();
            m.add(waiters, own);
            m.slot(waiter, own);
        }

        /** Whether a plain lock is held is found out by taking it. */
        private void check(Primitive p) {
            int got = code.slot();
            Label held = new Label();
            acquire(p, Method.TRY, got);
            code.jumpIf(got, false, held);
            release(p, got);
            code.quiet(m -> m.raise("RuntimeError"));
            code.here(held);
        }

        void awaitX(Primitive p, boolean timed, int result) {
            int x = layout.cell(Thing.X);
            int woken = code.slot();
            Label test = new Label();
            Label after = new Label();
            code.here(test);
            code.operation(m -> m.slot(result, m.cell(x)));
            code.quiet(m -> {
                boolean late = m.take(woken).equals(false);
                if (late || Values.truth(m.slot(result))) {
                    m.go(after.place);
                }
            });
            await(p, timed, woken);
            code.jump(test);
            code.here(after);
        }

        /** @param most how many; all when it is below zero */
        void wake(Primitive p, int most, int result) {
            int lock = lock(p);
            int waiters = waiters(p);
            if (p.isReentrant()) {
                code.operation(m -> {
                    if (!isMine(m, lock)) {
                        m.raise("RuntimeError");
                        return;
                    }
                    m.wake(waiters, most < 0 ? Integer.MAX_VALUE : most);
                    m.slot(result, Nothing.NONE);
                });
                return;
            }
            int left = code.slot();
            int first = code.slot();
            Label next = new Label();
            Label after = new Label();
            code.operation(m -> m.slot(left, most < 0 ? m.listed(waiters).size() : most));
            check(p);
            code.here(next);
            code.operation(m -> {
                if (m.listed(waiters).isEmpty() || (int) m.slot(left) == 0) {
                    m.take(left);
                    m.go(after.place);
                }
            });
            code.operation(m -> {
                if (m.listed(waiters).isEmpty()) {
                    m.raise("IndexError");
                } else {
                    m.slot(first, m.listed(waiters).getFirst());
                }
            });
            code.operation(m -> {
                if (m.release((Waiter) m.slot(first))) {
                    m.slot(left, (int) m.slot(left) - 1);
                }
            });
            code.operation(m -> m.remove(waiters, m.take(first)));
            code.jump(next);
            code.here(after);
            code.quiet(m -> m.slot(result, Nothing.NONE));
        }
    }
}

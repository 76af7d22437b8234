package dev.waitline.machine.value;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Java knows of the library that is written in Python: the attributes, locals and methods of {@code threading} and
 * {@code queue} on which the machine leans. No other Java names them, but for the attributes that a kind's
 * {@link dev.waitline.trace.Primitive} lists.
 */
public final class LibraryShape {
    /** An attribute, a local of a method or a name of a module; {@code LibraryShapeTest} sees that it is there. */
    public enum Name {
        WAITERS("threading", "Condition", "_waiters"),
        LOCK("threading", "Condition", "_lock"),
        BLOCK("threading", "RLock", "_block"),
        COUNT("threading", "RLock", "_count"),
        OWNER("threading", "RLock", "_owner"),
        DONE("threading", "Thread", "_done"),
        STOPPED("threading", "Thread", "_is_stopped"),
        /** What says whether a thread was started, for programs that ask; one of the next two. */
        STARTED("threading", "Thread", "_started"),
        NOT_STARTED("threading", "", "_not_started"),
        HAS_STARTED("threading", "", "_has_started"),
        THREAD_NAME("threading", "Thread", "_name"),
        DAEMON("threading", "Thread", "_daemon"),
        IDENT("threading", "Thread", "_ident"),
        FLAG("threading", "Event", "_flag"),
        /** A local of {@code Condition.wait}: whether it was notified. */
        NOTIFIED("threading", "Condition.wait", "notified"),
        /** A local of {@code Condition.wait}: the waiter's own lock. */
        WAITER("threading", "Condition.wait", "waiter"),
        /** Of a pool: the queue of its tasks. */
        TASKS("concurrent.futures", "ThreadPoolExecutor", "_work_queue"),
        /** Of a {@code SimpleQueue}: what lies in it. */
        ITEMS("queue", "SimpleQueue", "_queue"),
        /** The threads that have begun and not ended, by their idents. */
        ACTIVE("threading", "", "_active");

        public final String module;
        public final String place;
        final String text;

        Name(String module, String place, String text) {
            this.module = module;
            this.place = place;
            this.text = text;
        }

        /** As Python writes it. */
        public String text() {
            return text;
        }
    }

    /** What these methods do up to their first operation on a native lock, no other thread can notice or disturb. */
    public static final Map<String, Set<String>> UNNOTICED = Map.of(
            "RLock", Set.of("acquire", "__enter__", "release", "__exit__"),
            "Condition", Set.of("__enter__", "__exit__"),
            "Semaphore", Set.of("acquire", "__enter__", "release", "__exit__"),
            "BoundedSemaphore", Set.of("acquire", "__enter__", "release", "__exit__"),
            "Event", Set.of("set", "clear", "wait", "is_set"),
            "Barrier", Set.of("wait", "reset", "abort"),
            "Queue", Set.of("put", "get", "put_nowait", "get_nowait", "task_done", "join", "qsize", "empty", "full"),
            "Thread", Set.of("start", "is_alive"));

    /** The methods of a Condition that first ask whether its lock is held. */
    public static final Set<String> OF_AN_OWNER = Set.of("wait", "wait_for", "notify", "notify_all");

    /** The methods of a Thread that other threads can notice or that can block. */
    public static final Set<String> OF_A_THREAD = Set.of("start", "join", "is_alive");

    /** The methods of an RLock for which of its owner only counts whether it is the calling thread. */
    public static final Set<String> ASKING_FOR_ME = Set.of("acquire", "release", "_is_owned", "_recursion_count");

    /** The method of a Thread that is called when its end was seen. */
    private static final String STOP = "_stop";

    private LibraryShape() {}

    private static @Nullable Object get(@Nullable Object object, Name name) {
        return object instanceof Instance i ? i.attrs.get(name.text) : null;
    }

    // ---- locks and conditions

    /** The queue of a Condition; null for what is none. */
    public static @Nullable PyDeque waiters(@Nullable Object condition) {
        return get(condition, Name.WAITERS) instanceof PyDeque waiters ? waiters : null;
    }

    /** The lock beneath a Condition; null for what is none. */
    public static @Nullable Object lockOf(@Nullable Object condition) {
        return get(condition, Name.LOCK);
    }

    /** The native lock inside an RLock; null for what is none. */
    public static @Nullable NativeLock blockOf(@Nullable Object rlock) {
        return get(rlock, Name.BLOCK) instanceof NativeLock block ? block : null;
    }

    /** How often an RLock is held, at least 1; 1 for what is none. */
    public static int countOf(@Nullable Object rlock) {
        return get(rlock, Name.COUNT) instanceof Long count ? (int) Math.max(1, count) : 1;
    }

    public static boolean isRLock(ClassObject type) {
        return type.fixed && type.name.equals("RLock");
    }

    public static boolean isCondition(ClassObject type) {
        return type.name.equals("Condition");
    }

    /** Whether the thread is inside the method by which a Condition over a plain Lock asks whether that is held. */
    public static boolean asksWhetherHeld(@Nullable Frame f) {
        return runs(f, "_is_owned");
    }

    /** Whether the frame asks for an RLock's owner only to know whether it is the calling thread. */
    public static boolean asksForMe(ClassObject type, String attribute, @Nullable Frame f) {
        return attribute.equals(Name.OWNER.text)
                && isRLock(type)
                && f != null
                && f.code.library()
                && ASKING_FOR_ME.contains(f.code.name());
    }

    // ---- what a frame is doing

    private static boolean runs(@Nullable Frame f, String method) {
        return f != null && f.code.library() && f.code.name().equals(method);
    }

    /** Whether it is a frame of a {@code wait}; whose, its first slot says. */
    public static boolean waits(@Nullable Frame f) {
        return runs(f, "wait");
    }

    public static boolean notifies(@Nullable Frame f) {
        return runs(f, "notify");
    }

    public static boolean isNotify(String method) {
        return method.startsWith("notify");
    }

    /** Whether the frame waits for a thread's end, and then gives that thread's lock back for the next one. */
    public static boolean joins(Frame f) {
        return runs(f, "join") || runs(f, "_shutdown");
    }

    /** The frame below which a thread's own function runs. */
    public static boolean bootstraps(Frame f) {
        return runs(f, "_bootstrap");
    }

    /** Whether a method reads an attribute of which others can write, under no lock. */
    public static boolean readsUnguarded(Frame f, String attribute) {
        return (f.code.name().equals("is_set") && attribute.equals(Name.FLAG.text))
                || (f.code.name().equals("is_alive") && attribute.equals(Name.STOPPED.text));
    }

    /** Whether a {@code wait} knows already that it was notified. */
    public static boolean knowsNotified(Frame wait) {
        return Boolean.TRUE.equals(local(wait, Name.NOTIFIED));
    }

    /** The lock of its own on which a {@code wait} waits; null while there is none yet. */
    public static @Nullable NativeLock waiterOf(Frame wait) {
        return local(wait, Name.WAITER) instanceof NativeLock waiter ? waiter : null;
    }

    private static @Nullable Object local(Frame f, Name name) {
        int slot = f.code.header().locals().indexOf(name.text);
        return slot < 0 ? null : f.slots[slot];
    }

    // ---- pools

    private static boolean ofFutures(Frame f) {
        return f.code.library() && f.code.header().source().name().equals("<concurrent.futures>");
    }

    /** The frame in which a thread is a worker of a pool; null when it is none. */
    public static @Nullable Frame workerOf(PyThread thread) {
        for (Frame f = thread.top; f != null; f = f.back) {
            if (ofFutures(f) && f.code.name().equals("_worker")) {
                return f;
            }
        }
        return null;
    }

    /** A number for the pool to which a worker belongs. */
    public static int poolOf(Frame worker) {
        return worker.slots[0] instanceof Instance pool ? pool.id : -1;
    }

    /** How many tasks of a worker's pool nobody has begun. */
    public static int tasksLeft(Frame worker) {
        return get(get(worker.slots[0], Name.TASKS), Name.ITEMS) instanceof PyDeque tasks
                ? (int) tasks.items().stream()
                        .filter(Instance.class::isInstance)
                        .count()
                : 0;
    }

    /** Whether the program asked {@code concurrent.futures} for what comes of a task, and waits in there. */
    public static boolean awaitsResult(PyThread thread) {
        for (Frame f = thread.top; f != null && f.code.library(); f = f.back) {
            if (ofFutures(f)) {
                return !f.code.name().equals("_worker");
            }
        }
        return false;
    }

    /** Whether the thread waits inside a {@code SimpleQueue}, which has no Condition of its own. */
    public static boolean awaitsItem(PyThread thread) {
        for (Frame f = thread.top; f != null && f.code.library(); f = f.back) {
            if (f.code.localCount() > 0 && get(f.slots[0], Name.ITEMS) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the thread is a worker of a pool that has nothing to do. */
    public static boolean awaitsWork(PyThread thread) {
        for (Frame f = thread.top; f != null && f.code.library(); f = f.back) {
            if (ofFutures(f)) {
                return f.code.name().equals("_worker");
            }
        }
        return false;
    }

    /** Whether it is a call that was given to a pool. */
    public static boolean isTask(Instance i) {
        return i.type.fixed && i.type.name.equals("_WorkItem");
    }

    // ---- threads

    /** The lock that is released when a thread has ended; null for what is no Thread. */
    public static @Nullable NativeLock doneOf(@Nullable Object thread) {
        return get(thread, Name.DONE) instanceof NativeLock done ? done : null;
    }

    /** The name of a Thread, or of anything else that keeps one in the same way; else null. */
    public static @Nullable String nameOf(@Nullable Object thread) {
        return get(thread, Name.THREAD_NAME) instanceof String name ? name : null;
    }

    /** The machine's number of the thread that a Thread stands for; -1 when it stands for none yet, or is no Thread. */
    public static int numberOf(@Nullable Object thread) {
        return get(thread, Name.IDENT) instanceof Long ident ? PyThread.number(ident) : -1;
    }

    /** The machine's number of the thread whose end a frame has waited for when it takes a lock; -1 for any other frame. */
    public static int joined(@Nullable Frame f) {
        return f != null && runs(f, "join") ? numberOf(f.slots[0]) : -1;
    }

    /** Whether the frame is a {@code join()} that gives back the lock of the thread whose end it has seen. */
    private static boolean sawTheEnd(Frame f, NativeLock lock) {
        return runs(f, "join") && doneOf(f.slots[0]) == lock && !runs(f.back, "_shutdown");
    }

    /**
     * What a program keeps as {@code _stop} in the thread whose end a {@code join()} has seen, and that would be called;
     * null where it keeps nothing there, or the frame does something else.
     */
    public static @Nullable Object stopOf(@Nullable Frame f, NativeLock lock) {
        if (f == null || !sawTheEnd(f, lock) || !(f.slots[0] instanceof Instance thread)) {
            return null;
        }
        Object own = thread.attrs.get(STOP);
        Object found = own != null ? own : thread.type.lookup(STOP);
        if (own != null || !(found instanceof Function method)) {
            return found;
        }
        return method.code.library() ? null : Wrapper.bound(method, thread);
    }

    /**
     * Notes in a Thread that it has started.
     *
     * @param bootstrap what the new thread runs
     * @return what the program keeps as {@code _started} instead of CPython's Event; null where it keeps nothing there
     */
    public static @Nullable Object started(@Nullable Namespace threading, Object bootstrap) {
        if (threading == null
                || !(bootstrap instanceof Wrapper bound)
                || !(bound.first instanceof Function function && function.code.library())
                || !(bound.self() instanceof Instance thread)) {
            return null;
        }
        Object found = thread.attrs.get(Name.STARTED.text);
        if (found != threading.get(Name.NOT_STARTED.text)) {
            return found;
        }
        Object started = threading.get(Name.HAS_STARTED.text);
        if (started != null) {
            thread.attrs.put(Name.STARTED.text, started);
        }
        return null;
    }

    public static boolean isDaemon(@Nullable Object thread) {
        return Boolean.TRUE.equals(get(thread, Name.DAEMON));
    }

    /** The register of threads that a loaded {@code threading} keeps; null where there is none. */
    public static @Nullable PyDict activeIn(@Nullable Namespace threading) {
        return threading != null && threading.get(Name.ACTIVE.text) instanceof PyDict active ? active : null;
    }

    /** The methods that the tables above name, by class; for the test that holds them against the library. */
    public static Map<String, List<String>> methods() {
        return Map.of(
                "RLock", List.of("acquire", "release", "_is_owned", "_recursion_count", "__enter__", "__exit__"),
                "Condition", List.of("wait", "wait_for", "notify", "notify_all", "_is_owned", "__enter__", "__exit__"),
                "Semaphore", List.of("acquire", "release", "__enter__", "__exit__"),
                "Event", List.of("set", "clear", "wait", "is_set"),
                "Barrier", List.of("wait", "reset", "abort"),
                "Queue", List.copyOf(UNNOTICED.getOrDefault("Queue", Set.of())),
                "Thread", List.of("start", "join", "is_alive", "_bootstrap", STOP));
    }
}

package dev.waitline.explore.brute;

/** What threads wait on and wake each other with. */
enum Primitive {
    LOCK("la", "threading.Lock()", Kind.LOCK),
    OTHER_LOCK("lb", "threading.Lock()", Kind.LOCK),
    RLOCK("rl", "threading.RLock()", Kind.RLOCK),
    /** Over an RLock of its own. */
    CONDITION("cv", "threading.Condition()", Kind.CONDITION),
    /** Over {@link #LOCK}. */
    CONDITION_ON_LOCK("cl", "threading.Condition(la)", Kind.CONDITION),
    /** Over {@link #RLOCK}. */
    CONDITION_ON_RLOCK("cr", "threading.Condition(rl)", Kind.CONDITION),
    SEMAPHORE("s", "threading.Semaphore(1)", Kind.SEMAPHORE),
    NO_PERMIT("sz", "threading.Semaphore(0)", Kind.SEMAPHORE),
    BOUNDED("sb", "threading.BoundedSemaphore(1)", Kind.SEMAPHORE),
    EVENT("e", "threading.Event()", Kind.EVENT),
    OTHER_EVENT("f", "threading.Event()", Kind.EVENT),
    QUEUE("q", "queue.Queue(1)", Kind.QUEUE),
    LONG_QUEUE("qu", "queue.Queue()", Kind.QUEUE),
    BARRIER("b", "threading.Barrier(2)", Kind.BARRIER);

    enum Kind {
        LOCK,
        RLOCK,
        CONDITION,
        SEMAPHORE,
        EVENT,
        QUEUE,
        BARRIER
    }

    final String variable;
    final String made;
    final Kind kind;

    Primitive(String variable, String made, Kind kind) {
        this.variable = variable;
        this.made = made;
        this.kind = kind;
    }

    /** Itself, or the lock that this Condition is over. */
    Primitive lock() {
        return switch (this) {
            case CONDITION_ON_LOCK -> LOCK;
            case CONDITION_ON_RLOCK -> RLOCK;
            default -> this;
        };
    }

    /** Whether what is acquired has an owner. */
    boolean isReentrant() {
        return lock() == RLOCK || this == CONDITION;
    }

    /** A method and how it is called. */
    enum Method {
        ACQUIRE("acquire()"),
        TRY("acquire(False)"),
        TIMED("acquire(timeout=SOON)"),
        RELEASE("release()"),
        LOCKED("locked()"),
        WAIT("wait()"),
        TIMED_WAIT("wait(SOON)"),
        WAIT_FOR_X("wait_for(lambda: x)"),
        TIMED_WAIT_FOR_X("wait_for(lambda: x, SOON)"),
        NOTIFY("notify()"),
        NOTIFY_TWO("notify(2)"),
        NOTIFY_ALL("notify_all()"),
        RELEASE_TWO("release(2)"),
        SET("set()"),
        CLEAR("clear()"),
        IS_SET("is_set()"),
        PUT("put(%s)"),
        TRY_PUT("put(%s, block=False)"),
        TIMED_PUT("put(%s, timeout=SOON)"),
        GET("get()"),
        TRY_GET("get(block=False)"),
        TIMED_GET("get(timeout=SOON)"),
        SIZE("qsize()"),
        EMPTY("empty()"),
        FULL("full()"),
        DONE("task_done()"),
        JOIN("join()");

        final String call;

        Method(String call) {
            this.call = call;
        }

        boolean takesArgument() {
            return call.contains("%s");
        }

        boolean isTimed() {
            return call.contains("SOON");
        }

        boolean tries() {
            return call.contains("False");
        }
    }
}

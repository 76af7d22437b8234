package dev.waitline.machine;

import dev.waitline.program.Code;
import dev.waitline.program.Op;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Output;
import dev.waitline.trace.Primitive;
import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program under way: its modules, threads, clock and output. Whoever drives it says who moves; nothing in it depends
 * on the host's clock, stack, randomness or identity hashes. Confined to one thread at a time; copies are independent.
 */
public final class Machine {
    private static final long SECOND = 1_000_000_000L;

    private final Code program;
    private final Limits limits;
    private final Meter meter;
    private @Nullable Namespace[] modules;
    private final List<PyThread> threads = new ArrayList<>();
    private int nextId = 1;
    private int recursionLimit = Calls.DEEPEST;
    private long moves;
    private long clock;
    /** Not part of the state: once asked for, the time counts in all states. */
    private boolean clockRead;

    private boolean abrupt;
    private Output output = Output.EMPTY;
    private @Nullable Ending finished;

    /** Where events go; null when nobody wants to know. Not part of the state. */
    private @Nullable List<Event> log;

    private @Nullable Names names;

    /** In a search: where the objects come from; else null. */
    private @Nullable Loader loader;

    private Machine(Code program, Limits limits, Meter meter) {
        this.program = program;
        this.limits = limits;
        this.meter = meter;
        this.modules = new @Nullable Namespace[Library.MODULES];
    }

    /**
     * A machine that stands at the first stop of a program.
     *
     * @param limits of memory, threads, items and bits; the others are the driver's affair
     */
    public static Machine start(Code program, Limits limits) {
        Machine machine = new Machine(program, limits, new Meter(limits.memory()));
        machine.modules[Library.MAIN] =
                new Namespace("__main__", program.header().symbols());
        Namespace main = machine.module(program);
        main.put("__name__", "__main__");
        main.put("__file__", program.header().source().path());
        String document = program.header().document();
        main.put("__doc__", document == null ? dev.waitline.program.None.NONE : document);
        machine.modules[Library.BUILTINS] = Library.preludeNamespace();
        PyThread thread = new PyThread(0, false, "MainThread");
        machine.threads.add(thread);
        Context c = new Context(machine, thread);
        Calls.push(c, Calls.bind(c, Library.prelude(machine, "_boot"), new Object[0], null));
        new Interpreter(c).move();
        machine.moves = 0;
        return machine;
    }

    /** A machine whose objects come when they are needed. It stands at no moment of its own: only its clock begins at 0. */
    static Machine partial(Machine like, Loader loader) {
        Machine machine = new Machine(like.program, like.limits, new Meter(Long.MAX_VALUE));
        machine.loader = loader;
        machine.modules[Library.BUILTINS] = like.modules[Library.BUILTINS];
        machine.recursionLimit = like.recursionLimit;
        machine.nextId = like.nextId;
        return machine;
    }

    @Nullable
    Loader loader() {
        return loader;
    }

    /** Runs a library module's body by itself, to get at what it defines. */
    static void define(Code code, Namespace names) {
        Machine machine = new Machine(code, Limits.DEFAULT, new Meter(Limits.DEFAULT.memory()));
        machine.modules[code.header().module()] = names;
        PyThread thread = new PyThread(0, false, "library");
        thread.importing = 1;
        Context c = new Context(machine, thread);
        Calls.push(c, new Frame(code));
        new Interpreter(c).move();
        if (thread.failure != null || thread.top != null || !machine.output.equals(Output.EMPTY)) {
            throw new IllegalStateException("the library did not load: " + code + machine.output);
        }
    }

    /** An independent copy that goes on from the same moment. Events are not observed in it. */
    public Machine copy() {
        Machine copy = new Machine(program, limits, meter.copy());
        Copier copier = new Copier();
        for (int i = 0; i < modules.length; i++) {
            copy.modules[i] = i == Library.BUILTINS ? modules[i] : copier.copyNullable(modules[i]);
        }
        threads.forEach(t -> copy.threads.add(copier.copy(t)));
        copier.finish();
        copy.nextId = nextId;
        copy.recursionLimit = recursionLimit;
        copy.moves = moves;
        copy.clock = clock;
        copy.clockRead = clockRead;
        copy.output = output;
        copy.finished = finished;
        return copy;
    }

    // ---- driving

    /** The numbers of the threads that can move, in order. */
    public List<Integer> movable() {
        List<Integer> movable = new ArrayList<>();
        if (finished == null) {
            for (PyThread thread : threads) {
                if (canMove(thread)) {
                    movable.add(thread.id);
                }
            }
        }
        return movable;
    }

    public boolean canMove(int thread) {
        return finished == null && thread >= 0 && thread < threads.size() && canMove(threads.get(thread));
    }

    boolean canMove(PyThread thread) {
        return thread.top != null && Stops.blockedOn(thread, clock) == null && !Stops.asleep(thread, clock);
    }

    /** How far a thread goes in one go. */
    public enum Until {
        /** The next stop. */
        STOP,
        /** The next stop that is more than the beginning of a statement. */
        OPERATION,
        /** Where it cannot move on. */
        BLOCKED;

        boolean at(Op op) {
            return switch (this) {
                case STOP -> true;
                case OPERATION -> op != Op.LINE;
                case BLOCKED -> false;
            };
        }
    }

    /** Moves a thread for which {@link #canMove} holds to its next stop. */
    public void move(int thread) {
        move(thread, 1, Until.STOP);
    }

    /**
     * Moves a thread for which {@link #canMove} holds from stop to stop, {@code most} times at most.
     *
     * @return how many moves that was; at least one
     */
    public int move(int thread, int most, Until until) {
        PyThread moving = threads.get(thread);
        if (!canMove(thread)) {
            throw new IllegalStateException("thread " + thread + " cannot move");
        }
        nextMove();
        if (loader != null) {
            loader.runs(moving);
        }
        return new Interpreter(new Context(this, moving)).move(most, until);
    }

    /** A move begins: what is known of names no longer holds. */
    void nextMove() {
        moves++;
        if (log != null) {
            names = null;
        }
    }

    /** The earliest deadline of a thread that cannot move, or {@link Long#MAX_VALUE}. */
    public long nextDeadline() {
        long next = PyThread.NEVER;
        for (PyThread thread : threads) {
            if (thread.top != null && thread.deadline > clock) {
                next = Math.min(next, thread.deadline);
            }
        }
        return next;
    }

    /** Moves the clock to the next deadline; only when nobody can move and there is one. */
    public void tick() {
        long to = nextDeadline();
        if (finished != null || to == PyThread.NEVER || !movable().isEmpty()) {
            throw new IllegalStateException("the clock stands still");
        }
        note(new Event.ClockMoved(clock, to));
        clock = to;
    }

    /** So much time passes, for everybody. */
    public void pass(long nanos) {
        clock += nanos;
    }

    /** Whether the thread stands in a sleep or a timeout that has not passed. */
    public boolean hasTimeout(int thread) {
        PyThread waiting = threads.get(thread);
        return finished == null
                && waiting.top != null
                && waiting.deadline != PyThread.NEVER
                && waiting.deadline > clock
                && !canMove(waiting);
    }

    /** Lets the sleep or timeout of a thread end now: so much time has passed, for everybody. */
    public void fire(int thread) {
        PyThread waiting = threads.get(thread);
        clock = Math.max(clock, waiting.deadline);
        note(new Event.Fired(thread, line(waiting)));
    }

    /** Starts a helper thread that calls the method of the primitive, in a with statement if it must; gives its number. */
    public int inject(int primitive, Primitive.Method method, List<Integer> arguments) {
        Object target = names().object(primitive);
        long helpers = threads.stream().filter(t -> t.helper).count();
        PyThread helper = new PyThread(threads.size(), true, "helper-" + (helpers + 1));
        threads.add(helper);
        Object[] values = new Object[arguments.size() + 3];
        values[0] = target;
        values[1] = method.name();
        values[2] = method.held();
        for (int i = 0; i < arguments.size(); i++) {
            values[i + 3] = (long) arguments.get(i);
        }
        Context c = new Context(this, helper);
        Calls.push(c, Calls.bind(c, Library.prelude(this, "_inject"), values, null));
        return helper.id;
    }

    /** Wakes a thread that waits in a Condition's deque as if it had been notified. False when it does not wait. */
    public boolean wake(int thread) {
        PyThread waiting = threads.get(thread);
        NativeLock lock = Stops.blockedOn(waiting, clock);
        PyDeque queue = lock == null ? null : names().dequeOf(lock);
        if (lock == null || queue == null) {
            return false;
        }
        queue.items().remove(lock);
        lock.release();
        Resource on = names().ofDeque(queue);
        if (on != null) {
            note(new Event.Woken(thread, line(waiting), on));
        }
        return true;
    }

    // ---- for real threads

    /** Whether the thread has not come to its end. */
    public boolean living(int thread) {
        return threads.get(thread).top != null;
    }

    /** Whether the program has ended: no thread will move again, whatever happens. */
    public boolean hasFinished() {
        return finished != null;
    }

    public String name(int thread) {
        return threads.get(thread).name();
    }

    /** When the sleep or timeout in which the thread stands ends; {@link Long#MAX_VALUE} when it stands in none. */
    public long deadline(int thread) {
        return threads.get(thread).deadline;
    }

    /** Whether the thread is about to ask for the time. */
    public boolean asksTime(int thread) {
        return Stops.asksTime(threads.get(thread));
    }

    /** Where real threads wait for the lock before whose acquire the thread stands, if any do and it is ready to wait. */
    public @Nullable RealLock real(int thread) {
        NativeLock lock = awaited(threads.get(thread));
        return lock == null ? null : lock.real;
    }

    /** Where the thread is to wait for the lock without which it cannot go on; null when it sleeps. */
    public @Nullable RealLock enter(int thread) {
        NativeLock lock = awaited(threads.get(thread));
        if (lock == null) {
            return null;
        }
        RealLock real = lock.real;
        if (real == null) {
            real = new RealLock(lock);
            lock.real = real;
        }
        real.enter();
        return real;
    }

    private @Nullable NativeLock awaited(PyThread thread) {
        return thread.deadline > clock ? Stops.awaited(thread) : null;
    }

    // ---- looking

    public long moves() {
        return moves;
    }

    public long clock() {
        return clock;
    }

    public Output output() {
        return output;
    }

    public Code program() {
        return program;
    }

    public int threadCount() {
        return threads.size();
    }

    /** How the program ended, or null: it ended, or nobody can ever move again. */
    public @Nullable Ending ending() {
        Ending end = finished;
        if (end != null) {
            return end;
        }
        for (PyThread thread : threads) {
            if (canMove(thread)) {
                return null;
            }
        }
        if (nextDeadline() != PyThread.NEVER) {
            return null;
        }
        List<Integer> stuck =
                threads.stream().filter(t -> t.top != null).map(t -> t.id).toList();
        return new Ending(Ending.Kind.STUCK, 100, "", stuck);
    }

    /** Whether the thread stands before an operation that counts as a step of that size. */
    public boolean atOperation(int thread) {
        return Stops.operation(this, threads.get(thread));
    }

    /** Whether the thread stands before a call from the user's program to a method of a primitive or a thread. */
    public boolean atLibraryCall(int thread) {
        return Stops.atLibraryCall(threads.get(thread));
    }

    /** Whether the code that the thread runs is the library's. */
    public boolean inLibrary(int thread) {
        Frame f = threads.get(thread).top;
        return f != null && f.code.library();
    }

    /** The line of the statement before which the thread stands, if it stands before one of the user's program; else 0. */
    public int atUserStatement(int thread) {
        Frame f = threads.get(thread).top;
        return f != null && !f.code.library() && f.code.ops()[f.pc] == Op.LINE ? f.code.arguments()[f.pc] : 0;
    }

    /** The line of the user's program on which a thread is; 0 when it has none. */
    public int userLine(int thread) {
        return line(threads.get(thread));
    }

    /** Whether the thread stands before a statement, the library's included. */
    public boolean atStatement(int thread) {
        Frame f = threads.get(thread).top;
        return f != null && f.code.ops()[f.pc] == Op.LINE;
    }

    /**
     * Writes the state: what decides how the program can go on from here, and what it has printed.
     *
     * @param times whether it matters how long sleeps and timeouts still last
     */
    void encode(StateWriter to, boolean times) {
        for (int i = 0; i < modules.length; i++) {
            if (i != Library.BUILTINS) {
                to.value(modules[i]);
            }
        }
        to.number(threads.size());
        for (PyThread thread : threads) {
            to.reference(thread);
            if (thread.top == null || thread.deadline == PyThread.NEVER) {
                to.number(-1);
            } else {
                to.constant(times ? Math.max(0, thread.deadline - clock) : 0L);
            }
        }
        to.constant(clockRead ? clock : null);
        to.number(recursionLimit);
        to.constant(output.standard());
        to.constant(output.error());
        to.constant(finished);
        to.finish();
    }

    /** Sends what happens from now on to {@code log}; null ends that. */
    public void observe(@Nullable List<Event> log) {
        this.log = log;
    }

    // ---- for the rest of the machine

    List<PyThread> threads() {
        return threads;
    }

    Names names() {
        Names known = names;
        if (known == null) {
            known = new Names(this);
            names = known;
        }
        return known;
    }

    /** Something may have got another name. */
    void forgetNames() {
        names = null;
    }

    Limits limits() {
        return limits;
    }

    /** Watches the memory. */
    Meter meter() {
        return meter;
    }

    /** Hands on all that the threads and modules hold. */
    void roots(Consumer<Object> to) {
        for (Namespace module : modules) {
            if (module != null) {
                module.bound(to);
            }
        }
        for (PyThread thread : threads) {
            for (Frame f = thread.top; f != null; f = f.back) {
                to.accept(f);
            }
        }
    }

    /** What {@code sys.getrecursionlimit()} gives. */
    int recursionLimit() {
        return recursionLimit;
    }

    void recursionLimit(int limit) {
        recursionLimit = limit;
    }

    int nextId() {
        return nextId++;
    }

    @Nullable
    Ending finished() {
        return finished;
    }

    Namespace module(Code code) {
        Namespace module = modules[code.header().module()];
        if (module == null) {
            throw new IllegalStateException("not loaded: " + code);
        }
        return module;
    }

    /** The module if it is loaded, else null. */
    @Nullable
    Namespace moduleNamed(String name) {
        return modules[Library.number(name)];
    }

    Namespace main() {
        return java.util.Objects.requireNonNull(modules[Library.MAIN]);
    }

    @Nullable
    Namespace moduleAt(int number) {
        return modules[number];
    }

    void place(int number, Namespace module) {
        modules[number] = module;
    }

    int living() {
        int living = 0;
        for (PyThread thread : threads) {
            if (thread.top != null) {
                living++;
            }
        }
        return living;
    }

    /** What the clock says after that time. The shortest time of all is a nanosecond: a loop of sleeps gets on. */
    long after(double seconds) {
        double nanos = seconds * SECOND;
        if (nanos >= 4e18) {
            return PyThread.NEVER - 1;
        }
        // However short, it is a while: programs wait again and again for what remains until the clock has moved on.
        return clock + Math.max(seconds > 0 ? 1 : 0, Math.round(nanos));
    }

    /** What the clock says, for the program. */
    long readClock() {
        clockRead = true;
        return loader == null ? clock : loader.clock() + clock;
    }

    /** Whether the program has ever asked for the time. */
    public boolean clockRead() {
        return clockRead;
    }

    /** A new thread that will call {@code callable}. */
    PyThread start(PyThread by, Object callable, Object[] arguments, Map<String, Object> keywords) {
        if (living() >= limits.threads()) {
            throw new Context(this, by).error(Types.RUNTIME_ERROR, "can't start new thread");
        }
        if (loader != null) {
            loader.starts();
        }
        PyThread child = new PyThread(threads.size(), false, "Thread-" + threads.size());
        if (callable instanceof Wrapper w && w.second instanceof Instance object) {
            child.object = object;
        }
        Publishing.publish(callable);
        for (Object argument : arguments) {
            Publishing.publish(argument);
        }
        threads.add(child);
        Context c = new Context(this, child);
        keywords.values().forEach(Publishing::publish);
        Object pushed = Calls.call(c, callable, arguments, keywords.isEmpty() ? null : keywords);
        if (pushed != Calls.PUSHED) {
            child.ended = new ThreadState.Ended(ThreadState.Ended.How.RETURNED, "");
        }
        note(new Event.Started(by.id, line(by), child.id));
        if (loader != null) {
            loader.runs(child);
        }
        begin(child);
        if (loader != null) {
            loader.runs(by);
        }
        return child;
    }

    /** {@code start()} returns only when the new thread has begun: it goes through the library to the program's code. */
    private void begin(PyThread child) {
        while (child.top != null && child.top.code.library() && canMove(child) && !Stops.operation(this, child)) {
            new Interpreter(new Context(this, child)).move();
        }
    }

    /** A thread has no frame left. {@code exception} is what left its first one, or null. */
    void ended(PyThread thread, @Nullable ExceptionObject exception) {
        if (thread.ended != null) {
            return;
        }
        String failure = thread.failure;
        thread.ended = thread.exited
                ? new ThreadState.Ended(ThreadState.Ended.How.EXITED, "")
                : failure != null || exception != null
                        ? new ThreadState.Ended(
                                ThreadState.Ended.How.FAILED,
                                failure != null
                                        ? failure
                                        : Tracebacks.lastLine(java.util.Objects.requireNonNull(exception)))
                        : new ThreadState.Ended(ThreadState.Ended.How.RETURNED, "");
        if (exception != null && !thread.exited) {
            print(thread, Tracebacks.of(this, exception), true);
        }
        note(new Event.Ended(thread.id, 0, thread.ended));
    }

    /** The same, without waiting for anybody. */
    void finishAtOnce(Ending ending) {
        abrupt = true;
        finish(ending);
    }

    /** Whether the program was ended without waiting for its threads. Not part of the state. */
    boolean abrupt() {
        return abrupt;
    }

    /** The program ends now: whatever still runs is cut off. */
    void finish(Ending ending) {
        finished = ending;
        for (PyThread thread : threads) {
            if (thread.top != null && thread.ended == null) {
                boolean main = thread.id == 0;
                thread.ended = main && ending.kind() == Ending.Kind.ERROR
                        ? new ThreadState.Ended(ThreadState.Ended.How.FAILED, ending.detail())
                        : main && thread.failure == null && ending.kind() == Ending.Kind.FINISHED
                                ? new ThreadState.Ended(ThreadState.Ended.How.RETURNED, "")
                                : main && thread.exited
                                        ? new ThreadState.Ended(ThreadState.Ended.How.EXITED, "")
                                        : new ThreadState.Ended(ThreadState.Ended.How.CUT_OFF, "");
                thread.top = null;
            }
        }
        note(new Event.ProgramEnded(ending));
    }

    void print(PyThread thread, String text, boolean error) {
        if (!text.isEmpty()) {
            output = output.plus(new Output.Piece(thread.id, text, error));
            note(new Event.Printed(thread.id, line(thread), text, error));
        }
    }

    /** The line of the user's program on which a thread is; 0 when it has none. */
    static int line(PyThread thread) {
        for (Frame f = thread.top; f != null; f = f.back) {
            if (!f.code.library()) {
                return f.line;
            }
        }
        return 0;
    }

    // ---- events

    boolean observed() {
        return log != null;
    }

    void note(Event event) {
        List<Event> to = log;
        if (to != null) {
            to.add(event);
        }
    }

    void slept(PyThread thread, double seconds) {
        if (log != null) {
            note(new Event.Slept(thread.id, line(thread), Math.round(seconds * SECOND)));
        }
    }

    void ran(PyThread thread, Frame f) {
        if (log != null) {
            String text = f.code.header().source().line(f.line).strip();
            note(new Event.Ran(thread.id, f.line, text, f.code.library()));
        }
    }

    void awoke(PyThread thread) {
        if (log != null) {
            note(new Event.Awoke(thread.id, line(thread)));
        }
    }

    /** For a search: the use of a lock may be what is wrong. */
    void misused(ExceptionObject exception) {
        if (loader != null && exception.type == Types.RUNTIME_ERROR && exception.args.items().length == 1) {
            String message = String.valueOf(exception.args.items()[0]);
            if (message.equals("cannot wait on un-acquired lock")
                    || message.equals("cannot notify on un-acquired lock")) {
                loader.marks(Mark.Kind.WITHOUT_LOCK, -1, message);
            } else if (message.equals("cannot release un-acquired lock")) {
                loader.marks(Mark.Kind.STRANGERS_RELEASE, -1, message);
            }
        }
    }

    void raised(PyThread thread, ExceptionObject exception) {
        if (log != null && !exception.type.isSubclassOf(Types.STOP_ITERATION)) {
            note(new Event.Raised(thread.id, line(thread), Tracebacks.lastLine(exception)));
        }
    }

    /** The user's program called into the library. */
    void entered(PyThread thread, Frame caller, Frame callee) {
        Object self = callee.slots[0];
        if (log == null && !thread.helper) {
            callee.boundary = self instanceof Instance;
            return;
        }
        Resource on = self == null ? null : names().of(self);
        if (on != null && !callee.code.name().equals("__init__")) {
            callee.boundary = true;
            note(new Event.Called(thread.id, line(thread), on, callee.code.name(), CallText.of(callee)));
            if (on.kind() == Resource.Kind.CONDITION
                    && callee.code.name().startsWith("notify")
                    && self instanceof Instance i
                    && i.attrs.get("_waiters") instanceof PyDeque queue
                    && queue.items().isEmpty()) {
                note(new Event.NotifiedNobody(thread.id, line(thread), on));
            }
        }
    }

    void left(PyThread thread, Frame callee, Object value) {
        Object self = callee.slots[0];
        Resource on = log == null || self == null ? null : names().of(self);
        if (on != null) {
            note(new Event.Returned(thread.id, line(thread), on, callee.code.name(), Text.shortRepr(value, 40)));
        }
    }
}

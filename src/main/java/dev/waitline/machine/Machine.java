package dev.waitline.machine;

import dev.waitline.machine.language.Calls;
import dev.waitline.machine.language.Tracebacks;
import dev.waitline.machine.module.Library;
import dev.waitline.machine.primitive.Names;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Copier;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Host;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.Publishing;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.Teller;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Watch;
import dev.waitline.machine.value.Wrapper;
import dev.waitline.program.Code;
import dev.waitline.program.Op;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Output;
import dev.waitline.trace.Primitive;
import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program under way: its modules, threads, clock and output. Whoever drives it says who moves; nothing in it depends
 * on the host's clock, stack, randomness or identity hashes. Confined to one thread at a time; copies are independent.
 */
public final class Machine implements Host {
    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_ASKED = 10_000;

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

    private boolean signalled;

    private boolean abrupt;
    private Output output = Output.EMPTY;
    private @Nullable Ending finished;

    private final Telling telling = new Telling(this);

    private @Nullable Names names;

    private @Nullable Watch watch;

    private @Nullable FoundStops foundStops;
    /** Who asks a question about the program; null where nobody does. */
    private @Nullable PyThread asker;

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
        machine.modules[Library.BUILTINS] = Prelude.NAMESPACE;
        PyThread thread = new PyThread(0, false, "MainThread");
        machine.threads.add(thread);
        Context c = new Context(machine, thread);
        Calls.push(c, Calls.bind(c, Prelude.function("_boot"), new Object[0], null));
        new Interpreter(machine, thread).move();
        machine.moves = 0;
        return machine;
    }

    /** A machine whose objects come when they are needed. It stands at no moment of its own: only its clock begins at 0. */
    public static Machine partial(Machine like, Watch watch) {
        Machine machine = new Machine(like.program, like.limits, new Meter(Long.MAX_VALUE));
        machine.watch = watch;
        machine.modules[Library.BUILTINS] = like.modules[Library.BUILTINS];
        machine.recursionLimit = like.recursionLimit;
        machine.nextId = like.nextId;
        machine.foundStops = like.foundStops;
        return machine;
    }

    @Override
    public @Nullable Watch watch() {
        return watch;
    }

    /** Runs a library module's body by itself, to get at what it defines. */
    static void define(Code code, Namespace names) {
        Machine machine = new Machine(code, Limits.DEFAULT, new Meter(Limits.DEFAULT.memory()));
        machine.modules[code.header().module().number()] = names;
        PyThread thread = new PyThread(0, false, "library");
        thread.importing = 1;
        Context c = new Context(machine, thread);
        Calls.push(c, new Frame(code));
        new Interpreter(machine, thread).move();
        if (thread.failure != null || thread.top != null || !machine.output.equals(Output.EMPTY)) {
            throw new IllegalStateException("the library did not load: " + code + machine.output);
        }
    }

    /**
     * Loads every module of the library that a program could import on its way, so that nothing is loaded under way. No
     * program can tell: the library's modules only define things.
     */
    public void importAll(Code program) {
        if (finished != null) {
            return;
        }
        Deque<Code> open = new ArrayDeque<>();
        Set<Code> seen = new HashSet<>();
        open.add(program);
        for (int i = 0; i < Library.MODULES; i++) {
            if (i != Library.MAIN && modules[i] != null && Library.inPython(i)) {
                open.add(Library.code(modules[i].name));
            }
        }
        for (Code code = open.poll(); code != null; code = open.poll()) {
            for (Object constant : code.constants()) {
                if (constant instanceof Code inner && seen.add(inner)) {
                    open.add(inner);
                }
            }
            for (int pc = 0; pc < code.ops().length; pc++) {
                if (code.op(pc) == Op.IMPORT
                        && code.constants()[code.argument(pc)] instanceof String name
                        && Library.offers(name, code)
                        && Library.loaded(this, name) == null) {
                    open.add(importNow(name));
                }
            }
        }
    }

    private Code importNow(String name) {
        PyThread importer = new PyThread(threads.size(), true, "import");
        importer.importing = 1;
        Code code = Library.load(this, name);
        Calls.push(new Context(this, importer), new Frame(code));
        while (importer.top != null) {
            new Interpreter(this, importer).move();
        }
        return code;
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
        copy.signalled = signalled;
        copy.output = output;
        copy.finished = finished;
        copy.foundStops = foundStops;
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

    public boolean canMove(PyThread thread) {
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
        if (watch != null) {
            watch.runs(moving);
        }
        return new Interpreter(this, moving).move(most, until, 0);
    }

    /** Lets a thread that can move execute so many instructions of its next move, at most to its end. */
    void moveWithin(int thread, int instructions) {
        nextMove();
        new Interpreter(this, threads.get(thread)).move(1, Until.STOP, instructions);
    }

    /** Has threads stop within moves, too; for a search. */
    public void stopAt(FoundStops stops) {
        foundStops = stops;
    }

    @Nullable
    FoundStops foundStops() {
        return foundStops;
    }

    /**
     * Lets a choice happen as far as it can; the caller has seen to it that it can be made. An injected call only begins,
     * by its helper thread.
     */
    public void apply(Choice choice) {
        switch (choice) {
            case Choice.Run run -> {
                int moves = 0;
                while (moves < run.moves() && canMove(run.thread())) {
                    moves += move(run.thread(), run.moves() - moves, Until.BLOCKED);
                }
                if (run.instructions() > 0 && canMove(run.thread())) {
                    moveWithin(run.thread(), run.instructions());
                }
            }
            case Choice.Fire fire -> fire(fire.thread());
            case Choice.Wake wake -> wake(wake.thread());
            case Choice.Tick tick -> tick();
            case Choice.Pass pass -> pass(pass.nanos());
            case Choice.Free free -> free.turns().forEach(this::apply);
            case Choice.Inject inject -> throw new IllegalArgumentException("whom a call is for is not known here");
        }
    }

    /** A move begins: what is known of names no longer holds. */
    void nextMove() {
        moves++;
        if (telling.observed()) {
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
        telling.note(new Event.ClockMoved(clock, to));
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
        telling.note(new Event.Fired(thread, waiting.userLine()));
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
        Calls.push(c, Calls.bind(c, Prelude.function("_inject"), values, null));
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
            telling.note(new Event.Woken(thread, waiting.userLine(), on));
        }
        return true;
    }

    // ---- looking

    /**
     * What an expression says that was asked of a program under way.
     *
     * @param value whether it is true, or the text that it has; null when it cannot be said
     * @param problem why not: the last line of an exception's traceback
     */
    public record Answer(@Nullable Object value, @Nullable String problem) {
        public boolean isFalse() {
            return Boolean.FALSE.equals(value);
        }
    }

    /** Asks a question that {@link Library#question} has compiled; nothing changes by that. */
    public Answer ask(Code question) {
        Machine copy = copy();
        // Where the program has ended nobody moves any more, but for this one.
        copy.finished = null;
        return copy.answer(question, new PyThread(threads.size(), true, "question"));
    }

    /** As {@link #ask}, by a thread that is none of the program's, and in this machine: what it does is done. */
    public Answer answer(Code question, PyThread asker) {
        this.asker = asker;
        Frame frame = new Frame(question);
        Calls.push(new Context(this, asker), frame);
        for (int moves = 0; asker.top != null && moves < MOST_ASKED; moves++) {
            if (Stops.blockedOn(asker, clock) != null || Stops.asleep(asker, clock)) {
                return new Answer(null, "it would have to wait");
            }
            new Interpreter(this, asker).move();
        }
        if (asker.top != null) {
            return new Answer(null, "it does not come to an end");
        }
        ThreadState.Ended ended = asker.ended;
        return ended != null && ended.how() == ThreadState.Ended.How.FAILED
                ? new Answer(null, ended.detail())
                : new Answer(frame.peek(0), null);
    }

    @Override
    public long moves() {
        return moves;
    }

    @Override
    public long clock() {
        return clock;
    }

    public Output output() {
        return output;
    }

    @Override
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
        return threads.get(thread).userLine();
    }

    /** Whether the thread stands before a statement, the library's included. */
    public boolean atStatement(int thread) {
        Frame f = threads.get(thread).top;
        return f != null && f.code.ops()[f.pc] == Op.LINE;
    }

    /** Sends what happens from now on to {@code log}; null ends that. */
    public void observe(@Nullable List<Event> log) {
        telling.to(log);
    }

    // ---- for the rest of the machine

    @Override
    public List<PyThread> threads() {
        return threads;
    }

    public Names names() {
        Names known = names;
        if (known == null) {
            known = new Names(this);
            names = known;
        }
        return known;
    }

    /** Something may have got another name. */
    public void forgetNames() {
        names = null;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public void made(long bytes) {
        meter.made(bytes);
    }

    @Override
    public Teller teller() {
        return telling;
    }

    Telling telling() {
        return telling;
    }

    @Override
    public @Nullable Object builtin(String name) {
        return Prelude.builtin(name);
    }

    @Override
    public List<String> builtinNames() {
        return Prelude.names();
    }

    @Override
    public Function prelude(String function) {
        return Prelude.function(function);
    }

    @Override
    public Object call(Context context, Object callable, Object[] arguments) {
        return Calls.call(context, callable, arguments, null);
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
    @Override
    public int recursionLimit() {
        return recursionLimit;
    }

    @Override
    public void recursionLimit(int limit) {
        recursionLimit = limit;
    }

    @Override
    public int nextId() {
        return nextId++;
    }

    @Nullable
    public Ending finished() {
        return finished;
    }

    @Override
    public Namespace module(Code code) {
        Namespace module = modules[code.header().module().number()];
        if (module == null) {
            throw new IllegalStateException("not loaded: " + code);
        }
        return module;
    }

    @Override
    public Namespace main() {
        return java.util.Objects.requireNonNull(modules[Library.MAIN]);
    }

    @Override
    public @Nullable Namespace moduleAt(int number) {
        return modules[number];
    }

    @Override
    public void place(int number, Namespace module) {
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

    /**
     * What the clock says, in nanoseconds, after so many seconds. The shortest time of all is a nanosecond: a loop of sleeps gets
     * on.
     */
    @Override
    public long after(double seconds) {
        double nanos = seconds * SECOND;
        if (nanos >= 4e18) {
            return PyThread.NEVER - 1;
        }
        // However short, it is a while: programs wait again and again for what remains until the clock has moved on.
        return clock + Math.max(seconds > 0 ? 1 : 0, Math.round(nanos));
    }

    /** What the clock says, in nanoseconds, for the program, which thereby rests on the time. */
    @Override
    public long readClock() {
        clockRead = true;
        return watch == null ? clock : watch.clock() + clock;
    }

    @Override
    public void signal(int number, PyThread by) {
        signalled |= by.id != 0;
        threads.getFirst().signal(number);
    }

    /** Whether a thread has ever sent a signal to the main thread, which then comes at some moment of that one's run. */
    public boolean signalled() {
        return signalled;
    }

    /** Whether the program has ever asked for the time. */
    public boolean clockRead() {
        return clockRead;
    }

    /** A new thread that will call {@code callable}. */
    @Override
    public PyThread start(PyThread by, Object callable, Object[] arguments, Map<String, Object> keywords) {
        if (living() >= limits.threads()) {
            throw new Context(this, by).error(Types.RUNTIME_ERROR, "can't start new thread");
        }
        if (watch != null) {
            watch.starts();
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
        telling.note(new Event.Started(by.id, by.userLine(), child.id));
        if (watch != null) {
            watch.runs(child);
        }
        begin(child);
        if (watch != null) {
            watch.runs(by);
        }
        return child;
    }

    /** {@code start()} returns only when the new thread has begun: it goes through the library to the program's code. */
    private void begin(PyThread child) {
        boolean runs = false;
        while (child.top != null && child.top.code.library() && canMove(child) && !Stops.operation(this, child)) {
            // Where its run() has nothing to do it does not end before start() has returned.
            boolean outside = LibraryShape.bootstraps(child.top);
            if (runs && outside) {
                return;
            }
            runs |= !outside;
            new Interpreter(this, child).move();
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
        if (exception != null && !thread.exited && thread != asker) {
            print(thread, Tracebacks.of(this, exception), true);
        }
        telling.note(new Event.Ended(thread.id, 0, thread.ended));
    }

    /** The program ends now, without waiting for anybody at its end, as after os._exit. */
    @Override
    public void finishAtOnce(Ending ending) {
        abrupt = true;
        finish(ending);
    }

    /** Whether the program was ended without waiting for its threads. Not part of the state. */
    public boolean abrupt() {
        return abrupt;
    }

    /** The program ends now: whatever still runs is cut off. */
    @Override
    public void finish(Ending ending) {
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
        telling.note(new Event.ProgramEnded(ending));
    }

    @Override
    public void print(PyThread thread, String text, boolean error) {
        if (!text.isEmpty()) {
            if (watch != null) {
                watch.prints();
            }
            output = output.plus(new Output.Piece(thread.id, text, error));
            telling.note(new Event.Printed(thread.id, thread.userLine(), text, error));
        }
    }

    /** For a search: the use of a lock may be what is wrong. */
    void misused(ExceptionObject exception) {
        if (watch != null && exception.type == Types.RUNTIME_ERROR && exception.args.items().length == 1) {
            String message = String.valueOf(exception.args.items()[0]);
            if (message.equals("cannot wait on un-acquired lock")
                    || message.equals("cannot notify on un-acquired lock")) {
                watch.withoutLock(message);
            } else if (message.equals("cannot release un-acquired lock")) {
                watch.strangersRelease(-1, message);
            }
        }
    }
}

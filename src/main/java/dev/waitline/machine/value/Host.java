package dev.waitline.machine.value;

import dev.waitline.program.Code;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a builtin may ask of the machine in which it runs. Confined to the machine's thread. */
public interface Host {
    /** The program that runs. */
    Code program();

    Limits limits();

    /** A number that no object of this machine has. */
    int nextId();

    /** Notes that something large was made, in bytes. */
    void made(long bytes);

    // ---- threads

    /** A signal for the main thread: Python sees it after the next instruction. */
    void signal(int number, PyThread by);

    /** All that were ever started, in the order of their numbers. */
    List<PyThread> threads();

    /**
     * A new thread that will call {@code callable}.
     *
     * @throws Raise a RuntimeError when there may be no more threads
     */
    PyThread start(PyThread by, Object callable, Object[] arguments, Map<String, Object> keywords);

    // ---- modules and functions

    /** The module that a code is part of. */
    Namespace module(Code code);

    /** The program's own module. */
    Namespace main();

    /** The module with that number if it is loaded, else null. */
    @Nullable
    Namespace moduleAt(int number);

    void place(int number, Namespace module);

    /** A builtin function, type or value; null when there is none of that name. */
    @Nullable
    Object builtin(String name);

    /** All names that a program may take from the builtins. */
    List<String> builtinNames();

    /** A function of the builtins' own Python part. */
    Function prelude(String function);

    /** Calls anything that can be called; gives {@code PUSHED} when a frame was pushed that will give the value. */
    Object call(Context context, Object callable, Object[] arguments);

    /** What {@code sys.getrecursionlimit()} gives. */
    int recursionLimit();

    void recursionLimit(int limit);

    // ---- time

    /** The program's clock, in nanoseconds since it began. */
    long clock();

    /** The program's clock in nanoseconds, when the program itself asks, and thereby rests on the time. */
    long readClock();

    /** What the clock says, in nanoseconds, after so many seconds; {@link PyThread#NEVER} less one for what is as good as never. */
    long after(double seconds);

    /** How many moves were made. */
    long moves();

    // ---- what goes out

    void print(PyThread thread, String text, boolean error);

    /** The program ends now: whatever still runs is cut off. */
    void finish(Ending ending);

    /** The program ends now, without waiting for anybody at its end, as after os._exit. */
    void finishAtOnce(Ending ending);

    Teller teller();

    /** Who is told of what matters to a search; null when nobody searches. */
    @Nullable
    Watch watch();
}

package dev.waitline.machine;

import dev.waitline.machine.language.Generators;
import dev.waitline.machine.language.Tracebacks;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Continuation;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Generator;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.Raise;
import dev.waitline.machine.value.Types;
import dev.waitline.program.Code;
import dev.waitline.program.None;
import org.jspecify.annotations.Nullable;

/** Takes an exception from frame to frame until one handles it. */
final class Unwinder {
    private Unwinder() {}

    /** Brings the thread to the handler. False when there is none: the exception leaves the thread's first frame. */
    static boolean unwind(Machine machine, Context c, Raise raise) {
        ExceptionObject exception = raise.exception;
        PyThread thread = c.thread();
        boolean note = !raise.again();
        if (note) {
            if (raise.hasContext()) {
                context(thread, exception);
            }
            machine.misused(exception);
        }
        // What the library raises and catches itself is its own affair.
        boolean told = !note && thread.top != null && !thread.top.code.library();
        for (Frame f = thread.top; f != null; f = thread.top) {
            // Memory may run out before the first instruction of a call.
            int at = Math.max(0, f.pc - 1);
            if (!told && !f.code.library()) {
                machine.telling().raised(thread, exception);
                told = true;
            }
            if (note) {
                exception.trace.add(new ExceptionObject.TraceEntry(
                        f.code, at, f.code.span(at).line()));
            }
            note = true;
            Code.Handler handler = handler(f.code, at);
            if (handler != null) {
                if (LibraryShape.bootstraps(f)) {
                    died(thread, exception);
                }
                int sp = f.code.localCount() + handler.depth();
                while (f.sp > sp) {
                    f.pop();
                }
                f.handle(handler.handled());
                f.push(exception);
                f.pc = handler.target();
                return true;
            }
            thread.top = f.back;
            f.back = null;
            Generator generator = f.generator;
            if (generator != null) {
                generator.need();
                generator.running = false;
                generator.finished = true;
            }
            if (f.then instanceof Continuation.ModuleBody) {
                thread.importing--;
            }
            Frame caller = thread.top;
            boolean stops = exception.type.isSubclassOf(Types.STOP_ITERATION);
            if (caller != null && generator == null && f.then instanceof Continuation.Next && stops) {
                Object value = exception.fields.get("value");
                if (Generators.exhausted(caller, f, value == null ? None.NONE : value) != null) {
                    return true;
                }
            }
            if (generator != null && stops) {
                exception = converted(c, exception);
            }
        }
        return false;
    }

    /** A StopIteration must not leave a generator: it would look like its end. */
    private static ExceptionObject converted(Context c, ExceptionObject stop) {
        ExceptionObject error = c.error(Types.RUNTIME_ERROR, "generator raised StopIteration").exception;
        error.cause = stop;
        error.context = stop;
        error.suppressed = true;
        return error;
    }

    /** The threading library is about to report what ended a thread. */
    private static void died(PyThread thread, ExceptionObject exception) {
        if (exception.type.isSubclassOf(Types.SYSTEM_EXIT)) {
            thread.exited = true;
        } else {
            thread.failure = Tracebacks.lastLine(exception);
        }
    }

    private static Code.@Nullable Handler handler(Code code, int at) {
        for (Code.Handler handler : code.handlers()) {
            if (handler.start() <= at && at < handler.end()) {
                return handler;
            }
        }
        return null;
    }

    /** Notes which exception was being handled when this one was raised. */
    private static void context(PyThread thread, ExceptionObject exception) {
        for (Frame f = thread.top; f != null; f = f.back) {
            if (!f.handled.isEmpty()) {
                exception.cameAfter(f.handled.getLast());
                return;
            }
        }
    }
}

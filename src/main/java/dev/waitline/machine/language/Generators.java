package dev.waitline.machine.language;

import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Continuation;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Generator;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Iter;
import dev.waitline.machine.value.Raise;
import dev.waitline.machine.value.Types;
import dev.waitline.program.Code;
import dev.waitline.program.None;
import dev.waitline.program.Op;
import org.jspecify.annotations.Nullable;

/** Runs generators: on, with a value sent in, or with an exception thrown in. */
public final class Generators {
    private Generators() {}

    /** Runs a generator on to its next value; {@code sent} becomes the value of its yield. */
    static Object resume(Context c, Generator g, Object sent) {
        g.need();
        if (g.running) {
            throw c.valueError("generator already executing");
        }
        if (g.finished) {
            return Iter.END;
        }
        if (g.frame.pc > 0) {
            g.frame.push(sent);
        } else if (sent != None.NONE) {
            throw c.typeError("can't send non-None value to a just-started generator");
        }
        enter(c, g);
        return Calls.PUSHED;
    }

    private static void enter(Context c, Generator g) {
        g.running = true;
        g.frame.then = Continuation.NEXT;
        Calls.push(c, g.frame);
    }

    /** {@code generator.send(value)}. */
    public static Object send(Context c, Generator g, Object value) {
        Object given = resume(c, g, value);
        if (given == Iter.END) {
            throw stop(c, None.NONE);
        }
        return given;
    }

    public static Raise stop(Context c, Object value) {
        Raise raise = value == None.NONE
                ? c.error(Types.STOP_ITERATION, new Object[0])
                : c.error(Types.STOP_ITERATION, new Object[] {value});
        raise.exception.fields.put("value", value);
        return raise;
    }

    /**
     * Raises an exception where a generator stands, or where that stands to which the generator has delegated.
     *
     * @return PUSHED when an iterator written in Python is told of the exception first
     */
    public static Object thrown(Context c, Generator g, ExceptionObject exception) {
        g.need();
        if (g.running) {
            throw c.valueError("generator already executing");
        }
        if (g.finished || g.frame.pc == 0) {
            g.finished = true;
            throw Raise.thrown(exception);
        }
        enter(c, g);
        Frame f = g.frame;
        int send = delegation(f);
        if (!f.handled.isEmpty()) {
            exception.cameAfter(f.handled.getLast());
        }
        if (send < 0) {
            throw Raise.thrown(exception);
        }
        Object to = f.peek(0);
        boolean toGenerator = to instanceof Generator inner && !inner.finished;
        if (toGenerator || to instanceof Instance) {
            // What the inner one yields or returns comes to the outer one as if it had been sent for.
            f.pc = send + 1;
            if (toGenerator) {
                return thrown(c, (Generator) to, exception);
            }
            Object pushed = c.prelude("_throw_into", to, exception);
            Frame top = c.thread().top;
            if (top != null) {
                top.then = Continuation.NEXT;
            }
            return pushed;
        }
        throw Raise.thrown(exception);
    }

    /** The place of the SEND from which a frame that stands in {@code yield from} goes on, else -1. */
    private static int delegation(Frame f) {
        Code code = f.code;
        boolean jumps = f.pc < code.ops().length && code.ops()[f.pc] == Op.JUMP;
        int to = jumps ? code.arguments()[f.pc] : -1;
        return to >= 0 && code.ops()[to] == Op.SEND ? to : -1;
    }

    /** Sends a value on to what {@code yield from} delegates to. Gives END, PUSHED, or what it yields. */
    public static Object delegate(Context c, Object iterator, Object sent) {
        if (iterator instanceof Generator g) {
            return resume(c, g, sent);
        }
        if (sent == None.NONE) {
            return Iteration.next(c, iterator);
        }
        return Attributes.call(c, iterator, "send", sent);
    }

    /**
     * An iterator written in Python has no more: ends the loop or the delegation that asked it, or gives the default of
     * a {@code next()}. Null when nobody has asked so: StopIteration it is.
     */
    public static @Nullable Frame exhausted(Frame caller, Frame iterator, Object value) {
        int at = caller.pc - 1;
        Op op = at >= 0 ? caller.code.ops()[at] : Op.POP;
        Object otherwise = iterator.then instanceof Continuation.Next next ? next.otherwise() : null;
        if (op == Op.FOR_ITER || op == Op.SEND) {
            caller.pop();
            if (op == Op.SEND) {
                caller.push(value);
            }
            caller.pc = caller.code.arguments()[at];
        } else if (otherwise != null) {
            caller.push(otherwise);
        } else {
            return null;
        }
        return caller;
    }

    /** {@code next(iterator)} and {@code next(iterator, default)}. */
    public static Object next(Context c, Object[] a) {
        Object item = Iteration.next(c, a[0]);
        if (item == Calls.PUSHED) {
            Frame top = c.thread().top;
            if (top != null && top.then instanceof Continuation.Next && a.length > 1) {
                top.then = new Continuation.Next(a[1]);
            }
            return item;
        }
        if (item != Iter.END) {
            return item;
        }
        if (a.length > 1) {
            return a[1];
        }
        throw c.error(Types.STOP_ITERATION, new Object[0]);
    }
}

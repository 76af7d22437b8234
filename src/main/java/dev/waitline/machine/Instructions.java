package dev.waitline.machine;

import dev.waitline.machine.language.Calls;
import dev.waitline.machine.value.Attrs;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Continuation;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.Raise;
import dev.waitline.machine.value.Types;
import dev.waitline.program.Code;
import org.jspecify.annotations.Nullable;

/** What instructions of all kinds need: the thread that executes them, and how their values get on its stack. */
abstract sealed class Instructions permits Interpreter, RareOps {
    final Context c;
    final Machine machine;
    final PyThread thread;

    Instructions(Machine machine, PyThread thread) {
        this.c = new Context(machine, thread);
        this.machine = machine;
        this.thread = thread;
    }

    static Object[] take(Frame f, int count) {
        Object[] values = new Object[count];
        for (int i = count - 1; i >= 0; i--) {
            values[i] = f.pop();
        }
        return values;
    }

    /** Puts a value on the stack, unless a pushed frame will. */
    @Nullable
    Frame got(Frame f, Object value) {
        if (value == Calls.PUSHED) {
            return thread.top;
        }
        f.push(value);
        return f;
    }

    /** A method written in Python was pushed whose value nobody wants. */
    @Nullable
    Frame nothing(Object pushed) {
        Frame top = thread.top;
        if (pushed == Calls.PUSHED && top != null) {
            top.then = new Continuation.Nothing();
        }
        return top;
    }

    Object builtin(String name) {
        Object value = Prelude.builtin(name);
        if (value == null) {
            throw c.nameError(name);
        }
        return value;
    }

    /** What a class body itself has put under the name of a cell, by {@code locals()}. */
    static @Nullable Object ofClassBody(Frame f, int slot) {
        Attrs names = f.names;
        return names == null
                ? null
                : names.get(f.code.header().locals().get(slot).intern());
    }

    Raise unbound(Frame f, int slot) {
        Code.Header header = f.code.header();
        String name = header.locals().get(slot);
        for (int free : header.free()) {
            if (free == slot) {
                Raise raise = c.error(
                        Types.NAME_ERROR,
                        "cannot access free variable '" + name
                                + "' where it is not associated with a value in enclosing scope");
                raise.exception.fields.put("name", name);
                return raise;
            }
        }
        return c.error(
                Types.UNBOUND_LOCAL_ERROR,
                "cannot access local variable '" + name + "' where it is not associated with a value");
    }
}

package dev.waitline.machine;

import dev.waitline.machine.language.CallText;
import dev.waitline.machine.language.Tracebacks;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.Teller;
import dev.waitline.machine.value.Types;
import dev.waitline.trace.Event;
import dev.waitline.trace.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of what happens in a machine, when somebody wants to know; changes nothing in it but what a frame knows
 * of its being told. Confined to the machine's thread.
 */
final class Telling implements Teller {
    private final Machine machine;
    /** Where events go; null when nobody wants to know. */
    private @Nullable List<Event> log;

    Telling(Machine machine) {
        this.machine = machine;
    }

    void to(@Nullable List<Event> log) {
        this.log = log;
    }

    /** Whether somebody wants to know. */
    boolean observed() {
        return log != null;
    }

    // ---- locks

    @Override
    public void acquired(PyThread by, NativeLock lock) {
        if (log == null) {
            return;
        }
        int ended = machine.names().threadOf(lock);
        Resource resource = machine.names().ofLock(lock);
        if (ended >= 0) {
            note(new Event.Joined(by.id, by.userLine(), ended));
        } else if (resource != null) {
            note(new Event.Acquired(by.id, by.userLine(), resource, 1));
        }
    }

    @Override
    public void refused(PyThread by, NativeLock lock, boolean timedOut) {
        if (log == null) {
            return;
        }
        PyDeque deque = machine.names().dequeOf(lock);
        Resource waited = deque == null ? null : machine.names().ofDeque(deque);
        Resource resource = machine.names().ofLock(lock);
        if (waited != null) {
            note(new Event.TimedOut(by.id, by.userLine(), waited));
        } else if (resource != null && !LibraryShape.asksWhetherHeld(by.top)) {
            note(new Event.NotAcquired(by.id, by.userLine(), resource, timedOut));
        }
    }

    @Override
    public void released(PyThread by, NativeLock lock) {
        Resource resource = log == null ? null : machine.names().ofLock(lock);
        if (resource != null) {
            note(new Event.Released(by.id, by.userLine(), resource, 0));
        }
    }

    @Override
    public void enqueued(PyThread by, PyDeque deque) {
        Resource on = log == null ? null : machine.names().ofDeque(deque);
        if (on != null) {
            note(new Event.Enqueued(by.id, by.userLine(), on, deque.items().size()));
        }
    }

    @Override
    public void dequeued(PyThread by, PyDeque deque, NativeLock lock) {
        Resource on = log == null ? null : machine.names().ofDeque(deque);
        if (on != null) {
            note(
                    lock.takenBy() == by.id
                            ? new Event.Left(by.id, by.userLine(), on)
                            : new Event.Notified(by.id, by.userLine(), on, lock.takenBy()));
        }
    }

    // ---- threads and frames

    void note(Event event) {
        List<Event> to = log;
        if (to != null) {
            to.add(event);
        }
    }

    @Override
    public void slept(PyThread thread, double seconds) {
        if (log != null) {
            note(new Event.Slept(thread.id, thread.userLine(), Math.round(seconds * 1_000_000_000L)));
        }
    }

    void ran(PyThread thread, Frame f) {
        if (log != null) {
            String text = f.code.header().source().line(f.line).strip();
            note(new Event.Ran(thread.id, f.line, text, f.code.library()));
        }
    }

    @Override
    public void awoke(PyThread thread) {
        if (log != null) {
            note(new Event.Awoke(thread.id, thread.userLine()));
        }
    }

    void raised(PyThread thread, ExceptionObject exception) {
        if (log != null && !exception.type.isSubclassOf(Types.STOP_ITERATION)) {
            note(new Event.Raised(thread.id, thread.userLine(), Tracebacks.lastLine(exception)));
        }
    }

    /** The user's program called into the library. */
    void entered(PyThread thread, Frame caller, Frame callee) {
        Object self = callee.slots[0];
        if (log == null && !thread.helper) {
            callee.boundary = self instanceof Instance;
            return;
        }
        Resource on = self == null ? null : machine.names().of(self);
        if (on != null && !callee.code.name().equals("__init__")) {
            callee.boundary = true;
            note(new Event.Called(thread.id, thread.userLine(), on, callee.code.name(), CallText.of(callee)));
            if (on.kind() == Resource.Kind.CONDITION
                    && LibraryShape.isNotify(callee.code.name())
                    && LibraryShape.waiters(self) instanceof PyDeque queue
                    && queue.items().isEmpty()) {
                note(new Event.NotifiedNobody(thread.id, thread.userLine(), on));
            }
        }
    }

    void left(PyThread thread, Frame callee, Object value) {
        Object self = callee.slots[0];
        Resource on = log == null || self == null ? null : machine.names().of(self);
        if (on != null) {
            note(new Event.Returned(thread.id, thread.userLine(), on, callee.code.name(), Text.shortRepr(value, 40)));
        }
    }
}

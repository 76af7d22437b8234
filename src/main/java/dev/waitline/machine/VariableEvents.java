package dev.waitline.machine;

import dev.waitline.machine.language.Pending;
import dev.waitline.machine.primitive.Names;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.PyThread;
import dev.waitline.program.Op;
import dev.waitline.trace.Event;
import org.jspecify.annotations.Nullable;

/** Tells of reads and writes of shared variables in the user's program. */
final class VariableEvents {
    private static final int VALUE_LENGTH = 40;

    private final Machine machine;
    private final PyThread thread;
    private final Frame frame;
    private final Op op;
    private final int at;
    private final @Nullable Object written;
    private final @Nullable Object receiver;

    private VariableEvents(Machine machine, PyThread thread, Frame frame, Op op) {
        this.machine = machine;
        this.thread = thread;
        this.frame = frame;
        this.op = op;
        this.at = frame.pc;
        this.written = switch (op) {
            case STORE_GLOBAL, STORE_CELL -> frame.peek(0);
            case STORE_ATTR -> frame.peek(1);
            case STORE_SUBSCRIPT -> frame.peek(2);
            default -> null;
        };
        Pending call = Stops.pending(frame);
        this.receiver = call != null
                        && (call.builtin().effect == Builtin.Effect.WRITES
                                || call.builtin().effect == Builtin.Effect.READS
                                || call.builtin().effect == Builtin.Effect.PURE)
                ? call
                : null;
    }

    /** Looks at the operation before which a thread stands; null when there is nothing to tell of it. */
    static @Nullable VariableEvents before(Machine machine, PyThread thread) {
        Frame frame = thread.top;
        if (!machine.telling().observed() || frame == null || frame.code.library()) {
            return null;
        }
        Op op = frame.code.ops()[frame.pc];
        return op == Op.LINE || !Stops.may(op) ? null : new VariableEvents(machine, thread, frame, op);
    }

    /** The operation is done. */
    void after() {
        String text = Names.text(frame.code, at);
        int line = frame.line;
        Object value = written;
        if (value != null) {
            machine.telling().note(new Event.Wrote(thread.id, line, text, Text.shortRepr(value, VALUE_LENGTH)));
            return;
        }
        if (receiver instanceof Pending call) {
            Object self = call.self();
            if (call.builtin().effect == Builtin.Effect.WRITES && self != null) {
                machine.telling()
                        .note(new Event.Wrote(thread.id, line, receiverText(text), Text.shortRepr(self, VALUE_LENGTH)));
            } else if (thread.top == frame && frame.sp > 0) {
                read(line, text);
            }
            return;
        }
        switch (op) {
            case LOAD_GLOBAL, LOAD_CELL, LOAD_ATTR, SUBSCRIPT, COMPARE, UNARY -> {
                if (thread.top == frame && frame.pc == at + 1) {
                    read(line, text);
                }
            }
            default -> {}
        }
    }

    private void read(int line, String text) {
        if (frame.sp > frame.code.localCount()) {
            machine.telling().note(new Event.Read(thread.id, line, text, Text.shortRepr(frame.peek(0), VALUE_LENGTH)));
        }
    }

    /** {@code log} of {@code log.append(x)}. */
    private static String receiverText(String call) {
        int parenthesis = call.indexOf('(');
        String function = parenthesis < 0 ? call : call.substring(0, parenthesis);
        int dot = function.lastIndexOf('.');
        return dot < 0 ? function : function.substring(0, dot);
    }
}

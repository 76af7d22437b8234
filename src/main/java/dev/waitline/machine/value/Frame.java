package dev.waitline.machine.value;

import dev.waitline.program.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call in progress: its variables, its operands and where it is. */
public final class Frame extends HeapObject {
    public final Code code;
    /** Local slots, then the operand stack. Null is unbound. */
    @Nullable
    public Object[] slots;

    public int sp;
    public int pc;
    public int line;

    @Nullable
    public Frame back;
    /** How many frames there are up to this one. */
    public int depth = 1;

    @Nullable
    public Function function;
    /** What becomes of the value that it returns. */
    public Continuation then = Continuation.PUSH;

    /** The names of a class body. */
    @Nullable
    public Attrs names;

    @Nullable
    public Generator generator;
    /** The exceptions being handled, innermost last. */
    public List<ExceptionObject> handled = List.of();
    /** Whether this call came from the user's program into the library: the events tell of it. */
    public boolean boundary;

    /** What becomes of a frame's value. */
    public Frame(Code code) {
        this.code = code;
        this.slots = new @Nullable Object[code.localCount() + code.stackSize()];
        this.sp = code.localCount();
        this.line = code.header().firstLine();
    }

    private Frame(Code code, @Nullable Object[] slots) {
        this.code = code;
        this.slots = slots;
    }

    public void push(Object value) {
        slots[sp++] = value;
    }

    public Object pop() {
        Object value = slots[--sp];
        slots[sp] = null;
        return present(value);
    }

    /** Moves the topmost {@code count} values into an array, in their order. */
    public void pop(int count, @Nullable Object[] into, int at) {
        sp -= count;
        System.arraycopy(slots, sp, into, at, count);
        Arrays.fill(slots, sp, sp + count, null);
    }

    /** The value {@code below} under the top of the stack. */
    public Object peek(int below) {
        return present(slots[sp - 1 - below]);
    }

    public static Object present(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("an operand is missing");
        }
        return value;
    }

    public void beginHandling(ExceptionObject exception) {
        List<ExceptionObject> longer = new ArrayList<>(handled);
        longer.add(exception);
        handled = longer;
    }

    public void handle(int depth) {
        if (handled.size() > depth) {
            handled = List.copyOf(handled.subList(0, depth));
        }
    }

    @Override
    public void references(Consumer<Object> to) {
        for (Object each : slots) {
            if (each != null) {
                to.accept(each);
            }
        }
        then.references(to);
        handled.forEach(to);
    }

    @Override
    public void encode(StateWriter to) {
        to.constant(code);
        to.number(pc);
        to.number(line);
        to.number(sp);
        for (int i = 0; i < sp; i++) {
            to.value(slots[i]);
        }
        to.value(back);
        to.value(function);
        then.encode(to);
        Attrs.encode(names, to);
        to.value(generator);
        to.number(handled.size());
        handled.forEach(to::value);
    }

    @Override
    public HeapObject shell() {
        return new Frame(code, slots);
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        Frame that = (Frame) from;
        slots = copier.copy(that.slots);
        sp = that.sp;
        pc = that.pc;
        depth = that.depth;
        line = that.line;
        back = copier.copyNullable(that.back);
        function = copier.copyNullable(that.function);
        then = that.then.copy(copier);
        Attrs own = that.names;
        names = own == null ? null : own.copy(copier);
        generator = copier.copyNullable(that.generator);
        handled = that.handled.isEmpty()
                ? List.of()
                : that.handled.stream().map(copier::copy).toList();
        boundary = that.boundary;
    }
}

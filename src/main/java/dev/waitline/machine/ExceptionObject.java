package dev.waitline.machine;

import dev.waitline.program.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An exception, with the way it came. */
final class ExceptionObject extends Instance {
    PyTuple args;
    /** Innermost first: the order in which frames are left. */
    final List<TraceEntry> trace = new ArrayList<>();

    @Nullable
    ExceptionObject cause;

    @Nullable
    ExceptionObject context;
    /** Whether tracebacks leave the context out: {@code raise ... from None}. */
    boolean suppressed;
    /** What {@code str()} gave, where that took a method written in Python; noted before a traceback is made. */
    @Nullable
    String text;

    ExceptionObject(ClassObject type, int id, PyTuple args) {
        super(type, id);
        this.args = args;
    }

    /** One line of a traceback. */
    record TraceEntry(Code code, int pc, int line) {}

    @Override
    void references(Consumer<Object> to) {
        super.references(to);
        to.accept(args);
        ExceptionObject because = cause;
        if (because != null) {
            to.accept(because);
        }
        ExceptionObject during = context;
        if (during != null) {
            to.accept(during);
        }
    }

    @Override
    void encode(StateWriter to) {
        super.encode(to);
        to.value(args);
        to.number(trace.size());
        trace.forEach(to::constant);
        to.value(cause);
        to.value(context);
        to.flag(suppressed);
        to.constant(text);
    }

    @Override
    HeapObject shell() {
        return new ExceptionObject(type, id, args);
    }

    @Override
    void fill(HeapObject from, Copier copier) {
        super.fill(from, copier);
        ExceptionObject that = (ExceptionObject) from;
        args = copier.copy(that.args);
        trace.addAll(that.trace);
        cause = copier.copyNullable(that.cause);
        context = copier.copyNullable(that.context);
        suppressed = that.suppressed;
        text = that.text;
    }
}

package dev.waitline.machine.value;

import dev.waitline.program.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An exception, with the way it came. */
public final class ExceptionObject extends Instance {
    public PyTuple args;
    /** What exceptions of its builtin class know besides: the name that was not found, the exit status. */
    public Attrs fields = new Attrs();
    /** Innermost first: the order in which frames are left. */
    public final List<TraceEntry> trace = new ArrayList<>();

    @Nullable
    public ExceptionObject cause;

    @Nullable
    public ExceptionObject context;
    /** Whether tracebacks leave the context out: {@code raise ... from None}. */
    public boolean suppressed;
    /** What {@code str()} gave, where that took a method written in Python; noted before a traceback is made. */
    @Nullable
    public String text;

    public ExceptionObject(ClassObject type, int id, PyTuple args) {
        super(type, id);
        this.args = args;
    }

    /** Notes which exception was being handled when this one was raised. */
    public void cameAfter(ExceptionObject during) {
        if (during != this) {
            during.forget(this);
            context = during;
        }
    }

    /** Takes an exception out of what this one came after, lest it come after itself. */
    private void forget(ExceptionObject exception) {
        ExceptionObject at = this;
        for (ExceptionObject next = at.context; next != null; next = at.context) {
            if (next == exception) {
                at.context = null;
                return;
            }
            at = next;
        }
    }

    /** One line of a traceback. */
    public record TraceEntry(Code code, int pc, int line) {}

    @Override
    public void references(Consumer<Object> to) {
        super.references(to);
        to.accept(args);
        fields.references(to);
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
    public void encode(StateWriter to) {
        super.encode(to);
        to.value(args);
        fields.encode(to);
        to.number(trace.size());
        trace.forEach(to::constant);
        to.value(cause);
        to.value(context);
        to.flag(suppressed);
        to.constant(text);
    }

    @Override
    public HeapObject shell() {
        return new ExceptionObject(type, id, args);
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        super.fill(from, copier);
        ExceptionObject that = (ExceptionObject) from;
        args = copier.copy(that.args);
        fields = that.fields.copy(copier);
        trace.addAll(that.trace);
        cause = copier.copyNullable(that.cause);
        context = copier.copyNullable(that.context);
        suppressed = that.suppressed;
        text = that.text;
    }
}

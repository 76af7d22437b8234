package dev.waitline.machine.language;

import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.FixedObject;
import dev.waitline.machine.value.Host;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.Types;
import dev.waitline.program.None;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of an exception as a program sees it, {@code e.__traceback__}: a line, and those further in behind it. */
public final class Traceback extends FixedObject {
    static final ClassObject TYPE = new ClassObject("traceback", "builtins", List.of(Types.OBJECT));
    private static final ClassObject FRAME = new ClassObject("frame", "builtins", List.of(Types.OBJECT));
    private static final ClassObject CODE = new ClassObject("code", "builtins", List.of(Types.OBJECT));

    static {
        TYPE.fixed = true;
        FRAME.fixed = true;
        CODE.fixed = true;
    }

    /** Outermost first; never empty, and without the library's. */
    final List<ExceptionObject.TraceEntry> entries;

    private Traceback(List<ExceptionObject.TraceEntry> entries) {
        this.entries = entries;
    }

    /** That of an exception, or None when it has not been raised. */
    public static Object of(ExceptionObject e) {
        List<ExceptionObject.TraceEntry> shown = Tracebacks.shown(e);
        return shown.isEmpty() ? None.NONE : new Traceback(shown);
    }

    /** Gives an exception this traceback, or with None none. */
    public static void give(Context c, ExceptionObject e, Object traceback) {
        if (!(traceback instanceof Traceback || traceback == None.NONE)) {
            throw c.typeError("__traceback__ must be a traceback or None");
        }
        e.trace.clear();
        if (traceback instanceof Traceback given) {
            e.trace.addAll(given.entries.reversed());
        }
    }

    /** The text of each line, as {@code traceback.format_tb} gives it. */
    public PyList lines(Host host) {
        PyList lines = new PyList();
        entries.forEach(each -> lines.items().add(Tracebacks.of(host, each)));
        return lines;
    }

    @Nullable
    Object attribute(Context c, String name) {
        ExceptionObject.TraceEntry first = entries.getFirst();
        return switch (name) {
            case "tb_lineno" -> (long) first.line();
            case "tb_lasti" -> 2L * first.pc();
            case "tb_next" -> entries.size() == 1 ? None.NONE : new Traceback(entries.subList(1, entries.size()));
            case "tb_frame" -> frame(c, first);
            default -> null;
        };
    }

    private static Instance frame(Context c, ExceptionObject.TraceEntry entry) {
        Instance code = new Instance(CODE, c.host().nextId());
        code.attrs.put("co_name", entry.code().name());
        code.attrs.put("co_qualname", entry.code().header().qualifiedName());
        code.attrs.put("co_filename", entry.code().header().source().path());
        code.attrs.put("co_firstlineno", (long) entry.code().header().firstLine());
        Instance frame = new Instance(FRAME, c.host().nextId());
        frame.attrs.put("f_code", code);
        frame.attrs.put("f_lineno", (long) entry.line());
        return frame;
    }

    @Override
    public ClassObject type() {
        return TYPE;
    }

    @Override
    public List<?> parts() {
        return entries;
    }

    @Override
    public String text() {
        return "<traceback object>";
    }
}

package dev.waitline.machine.language;

import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.FixedObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Host;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.program.Code;
import dev.waitline.program.None;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
        return frame(c, entry.code(), entry.line());
    }

    private static Instance frame(Context c, Code code, int line) {
        Instance frame = new Instance(FRAME, c.host().nextId());
        frame.attrs.put("f_code", code(c, code));
        frame.attrs.put("f_lineno", (long) line);
        return frame;
    }

    /** The program's frame so many calls further out than the one that asks, and those around it. */
    public static Object frame(Context c, long depth) {
        List<Instance> frames = new ArrayList<>();
        for (Frame f = c.thread().top; f != null; f = f.back) {
            if (!f.code.library()) {
                Instance frame =
                        frame(c, f.code, f.code.span(Math.max(0, f.pc - 1)).line());
                frame.attrs.put("f_back", None.NONE);
                if (!frames.isEmpty()) {
                    frames.getLast().attrs.put("f_back", frame);
                }
                frames.add(frame);
            }
        }
        if (depth >= frames.size()) {
            throw c.valueError("call stack is not deep enough");
        }
        return frames.get((int) Math.max(0, depth));
    }

    /** Under this name a code object holds what it stands for. */
    private static final String HELD = ".code";

    private static final class Held extends FixedObject {
        final Code code;

        Held(Code code) {
            this.code = code;
        }

        @Override
        public ClassObject type() {
            return CODE;
        }

        @Override
        public List<?> parts() {
            return List.of(code);
        }

        @Override
        public String text() {
            return "<code>";
        }
    }

    /** The code of a text that a program has compiled; null for any other value. */
    public static @Nullable Code codeOf(Object value) {
        return value instanceof Instance i
                        && i.type == CODE
                        && i.attrs.get(HELD) instanceof Held held
                        && held.code.header().parameters().names().contains(".globals")
                ? held.code
                : null;
    }

    /** What a program may know of a code. */
    public static Instance code(Context c, Code code) {
        Code.Header header = code.header();
        Code.Parameters parameters = header.parameters();
        List<Object> own = new ArrayList<>();
        List<Object> free = new ArrayList<>();
        for (int i = 0; i < header.locals().size(); i++) {
            int slot = i;
            String name = header.locals().get(i);
            if (IntStream.of(header.free()).anyMatch(f -> f == slot)) {
                free.add(name);
            } else if (!name.startsWith(".") && header.cells().stream().noneMatch(cell -> cell.slot() == slot)) {
                own.add(name);
            }
        }
        if (parameters.star()) {
            own.add(parameters.positional() + parameters.keywordOnly(), own.remove(parameters.positional()));
        }
        Instance made = new Instance(CODE, c.host().nextId());
        made.attrs.put(HELD, new Held(code));
        made.attrs.put("co_name", code.name());
        made.attrs.put("co_qualname", header.qualifiedName());
        made.attrs.put("co_filename", header.source().path());
        made.attrs.put("co_firstlineno", (long) header.firstLine());
        made.attrs.put("co_argcount", (long) parameters.positional());
        made.attrs.put("co_posonlyargcount", (long) parameters.positionalOnly());
        made.attrs.put("co_kwonlyargcount", (long) parameters.keywordOnly());
        made.attrs.put("co_varnames", new PyTuple(own.toArray()));
        made.attrs.put("co_nlocals", (long) own.size());
        made.attrs.put("co_freevars", new PyTuple(free.toArray()));
        return made;
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

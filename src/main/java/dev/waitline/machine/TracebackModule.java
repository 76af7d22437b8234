package dev.waitline.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.waitline.program.None;

/** The module {@code traceback}, of which programs mostly want the text. */
final class TracebackModule {
    private TracebackModule() {}

    static Map<String, Object> members() {
        NativeModule traceback = new NativeModule("traceback");
        traceback.value("print_exc", new Builtin("print_exc", Builtin.Effect.PRINT, (c, a, k) -> {
            @Nullable Object[] given = NativeModule.named(c, "print_exc", a, k, "limit", "file", "chain");
            return print(c, current(c), given[1]);
        }));
        traceback.value("format_exc", new Builtin("format_exc", Builtin.Effect.HIDDEN, (c, a, k) -> current(c)));
        traceback.value("print_exception", new Builtin("print_exception", Builtin.Effect.PRINT, (c, a, k) -> {
            @Nullable Object[] given = exception(c, "print_exception", a, k);
            return print(c, text(given), given[4]);
        }));
        traceback.value("format_exception", new Builtin("format_exception", Builtin.Effect.HIDDEN, (c, a, k) ->
                lines(text(exception(c, "format_exception", a, k)))));
        traceback.value("format_exception_only", new Builtin("format_exception_only", Builtin.Effect.HIDDEN, (c, a, k) -> {
            Object last = a.length == 0 ? None.NONE : a[a.length - 1];
            return PyList.of(List.of((last instanceof ExceptionObject e ? Tracebacks.lastLine(e) : "NoneType: None") + "\n"));
        }));
        return traceback.members();
    }

    /** The exception that a thread is handling, or null. */
    static @Nullable ExceptionObject handled(PyThread thread) {
        for (Frame f = thread.top; f != null; f = f.back) {
            if (!f.handled.isEmpty()) {
                return f.handled.getLast();
            }
        }
        return null;
    }

    private static String current(Context c) {
        ExceptionObject e = handled(c.thread());
        return e == null ? "NoneType: None\n" : Tracebacks.of(e);
    }

    /** Takes {@code (exception)} as well as the old {@code (type, exception, traceback)}. */
    private static @Nullable Object[] exception(
            Context c, String function, Object[] a, @Nullable Map<String, Object> k) {
        return NativeModule.named(c, function, a, k, "exc", "value", "tb", "limit", "file", "chain");
    }

    private static String text(@Nullable Object[] given) {
        Object e = given[1] instanceof ExceptionObject ? given[1] : given[0];
        return e instanceof ExceptionObject exception ? Tracebacks.of(exception) : "NoneType: None\n";
    }

    private static Object print(Context c, String text, @Nullable Object file) {
        Object stream = file == null || file == None.NONE ? StandardStream.current(c.machine(), true) : file;
        return StandardStream.write(c, stream, text);
    }

    private static PyList lines(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> {
            boolean belongs = line.startsWith("    ") && !lines.isEmpty();
            if (belongs) {
                lines.set(lines.size() - 1, lines.getLast() + line + "\n");
            } else {
                lines.add(line + "\n");
            }
        });
        return PyList.of(lines);
    }
}

package dev.waitline.machine.language;

import dev.waitline.compile.Anchors;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Host;
import dev.waitline.machine.value.PyList;
import dev.waitline.program.Code;
import dev.waitline.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tracebacks as CPython 3.11 prints them, with the library's frames left out. */
public final class Tracebacks {
    /** A line that comes again is shown so often. */
    private static final int SHOWN = 3;

    private final Host host;
    private final StringBuilder text = new StringBuilder();
    private final Map<ExceptionObject, Boolean> seen = new IdentityHashMap<>();

    private Tracebacks(Host host) {
        this.host = host;
    }

    /** The whole text, with the exceptions that led to this one before it. */
    public static String of(Host host, ExceptionObject exception) {
        Tracebacks made = new Tracebacks(host);
        made.write(exception);
        return made.text.toString();
    }

    /** The text of one line of it. */
    public static String of(Host host, ExceptionObject.TraceEntry entry) {
        Tracebacks made = new Tracebacks(host);
        made.entry(entry);
        return made.text.toString();
    }

    /** The lines of an exception's traceback, outermost first, without the library's. */
    static List<ExceptionObject.TraceEntry> shown(ExceptionObject e) {
        return e.trace.reversed().stream()
                .filter(entry -> !entry.code().library())
                .toList();
    }

    private void write(ExceptionObject e) {
        seen.put(e, true);
        ExceptionObject cause = e.cause;
        ExceptionObject context = e.context;
        if (cause != null) {
            if (!seen.containsKey(cause)) {
                write(cause);
                text.append("\nThe above exception was the direct cause of the following exception:\n\n");
            }
        } else if (context != null && !e.suppressed && !seen.containsKey(context)) {
            write(context);
            text.append("\nDuring handling of the above exception, another exception occurred:\n\n");
        }
        List<ExceptionObject.TraceEntry> shown = shown(e);
        if (!e.trace.isEmpty()) {
            text.append("Traceback (most recent call last):\n");
            entries(shown);
        }
        text.append(lastLine(e)).append(Suggestions.of(host, e)).append('\n');
        if (e.attrs.get("__notes__") instanceof PyList notes) {
            for (Object note : notes.items()) {
                text.append(Text.str(note)).append('\n');
            }
        }
    }

    private void entries(List<ExceptionObject.TraceEntry> shown) {
        ExceptionObject.TraceEntry last = null;
        int count = 0;
        for (ExceptionObject.TraceEntry entry : shown) {
            boolean again = last != null && last.code() == entry.code() && last.line() == entry.line();
            if (!again) {
                repeated(count);
                count = 0;
            }
            last = entry;
            count++;
            if (count <= SHOWN) {
                entry(entry);
            }
        }
        repeated(count);
    }

    private void repeated(int count) {
        int hidden = count - SHOWN;
        if (hidden > 0) {
            text.append("  [Previous line repeated ").append(hidden).append(" more time");
            text.append(hidden == 1 ? "]\n" : "s]\n");
        }
    }

    private void entry(ExceptionObject.TraceEntry entry) {
        Code code = entry.code();
        String file = code.header().source().path();
        text.append("  File \"").append(file).append("\", line ").append(entry.line());
        text.append(", in ").append(code.name()).append('\n');
        String line = code.header().source().line(entry.line());
        String stripped = line.strip();
        if (stripped.isEmpty()) {
            return;
        }
        text.append("    ").append(stripped).append('\n');
        Span span = code.span(entry.pc());
        boolean pointed = switch (code.ops()[entry.pc()]) {
            case FOR_ITER -> code.name().endsWith("comp>") || code.name().equals("<genexpr>");
            case WITH_PREPARE, WITH_EXCEPT -> false;
            default -> true;
        };
        if (pointed && span.start().line() == entry.line()) {
            carets(line, stripped, span);
        }
    }

    private void carets(String line, String stripped, Span span) {
        boolean single = span.end().line() == span.start().line();
        int from = Math.min(line.length(), span.start().column() - 1);
        int to = single
                ? Math.min(line.length(), span.end().column() - 1)
                : line.stripTrailing().length();
        if (to <= from) {
            return;
        }
        Optional<Anchors> anchors = single ? Anchors.of(line.substring(from, to)) : Optional.empty();
        if (to - from == stripped.length() && anchors.isEmpty()) {
            return;
        }
        StringBuilder marks = new StringBuilder((anchors.isPresent() ? "~" : "^").repeat(to - from));
        anchors.ifPresent(a -> {
            for (int i = a.start(); i < Math.min(a.end(), marks.length()); i++) {
                marks.setCharAt(i, '^');
            }
        });
        int indent = line.indexOf(stripped);
        text.append("    ")
                .append(" ".repeat(Math.max(0, from - indent)))
                .append(marks)
                .append('\n');
    }

    /** {@code ValueError: what is wrong}. */
    public static String lastLine(ExceptionObject e) {
        String own = e.text;
        String message = own != null ? own : text(e);
        String name = Text.qualified(e.type);
        if (name.startsWith("__main__.")) {
            name = name.substring("__main__.".length());
        }
        return message.isEmpty() ? name : name + ": " + message;
    }

    /** The exceptions that a traceback of {@code e} shows. */
    public static List<Object> chain(ExceptionObject e) {
        List<Object> chain = new ArrayList<>();
        collect(e, chain);
        return chain;
    }

    private static void collect(@Nullable ExceptionObject e, List<Object> chain) {
        if (e != null && chain.stream().noneMatch(each -> each == e)) {
            chain.add(e);
            collect(e.cause, chain);
            collect(e.context, chain);
        }
    }

    private static String text(ExceptionObject e) {
        try {
            return Text.needsPython(e, true) ? Text.exceptionText(e) : Text.str(e);
        } catch (StackOverflowError deep) {
            return "<exception str() failed>";
        }
    }
}

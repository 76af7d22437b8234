package dev.waitline.machine;

import dev.waitline.program.Code;
import dev.waitline.source.Span;
import java.util.List;

/** Tracebacks as CPython 3.11 prints them, with the library's frames left out. */
final class Tracebacks {
    private Tracebacks() {}

    /** The whole text, with the exceptions that led to this one before it. */
    static String of(ExceptionObject exception) {
        StringBuilder text = new StringBuilder();
        write(exception, text, 0);
        return text.toString();
    }

    private static void write(ExceptionObject e, StringBuilder text, int depth) {
        ExceptionObject cause = e.cause;
        ExceptionObject context = e.context;
        if (cause != null && depth < 20) {
            write(cause, text, depth + 1);
            text.append("\nThe above exception was the direct cause of the following exception:\n\n");
        } else if (context != null && depth < 20) {
            write(context, text, depth + 1);
            text.append("\nDuring handling of the above exception, another exception occurred:\n\n");
        }
        List<ExceptionObject.TraceEntry> shown = e.trace.reversed().stream()
                .filter(entry -> !entry.code().library())
                .toList();
        if (!shown.isEmpty()) {
            text.append("Traceback (most recent call last):\n");
            shown.forEach(entry -> entry(entry, text));
        }
        text.append(lastLine(e)).append('\n');
    }

    private static void entry(ExceptionObject.TraceEntry entry, StringBuilder text) {
        Code code = entry.code();
        String file = code.header().source().name();
        text.append("  File \"").append(file).append("\", line ").append(entry.line());
        text.append(", in ").append(code.name()).append('\n');
        String line = code.header().source().line(entry.line());
        String stripped = line.strip();
        if (stripped.isEmpty()) {
            return;
        }
        text.append("    ").append(stripped).append('\n');
        Span span = code.span(entry.pc());
        int indent = line.indexOf(stripped);
        int from = span.start().column() - 1 - indent;
        int to = span.end().line() == span.start().line() ? span.end().column() - 1 - indent : stripped.length();
        boolean whole = from <= 0 && to >= stripped.length();
        if (span.start().line() == entry.line() && !whole && from >= 0 && to > from) {
            text.append("    ").append(" ".repeat(from)).append("^".repeat(to - from)).append('\n');
        }
    }

    /** {@code ValueError: what is wrong}. */
    static String lastLine(ExceptionObject e) {
        String message = Text.needsPython(e, true, 0) ? Text.exceptionText(e) : Text.str(e);
        String name = Text.qualified(e.type);
        if (name.startsWith("__main__.")) {
            name = name.substring("__main__.".length());
        }
        return message.isEmpty() ? name : name + ": " + message;
    }
}

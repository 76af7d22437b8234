package dev.waitline.machine.language;

import dev.waitline.compile.Anchors;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Host;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.program.Code;
import dev.waitline.program.None;
import dev.waitline.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tracebacks as CPython 3.11 prints them, with the library's frames left out. */
public final class Tracebacks {
    /** A line that comes again is shown so often. */
    private static final int SHOWN = 3;

    /** Groups are shown so deep within each other, and so many members of each. */
    private static final int DEEPEST = 10;

    private static final int WIDEST = 15;

    private final Host host;
    private final StringBuilder text = new StringBuilder();
    private final Map<ExceptionObject, Boolean> seen = new IdentityHashMap<>();

    /** What is shown before each exception, where that is known beforehand. */
    private @Nullable Map<ExceptionObject, ExceptionObject> planned;
    /** In how many groups we are. */
    private int depth;
    /** Whether the frame of the groups around has been closed by the last member's own. */
    private boolean closed;

    private Tracebacks(Host host) {
        this.host = host;
    }

    /** The whole text, with the exceptions that led to this one before it. */
    public static String of(Host host, ExceptionObject exception) {
        Tracebacks made = new Tracebacks(host);
        made.write(exception);
        return made.text.toString();
    }

    /** The same as the module {@code traceback} gives it: of what is shared in a group, the last member shows it. */
    public static String ofModule(Host host, ExceptionObject exception) {
        Tracebacks made = new Tracebacks(host);
        made.plan(exception);
        made.write(exception);
        return made.text.toString();
    }

    private void plan(ExceptionObject exception) {
        Map<ExceptionObject, ExceptionObject> before = new IdentityHashMap<>();
        Deque<ExceptionObject> open = new ArrayDeque<>();
        seen.put(exception, true);
        open.push(exception);
        while (!open.isEmpty()) {
            ExceptionObject e = open.pop();
            ExceptionObject first = before(e);
            if (first != null) {
                before.put(e, first);
                seen.put(first, true);
                open.push(first);
            }
            for (ExceptionObject member : ExceptionGroups.members(e)) {
                seen.put(member, true);
                open.push(member);
            }
        }
        planned = before;
    }

    /** The exception that is shown before {@code e}: its cause or context, if that has not been shown. */
    private @Nullable ExceptionObject before(ExceptionObject e) {
        if (planned != null) {
            return planned.get(e);
        }
        ExceptionObject first = e.cause != null ? e.cause : e.suppressed ? null : e.context;
        return first == null || seen.containsKey(first) ? null : first;
    }

    /** The text of one line of it. */
    public static String of(Host host, ExceptionObject.TraceEntry entry) {
        Tracebacks made = new Tracebacks(host);
        made.entry(entry);
        return made.text.toString();
    }

    /** The lines of a thread's stack, outermost first, without the library's; as {@code traceback.format_stack} has them. */
    public static List<Object> stack(Host host, @Nullable Frame innermost) {
        List<Object> lines = new ArrayList<>();
        for (Frame f = innermost; f != null; f = f.back) {
            if (!f.code.library()) {
                int at = Math.max(0, f.pc - 1);
                Tracebacks made = new Tracebacks(host);
                made.place(new ExceptionObject.TraceEntry(
                        f.code, at, f.code.span(at).line()));
                lines.addFirst(made.text.toString());
            }
        }
        return lines;
    }

    /** The lines of an exception's traceback, outermost first, without the library's. */
    static List<ExceptionObject.TraceEntry> shown(ExceptionObject e) {
        return e.trace.reversed().stream()
                .filter(entry -> !entry.code().library())
                .toList();
    }

    private void write(ExceptionObject e) {
        seen.put(e, true);
        ExceptionObject first = before(e);
        if (first != null) {
            write(first);
            String how = first == e.cause
                    ? "The above exception was the direct cause of the following exception:"
                    : "During handling of the above exception, another exception occurred:";
            margin('|', () -> text.append('\n').append(how).append("\n\n"));
        }
        if (!ExceptionGroups.is(e)) {
            own(e, "Traceback", '|');
        } else if (depth > DEEPEST) {
            margin(
                    '|',
                    () -> text.append("... (max_group_depth is ")
                            .append(DEEPEST)
                            .append(")\n"));
        } else {
            boolean outermost = depth == 0;
            depth += outermost ? 1 : 0;
            own(e, "Exception Group Traceback", outermost ? '+' : '|');
            members(ExceptionGroups.members(e));
            depth -= outermost ? 1 : 0;
        }
    }

    private void own(ExceptionObject e, String title, char first) {
        if (!e.trace.isEmpty()) {
            margin(first, () -> text.append(title).append(" (most recent call last):\n"));
            margin('|', () -> entries(shown(e)));
        }
        margin('|', () -> exceptionOnly(host, e).forEach(text::append));
    }

    private void members(List<ExceptionObject> members) {
        int count = Math.min(members.size(), WIDEST + 1);
        for (int i = 0; i < count; i++) {
            text.append("  ".repeat(depth)).append(i == 0 ? "+-" : "  ");
            text.append("+---------------- ").append(i < WIDEST ? String.valueOf(i + 1) : "...");
            text.append(" ----------------\n");
            closed = false;
            depth++;
            if (i < WIDEST) {
                write(members.get(i));
            } else {
                int more = members.size() - WIDEST;
                margin(
                        '|',
                        () -> text.append("and ")
                                .append(more)
                                .append(more == 1 ? " more exception\n" : " more exceptions\n"));
            }
            if (i == count - 1 && !closed) {
                text.append("  ".repeat(depth)).append("+------------------------------------\n");
                closed = true;
            }
            depth--;
        }
    }

    /** What {@code writing} adds to the text, with the margin of the groups around it. */
    private void margin(char mark, Runnable writing) {
        int from = text.length();
        writing.run();
        if (depth > 0) {
            String indent = "  ".repeat(depth) + mark + " ";
            String written = text.substring(from);
            text.setLength(from);
            written.lines().forEach(line -> text.append(indent).append(line).append('\n'));
        }
    }

    /** The last lines of a traceback: what the exception says, and its notes. */
    public static List<String> exceptionOnly(Host host, ExceptionObject e) {
        List<String> lines = new ArrayList<>();
        lines.add(lastLine(e) + Suggestions.of(host, e) + "\n");
        Object notes = e.attrs.get("__notes__");
        if (notes instanceof PyList || notes instanceof PyTuple) {
            for (Object note : notes instanceof PyList list ? list.items() : List.of(((PyTuple) notes).items())) {
                for (String line : Text.str(note).split("\n", -1)) {
                    lines.add(line + "\n");
                }
            }
        } else if (notes != null && notes != None.NONE) {
            lines.add(Text.repr(notes) + "\n");
        }
        return lines;
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

    /** Writes where a line of the traceback is, and its text. Gives the text without its indent, empty when there is none. */
    private String place(ExceptionObject.TraceEntry entry) {
        Code code = entry.code();
        String file = code.header().source().path();
        text.append("  File \"").append(file).append("\", line ").append(entry.line());
        text.append(", in ").append(code.name()).append('\n');
        String line = code.header().source().line(entry.line());
        String stripped = line.strip();
        boolean nowhere = file.startsWith("<") && file.endsWith(">");
        if (stripped.isEmpty() || nowhere) {
            return "";
        }
        text.append("    ").append(stripped).append('\n');
        return stripped;
    }

    private void entry(ExceptionObject.TraceEntry entry) {
        String stripped = place(entry);
        if (stripped.isEmpty()) {
            return;
        }
        Code code = entry.code();
        String line = code.header().source().line(entry.line());
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
            ExceptionGroups.members(e).forEach(member -> collect(member, chain));
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

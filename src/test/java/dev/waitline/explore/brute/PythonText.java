package dev.waitline.explore.brute;

import dev.waitline.explore.brute.Expression.ThreadMethod;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a program down in Python. */
final class PythonText {
    private final SmallProgram program;
    private final String soon;
    private final Set<Thing> things = new TreeSet<>();
    private final Set<Primitive> primitives = new TreeSet<>();
    private final Set<String> assigned = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();
    private String owner = "self";

    private PythonText(SmallProgram program, String soon) {
        this.program = program;
        this.soon = soon;
    }

    /** @param soon how many seconds a timeout has */
    static String of(SmallProgram program, String soon) {
        return new PythonText(program, soon).write();
    }

    private String write() {
        int indent = program.within() ? 1 : 0;
        for (int i = 0; i < program.threads().size(); i++) {
            if (function(i) < i) {
                continue;
            }
            String self = program.within() ? "self" : "";
            function(
                    indent,
                    "work" + i + "(" + self + ")",
                    program.threads().get(i).statements());
        }
        if (program.within()) {
            String workers = text.toString();
            text.setLength(0);
            StringBuilder made = new StringBuilder();
            threads(2, "self.", made);
            assigned.clear();
            block(2, program.first());
            String first = global(2) + made + text;
            text.setLength(0);
            text.append("class Work:\n    def __init__(self):\n")
                    .append(first)
                    .append('\n')
                    .append(workers)
                    .append("\nw = Work()\n");
            owner = "w";
        } else {
            StringBuilder made = new StringBuilder();
            threads(0, "", made);
            text.append(made);
            block(0, program.first());
        }
        block(0, program.last());
        return head() + text;
    }

    private void threads(int indent, String before, StringBuilder into) {
        for (int i = 0; i < program.threads().size(); i++) {
            String daemon = program.threads().get(i).daemon() ? ", daemon=True" : "";
            into.append("    ".repeat(indent))
                    .append("%st%d = threading.Thread(target=%swork%d%s)\n"
                            .formatted(before, i, before, function(i), daemon));
        }
    }

    /** Which function a thread runs: those that do the same run the same one. */
    private int function(int thread) {
        int first = 0;
        while (!program.threads()
                .get(first)
                .statements()
                .equals(program.threads().get(thread).statements())) {
            first++;
        }
        return first;
    }

    private void function(int indent, String signature, List<Statement> body) {
        int start = text.length();
        assigned.clear();
        block(indent + 1, body);
        text.insert(start, "    ".repeat(indent) + "def " + signature + ":\n" + global(indent + 1));
        text.append("\n\n");
    }

    private String global(int indent) {
        return assigned.isEmpty() ? "" : "    ".repeat(indent) + "global " + String.join(", ", assigned) + "\n";
    }

    private String head() {
        String all = text + things.stream().map(t -> t.declaration).collect(Collectors.joining());
        StringBuilder head = new StringBuilder();
        for (String module : List.of("collections", "copy", "dataclasses", "operator", "queue", "threading")) {
            if (module.equals("threading")
                    || all.contains(module + ".")
                    || primitives.stream().anyMatch(p -> p.made.startsWith(module))) {
                head.append("import ").append(module).append('\n');
            }
        }
        head.append('\n');
        primitives.forEach(
                p -> head.append(p.variable).append(" = ").append(p.made).append('\n'));
        things.forEach(t -> head.append(t.declaration).append('\n'));
        results(head);
        return head.append("\n\n").toString();
    }

    private void results(StringBuilder head) {
        for (int i = 0; i < 10; i++) {
            if (text.indexOf("r" + i) >= 0) {
                head.append("r").append(i).append(" = None\n");
            }
        }
    }

    private void block(int indent, List<Statement> statements) {
        if (statements.isEmpty() && indent > 0) {
            line(indent, "pass");
        }
        statements.forEach(s -> statement(indent, s));
    }

    private void line(int indent, String code) {
        text.append("    ".repeat(indent)).append(code).append('\n');
    }

    private void inner(int indent, String head, List<Statement> body) {
        line(indent, head);
        block(indent + 1, body);
    }

    private void statement(int indent, Statement statement) {
        switch (statement) {
            case Statement.Keep k -> line(indent, k.local() + " = " + text(k.value()));
            case Statement.Store s -> {
                assigned.add(s.result());
                line(indent, s.result() + " = " + text(s.value()));
            }
            case Statement.Do d -> line(indent, text(d.expression()));
            case Statement.Increase i -> {
                used(i.write());
                line(indent, i.read().text("", owner) + " += " + text(i.addend()));
            }
            case Statement.Print p ->
                line(indent, p.values().stream().map(this::text).collect(Collectors.joining(", ", "print(", ")")));
            case Statement.If i -> inner(indent, "if " + text(i.test()) + ":", i.then());
            case Statement.While w -> inner(indent, "while " + text(w.test()) + ":", w.body());
            case Statement.Twice t -> inner(indent, "for _ in range(2):", t.body());
            case Statement.With w -> {
                primitives.add(w.lock());
                primitives.add(w.lock().lock());
                inner(indent, "with " + w.lock().variable + ":", w.body());
            }
            case Statement.Try t -> {
                inner(indent, "try:", t.body());
                line(indent, "except Exception as err:");
                line(indent + 1, "print(type(err).__name__)");
            }
            case Statement.Finally f -> {
                inner(indent, "try:", f.body());
                inner(indent, "finally:", f.last());
            }
            case Statement.Raise r -> line(indent, "raise " + r.name());
        }
    }

    private void used(Access access) {
        access.things.forEach(t -> things.add(t.declared()));
        Thing written = access.things.getFirst();
        if (written.isGlobal()
                && access.text("", "").startsWith(written.name().toLowerCase(java.util.Locale.ROOT) + " =")) {
            assigned.add(written.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private String text(Expression expression) {
        return switch (expression) {
            case Expression.Constant c -> Values.repr(c.value());
            case Expression.Local l -> l.name();
            case Expression.Result r -> r.name();
            case Expression.Plus p -> text(p.left()) + " + " + text(p.right());
            case Expression.Equals e -> text(e.left()) + " == " + text(e.right());
            case Expression.Not n -> "not " + text(n.negated());
            case Expression.Touch t -> {
                used(t.access());
                yield t.access().text(t.access().takesArgument() ? text(t.argument()) : "", owner);
            }
            case Expression.Invoke i -> {
                primitives.add(i.on());
                primitives.add(i.on().lock());
                if (i.method().call.contains("lambda")) {
                    things.add(Thing.X);
                }
                String argument = i.method().takesArgument() ? text(i.argument()) : "";
                yield i.on().variable + "."
                        + i.method().call.replace("%s", argument).replace("SOON", soon);
            }
            case Expression.IsThread t -> "(threading.current_thread() is t" + t.thread() + ")";
            case Expression.OfThread t -> {
                String before = program.within() ? owner + "." : "";
                yield before + "t" + t.thread() + "." + t.method().call.replace("SOON", soon);
            }
        };
    }

    static boolean isStart(Expression expression) {
        return expression instanceof Expression.OfThread t && t.method() == ThreadMethod.START;
    }
}

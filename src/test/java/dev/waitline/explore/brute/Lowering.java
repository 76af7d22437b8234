package dev.waitline.explore.brute;

import dev.waitline.explore.brute.Code.Label;
import dev.waitline.explore.brute.Expression.OfThread;
import dev.waitline.explore.brute.Layout.Life;
import dev.waitline.explore.brute.Values.Nothing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns a thread's statements into instructions. */
final class Lowering {
    private final Layout layout;
    private final Code code;
    private final PrimitiveLowering primitives;
    private final Map<String, Integer> locals = new HashMap<>();

    private Lowering(Layout layout, Code code) {
        this.layout = layout;
        this.code = code;
        this.primitives = new PrimitiveLowering(layout, code);
    }

    /** All threads of a program, the main thread first. */
    static Layout of(SmallProgram program) {
        Layout layout = new Layout();
        List<Integer> awaited = new ArrayList<>();
        layout.addThread();
        program.threads().forEach(t -> layout.addThread());
        for (int i = 0; i < program.threads().size(); i++) {
            if (!program.threads().get(i).daemon()) {
                awaited.add(layout.life(i + 1));
            }
        }
        List<Statement> main = new ArrayList<>(program.first());
        main.addAll(program.last());
        layout.add(thread(
                layout,
                main,
                code -> code.operation(
                        m -> awaited.stream().noneMatch(a -> m.cell(a) == Life.ALIVE),
                        m -> m.cell(Layout.OVER, true))));
        for (SmallProgram.Body body : program.threads()) {
            layout.add(thread(
                    layout, body.statements(), code -> code.operation(m -> m.cell(layout.life(m.thread), Life.ENDED))));
        }
        return layout;
    }

    private static Code thread(Layout layout, List<Statement> statements, java.util.function.Consumer<Code> last) {
        Label uncaught = new Label();
        Label end = new Label();
        Code code = new Code(uncaught);
        new Lowering(layout, code).block(statements);
        code.jump(end);
        code.here(uncaught);
        code.operation(m -> {
            List<Object> errors = Values.plus(m.listed(Layout.ERRORS), m.take(Code.RAISED));
            m.cell(Layout.ERRORS, errors.stream().sorted().toList());
            if (m.thread == 0) {
                m.cell(Layout.STATUS, 1);
            }
        });
        code.here(end);
        last.accept(code);
        code.operation(m -> false, m -> {});
        return code;
    }

    private void block(List<Statement> statements) {
        statements.forEach(this::statement);
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Keep k -> {
                int value = value(k.value());
                int local = local(k.local());
                code.quiet(m -> m.slot(local, m.take(value)));
            }
            case Statement.Store s -> {
                int value = value(s.value());
                int cell = result(s.result());
                code.operation(m -> m.cell(cell, m.take(value)));
            }
            case Statement.Do d -> {
                int value = value(d.expression());
                code.quiet(m -> m.take(value));
            }
            case Statement.Increase i -> increase(i);
            case Statement.Print p -> print(p.values());
            case Statement.If i -> {
                Label after = new Label();
                code.jumpIf(value(i.test()), false, after);
                block(i.then());
                code.here(after);
            }
            case Statement.While w -> {
                Label before = new Label();
                Label after = new Label();
                code.here(before);
                code.jumpIf(value(w.test()), false, after);
                block(w.body());
                code.jump(before);
                code.here(after);
            }
            case Statement.Twice t -> {
                block(t.body());
                block(t.body());
            }
            case Statement.With w -> {
                int got = code.slot();
                primitives.enter(w.lock(), got);
                code.quiet(m -> m.take(got));
                guarded(w.body(), () -> primitives.leave(w.lock()));
            }
            case Statement.Finally f -> guarded(f.body(), () -> block(f.last()));
            case Statement.Try t -> {
                Label caught = new Label();
                Label after = new Label();
                code.beginTry(caught);
                block(t.body());
                code.endTry();
                code.jump(after);
                code.here(caught);
                code.operation(m -> output(m, m.take(Code.RAISED) + "\n"));
                code.here(after);
            }
            case Statement.Raise r -> code.quiet(m -> m.raise(r.name()));
        }
    }

    /** What is done last is done whether the body raises or not. */
    private void guarded(List<Statement> body, Runnable last) {
        Label raised = new Label();
        Label after = new Label();
        int saved = code.slot();
        code.beginTry(raised);
        block(body);
        code.endTry();
        last.run();
        code.jump(after);
        code.here(raised);
        code.quiet(m -> m.slot(saved, m.take(Code.RAISED)));
        last.run();
        code.quiet(m -> m.raise((String) m.take(saved)));
        code.here(after);
    }

    private void increase(Statement.Increase increase) {
        int before = code.slot();
        touch(increase.read(), -1, before);
        int addend = value(increase.addend());
        plus(before, addend);
        int result = code.slot();
        touch(increase.write(), before, result);
        code.quiet(m -> m.take(result));
    }

    private void print(List<Expression> values) {
        List<Integer> slots = new ArrayList<>();
        for (Expression value : values) {
            slots.add(isLate(value) ? -1 : value(value));
        }
        List<List<Integer>> cells = values.stream()
                .map(v -> v instanceof Expression.Touch t ? cells(t.access()) : List.<Integer>of())
                .toList();
        code.operation(m -> {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < slots.size(); i++) {
                if (slots.get(i) >= 0) {
                    words.add(Values.str(m.take(slots.get(i))));
                } else {
                    Access access = ((Expression.Touch) values.get(i)).access();
                    words.add(Values.str(
                            access.rule.apply(contents(m, cells.get(i)), 0).result()));
                }
            }
            output(m, String.join(" ", words) + "\n");
        });
    }

    private static boolean isLate(Expression value) {
        return value instanceof Expression.Touch t && t.access().isLate();
    }

    private static void output(Moment m, String text) {
        m.cell(Layout.OUTPUT, m.cell(Layout.OUTPUT) + text);
    }

    private int local(String name) {
        return locals.computeIfAbsent(name, n -> code.slot());
    }

    private int result(String name) {
        return layout.cell("result " + name, Nothing.NONE);
    }

    private List<Integer> cells(Access access) {
        return access.things.stream().map(layout::cell).collect(Collectors.toList());
    }

    private static List<Object> contents(Moment m, List<Integer> cells) {
        return cells.stream().map(m::cell).toList();
    }

    /** @return the slot in which the value is; who takes it leaves the slot empty */
    private int value(Expression expression) {
        List<Integer> parts = expression.parts().stream().map(this::value).toList();
        int result = parts.isEmpty() ? code.slot() : parts.getFirst();
        switch (expression) {
            case Expression.Constant c -> code.quiet(m -> m.slot(result, c.value()));
            case Expression.Local l -> {
                int local = local(l.name());
                code.quiet(m -> {
                    if (m.slot(local) == Moment.EMPTY) {
                        m.raise(m.thread == 0 ? "NameError" : "UnboundLocalError");
                    } else {
                        m.slot(result, m.slot(local));
                    }
                });
            }
            case Expression.Result r -> {
                int cell = result(r.name());
                code.operation(m -> m.slot(result, m.cell(cell)));
            }
            case Expression.Plus p -> plus(result, parts.get(1));
            case Expression.Equals e -> {
                int other = parts.get(1);
                code.quiet(m -> m.slot(result, Values.same(m.slot(result), m.take(other))));
            }
            case Expression.Not n -> code.quiet(m -> m.slot(result, !Values.truth(m.slot(result))));
            case Expression.Touch t -> touch(t.access(), parts.isEmpty() ? -1 : result, result);
            case Expression.Invoke i -> primitives.invoke(i, result);
            case OfThread t -> ofThread(t, result);
            case Expression.IsThread t -> code.quiet(m -> m.slot(result, m.thread == t.thread() + 1));
        }
        return result;
    }

    private void plus(int result, int other) {
        code.quiet(m -> {
            Object left = m.take(result);
            Object right = m.take(other);
            if (Values.isNumber(left) && Values.isNumber(right)) {
                m.slot(result, Values.number(left) + Values.number(right));
            } else {
                m.raise("TypeError");
            }
        });
    }

    private void touch(Access access, int argument, int result) {
        List<Integer> cells = cells(access);
        code.operation(m -> {
            Object given = argument < 0 ? 0 : m.take(argument);
            Access.Effect effect = access.rule.apply(contents(m, cells), given);
            if (!effect.raised().isEmpty()) {
                m.raise(effect.raised());
                return;
            }
            for (int i = 0; i < cells.size(); i++) {
                m.cell(cells.get(i), effect.contents().get(i));
            }
            m.slot(result, effect.result());
        });
    }

    private void ofThread(OfThread call, int result) {
        int life = layout.life(call.thread() + 1);
        int thread = call.thread() + 1;
        switch (call.method()) {
            case START ->
                code.operation(m -> {
                    if (m.cell(life) == Life.NEW) {
                        m.cell(life, Life.ALIVE);
                        m.slot(result, Nothing.NONE);
                    } else {
                        m.raise("RuntimeError");
                    }
                });
            case JOIN, TIMED_JOIN ->
                code.operation(
                        m -> m.cell(life) != Life.ALIVE || m.thread == thread,
                        m -> {
                            if (m.cell(life) == Life.ENDED) {
                                m.slot(result, Nothing.NONE);
                            } else {
                                m.raise("RuntimeError");
                            }
                        },
                        m -> call.method() == Expression.ThreadMethod.TIMED_JOIN
                                && m.cell(life) == Life.ALIVE
                                && m.thread != thread,
                        m -> m.slot(result, Nothing.NONE));
            case IS_ALIVE -> code.operation(m -> m.slot(result, m.cell(life) == Life.ALIVE));
        }
    }
}

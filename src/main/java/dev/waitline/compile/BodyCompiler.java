package dev.waitline.compile;

import dev.waitline.program.BinaryOp;
import dev.waitline.program.ClassShape;
import dev.waitline.program.Code;
import dev.waitline.program.CompareOp;
import dev.waitline.program.None;
import dev.waitline.program.Op;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.Span;
import dev.waitline.syntax.Expr;
import dev.waitline.syntax.Module;
import dev.waitline.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles the statements of one body. Expressions are left to {@link ExpressionCompiler}. */
final class BodyCompiler {
    private final Compiler.Unit unit;
    private final Scope scope;
    private final CodeBuilder code = new CodeBuilder();
    private final Slots slots;
    private final ExpressionCompiler expressions;
    private final List<Block> blocks = new ArrayList<>();
    private int handled;

    BodyCompiler(Compiler.Unit unit, Scope scope, @Nullable Slots outer) {
        this.unit = unit;
        this.scope = scope;
        this.slots = new Slots(scope, outer);
        this.expressions = new ExpressionCompiler(unit, scope, slots, code);
    }

    // ---- bodies

    Code module(Module module) {
        List<Stmt> body = module.body();
        Span at = body.isEmpty() ? Span.of(1, 1, 1, 1) : body.getLast().span();
        statements(withoutDocument(body));
        end(new Span(at.end(), at.end()));
        return code.build(slots.header(unit, Code.Kind.MODULE, Code.Parameters.NONE, 1, document(body)));
    }

    /** @param only the expression that it is; null for statements */
    Code text(Module module, @Nullable Expr only) {
        if (only == null) {
            statements(module.body());
            end(Span.of(1, 1, 1, 1));
        } else {
            expressions.value(only);
            code.emit(Op.RETURN, only.span());
        }
        Code.Parameters parameters = new Code.Parameters(
                DictNames.PARAMETERS, DictNames.PARAMETERS.size(), 0, false, 0, false, 0, List.of());
        return code.build(slots.header(unit, Code.Kind.FUNCTION, parameters, 1, null));
    }

    Code function(Stmt.FunctionDef definition) {
        statements(withoutDocument(definition.body()));
        end(definition.body().getLast().span());
        return code.build(slots.header(
                unit,
                scope.generator ? Code.Kind.GENERATOR : Code.Kind.FUNCTION,
                InnerFunctions.parameters(definition.parameters()),
                definition.span().line(),
                document(definition.body())));
    }

    private Code classBody(Stmt.ClassDef definition) {
        if (definition.body().stream().anyMatch(s -> s instanceof Stmt.AnnAssign)) {
            code.emit(Op.BUILD_DICT, 0, definition.span());
            code.emit(Op.STORE_NAME, code.constantNumber("__annotations__"), definition.span());
        }
        statements(withoutDocument(definition.body()));
        end(definition.body().getLast().span());
        return code.build(slots.header(
                unit, Code.Kind.CLASS, Code.Parameters.NONE, definition.span().line(), document(definition.body())));
    }

    private void end(Span at) {
        code.constant(None.NONE, at);
        code.emit(Op.RETURN, at);
    }

    private static @Nullable String document(List<Stmt> body) {
        return !body.isEmpty()
                        && body.getFirst() instanceof Stmt.ExprStmt first
                        && first.value() instanceof Expr.StringLiteral text
                ? text.value()
                : null;
    }

    private static List<Stmt> withoutDocument(List<Stmt> body) {
        return document(body) == null ? body : body.subList(1, body.size());
    }

    // ---- statements

    private void statements(List<Stmt> statements) {
        statements.forEach(this::statement);
    }

    private void line(Span span) {
        if (unit.inDicts()) {
            // Its lines are not the program's, so nobody steps through them.
            return;
        }
        code.emit(Op.LINE, span.line(), span);
    }

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.Global s -> {
                return;
            }
            case Stmt.Nonlocal s -> {
                return;
            }
            case Stmt.While s -> {
                whileLoop(s);
                return;
            }
            default -> line(statement.span());
        }
        switch (statement) {
            case Stmt.ExprStmt s -> {
                expressions.value(s.value());
                code.emit(Op.POP, s.span());
            }
            case Stmt.Assign s -> assign(s);
            case Stmt.AugAssign s -> augmented(s);
            case Stmt.AnnAssign s -> {
                Expr value = s.value();
                if (value != null) {
                    expressions.value(value);
                    expressions.store(s.target());
                }
                if (scope.kind == Scope.Kind.MODULE && !unit.scopes().annotationsAsText()) {
                    expressions.value(s.annotation().value());
                    code.emit(Op.POP, s.span());
                }
                if (scope.kind == Scope.Kind.CLASS && s.target() instanceof Expr.Name name) {
                    annotation(s.annotation());
                    code.emit(Op.LOAD_NAME, code.constantNumber("__annotations__"), s.span());
                    code.constant(name.id(), s.span());
                    code.emit(Op.STORE_SUBSCRIPT, s.span());
                }
            }
            case Stmt.Pass s -> {}
            case Stmt.Break s -> leaveLoop(true, s.span());
            case Stmt.Continue s -> leaveLoop(false, s.span());
            case Stmt.Return s -> returnFrom(s);
            case Stmt.Raise s -> raise(s);
            case Stmt.Assert s -> assertion(s);
            case Stmt.Delete s -> s.targets().forEach(expressions::delete);
            case Stmt.Import s -> new Imports(unit, expressions, code, blocks).plain(s);
            case Stmt.ImportFrom s -> new Imports(unit, expressions, code, blocks).from(s);
            case Stmt.If s -> conditional(s);
            case Stmt.For s -> forLoop(s);
            case Stmt.With s -> with(s, 0);
            case Stmt.Match s -> match(s);
            case Stmt.Try s -> tryStatement(s);
            case Stmt.FunctionDef s -> functionDefinition(s);
            case Stmt.ClassDef s -> classDefinition(s);
            case Stmt.Global s -> {}
            case Stmt.Nonlocal s -> {}
            case Stmt.While s -> {}
        }
    }

    private void annotation(Stmt.Annotation annotation) {
        if (unit.scopes().annotationsAsText()) {
            code.constant(annotation.text(), annotation.value().span());
        } else {
            expressions.value(annotation.value());
        }
    }

    private void assign(Stmt.Assign s) {
        expressions.value(s.value());
        for (int i = 0; i < s.targets().size(); i++) {
            if (i < s.targets().size() - 1) {
                code.emit(Op.DUP, s.span());
            }
            expressions.store(s.targets().get(i));
        }
    }

    private void augmented(Stmt.AugAssign s) {
        int op = BinaryOp.valueOf(s.operator().name()).ordinal();
        switch (s.target()) {
            case Expr.Name t -> {
                expressions.value(t);
                expressions.value(s.value());
                code.emit(Op.INPLACE, op, s.span());
                expressions.store(t);
            }
            case Expr.Attribute t -> {
                expressions.value(t.value());
                code.emit(Op.DUP, t.span());
                code.emit(Op.LOAD_ATTR, code.constantNumber(t.name()), t.span());
                expressions.value(s.value());
                code.emit(Op.INPLACE, op, s.span());
                code.emit(Op.SWAP, s.span());
                code.emit(Op.STORE_ATTR, code.constantNumber(t.name()), t.span());
            }
            case Expr.Subscript t -> {
                expressions.value(t.value());
                expressions.value(t.index());
                code.emit(Op.DUP_TWO, t.span());
                code.emit(Op.SUBSCRIPT, t.span());
                expressions.value(s.value());
                code.emit(Op.INPLACE, op, s.span());
                code.emit(Op.ROT_THREE, s.span());
                code.emit(Op.STORE_SUBSCRIPT, t.span());
            }
            default ->
                throw unit.refuse(
                        s.span(), "this cannot be the target of an augmented assignment", "assign to a name instead");
        }
    }

    private void raise(Stmt.Raise s) {
        Expr exception = s.exception();
        Expr cause = s.cause();
        if (exception != null) {
            expressions.value(exception);
        }
        if (cause != null) {
            expressions.value(cause);
        }
        code.emit(Op.RAISE, exception == null ? 0 : cause == null ? 1 : 2, s.span());
    }

    private void assertion(Stmt.Assert s) {
        CodeBuilder.Label fine = code.label();
        expressions.value(s.test());
        code.jump(Op.JUMP_IF_TRUE, fine, s.span());
        boolean constant = s.test() instanceof Expr.Singleton || s.test() instanceof Expr.IntLiteral;
        Span at = constant ? s.span() : s.test().span();
        expressions.loadGlobal("AssertionError", s.span());
        Expr message = s.message();
        if (message != null) {
            expressions.value(message);
            code.emit(Op.CALL, 1, at);
        }
        code.emit(Op.RAISE, 1, at);
        code.bind(fine);
    }

    private void conditional(Stmt.If first) {
        CodeBuilder.Label end = code.label();
        Stmt.If s = first;
        while (true) {
            CodeBuilder.Label otherwise = code.label();
            expressions.value(s.test());
            code.jump(Op.JUMP_IF_FALSE, otherwise, s.span());
            statements(s.then());
            if (!s.otherwise().isEmpty()) {
                code.jump(Op.JUMP, end, s.span());
            }
            code.bind(otherwise);
            // A long elif chain is a nest of ifs: go down it in a loop.
            if (s.otherwise().size() == 1 && s.otherwise().getFirst() instanceof Stmt.If next) {
                line(next.span());
                s = next;
            } else {
                statements(s.otherwise());
                break;
            }
        }
        code.bind(end);
    }

    private void whileLoop(Stmt.While s) {
        CodeBuilder.Label top = code.label();
        CodeBuilder.Label exhausted = code.label();
        CodeBuilder.Label end = code.label();
        code.bind(top);
        line(s.span());
        boolean endless = s.test() instanceof Expr.Singleton t && t.kind() == Expr.Singleton.Kind.TRUE;
        if (!endless) {
            expressions.value(s.test());
            code.jump(Op.JUMP_IF_FALSE, exhausted, s.span());
        }
        blocks.add(new Block.Loop(end, top, false));
        statements(s.body());
        blocks.removeLast();
        code.jump(Op.JUMP, top, s.span());
        code.bind(exhausted);
        statements(s.otherwise());
        code.bind(end);
    }

    private void forLoop(Stmt.For s) {
        CodeBuilder.Label again = code.label();
        CodeBuilder.Label next = code.label();
        CodeBuilder.Label exhausted = code.label();
        CodeBuilder.Label end = code.label();
        expressions.value(s.iterable());
        code.emit(Op.GET_ITER, s.span());
        code.jump(Op.JUMP, next, s.span());
        code.bind(again);
        line(s.span());
        code.bind(next);
        code.jump(Op.FOR_ITER, exhausted, s.iterable().span());
        expressions.store(s.target());
        blocks.add(new Block.Loop(end, again, true));
        statements(s.body());
        blocks.removeLast();
        code.jump(Op.JUMP, again, s.span());
        code.bind(exhausted);
        statements(s.otherwise());
        code.bind(end);
    }

    private void match(Stmt.Match s) {
        MatchCompiler patterns = new MatchCompiler(unit, slots, expressions, code);
        CodeBuilder.Label end = code.label();
        patterns.subject(s.subject());
        for (Stmt.Match.Case each : s.cases()) {
            CodeBuilder.Label next = code.label();
            line(new Span(each.span().start(), each.pattern().span().end()));
            patterns.fit(each, next);
            statements(each.body());
            code.jump(Op.JUMP, end, each.span());
            code.bind(next);
        }
        patterns.forget(s.span());
        code.bind(end);
    }

    private void leaveLoop(boolean isBreak, Span span) {
        int loop = blocks.size() - 1;
        while (!(blocks.get(loop) instanceof Block.Loop)) {
            loop--;
        }
        Block.Loop target = (Block.Loop) blocks.get(loop);
        int depth = code.depth();
        unwind(loop + 1, false, span, () -> {
            if (isBreak && target.iterator()) {
                code.emit(Op.POP, span);
            }
            code.jump(Op.JUMP, isBreak ? target.onBreak() : target.onContinue(), span);
        });
        code.depth(depth);
    }

    private void returnFrom(Stmt.Return s) {
        Expr value = s.value();
        if (value != null) {
            expressions.value(value);
        } else {
            code.constant(None.NONE, s.span());
        }
        int depth = code.depth();
        unwind(0, true, s.span(), () -> code.emit(Op.RETURN, s.span()));
        code.depth(depth - 1);
    }

    /**
     * Emits what leaving the blocks from {@code outermost} on has to do, innermost first, and then {@code leave}. What is
     * emitted is not guarded by the blocks being left.
     *
     * @param value whether a value lies on the stack that must be kept
     */
    private void unwind(int outermost, boolean value, Span span, Runnable leave) {
        List<Block> saved = new ArrayList<>(blocks);
        int savedHandled = handled;
        List<Block.Guarded> suspended = new ArrayList<>();
        for (int i = saved.size() - 1; i >= outermost; i--) {
            Block block = saved.get(i);
            blocks.removeLast();
            switch (block) {
                case Block.Loop loop -> {
                    if (loop.iterator()) {
                        dropBelow(value, span);
                    }
                }
                case Block.Handling handling -> leaveHandler(handling);
                case Block.Kept kept -> dropBelow(value, span);
                case Block.Guarded guarded -> {
                    guarded.close(code.here());
                    suspended.add(guarded);
                    if (guarded.with) {
                        if (value) {
                            code.emit(Op.SWAP, span);
                        }
                        exitNormally(guarded.span);
                    } else if (guarded.cleanup != null) {
                        cleanUp(guarded.cleanup, value);
                    }
                }
            }
        }
        leave.run();
        suspended.forEach(g -> g.openedAt = code.here());
        blocks.clear();
        blocks.addAll(saved);
        handled = savedHandled;
    }

    /** A finally body on the way out; it may itself leave for elsewhere, and then the kept value is not wanted. */
    private void cleanUp(List<Stmt> body, boolean value) {
        if (value) {
            blocks.add(new Block.Kept());
        }
        statements(body);
        if (value) {
            blocks.removeLast();
        }
    }

    private void dropBelow(boolean value, Span span) {
        if (value) {
            code.emit(Op.SWAP, span);
        }
        code.emit(Op.POP, span);
    }

    private void leaveHandler(Block.Handling handling) {
        String name = handling.name();
        if (name != null) {
            code.constant(None.NONE, handling.span());
            expressions.storeName(name, handling.span());
            expressions.deleteName(name, handling.span());
        }
        code.emit(Op.END_HANDLER, handling.span());
        handled--;
    }

    // ---- try and with

    private Block.Guarded guard(@Nullable List<Stmt> cleanup, boolean with, Set<String> catches, Span span, int depth) {
        Block.Guarded block = new Block.Guarded(cleanup, with, catches, span, depth, handled, code.here());
        blocks.add(block);
        return block;
    }

    /** Ends the guarded body: exceptions raised in it go to {@code target}. */
    private void unguard(Block.Guarded block, CodeBuilder.Label target) {
        blocks.removeLast();
        block.close(code.here());
        block.ranges.forEach(r -> code.handler(r[0], r[1], target, block.depth, block.handled));
    }

    private void tryStatement(Stmt.Try s) {
        if (s.finallyBody().isEmpty()) {
            tryExcept(s);
            return;
        }
        CodeBuilder.Label failed = code.label();
        CodeBuilder.Label end = code.label();
        int depth = code.depth();
        Block.Guarded block = guard(s.finallyBody(), false, Set.of(), s.span(), depth);
        if (s.handlers().isEmpty()) {
            statements(s.body());
        } else {
            tryExcept(s);
        }
        unguard(block, failed);
        statements(s.finallyBody());
        code.jump(Op.JUMP, end, s.span());
        code.bindHandler(failed, depth);
        Block.Handling handling = beginHandler(null, s.span());
        blocks.add(handling);
        statements(s.finallyBody());
        blocks.removeLast();
        code.emit(Op.RERAISE, s.span());
        handled--;
        code.bind(end);
    }

    private Block.Handling beginHandler(@Nullable String name, Span span) {
        code.emit(Op.BEGIN_HANDLER, span);
        handled++;
        return new Block.Handling(name, span);
    }

    private void tryExcept(Stmt.Try s) {
        if (s.groups()) {
            tryGroups(s);
            return;
        }
        CodeBuilder.Label end = code.label();
        guardedBody(s, end);
        beginHandler(null, s.span());
        for (Stmt.Try.Handler handler : s.handlers()) {
            CodeBuilder.Label next = code.label();
            line(handler.span());
            Expr type = handler.type();
            if (type != null) {
                expressions.value(type);
                code.emit(Op.MATCH_HANDLED, handler.span());
                code.jump(Op.JUMP_IF_FALSE, next, handler.span());
            }
            String name = handler.name();
            if (name != null) {
                code.emit(Op.LOAD_HANDLED, handler.span());
                expressions.storeName(name, handler.span());
            }
            Block.Handling handling = new Block.Handling(name, handler.span());
            blocks.add(handling);
            statements(handler.body());
            blocks.removeLast();
            leaveHandler(handling);
            handled++;
            code.jump(Op.JUMP, end, handler.span());
            code.bind(next);
        }
        code.emit(Op.RERAISE, s.span());
        handled--;
        code.bind(end);
    }

    /** What is tried, and goes on at {@code end}; then comes what is done with an exception. */
    private void guardedBody(Stmt.Try s, CodeBuilder.Label end) {
        CodeBuilder.Label failed = code.label();
        int depth = code.depth();
        Block.Guarded block = guard(null, false, Guards.handled(s.handlers()), s.span(), depth);
        statements(s.body());
        unguard(block, failed);
        statements(s.otherwise());
        code.jump(Op.JUMP, end, s.span());
        code.bindHandler(failed, depth);
    }

    /**
     * {@code except*}: below the handlers lie what they have raised, a list, and what is left of the group. They are all
     * tried, and nothing but an exception leaves one of them.
     */
    private void tryGroups(Stmt.Try s) {
        CodeBuilder.Label end = code.label();
        guardedBody(s, end);
        code.emit(Op.DUP, s.span());
        beginHandler(null, s.span());
        code.emit(Op.BUILD_LIST, 0, s.span());
        code.emit(Op.SWAP, s.span());
        s.handlers().forEach(this::groupHandler);
        CodeBuilder.Label fine = code.label();
        expressions.loadGlobal("__join_group__", s.span());
        code.emit(Op.ROT_THREE, s.span());
        code.emit(Op.LOAD_HANDLED, s.span());
        code.emit(Op.CALL, 3, s.span());
        jumpIfNone(fine, s.span());
        code.emit(Op.BEGIN_HANDLER, s.span());
        code.emit(Op.RERAISE, s.span());
        code.bind(fine);
        code.emit(Op.POP, s.span());
        code.emit(Op.END_HANDLER, s.span());
        handled--;
        code.bind(end);
    }

    /** {@code raised rest -> raised rest}, with the handler's part taken from the rest and what came of it added. */
    private void groupHandler(Stmt.Try.Handler handler) {
        CodeBuilder.Label none = code.label();
        CodeBuilder.Label next = code.label();
        CodeBuilder.Label failed = code.label();
        Span at = handler.span();
        line(at);
        expressions.loadGlobal("__match_group__", at);
        code.emit(Op.SWAP, at);
        expressions.value(java.util.Objects.requireNonNull(handler.type()));
        code.emit(Op.CALL, 2, at);
        code.emit(Op.UNPACK, 2, at);
        jumpIfNone(none, at);
        int depth = code.depth() - 1;
        Block.Handling handling = beginHandler(handler.name(), at);
        String name = handler.name();
        if (name != null) {
            code.emit(Op.LOAD_HANDLED, at);
            expressions.storeName(name, at);
        }
        Block.Guarded block = guard(null, false, Set.of(), at, depth);
        statements(handler.body());
        unguard(block, failed);
        leaveHandler(handling);
        code.jump(Op.JUMP, next, at);
        code.bindHandler(failed, depth);
        handled++;
        code.emit(Op.LIST_APPEND, 2, at);
        leaveHandler(handling);
        code.jump(Op.JUMP, next, at);
        code.bind(none);
        code.emit(Op.POP, at);
        code.bind(next);
    }

    private void jumpIfNone(CodeBuilder.Label target, Span at) {
        code.emit(Op.DUP, at);
        code.constant(None.NONE, at);
        code.emit(Op.COMPARE, CompareOp.IS.ordinal(), at);
        code.jump(Op.JUMP_IF_TRUE, target, at);
    }

    private void with(Stmt.With s, int index) {
        if (index == s.items().size()) {
            statements(s.body());
            return;
        }
        Stmt.With.Item item = s.items().get(index);
        Span at = item.context().span();
        CodeBuilder.Label failed = code.label();
        CodeBuilder.Label swallowed = code.label();
        CodeBuilder.Label end = code.label();
        expressions.value(item.context());
        code.emit(Op.WITH_PREPARE, at);
        code.emit(Op.CALL, 0, at);
        int depth = code.depth() - 1;
        Block.Guarded block = guard(null, true, Guards.suppressed(item.context()), at, depth);
        Expr target = item.target();
        if (target != null) {
            expressions.store(target);
        } else {
            code.emit(Op.POP, at);
        }
        with(s, index + 1);
        unguard(block, failed);
        exitNormally(at);
        code.jump(Op.JUMP, end, at);
        code.bindHandler(failed, depth);
        beginHandler(null, at);
        code.emit(Op.WITH_EXCEPT, at.line(), at);
        code.jump(Op.JUMP_IF_TRUE, swallowed, at);
        code.emit(Op.RERAISE, at);
        code.bind(swallowed);
        code.emit(Op.END_HANDLER, at);
        handled--;
        code.emit(Op.POP, at);
        code.bind(end);
    }

    /** {@code exit ->}: calls it with three Nones. It counts as the with line again, as in CPython. */
    private void exitNormally(Span at) {
        line(at);
        code.constant(None.NONE, at);
        code.emit(Op.DUP, at);
        code.emit(Op.DUP, at);
        code.emit(Op.CALL, 3, at);
        code.emit(Op.POP, at);
    }

    // ---- definitions

    private void functionDefinition(Stmt.FunctionDef s) {
        if (scope.kind == Scope.Kind.CLASS && s.name().equals("__del__")) {
            throw unit.refuse(
                    s.span(),
                    "'__del__' is not in the subset: here nothing is called when an object is no longer needed",
                    "use a with statement, or " + Diagnostic.RUN_ON_CPYTHON);
        }
        s.decorators().forEach(expressions::value);
        expressions.defaults(s.parameters());
        Code body = new BodyCompiler(unit, unit.scopes().of(s), slots).function(s);
        code.emit(Op.MAKE_FUNCTION, code.newConstant(body), s.span());
        if (!s.annotations().isEmpty()) {
            s.annotations().forEach((name, annotation) -> {
                code.constant(name, annotation.value().span());
                annotation(annotation);
            });
            code.emit(Op.BUILD_DICT, s.annotations().size(), s.span());
            code.emit(Op.ANNOTATE, s.span());
        }
        s.decorators().reversed().forEach(d -> code.emit(Op.CALL, 1, d.span()));
        expressions.storeName(s.name(), s.span());
    }

    private void classDefinition(Stmt.ClassDef s) {
        s.decorators().forEach(expressions::value);
        for (Expr base : s.bases()) {
            expressions.value(base);
        }
        Code body = new BodyCompiler(unit, unit.scopes().of(s), slots).classBody(s);
        if (!s.keywords().isEmpty()) {
            for (Expr.Call.Argument keyword : s.keywords()) {
                code.constant(
                        java.util.Objects.requireNonNull(keyword.keyword()),
                        keyword.value().span());
                expressions.value(keyword.value());
            }
            code.emit(Op.BUILD_DICT, s.keywords().size(), s.span());
        }
        ClassShape shape =
                new ClassShape(s.name(), body, s.bases().size(), !s.keywords().isEmpty());
        code.emit(Op.BUILD_CLASS, code.newConstant(shape), s.span());
        s.decorators().reversed().forEach(d -> code.emit(Op.CALL, 1, d.span()));
        expressions.storeName(s.name(), s.span());
    }
}

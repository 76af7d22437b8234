package dev.waitline.compile;

import dev.waitline.program.Code;
import dev.waitline.program.None;
import dev.waitline.program.Op;
import dev.waitline.source.Span;
import dev.waitline.syntax.Expr;
import dev.waitline.syntax.Parameters;
import java.util.ArrayList;
import java.util.List;

/** Compiles what stands inside an expression and is a function all the same: lambdas and comprehensions. */
final class InnerFunctions {
    private final Compiler.Unit unit;
    private final Slots slots;
    private final CodeBuilder code;
    private final ExpressionCompiler expressions;

    InnerFunctions(Compiler.Unit unit, Slots slots, CodeBuilder code, ExpressionCompiler expressions) {
        this.unit = unit;
        this.slots = slots;
        this.code = code;
        this.expressions = expressions;
    }

    static Code.Parameters parameters(Parameters p) {
        List<String> names = new ArrayList<>();
        p.positional().forEach(each -> names.add(each.name()));
        String star = p.star();
        if (star != null) {
            names.add(star);
        }
        p.keywordOnly().forEach(each -> names.add(each.name()));
        String doubleStar = p.doubleStar();
        if (doubleStar != null) {
            names.add(doubleStar);
        }
        int defaults = (int) p.positional().stream()
                .filter(each -> each.defaultValue() != null)
                .count();
        return new Code.Parameters(
                names.stream().map(String::intern).toList(),
                p.positional().size(),
                p.positionalOnly(),
                star != null,
                p.keywordOnly().size(),
                doubleStar != null,
                defaults,
                p.keywordOnly().stream()
                        .map(each -> each.defaultValue() != null)
                        .toList());
    }

    void lambda(Expr.Lambda e) {
        expressions.defaults(e.parameters());
        Scope inner = unit.scopes().of(e);
        Slots innerSlots = new Slots(inner, slots);
        CodeBuilder body = new CodeBuilder();
        new ExpressionCompiler(unit, inner, innerSlots, body).value(e.body());
        body.emit(Op.RETURN, e.body().span());
        Code.Kind kind = inner.generator ? Code.Kind.GENERATOR : Code.Kind.FUNCTION;
        Code made = body.build(innerSlots.header(
                unit, kind, parameters(e.parameters()), e.span().line(), null));
        code.emit(Op.MAKE_FUNCTION, code.newConstant(made), e.span());
    }

    void comprehension(Expr.Comprehension e) {
        Span at = e.span();
        Scope inner = unit.scopes().of(e);
        Slots innerSlots = new Slots(inner, slots);
        CodeBuilder body = new CodeBuilder();
        ExpressionCompiler in = new ExpressionCompiler(unit, inner, innerSlots, body);
        boolean generator = e.kind() == Expr.Comprehension.Kind.GENERATOR;
        if (!generator) {
            body.emit(
                    switch (e.kind()) {
                        case LIST -> Op.BUILD_LIST;
                        case SET -> Op.BUILD_SET;
                        case DICT, GENERATOR -> Op.BUILD_DICT;
                    },
                    at);
        }
        new InnerFunctions(unit, innerSlots, body, in).clauses(e, 0);
        if (generator) {
            body.constant(None.NONE, at);
        }
        body.emit(Op.RETURN, at);
        Code.Parameters parameters = new Code.Parameters(List.of(".0"), 1, 1, false, 0, false, 0, List.of());
        Code made = body.build(innerSlots.header(
                unit, generator ? Code.Kind.GENERATOR : Code.Kind.FUNCTION, parameters, at.line(), null));
        code.emit(Op.MAKE_FUNCTION, code.newConstant(made), at);
        expressions.value(e.clauses().getFirst().iterable());
        code.emit(Op.GET_ITER, at);
        code.emit(Op.CALL, 1, at);
    }

    private void clauses(Expr.Comprehension e, int index) {
        Span at = e.span();
        if (index == e.clauses().size()) {
            expressions.value(e.element());
            Expr second = e.value();
            int below = e.clauses().size() + 1;
            switch (e.kind()) {
                case LIST -> code.emit(Op.LIST_APPEND, below, at);
                case SET -> code.emit(Op.SET_ADD, below, at);
                case DICT -> {
                    if (second != null) {
                        expressions.value(second);
                    }
                    code.emit(Op.DICT_ADD, below, at);
                }
                case GENERATOR -> {
                    code.emit(Op.YIELD, at);
                    code.emit(Op.POP, at);
                }
            }
            return;
        }
        Expr.Comprehension.Clause clause = e.clauses().get(index);
        CodeBuilder.Label again = code.label();
        CodeBuilder.Label end = code.label();
        if (index == 0) {
            code.emit(Op.LOAD_LOCAL, slots.of(".0"), at);
        } else {
            expressions.value(clause.iterable());
            code.emit(Op.GET_ITER, clause.iterable().span());
        }
        code.bind(again);
        code.jump(Op.FOR_ITER, end, clause.iterable().span());
        expressions.store(clause.target());
        for (Expr condition : clause.conditions()) {
            expressions.value(condition);
            code.jump(Op.JUMP_IF_FALSE, again, condition.span());
        }
        clauses(e, index + 1);
        code.jump(Op.JUMP, again, at);
        code.bind(end);
    }
}

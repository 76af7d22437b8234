package dev.waitline.compile;

import dev.waitline.program.CompareOp;
import dev.waitline.program.None;
import dev.waitline.program.Op;
import dev.waitline.source.Span;
import dev.waitline.syntax.Expr;
import dev.waitline.syntax.Pattern;
import dev.waitline.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the patterns of one {@code match}. The subject, its parts and what the pattern captures stand in hidden slots, so
 * that the stack is as deep at each test as at any other; the names are bound when the whole pattern has fitted. What is more
 * than an operator is asked of functions of the builtins whose names are kept for that.
 */
final class MatchCompiler {
    private final Compiler.Unit unit;
    private final Slots slots;
    private final ExpressionCompiler expressions;
    private final CodeBuilder code;
    /** How many hidden slots hold the subject and its parts. */
    private int parts;

    private int most;

    MatchCompiler(Compiler.Unit unit, Slots slots, ExpressionCompiler expressions, CodeBuilder code) {
        this.unit = unit;
        this.slots = slots;
        this.expressions = expressions;
        this.code = code;
    }

    void subject(Expr subject) {
        expressions.value(subject);
        store(part(), subject.span());
    }

    /** Goes on if the subject fits, with the names bound, and else goes to {@code next}. */
    void fit(Stmt.Match.Case each, CodeBuilder.Label next) {
        Pattern pattern = each.pattern();
        test(pattern, slots.hidden("match0"), next);
        for (String name : pattern.names()) {
            load(slots.hidden(name), pattern.span());
            expressions.storeName(name, pattern.span());
        }
        Expr guard = each.guard();
        if (guard != null) {
            expressions.value(guard);
            code.jump(Op.JUMP_IF_FALSE, next, guard.span());
        }
        pattern.names().forEach(name -> clear(slots.hidden(name), pattern.span()));
        forget(pattern.span());
    }

    /** Lets go of the subject and its parts, so that states that differ in nothing else are the same. */
    void forget(Span at) {
        for (int i = 0; i < most; i++) {
            clear(slots.hidden("match" + i), at);
        }
    }

    private void clear(int slot, Span at) {
        code.constant(None.NONE, at);
        store(slot, at);
    }

    private int part() {
        int slot = slots.hidden("match" + parts++);
        most = Math.max(most, parts);
        return slot;
    }

    private void load(int slot, Span at) {
        code.emit(Op.LOAD_LOCAL, slot, at);
    }

    private void store(int slot, Span at) {
        code.emit(Op.STORE_LOCAL, slot, at);
    }

    private void capture(@Nullable String name, int from, Span at) {
        if (name != null) {
            load(from, at);
            store(slots.hidden(name), at);
        }
    }

    private void test(Pattern pattern, int slot, CodeBuilder.Label fail) {
        Span at = pattern.span();
        switch (pattern) {
            case Pattern.Equal p -> {
                load(slot, at);
                expressions.value(p.value());
                code.emit(Op.COMPARE, CompareOp.EQ.ordinal(), at);
                code.jump(Op.JUMP_IF_FALSE, fail, at);
            }
            case Pattern.Same p -> {
                load(slot, at);
                expressions.value(p.value());
                code.emit(Op.COMPARE, CompareOp.IS.ordinal(), at);
                code.jump(Op.JUMP_IF_FALSE, fail, at);
            }
            case Pattern.Capture p -> capture(p.name(), slot, at);
            case Pattern.Star p -> capture(p.name(), slot, at);
            case Pattern.As p -> {
                test(p.pattern(), slot, fail);
                capture(p.name(), slot, at);
            }
            case Pattern.Or p -> either(p, slot, fail);
            case Pattern.Sequence p -> sequence(p, slot, fail);
            case Pattern.Mapping p -> mapping(p, slot, fail);
            case Pattern.Instance p -> instance(p, slot, fail);
        }
    }

    private void either(Pattern.Or pattern, int slot, CodeBuilder.Label fail) {
        CodeBuilder.Label fits = code.label();
        for (Pattern each : pattern.alternatives()) {
            if (each == pattern.alternatives().getLast()) {
                test(each, slot, fail);
            } else {
                CodeBuilder.Label next = code.label();
                test(each, slot, next);
                code.jump(Op.JUMP, fits, each.span());
                code.bind(next);
            }
        }
        code.bind(fits);
    }

    private void sequence(Pattern.Sequence pattern, int slot, CodeBuilder.Label fail) {
        Span at = pattern.span();
        List<Pattern> items = pattern.items();
        int star = pattern.star();
        function("__match_sequence__", at);
        load(slot, at);
        code.constant((long) (star < 0 ? items.size() : items.size() - 1), at);
        code.constant(star >= 0, at);
        code.emit(Op.CALL, 3, at);
        code.jump(Op.JUMP_IF_FALSE, fail, at);
        if (items.stream().allMatch(each -> each instanceof Pattern.Star s && s.name() == null)) {
            return;
        }
        load(slot, at);
        if (star < 0) {
            code.emit(Op.UNPACK, items.size(), at);
        } else {
            code.emit(Op.UNPACK_STAR, star | (items.size() - star - 1) << 16, at);
        }
        inParts(items, fail, at);
    }

    /** Each of the values on the stack, the first on top, against its pattern. */
    private void inParts(List<Pattern> patterns, CodeBuilder.Label fail, Span at) {
        int outside = parts;
        int[] places = new int[patterns.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = part();
            store(places[i], at);
        }
        for (int i = 0; i < places.length; i++) {
            test(patterns.get(i), places[i], fail);
        }
        parts = outside;
    }

    private void mapping(Pattern.Mapping pattern, int slot, CodeBuilder.Label fail) {
        Span at = pattern.span();
        int outside = parts;
        int keys = part();
        pattern.keys().forEach(expressions::value);
        code.emit(Op.BUILD_TUPLE, pattern.keys().size(), at);
        store(keys, at);
        found("__match_mapping__", slot, keys, pattern.values(), fail, at);
        String rest = pattern.rest();
        if (rest != null) {
            function("__match_rest__", at);
            load(slot, at);
            load(keys, at);
            code.emit(Op.CALL, 2, at);
            store(slots.hidden(rest), at);
        }
        parts = outside;
    }

    private void instance(Pattern.Instance pattern, int slot, CodeBuilder.Label fail) {
        Span at = pattern.span();
        int outside = parts;
        int asked = part();
        expressions.value(pattern.type());
        code.constant((long) (pattern.items().size() - pattern.attributes().size()), at);
        pattern.attributes().forEach(name -> code.constant(name, at));
        code.emit(Op.BUILD_TUPLE, 2 + pattern.attributes().size(), at);
        store(asked, at);
        found("__match_class__", slot, asked, pattern.items(), fail, at);
        parts = outside;
    }

    /** Calls a function that gives None, or the parts that it has found in the subject. */
    private void found(String function, int slot, int asked, List<Pattern> patterns, CodeBuilder.Label fail, Span at) {
        int outside = parts;
        int values = part();
        function(function, at);
        load(slot, at);
        load(asked, at);
        code.emit(Op.CALL, 2, at);
        store(values, at);
        load(values, at);
        code.constant(None.NONE, at);
        code.emit(Op.COMPARE, CompareOp.IS_NOT.ordinal(), at);
        code.jump(Op.JUMP_IF_FALSE, fail, at);
        load(values, at);
        code.emit(Op.UNPACK, patterns.size(), at);
        inParts(patterns, fail, at);
        parts = outside;
    }

    private void function(String name, Span at) {
        expressions.loadGlobal(name, at);
    }
}

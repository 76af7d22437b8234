package dev.waitline.compile;

import dev.waitline.program.BinaryOp;
import dev.waitline.program.CallShape;
import dev.waitline.program.CompareOp;
import dev.waitline.program.Complex;
import dev.waitline.program.None;
import dev.waitline.program.Op;
import dev.waitline.program.UnaryOp;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.Span;
import dev.waitline.syntax.Expr;
import dev.waitline.syntax.Parameters;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles expressions and targets of one body. */
final class ExpressionCompiler {
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private final Compiler.Unit unit;
    private final Scope scope;
    private final Slots slots;
    private final DictNames dicts;
    private final CodeBuilder code;

    ExpressionCompiler(Compiler.Unit unit, Scope scope, Slots slots, CodeBuilder code) {
        this.unit = unit;
        this.scope = scope;
        this.slots = slots;
        this.code = code;
        this.dicts = new DictNames(scope, slots, code);
    }

    // ---- names and targets

    private void loadName(String name, Span at) {
        Questions questions = unit.questions();
        if (questions != null && scope.place(name) == Scope.Place.GLOBAL && !questions.known(name)) {
            throw unit.refuse(at, "the program has no global '" + name + "'", questions.remedy(name));
        }
        if (name.equals("__class__") && scope.isFunction() && scope.place(name) == Scope.Place.GLOBAL) {
            code.emit(Op.SUPER, 1, at);
            return;
        }
        switch (scope.place(name)) {
            case LOCAL -> code.emit(Op.LOAD_LOCAL, slots.of(name), at);
            case CELL -> code.emit(Op.LOAD_CELL, slots.of(name), at);
            case GLOBAL -> {
                checkBuiltin(name, at);
                loadGlobal(name, at);
            }
            case NAME -> {
                unit.symbols().number(name);
                code.emit(Op.LOAD_NAME, code.constantNumber(name), at);
            }
        }
    }

    /** {@code -> value}: a global, or a builtin of that name. */
    void loadGlobal(String name, Span at) {
        if (unit.inDicts()) {
            dicts.load(name, at);
        } else {
            code.emit(Op.LOAD_GLOBAL, unit.symbols().number(name), at);
        }
    }

    /** {@code module ->}: binds all its names. */
    void star(Span at) {
        if (unit.inDicts()) {
            dicts.star(at);
        } else {
            code.emit(Op.IMPORT_STAR, at);
        }
    }

    private void checkBuiltin(String name, Span at) {
        boolean boundHere = unit.inDicts() || unit.scopes().bindsGlobal(name);
        if (!boundHere && !unit.modules().hasBuiltin(name) && PythonBuiltins.NAMES.contains(name)) {
            throw unit.refuse(
                    at,
                    "the builtin '" + name + "' is not in the model engine",
                    "leave it out, or " + Diagnostic.RUN_ON_CPYTHON);
        }
    }

    void storeName(String name, Span at) {
        if (unit.questions() != null && scope.place(name) == Scope.Place.GLOBAL) {
            throw unit.refuse(at, "this would bind a name", "leave out the := and ask only");
        }
        if (unit.inDicts() && scope.place(name) == Scope.Place.GLOBAL) {
            dicts.store(name, at);
            return;
        }
        switch (scope.place(name)) {
            case LOCAL -> code.emit(Op.STORE_LOCAL, slots.of(name), at);
            case CELL -> code.emit(Op.STORE_CELL, slots.of(name), at);
            case GLOBAL -> code.emit(Op.STORE_GLOBAL, unit.symbols().number(name), at);
            case NAME -> code.emit(Op.STORE_NAME, code.constantNumber(name), at);
        }
    }

    void deleteName(String name, Span at) {
        if (unit.inDicts() && scope.place(name) == Scope.Place.GLOBAL) {
            dicts.delete(name, at);
            return;
        }
        switch (scope.place(name)) {
            case LOCAL -> code.emit(Op.DELETE_LOCAL, slots.of(name), at);
            case CELL -> code.emit(Op.DELETE_CELL, slots.of(name), at);
            case GLOBAL -> code.emit(Op.DELETE_GLOBAL, unit.symbols().number(name), at);
            case NAME -> code.emit(Op.DELETE_NAME, code.constantNumber(name), at);
        }
    }

    /** {@code value ->}: binds the target. */
    void store(Expr target) {
        Span at = target.span();
        switch (target) {
            case Expr.Name t -> storeName(t.id(), at);
            case Expr.Attribute t -> {
                value(t.value());
                code.emit(Op.STORE_ATTR, code.constantNumber(t.name()), at);
            }
            case Expr.Subscript t -> {
                value(t.value());
                value(t.index());
                code.emit(Op.STORE_SUBSCRIPT, at);
            }
            case Expr.TupleExpr t -> unpack(t.items(), at);
            case Expr.ListExpr t -> unpack(t.items(), at);
            default -> throw unit.refuse(at, "this cannot be assigned to", "assign to a name, an attribute or an item");
        }
    }

    private void unpack(List<Expr> items, Span at) {
        int star = -1;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Expr.Starred) {
                star = i;
            }
        }
        if (star < 0) {
            code.emit(Op.UNPACK, items.size(), at);
        } else {
            code.emit(Op.UNPACK_STAR, star | (items.size() - star - 1) << 16, at);
        }
        for (Expr item : items) {
            store(item instanceof Expr.Starred starred ? starred.value() : item);
        }
    }

    void delete(Expr target) {
        Span at = target.span();
        switch (target) {
            case Expr.Name t -> deleteName(t.id(), at);
            case Expr.Attribute t -> {
                value(t.value());
                code.emit(Op.DELETE_ATTR, code.constantNumber(t.name()), at);
            }
            case Expr.Subscript t -> {
                value(t.value());
                value(t.index());
                code.emit(Op.DELETE_SUBSCRIPT, at);
            }
            case Expr.TupleExpr t -> t.items().forEach(this::delete);
            case Expr.ListExpr t -> t.items().forEach(this::delete);
            default -> throw unit.refuse(at, "this cannot be deleted", "delete a name, an attribute or an item");
        }
    }

    // ---- values

    /** {@code -> value}. */
    void value(Expr expression) {
        Span at = expression.span();
        switch (expression) {
            case Expr.Name e -> loadName(e.id(), at);
            case Expr.IntLiteral e -> code.constant(integer(e.value()), at);
            case Expr.FloatLiteral e -> code.constant(e.value(), at);
            case Expr.ImaginaryLiteral e -> code.constant(new Complex(0, e.value()), at);
            case Expr.StringLiteral e -> code.constant(e.value(), at);
            case Expr.BytesLiteral e -> {
                loadGlobal("__bytes_of__", at);
                code.constant(e.value(), at);
                code.emit(Op.CALL, 1, at);
            }
            case Expr.Singleton e ->
                code.constant(
                        switch (e.kind()) {
                            case NONE -> None.NONE;
                            case TRUE -> true;
                            case FALSE -> false;
                            case ELLIPSIS -> None.ELLIPSIS;
                        },
                        at);
            case Expr.FString e -> text(e);
            case Expr.TupleExpr e -> {
                if (starred(e.items())) {
                    spreadList(e.items(), at);
                    code.emit(Op.LIST_TO_TUPLE, at);
                } else {
                    e.items().forEach(this::value);
                    code.emit(Op.BUILD_TUPLE, e.items().size(), at);
                }
            }
            case Expr.ListExpr e -> {
                if (starred(e.items()) || e.items().size() > 64) {
                    spreadList(e.items(), at);
                } else {
                    e.items().forEach(this::value);
                    code.emit(Op.BUILD_LIST, e.items().size(), at);
                }
            }
            case Expr.SetExpr e -> {
                code.emit(Op.BUILD_SET, 0, at);
                for (Expr item : e.items()) {
                    value(item instanceof Expr.Starred s ? s.value() : item);
                    if (item instanceof Expr.Starred) {
                        code.emit(Op.SET_UPDATE, at);
                    } else {
                        code.emit(Op.SET_ADD, 1, at);
                    }
                }
            }
            case Expr.DictExpr e -> dict(e);
            case Expr.Starred e ->
                throw unit.refuse(
                        at, "a starred expression cannot stand here", "put it into a list, a tuple or a call");
            case Expr.Unary e -> {
                if (e.operator() == Expr.Unary.Operator.NEGATE && e.operand() instanceof Expr.IntLiteral number) {
                    code.constant(integer(number.value().negate()), at);
                } else {
                    value(e.operand());
                    code.emit(Op.UNARY, UnaryOp.valueOf(e.operator().name()).ordinal(), at);
                }
            }
            case Expr.Binary e -> binary(e);
            case Expr.BoolOp e -> {
                CodeBuilder.Label end = code.label();
                for (int i = 0; i < e.operands().size(); i++) {
                    value(e.operands().get(i));
                    if (i < e.operands().size() - 1) {
                        code.jump(e.and() ? Op.JUMP_IF_FALSE_OR_POP : Op.JUMP_IF_TRUE_OR_POP, end, at);
                    }
                }
                code.bind(end);
            }
            case Expr.Compare e -> compare(e);
            case Expr.Conditional e -> {
                CodeBuilder.Label otherwise = code.label();
                CodeBuilder.Label end = code.label();
                value(e.test());
                code.jump(Op.JUMP_IF_FALSE, otherwise, at);
                value(e.then());
                code.jump(Op.JUMP, end, at);
                code.depth(code.depth() - 1);
                code.bind(otherwise);
                value(e.otherwise());
                code.bind(end);
            }
            case Expr.Lambda e -> new InnerFunctions(unit, slots, code, this).lambda(e);
            case Expr.Walrus e -> {
                value(e.value());
                code.emit(Op.DUP, at);
                storeName(e.target().id(), at);
            }
            case Expr.Attribute e -> {
                checkModuleAttribute(e);
                if (unit.questions() != null
                        && e.value() instanceof Expr.Name of
                        && scope.place(of.id()) == Scope.Place.GLOBAL) {
                    seen(unit.questions(), of, e.name());
                } else {
                    value(e.value());
                    code.emit(Op.LOAD_ATTR, code.constantNumber(e.name()), at);
                }
            }
            case Expr.Subscript e -> {
                value(e.value());
                value(e.index());
                code.emit(Op.SUBSCRIPT, at);
            }
            case Expr.Slice e -> {
                optional(e.lower(), at);
                optional(e.upper(), at);
                optional(e.step(), at);
                code.emit(Op.BUILD_SLICE, at);
            }
            case Expr.Call e -> call(e);
            case Expr.Comprehension e -> new InnerFunctions(unit, slots, code, this).comprehension(e);
            case Expr.Yield e -> {
                optional(e.value(), at);
                code.emit(Op.YIELD, at);
            }
            case Expr.YieldFrom e -> yieldFrom(e);
        }
    }

    /** In a question: an attribute of what a name stands for, or a local of the thread that it stands for. */
    private void seen(Questions questions, Expr.Name of, String attribute) {
        Span at = of.span();
        code.emit(Op.LOAD_GLOBAL, unit.symbols().number(Questions.SEEN), at);
        if (questions.known(of.id())) {
            value(of);
        } else {
            code.emit(Op.LOAD_GLOBAL, unit.symbols().number(Questions.THREAD), at);
            code.constant(of.id(), at);
            code.emit(Op.CALL, 1, at);
        }
        code.constant(attribute, at);
        code.emit(Op.CALL, 2, at);
    }

    private void optional(@Nullable Expr expression, Span at) {
        if (expression == null) {
            code.constant(None.NONE, at);
        } else {
            value(expression);
        }
    }

    private static Object integer(BigInteger value) {
        return value.compareTo(LONG_MIN) >= 0 && value.compareTo(LONG_MAX) <= 0 ? (Object) value.longValue() : value;
    }

    private void checkModuleAttribute(Expr.Attribute e) {
        String module = Imports.moduleOf(unit, scope, e.value());
        if (module != null && !unit.modules().has(module, e.name())) {
            throw Imports.lacks(unit, module, e.name(), e.span());
        }
    }

    private void binary(Expr.Binary first) {
        // Long sums lean to the left: go down them in a loop.
        List<Expr.Binary> chain = new ArrayList<>();
        Expr left = first;
        while (left instanceof Expr.Binary binary) {
            chain.add(binary);
            left = binary.left();
        }
        value(left);
        for (Expr.Binary each : chain.reversed()) {
            value(each.right());
            code.emit(Op.BINARY, BinaryOp.valueOf(each.operator().name()).ordinal(), each.span());
        }
    }

    private void compare(Expr.Compare e) {
        CodeBuilder.Label failed = code.label();
        CodeBuilder.Label end = code.label();
        int last = e.operators().size() - 1;
        value(e.operands().getFirst());
        for (int i = 0; i <= last; i++) {
            value(e.operands().get(i + 1));
            int op = CompareOp.valueOf(e.operators().get(i).name()).ordinal();
            if (i < last) {
                code.emit(Op.DUP, e.span());
                code.emit(Op.ROT_THREE, e.span());
                code.emit(Op.COMPARE, op, e.span());
                code.jump(Op.JUMP_IF_FALSE_OR_POP, failed, e.span());
            } else {
                code.emit(Op.COMPARE, op, e.span());
            }
        }
        if (last > 0) {
            code.jump(Op.JUMP, end, e.span());
            code.bind(failed);
            code.emit(Op.SWAP, e.span());
            code.emit(Op.POP, e.span());
            code.bind(end);
        }
    }

    private void text(Expr.FString e) {
        for (Expr.FString.Part part : e.parts()) {
            switch (part) {
                case Expr.FString.Text t -> code.constant(t.value(), e.span());
                case Expr.FString.Field f -> {
                    String debug = f.debugText();
                    if (debug != null) {
                        code.constant(debug, e.span());
                    }
                    value(f.value());
                    Expr.FString spec = f.spec();
                    if (spec == null) {
                        code.constant("", e.span());
                    } else {
                        text(spec);
                    }
                    char conversion = debug != null && f.conversion() == 0 && spec == null ? 'r' : f.conversion();
                    code.emit(Op.FORMAT, conversion, e.span());
                    if (debug != null) {
                        code.emit(Op.JOIN_TEXT, 2, e.span());
                    }
                }
            }
        }
        if (e.parts().size() != 1) {
            code.emit(Op.JOIN_TEXT, e.parts().size(), e.span());
        }
    }

    private static boolean starred(List<Expr> items) {
        return items.stream().anyMatch(i -> i instanceof Expr.Starred);
    }

    private void spreadList(List<Expr> items, Span at) {
        code.emit(Op.BUILD_LIST, 0, at);
        for (Expr item : items) {
            if (item instanceof Expr.Starred s) {
                value(s.value());
                code.emit(Op.LIST_EXTEND, at);
            } else {
                value(item);
                code.emit(Op.LIST_APPEND, 1, at);
            }
        }
    }

    private void dict(Expr.DictExpr e) {
        code.emit(Op.BUILD_DICT, 0, e.span());
        for (Expr.DictExpr.Entry entry : e.entries()) {
            Expr key = entry.key();
            if (key == null) {
                value(entry.value());
                code.emit(Op.DICT_UPDATE, 0, e.span());
            } else {
                value(key);
                value(entry.value());
                code.emit(Op.DICT_ADD, 1, e.span());
            }
        }
    }

    private void call(Expr.Call e) {
        Span at = e.span();
        if (e.function() instanceof Expr.Name name
                && name.id().equals("super")
                && e.arguments().isEmpty()
                && scope.place("super") == Scope.Place.GLOBAL) {
            code.emit(Op.SUPER, at);
            return;
        }
        value(e.function());
        boolean plain = true;
        boolean spread = false;
        for (Expr.Call.Argument argument : e.arguments()) {
            plain &= argument.kind() == Expr.Call.Argument.Kind.POSITIONAL;
            spread |= argument.kind() == Expr.Call.Argument.Kind.STAR
                    || argument.kind() == Expr.Call.Argument.Kind.DOUBLE_STAR;
        }
        if (spread || e.arguments().size() > 250) {
            spreadCall(e);
        } else if (plain) {
            e.arguments().forEach(a -> value(a.value()));
            code.emit(Op.CALL, e.arguments().size(), at);
        } else {
            List<String> keywords = new ArrayList<>();
            for (Expr.Call.Argument argument : e.arguments()) {
                value(argument.value());
                String keyword = argument.keyword();
                if (keyword != null) {
                    keywords.add(keyword.intern());
                }
            }
            int positional = e.arguments().size() - keywords.size();
            code.emit(Op.CALL_KEYWORDS, code.newConstant(new CallShape(positional, keywords)), at);
        }
    }

    private void spreadCall(Expr.Call e) {
        Span at = e.span();
        code.emit(Op.BUILD_LIST, 0, at);
        for (Expr.Call.Argument argument : e.arguments()) {
            switch (argument.kind()) {
                case POSITIONAL -> {
                    value(argument.value());
                    code.emit(Op.LIST_APPEND, 1, at);
                }
                case STAR -> {
                    value(argument.value());
                    code.emit(Op.LIST_EXTEND, 1, at);
                }
                case KEYWORD, DOUBLE_STAR -> {}
            }
        }
        code.emit(Op.LIST_TO_TUPLE, at);
        code.emit(Op.BUILD_DICT, 0, at);
        for (Expr.Call.Argument argument : e.arguments()) {
            String keyword = argument.keyword();
            if (keyword != null) {
                code.constant(keyword, at);
                value(argument.value());
                code.emit(Op.BUILD_DICT, 1, at);
                code.emit(Op.DICT_UPDATE, 1, at);
            } else if (argument.kind() == Expr.Call.Argument.Kind.DOUBLE_STAR) {
                value(argument.value());
                code.emit(Op.DICT_UPDATE, 1, at);
            }
        }
        code.emit(Op.CALL_SPREAD, at);
    }

    private void yieldFrom(Expr.YieldFrom e) {
        CodeBuilder.Label again = code.label();
        CodeBuilder.Label end = code.label();
        value(e.value());
        code.emit(Op.GET_ITER, e.span());
        code.constant(None.NONE, e.span());
        code.bind(again);
        code.jump(Op.SEND, end, e.span());
        code.emit(Op.YIELD, e.span());
        code.jump(Op.JUMP, again, e.span());
        code.bind(end);
    }

    void defaults(Parameters p) {
        for (Parameters.Parameter each : p.positional()) {
            Expr value = each.defaultValue();
            if (value != null) {
                value(value);
            }
        }
        for (Parameters.Parameter each : p.keywordOnly()) {
            Expr value = each.defaultValue();
            if (value != null) {
                value(value);
            }
        }
    }
}

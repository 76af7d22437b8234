package dev.waitline.compile;

import dev.waitline.program.Symbols;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.SourceException;
import dev.waitline.source.Span;
import dev.waitline.syntax.Expr;
import dev.waitline.syntax.Module;
import dev.waitline.syntax.Parameters;
import dev.waitline.syntax.Pattern;
import dev.waitline.syntax.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the scopes of a module, which globals change after they were bound, and which attributes do. */
final class Scopes {
    /** What runs text that the program does not show. */
    private static final Set<String> UNSEEN = Set.of("exec", "eval");

    private final Module module;
    private final Symbols symbols;
    private final Map<Object, Scope> byNode = new IdentityHashMap<>();
    private final List<Scope> all = new ArrayList<>();
    private final Set<String> changingAttributes = new HashSet<>();
    private final Map<String, Integer> globalBindings = new HashMap<>();
    private final Set<String> declaredGlobal = new HashSet<>();
    private boolean starImport;
    private boolean annotationsAsText;
    private Scope scope;
    private int loops;
    /** The first parameter of the {@code __init__} that we are directly in, else null. */
    private @Nullable String initialising;

    private Scopes(Module module, Symbols symbols) {
        this.module = module;
        this.symbols = symbols;
        this.scope = new Scope(Scope.Kind.MODULE, "<module>", null);
    }

    static Scopes of(Module module, Symbols symbols) {
        return of(new Scopes(module, symbols));
    }

    /** Those of a text that runs in dicts. */
    static Scopes inDicts(Module module) {
        Scopes scopes = new Scopes(module, new Symbols());
        scopes.scope = new Scope(Scope.Kind.FUNCTION, "<module>", null);
        scopes.scope.inDicts = true;
        scopes.scope.parameters.addAll(DictNames.PARAMETERS);
        scopes.scope.bound.addAll(DictNames.PARAMETERS);
        return of(scopes);
    }

    private static Scopes of(Scopes scopes) {
        Module module = scopes.module;
        Symbols symbols = scopes.symbols;
        scopes.byNode.put(module, scopes.scope);
        scopes.all.add(scopes.scope);
        scopes.statements(module.body());
        if (scopes.all.getFirst().inDicts) {
            // As in CPython: what any function of the text declares global is so at its top, too.
            scopes.all.getFirst().globals.addAll(scopes.declaredGlobal);
        }
        scopes.all.forEach(Scope::resolve);
        for (Scope each : scopes.all) {
            if (each.kind != Scope.Kind.MODULE) {
                each.used.stream().filter(each::findsOutside).forEach(symbols::markInner);
                each.globals.forEach(symbols::markInner);
            }
        }
        scopes.globalBindings.forEach((name, count) -> {
            symbols.markBound(name);
            if (count > 1) {
                symbols.markChanging(name);
            }
        });
        return scopes;
    }

    Scope of(Object node) {
        Scope found = byNode.get(node);
        if (found == null) {
            throw new IllegalStateException("no scope for " + node);
        }
        return found;
    }

    /** Whether some statement of the module binds the global {@code name}. */
    boolean bindsGlobal(String name) {
        return globalBindings.containsKey(name) || starImport || declaredGlobal.contains(name);
    }

    /**
     * What {@code name} stands for in a scope, as a module's dotted name, when one import binds it and nothing else. It need
     * not be a module: {@code from a import b} gives {@code a.b}.
     */
    @Nullable
    String imported(Scope in, String name) {
        return switch (in.place(name)) {
            case GLOBAL -> declaredGlobal.contains(name) ? null : all.getFirst().imported(name);
            case LOCAL -> in.imported(name);
            case CELL, NAME -> null;
        };
    }

    /** Whether annotations are kept as the source writes them: {@code from __future__ import annotations}. */
    boolean annotationsAsText() {
        return annotationsAsText;
    }

    Set<String> changingAttributes() {
        return Set.copyOf(changingAttributes);
    }

    private void statements(List<Stmt> statements) {
        statements.forEach(this::statement);
    }

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.ExprStmt s -> expression(s.value());
            case Stmt.Assign s -> {
                expression(s.value());
                s.targets().forEach(t -> target(t, false));
            }
            case Stmt.AugAssign s -> {
                expression(s.value());
                expression(s.target());
                target(s.target(), true);
            }
            case Stmt.AnnAssign s -> {
                Expr value = s.value();
                if (value != null) {
                    expression(value);
                    target(s.target(), false);
                } else if (s.target() instanceof Expr.Name name && scope.isFunction()) {
                    scope.bound.add(name.id());
                }
                if (!scope.isFunction() && !annotationsAsText) {
                    expression(s.annotation().value());
                }
            }
            case Stmt.Pass s -> {}
            case Stmt.Break s -> {}
            case Stmt.Continue s -> {}
            case Stmt.Return s -> optional(s.value());
            case Stmt.Raise s -> {
                optional(s.exception());
                optional(s.cause());
            }
            case Stmt.Assert s -> {
                expression(s.test());
                optional(s.message());
            }
            case Stmt.Delete s ->
                s.targets().forEach(t -> {
                    expression(t);
                    target(t, true);
                });
            case Stmt.Global s -> s.names().forEach(n -> global(n, s.span()));
            case Stmt.Nonlocal s -> s.names().forEach(n -> nonlocal(n, s.span()));
            case Stmt.Import s ->
                s.names().forEach(a -> {
                    String as = a.as();
                    String bound = as != null ? as : a.name().split("\\.", 2)[0];
                    bind(bound, false);
                    scope.imports.put(bound, as != null ? a.name() : bound);
                });
            case Stmt.ImportFrom s ->
                s.names().forEach(a -> {
                    String as = a.as();
                    starImport |= a.name().equals("*");
                    annotationsAsText |=
                            s.module().equals("__future__") && a.name().equals("annotations");
                    String bound = as != null ? as : a.name();
                    bind(bound, false);
                    scope.imports.put(bound, s.module() + "." + a.name());
                });
            case Stmt.If s -> {
                expression(s.test());
                statements(s.then());
                statements(s.otherwise());
            }
            case Stmt.While s -> {
                loops++;
                expression(s.test());
                statements(s.body());
                loops--;
                statements(s.otherwise());
            }
            case Stmt.For s -> {
                expression(s.iterable());
                loops++;
                target(s.target(), false);
                statements(s.body());
                loops--;
                statements(s.otherwise());
            }
            case Stmt.With s -> {
                for (Stmt.With.Item item : s.items()) {
                    expression(item.context());
                    Expr as = item.target();
                    if (as != null) {
                        target(as, false);
                    }
                }
                statements(s.body());
            }
            case Stmt.Match s -> {
                expression(s.subject());
                for (Stmt.Match.Case each : s.cases()) {
                    pattern(each.pattern());
                    each.pattern().names().forEach(name -> bind(name, false));
                    optional(each.guard());
                    statements(each.body());
                }
            }
            case Stmt.Try s -> {
                statements(s.body());
                for (Stmt.Try.Handler handler : s.handlers()) {
                    optional(handler.type());
                    String name = handler.name();
                    if (name != null) {
                        bind(name, true);
                    }
                    statements(handler.body());
                }
                statements(s.otherwise());
                statements(s.finallyBody());
            }
            case Stmt.FunctionDef s -> {
                s.decorators().forEach(this::expression);
                defaults(s.parameters());
                if (!annotationsAsText) {
                    s.annotations().values().forEach(a -> expression(a.value()));
                }
                bind(s.name(), false);
                boolean init = s.name().equals("__init__") && scope.kind == Scope.Kind.CLASS;
                function(s, s.name(), s.parameters(), init, () -> statements(s.body()));
            }
            case Stmt.ClassDef s -> {
                s.decorators().forEach(this::expression);
                s.bases().forEach(this::expression);
                s.keywords().forEach(k -> expression(k.value()));
                bind(s.name(), false);
                inside(s, new Scope(Scope.Kind.CLASS, s.name(), scope), null, () -> statements(s.body()));
            }
        }
    }

    private void global(String name, Span at) {
        if (scope.parameters.contains(name)) {
            throw refuse(at, "name '" + name + "' is parameter and global", "rename the parameter or drop the global");
        }
        if (scope.used.contains(name) || scope.bound.contains(name)) {
            throw refuse(
                    at, "name '" + name + "' is used before its global declaration", "move the global line to the top");
        }
        scope.globals.add(name);
        declaredGlobal.add(name);
    }

    private void nonlocal(String name, Span at) {
        if (!scope.outerFunctionBinds(name)) {
            throw refuse(
                    at,
                    "no binding for nonlocal '" + name + "' found",
                    "assign it in the enclosing function first, or use global");
        }
        scope.nonlocals.add(name);
        scope.bound.add(name);
    }

    private SourceException refuse(Span at, String what, String remedy) {
        return new SourceException(new Diagnostic(module.source().name(), at.start(), what, remedy));
    }

    private void defaults(Parameters parameters) {
        parameters.positional().forEach(p -> optional(p.defaultValue()));
        parameters.keywordOnly().forEach(p -> optional(p.defaultValue()));
    }

    private void function(Object node, String name, Parameters parameters, boolean init, Runnable body) {
        Scope inner = new Scope(Scope.Kind.FUNCTION, name, scope);
        parameters.positional().forEach(p -> inner.parameters.add(p.name()));
        String star = parameters.star();
        if (star != null) {
            inner.parameters.add(star);
        }
        parameters.keywordOnly().forEach(p -> inner.parameters.add(p.name()));
        String doubleStar = parameters.doubleStar();
        if (doubleStar != null) {
            inner.parameters.add(doubleStar);
        }
        inner.bound.addAll(inner.parameters);
        inside(node, inner, init && !inner.parameters.isEmpty() ? inner.parameters.getFirst() : null, body);
    }

    private void inside(Object node, Scope inner, @Nullable String self, Runnable body) {
        Scope outer = scope;
        int outerLoops = loops;
        String outerInitialising = initialising;
        byNode.put(node, inner);
        all.add(inner);
        if (all.getFirst().inDicts) {
            inner.used.add(DictNames.FIND);
            inner.used.add(DictNames.GLOBALS);
        }
        scope = inner;
        loops = 0;
        initialising = self;
        body.run();
        scope = outer;
        loops = outerLoops;
        initialising = outerInitialising;
    }

    /** @param again whether it is surely not the only binding: an augmented assignment, a deletion */
    private void bind(String name, boolean again) {
        Scope into = scope;
        scope.bind(name);
        boolean global = into.kind == Scope.Kind.MODULE;
        if (into.globals.contains(name)) {
            symbols.markChanging(name);
        } else if (global) {
            globalBindings.merge(name, again || loops > 0 ? 2 : 1, Integer::sum);
        }
    }

    private void target(Expr target, boolean again) {
        switch (target) {
            case Expr.Name t -> bind(t.id(), again);
            case Expr.TupleExpr t -> t.items().forEach(i -> target(i, again));
            case Expr.ListExpr t -> t.items().forEach(i -> target(i, again));
            case Expr.Starred t -> target(t.value(), again);
            case Expr.Attribute t -> {
                expression(t.value());
                boolean own = !again
                        && t.value() instanceof Expr.Name self
                        && self.id().equals(initialising);
                if (!own) {
                    changingAttributes.add(t.name());
                }
            }
            case Expr.Subscript t -> expression(t);
            default -> throw new IllegalStateException("not a target: " + target);
        }
    }

    private void pattern(Pattern pattern) {
        switch (pattern) {
            case Pattern.Equal p -> expression(p.value());
            case Pattern.Same _, Pattern.Capture _, Pattern.Star _ -> {}
            case Pattern.Sequence p -> p.items().forEach(this::pattern);
            case Pattern.Mapping p -> {
                p.keys().forEach(this::expression);
                p.values().forEach(this::pattern);
            }
            case Pattern.Instance p -> {
                expression(p.type());
                p.items().forEach(this::pattern);
            }
            case Pattern.Or p -> p.alternatives().forEach(this::pattern);
            case Pattern.As p -> pattern(p.pattern());
        }
    }

    private void optional(@Nullable Expr expression) {
        if (expression != null) {
            expression(expression);
        }
    }

    private void expression(Expr expression) {
        switch (expression) {
            case Expr.Name e -> scope.used.add(e.id());
            case Expr.IntLiteral e -> {}
            case Expr.FloatLiteral e -> {}
            case Expr.ImaginaryLiteral e -> {}
            case Expr.StringLiteral e -> {}
            case Expr.BytesLiteral e -> {}
            case Expr.Singleton e -> {}
            case Expr.FString e -> e.parts().forEach(this::part);
            case Expr.TupleExpr e -> e.items().forEach(this::expression);
            case Expr.ListExpr e -> e.items().forEach(this::expression);
            case Expr.SetExpr e -> e.items().forEach(this::expression);
            case Expr.DictExpr e ->
                e.entries().forEach(entry -> {
                    optional(entry.key());
                    expression(entry.value());
                });
            case Expr.Starred e -> expression(e.value());
            case Expr.Unary e -> expression(e.operand());
            case Expr.Binary e -> {
                // Long sums lean to the left: go down them in a loop.
                Expr left = e;
                while (left instanceof Expr.Binary binary) {
                    expression(binary.right());
                    left = binary.left();
                }
                expression(left);
            }
            case Expr.BoolOp e -> e.operands().forEach(this::expression);
            case Expr.Compare e -> e.operands().forEach(this::expression);
            case Expr.Conditional e -> {
                expression(e.test());
                expression(e.then());
                expression(e.otherwise());
            }
            case Expr.Lambda e -> {
                defaults(e.parameters());
                function(e, "<lambda>", e.parameters(), false, () -> expression(e.body()));
            }
            case Expr.Walrus e -> {
                expression(e.value());
                walrus(e.target().id());
            }
            case Expr.Attribute e -> expression(e.value());
            case Expr.Subscript e -> {
                expression(e.value());
                expression(e.index());
            }
            case Expr.Slice e -> {
                optional(e.lower());
                optional(e.upper());
                optional(e.step());
            }
            case Expr.Call e -> {
                expression(e.function());
                e.arguments().forEach(a -> expression(a.value()));
                if (e.function() instanceof Expr.Name f) {
                    if (UNSEEN.contains(f.id()) || f.id().equals("setattr") || f.id().equals("vars")) {
                        changingAttributes.add("*");
                    }
                    if (UNSEEN.contains(f.id())) {
                        symbols.markAllChanging();
                    }
                }
            }
            case Expr.Comprehension e -> comprehension(e);
            case Expr.Yield e -> {
                scope.generator = true;
                optional(e.value());
            }
            case Expr.YieldFrom e -> {
                scope.generator = true;
                expression(e.value());
            }
        }
    }

    /** A walrus binds in the nearest scope that is no comprehension. */
    private void walrus(String name) {
        Scope owner = scope;
        while (owner.kind == Scope.Kind.COMPREHENSION && owner.parent != null) {
            owner.nonlocals.add(name);
            owner.bound.add(name);
            owner = owner.parent;
        }
        owner.bind(name);
        if (owner.kind == Scope.Kind.MODULE || owner.inDicts) {
            symbols.markChanging(name);
            for (Scope s = scope; s != owner && s != null; s = s.parent) {
                s.nonlocals.remove(name);
                s.globals.add(name);
            }
        }
    }

    private void part(Expr.FString.Part part) {
        if (part instanceof Expr.FString.Field field) {
            expression(field.value());
            Expr.FString spec = field.spec();
            if (spec != null) {
                spec.parts().forEach(this::part);
            }
        }
    }

    private void comprehension(Expr.Comprehension e) {
        expression(e.clauses().getFirst().iterable());
        String name = switch (e.kind()) {
            case LIST -> "<listcomp>";
            case SET -> "<setcomp>";
            case DICT -> "<dictcomp>";
            case GENERATOR -> "<genexpr>";
        };
        Scope inner = new Scope(Scope.Kind.COMPREHENSION, name, scope);
        inner.generator = e.kind() == Expr.Comprehension.Kind.GENERATOR;
        inner.parameters.add(".0");
        inner.bound.add(".0");
        inside(e, inner, null, () -> {
            boolean first = true;
            for (Expr.Comprehension.Clause clause : e.clauses()) {
                if (!first) {
                    expression(clause.iterable());
                }
                first = false;
                target(clause.target(), false);
                clause.conditions().forEach(this::expression);
            }
            expression(e.element());
            optional(e.value());
        });
    }
}

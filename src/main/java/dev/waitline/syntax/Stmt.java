package dev.waitline.syntax;

import dev.waitline.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A statement. Bodies are never empty. */
public sealed interface Stmt {
    Span span();

    record ExprStmt(Expr value, Span span) implements Stmt {}

    /** {@code a = b = value}: one or more targets, assigned from left to right. */
    record Assign(List<Expr> targets, Expr value, Span span) implements Stmt {
        public Assign {
            targets = List.copyOf(targets);
        }
    }

    record AugAssign(Expr target, BinaryOperator operator, Expr value, Span span) implements Stmt {}

    /**
     * {@code name: annotation = value}. Without a value it only makes the name local.
     */
    record AnnAssign(
            Expr target, Annotation annotation, @Nullable Expr value, Span span) implements Stmt {}

    /** What stands behind a colon or an arrow, and how the source writes it. */
    record Annotation(Expr value, String text) {}

    record Pass(Span span) implements Stmt {}

    record Break(Span span) implements Stmt {}

    record Continue(Span span) implements Stmt {}

    record Return(@Nullable Expr value, Span span) implements Stmt {}

    record Raise(@Nullable Expr exception, @Nullable Expr cause, Span span) implements Stmt {}

    record Assert(Expr test, @Nullable Expr message, Span span) implements Stmt {}

    record Delete(List<Expr> targets, Span span) implements Stmt {
        public Delete {
            targets = List.copyOf(targets);
        }
    }

    record Global(List<String> names, Span span) implements Stmt {
        public Global {
            names = List.copyOf(names);
        }
    }

    record Nonlocal(List<String> names, Span span) implements Stmt {
        public Nonlocal {
            names = List.copyOf(names);
        }
    }

    /** {@code import a.b as c, d}. */
    record Import(List<Alias> names, Span span) implements Stmt {
        public Import {
            names = List.copyOf(names);
        }
    }

    /** {@code from module import a as b}; a single alias named {@code *} is a star import. */
    record ImportFrom(String module, List<Alias> names, Span span) implements Stmt {
        public ImportFrom {
            names = List.copyOf(names);
        }
    }

    /** One imported name; {@code as} is the name it is bound to when one is given. */
    record Alias(String name, @Nullable String as, Span span) {}

    record If(Expr test, List<Stmt> then, List<Stmt> otherwise, Span span) implements Stmt {
        public If {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** {@code otherwise} is the loop's {@code else}, empty when absent. */
    record While(Expr test, List<Stmt> body, List<Stmt> otherwise, Span span) implements Stmt {
        public While {
            body = List.copyOf(body);
            otherwise = List.copyOf(otherwise);
        }
    }

    record For(Expr target, Expr iterable, List<Stmt> body, List<Stmt> otherwise, Span span) implements Stmt {
        public For {
            body = List.copyOf(body);
            otherwise = List.copyOf(otherwise);
        }
    }

    record With(List<Item> items, List<Stmt> body, Span span) implements Stmt {
        public With {
            items = List.copyOf(items);
            body = List.copyOf(body);
        }

        public record Item(Expr context, @Nullable Expr target) {}
    }

    record Match(Expr subject, List<Case> cases, Span span) implements Stmt {
        public Match {
            cases = List.copyOf(cases);
        }

        /** {@code case pattern if guard: body}. */
        public record Case(Pattern pattern, @Nullable Expr guard, List<Stmt> body, Span span) {
            public Case {
                body = List.copyOf(body);
            }
        }
    }

    /** @param groups whether the handlers are {@code except*}, each for its part of a group */
    record Try(
            List<Stmt> body,
            List<Handler> handlers,
            boolean groups,
            List<Stmt> otherwise,
            List<Stmt> finallyBody,
            Span span)
            implements Stmt {
        public Try {
            body = List.copyOf(body);
            handlers = List.copyOf(handlers);
            otherwise = List.copyOf(otherwise);
            finallyBody = List.copyOf(finallyBody);
        }

        /** {@code except type as name}; a bare {@code except} has no type. */
        public record Handler(@Nullable Expr type, @Nullable String name, List<Stmt> body, Span span) {
            public Handler {
                body = List.copyOf(body);
            }
        }
    }

    /** {@code annotations} are by parameter, and that of the result by {@code return}. */
    record FunctionDef(
            String name,
            Parameters parameters,
            SequencedMap<String, Annotation> annotations,
            List<Stmt> body,
            List<Expr> decorators,
            Span span)
            implements Stmt {
        public FunctionDef {
            annotations = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(annotations));
            body = List.copyOf(body);
            decorators = List.copyOf(decorators);
        }
    }

    /** {@code keywords} go to {@code __init_subclass__}, all but {@code metaclass}. */
    record ClassDef(
            String name,
            List<Expr> bases,
            List<Expr.Call.Argument> keywords,
            List<Stmt> body,
            List<Expr> decorators,
            Span span)
            implements Stmt {
        public ClassDef {
            bases = List.copyOf(bases);
            keywords = List.copyOf(keywords);
            body = List.copyOf(body);
            decorators = List.copyOf(decorators);
        }
    }
}

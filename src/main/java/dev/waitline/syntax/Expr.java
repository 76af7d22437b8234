package dev.waitline.syntax;

import dev.waitline.source.Span;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression. Parentheses leave no trace but in spans. */
public sealed interface Expr {
    Span span();

    record Name(String id, Span span) implements Expr {}

    record IntLiteral(BigInteger value, Span span) implements Expr {}

    record FloatLiteral(double value, Span span) implements Expr {}

    /** {@code 2j}: so many times the square root of -1. */
    record ImaginaryLiteral(double value, Span span) implements Expr {}

    /** One or more adjacent plain string literals, already joined and unescaped. */
    record StringLiteral(String value, Span span) implements Expr {}

    /** One or more adjacent bytes literals; each character is a byte. */
    record BytesLiteral(String value, Span span) implements Expr {}

    /** {@code None}, {@code True}, {@code False}, {@code ...}. */
    record Singleton(Singleton.Kind kind, Span span) implements Expr {
        public enum Kind {
            NONE,
            TRUE,
            FALSE,
            ELLIPSIS
        }
    }

    /** An f-string (adjacent plain parts joined in). */
    record FString(List<Part> parts, Span span) implements Expr {
        public FString {
            parts = List.copyOf(parts);
        }

        public sealed interface Part {}

        public record Text(String value) implements Part {}

        /**
         * {@code {value!conversion:spec}}.
         *
         * @param debugText the text to print before the value for {@code {x=}} (its source and the equals sign), else null
         * @param conversion {@code 'r'}, {@code 's'}, {@code 'a'}, or 0 for none
         * @param spec the format spec, itself possibly with replacement fields, or null
         */
        public record Field(
                Expr value,
                @Nullable String debugText,
                char conversion,
                @Nullable FString spec) implements Part {}
    }

    record TupleExpr(List<Expr> items, Span span) implements Expr {
        public TupleExpr {
            items = List.copyOf(items);
        }
    }

    record ListExpr(List<Expr> items, Span span) implements Expr {
        public ListExpr {
            items = List.copyOf(items);
        }
    }

    record SetExpr(List<Expr> items, Span span) implements Expr {
        public SetExpr {
            items = List.copyOf(items);
        }
    }

    /** A dict display; an entry with a null key is {@code **value}. */
    record DictExpr(List<Entry> entries, Span span) implements Expr {
        public DictExpr {
            entries = List.copyOf(entries);
        }

        public record Entry(@Nullable Expr key, Expr value) {}
    }

    /** {@code *value} in a call, a display or a target. */
    record Starred(Expr value, Span span) implements Expr {}

    record Unary(Unary.Operator operator, Expr operand, Span span) implements Expr {
        public enum Operator {
            NEGATE,
            PLUS,
            INVERT,
            NOT
        }
    }

    record Binary(Expr left, BinaryOperator operator, Expr right, Span span) implements Expr {}

    /** {@code a and b and c}: two or more operands. */
    record BoolOp(boolean and, List<Expr> operands, Span span) implements Expr {
        public BoolOp {
            operands = List.copyOf(operands);
        }
    }

    /** {@code a < b <= c}: one more operand than operators. */
    record Compare(List<Expr> operands, List<Compare.Operator> operators, Span span) implements Expr {
        public Compare {
            operands = List.copyOf(operands);
            operators = List.copyOf(operators);
        }

        public enum Operator {
            LT,
            LE,
            EQ,
            NE,
            GT,
            GE,
            IN,
            NOT_IN,
            IS,
            IS_NOT
        }
    }

    /** {@code then if test else otherwise}. */
    record Conditional(Expr test, Expr then, Expr otherwise, Span span) implements Expr {}

    record Lambda(Parameters parameters, Expr body, Span span) implements Expr {}

    /** {@code target := value}. */
    record Walrus(Name target, Expr value, Span span) implements Expr {}

    record Attribute(Expr value, String name, Span span) implements Expr {}

    record Subscript(Expr value, Expr index, Span span) implements Expr {}

    /** {@code lower:upper:step} inside a subscript. */
    record Slice(
            @Nullable Expr lower,
            @Nullable Expr upper,
            @Nullable Expr step,
            Span span) implements Expr {}

    /** A call. {@code arguments} are in source order, since that is the order in which they are evaluated. */
    record Call(Expr function, List<Argument> arguments, Span span) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }

        /**
         * One argument of a call.
         *
         * @param kind how it is passed
         * @param keyword the name, for {@link Kind#KEYWORD} only
         */
        public record Argument(Argument.Kind kind, @Nullable String keyword, Expr value) {
            public enum Kind {
                POSITIONAL,
                KEYWORD,
                STAR,
                DOUBLE_STAR
            }
        }
    }

    /** A list, set or dict comprehension or a generator expression. {@code value} is set for dicts only. */
    record Comprehension(
            Comprehension.Kind kind, Expr element, @Nullable Expr value, List<Clause> clauses, Span span)
            implements Expr {
        public Comprehension {
            clauses = List.copyOf(clauses);
        }

        public enum Kind {
            LIST,
            SET,
            DICT,
            GENERATOR
        }

        /** {@code for target in iterable if condition ...}. */
        public record Clause(Expr target, Expr iterable, List<Expr> conditions) {
            public Clause {
                conditions = List.copyOf(conditions);
            }
        }
    }

    /** {@code yield} or {@code yield value}. */
    record Yield(@Nullable Expr value, Span span) implements Expr {}

    /** {@code yield from value}. */
    record YieldFrom(Expr value, Span span) implements Expr {}
}

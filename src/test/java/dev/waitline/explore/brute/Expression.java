package dev.waitline.explore.brute;

import java.util.List;

/** Something that has a value. */
sealed interface Expression {

    record Constant(Object value) implements Expression {}

    /** A variable of the thread's own. */
    record Local(String name) implements Expression {}

    /** A variable that one thread writes, and the main thread reads at the end. */
    record Result(String name) implements Expression {}

    record Plus(Expression left, Expression right) implements Expression {}

    record Equals(Expression left, Expression right) implements Expression {}

    record Not(Expression negated) implements Expression {}

    /** One access; {@code argument} has no meaning where it takes none. */
    record Touch(Access access, Expression argument) implements Expression {
        Touch(Access access) {
            this(access, new Constant(0));
        }
    }

    /** A method of a primitive; {@code argument} has no meaning where it takes none. */
    record Invoke(Primitive on, Primitive.Method method, Expression argument) implements Expression {
        Invoke(Primitive on, Primitive.Method method) {
            this(on, method, new Constant(0));
        }
    }

    record OfThread(int thread, ThreadMethod method) implements Expression {}

    /** Whether the thread that asks is that one. */
    record IsThread(int thread) implements Expression {}

    enum ThreadMethod {
        START("start()"),
        JOIN("join()"),
        TIMED_JOIN("join(SOON)"),
        IS_ALIVE("is_alive()");

        final String call;

        ThreadMethod(String call) {
            this.call = call;
        }
    }

    /** The expressions of which this one is made, as they are worked out. */
    default List<Expression> parts() {
        return switch (this) {
            case Constant c -> List.of();
            case Local l -> List.of();
            case Result r -> List.of();
            case Plus p -> List.of(p.left, p.right);
            case Equals e -> List.of(e.left, e.right);
            case Not n -> List.of(n.negated);
            case Touch t -> t.access.takesArgument() ? List.of(t.argument) : List.of();
            case Invoke i -> i.method.takesArgument() ? List.of(i.argument) : List.of();
            case OfThread t -> List.of();
            case IsThread t -> List.of();
        };
    }
}

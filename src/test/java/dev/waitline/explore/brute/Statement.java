package dev.waitline.explore.brute;

import java.util.List;

/** Something that a thread does. */
sealed interface Statement {

    /** Gives a variable of the thread's own a value. */
    record Keep(String local, Expression value) implements Statement {}

    /** Gives a result a value. */
    record Store(String result, Expression value) implements Statement {}

    record Do(Expression expression) implements Statement {}

    /** {@code target += addend}: a read, then a write. */
    record Increase(Access read, Access write, Expression addend) implements Statement {}

    record Print(List<Expression> values) implements Statement {}

    record If(Expression test, List<Statement> then) implements Statement {}

    record While(Expression test, List<Statement> body) implements Statement {}

    record Twice(List<Statement> body) implements Statement {}

    record With(Primitive lock, List<Statement> body) implements Statement {}

    /** What is raised in it is caught, and its name printed. */
    record Try(List<Statement> body) implements Statement {}

    record Finally(List<Statement> body, List<Statement> last) implements Statement {}

    record Raise(String name) implements Statement {}
}

package dev.waitline.machine.value;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What becomes of the value that a frame returns, and what that needs. Never changes; what it holds may. */
public sealed interface Continuation {
    Continuation PUSH = new Push();
    Continuation NEXT = new Next(null);

    /** It is the value of the expression. */
    record Push() implements Continuation {}

    /** {@code __init__}: the value of the expression is the new object. */
    record Initialised(HeapObject made) implements Continuation {
        @Override
        public void references(Consumer<Object> to) {
            to.accept(made);
        }

        @Override
        public Continuation copy(Copier copier) {
            return new Initialised(copier.copy(made));
        }
    }

    /** The truth of it is the value. */
    record Truth() implements Continuation {}

    /** The truth of it is laid upon the value that was asked for it. */
    record KnownTruth() implements Continuation {}

    /**
     * {@code __next__}: StopIteration ends the loop.
     *
     * @param otherwise what {@code next(iterator, default)} gives in place of a StopIteration; null for none
     */
    record Next(@Nullable Object otherwise) implements Continuation {
        @Override
        public void references(Consumer<Object> to) {
            if (otherwise != null) {
                to.accept(otherwise);
            }
        }

        @Override
        public Continuation copy(Copier copier) {
            return otherwise == null ? this : new Next(copier.copy(otherwise));
        }
    }

    /**
     * A class body: the value is the class.
     *
     * @param functions those that the body has made so far, in order: the class will own them
     */
    record ClassBody(PyTuple bases, PyDict keywords, List<Function> functions) implements Continuation {
        public ClassBody {
            functions = List.copyOf(functions);
        }

        /** This body with one more function. */
        public ClassBody and(Function made) {
            List<Function> longer = new java.util.ArrayList<>(functions);
            longer.add(made);
            return new ClassBody(bases, keywords, longer);
        }

        @Override
        public void references(Consumer<Object> to) {
            to.accept(bases);
            to.accept(keywords);
            functions.forEach(to);
        }

        @Override
        public Continuation copy(Copier copier) {
            return new ClassBody(
                    copier.copy(bases),
                    copier.copy(keywords),
                    functions.stream().map(copier::copy).toList());
        }
    }

    /** A module's body: the value is the module. */
    record ModuleBody() implements Continuation {}

    /** It is thrown away and nothing takes its place. */
    record Nothing() implements Continuation {}

    /**
     * An operator's method: NotImplemented tries what comes after {@code stage}.
     *
     * @param op a BinaryOp or a CompareOp
     */
    record Operator(Enum<?> op, Object left, Object right, Stage stage, boolean inPlace) implements Continuation {
        public Operator(Enum<?> op, Object left, Object right, Stage stage) {
            this(op, left, right, stage, false);
        }

        @Override
        public void references(Consumer<Object> to) {
            to.accept(left);
            to.accept(right);
        }

        @Override
        public Continuation copy(Copier copier) {
            return new Operator(op, copier.copy(left), copier.copy(right), stage, inPlace);
        }
    }

    /** Whose method was asked. */
    enum Stage {
        IN_PLACE,
        LEFT,
        RIGHT,
        /** The right operand's before the left one's, because its class derives from the left one's. */
        SPECIAL,
        /** {@code __eq__} of the left operand for its contrary. */
        INVERTED,
        INVERTED_RIGHT
    }

    /** Hands on every value that it holds. */
    default void references(Consumer<Object> to) {}

    /** This continuation with copies of what it holds. */
    default Continuation copy(Copier copier) {
        return this;
    }

    /** Writes what it is and what it holds. */
    default void encode(StateWriter to) {
        to.constant(getClass());
        if (this instanceof Operator operator) {
            to.constant(operator.op);
            to.constant(operator.stage);
        } else if (this instanceof ClassBody body) {
            to.number(body.functions.size());
        }
        references(to::value);
    }
}

package dev.waitline.machine.space;

import dev.waitline.program.Code;
import dev.waitline.program.Op;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Expressions that are asked in every state, as {@link dev.waitline.machine.module.Library#question} gives them.
 *
 * @param codes the expressions
 * @param locals names of which some may be locals of threads
 */
public record Questions(List<Code> codes, Set<String> locals) {
    public static final Questions NONE = new Questions(List.of(), Set.of());

    private static final Set<Op> BINDING = EnumSet.of(Op.STORE_LOCAL, Op.STORE_CELL, Op.DELETE_LOCAL, Op.DELETE_CELL);
    /** What may change a thing that is a thread's own. */
    private static final Set<Op> CHANGING = EnumSet.of(
            Op.CALL,
            Op.CALL_KEYWORDS,
            Op.CALL_SPREAD,
            Op.STORE_ATTR,
            Op.DELETE_ATTR,
            Op.STORE_SUBSCRIPT,
            Op.DELETE_SUBSCRIPT);

    public Questions {
        codes = List.copyOf(codes);
        locals = Set.copyOf(locals);
    }

    boolean isEmpty() {
        return codes.isEmpty();
    }

    int size() {
        return codes.size();
    }

    Code code(int question) {
        return codes.get(question);
    }

    /** Whether an instruction may change what a question sees of a thread's locals. */
    boolean mayChange(Code code, int at) {
        if (locals.isEmpty() || code.library()) {
            return false;
        }
        List<String> names = code.header().locals();
        return BINDING.contains(code.op(at))
                ? locals.contains(names.get(code.argument(at)))
                : CHANGING.contains(code.op(at)) && names.stream().anyMatch(locals::contains);
    }

    /** A question would change the program. */
    public static final class ChangeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int question;

        ChangeException(int question) {
            super("question " + question + " changes the program");
            this.question = question;
        }

        /** Its number. */
        public int question() {
            return question;
        }
    }
}

package dev.waitline.machine;

import dev.waitline.machine.module.Library;
import dev.waitline.program.BinaryOp;
import dev.waitline.program.ClassShape;
import dev.waitline.program.Code;
import dev.waitline.program.CompareOp;
import dev.waitline.program.Op;
import dev.waitline.program.UnaryOp;
import dev.waitline.source.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Compiled code as text, for those who work on the compiler or on where threads stop: for each instruction the line, the
 * place in the code, whether a thread stops before it ({@code *} always, {@code ?} when others can notice it), the
 * operation and what its argument stands for.
 */
public final class Disassembly {
    private final StringBuilder text = new StringBuilder();
    private final Deque<Code> open = new ArrayDeque<>();

    private Disassembly() {}

    /**
     * The code of a program and of all functions and classes in it, the outer ones first.
     *
     * @throws dev.waitline.source.SourceException when the program is refused
     */
    public static String of(SourceText program) {
        Disassembly made = new Disassembly();
        made.open.add(Library.compile(program));
        while (!made.open.isEmpty()) {
            made.code(made.open.poll());
        }
        return made.text.toString();
    }

    private void code(Code code) {
        text.append(text.isEmpty() ? "" : "\n").append(code).append(":\n");
        int line = 0;
        for (int pc = 0; pc < code.ops().length; pc++) {
            int at = code.span(pc).start().line();
            text.append(String.format(
                                    Locale.ROOT,
                                    "%5s %4d %s %-22s%s",
                                    at == line ? "" : Integer.toString(at),
                                    pc,
                                    Stops.sign(code, pc),
                                    code.op(pc),
                                    argument(code, pc))
                            .stripTrailing())
                    .append('\n');
            line = at;
        }
        for (Code.Handler handler : code.handlers()) {
            text.append(String.format(
                    Locale.ROOT,
                    "      an exception in %d to %d goes to %d%n",
                    handler.start(),
                    handler.end() - 1,
                    handler.target()));
        }
    }

    private String argument(Code code, int pc) {
        int arg = code.argument(pc);
        Op op = code.op(pc);
        return switch (op) {
            case LINE, RETURN, POP, DUP, DUP_TWO, SWAP, ROT_THREE, GET_ITER, YIELD -> "";
            case CONST, LOAD_ATTR, STORE_ATTR, DELETE_ATTR, IMPORT, IMPORT_FROM, CALL_KEYWORDS ->
                constant(code.constants()[arg]);
            case MAKE_FUNCTION, BUILD_CLASS -> inner(code.constants()[arg]);
            case LOAD_LOCAL, STORE_LOCAL, DELETE_LOCAL, LOAD_CELL, STORE_CELL, DELETE_CELL ->
                code.header().locals().get(arg);
            case LOAD_GLOBAL, STORE_GLOBAL, DELETE_GLOBAL, LOAD_NAME, STORE_NAME, DELETE_NAME ->
                code.header().symbols().name(arg);
            case BINARY, INPLACE -> BinaryOp.values()[arg].name();
            case COMPARE -> CompareOp.values()[arg].name();
            case UNARY -> UnaryOp.values()[arg].name();
            case JUMP, JUMP_IF_FALSE, JUMP_IF_TRUE, JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP, FOR_ITER, SEND ->
                "to " + arg;
            default -> Integer.toString(arg);
        };
    }

    private static String constant(Object value) {
        return value instanceof String s ? '"' + s.replace("\n", "\\n") + '"' : value.toString();
    }

    private String inner(Object made) {
        Code code = made instanceof ClassShape shape ? shape.body() : (Code) made;
        open.add(code);
        return code.header().qualifiedName();
    }
}

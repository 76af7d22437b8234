package dev.waitline.compile;

import dev.waitline.program.CallShape;
import dev.waitline.program.ClassShape;
import dev.waitline.program.Code;
import dev.waitline.program.Op;
import dev.waitline.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the instructions of one body and keeps count of the stack. */
final class CodeBuilder {
    private final List<Op> ops = new ArrayList<>();
    private final List<Integer> arguments = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Object> constants = new ArrayList<>();
    private final Map<Object, Integer> constantNumbers = new HashMap<>();
    private final List<Code.Handler> handlers = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private int depth;
    private int deepest;

    /** A place to jump to. Instructions that jump hold the label's number until the end. */
    static final class Label {
        private final int number;
        private int target = -1;
        private int depth = -1;

        private Label(int number) {
            this.number = number;
        }
    }

    Label label() {
        Label label = new Label(labels.size());
        labels.add(label);
        return label;
    }

    /** Puts the label here. */
    void bind(Label label) {
        label.target = ops.size();
        if (label.depth >= 0) {
            depth = label.depth;
        } else {
            label.depth = depth;
        }
    }

    /** Puts the label of an exception handler here: the stack is what it was at the start of the try, and the exception. */
    void bindHandler(Label label, int depthAtTry) {
        label.target = ops.size();
        label.depth = depthAtTry + 1;
        depth = label.depth;
        deepest = Math.max(deepest, depth);
    }

    int here() {
        return ops.size();
    }

    int depth() {
        return depth;
    }

    /** After a jump away nothing is reached; the count goes on from {@code depth}, as if the jump were not there. */
    void depth(int depth) {
        this.depth = depth;
    }

    void emit(Op op, Span span) {
        emit(op, 0, span);
    }

    void emit(Op op, int argument, Span span) {
        ops.add(op);
        arguments.add(argument);
        spans.add(span);
        depth += effect(op, argument);
        deepest = Math.max(deepest, depth);
    }

    void jump(Op op, Label label, Span span) {
        int before = depth;
        emit(op, label.number, span);
        label.depth = switch (op) {
            case FOR_ITER, SEND -> before - 1;
            case JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP -> before;
            default -> depth;
        };
    }

    void constant(Object value, Span span) {
        emit(Op.CONST, constantNumber(value), span);
    }

    /** The number of a constant; equal constants of one class share one. */
    int constantNumber(Object value) {
        Object key = List.of(value.getClass(), value instanceof Double d ? Double.doubleToRawLongBits(d) : value);
        return constantNumbers.computeIfAbsent(key, k -> {
            // Names are compared by identity in the machine.
            constants.add(value instanceof String text ? text.intern() : value);
            return constants.size() - 1;
        });
    }

    int newConstant(Object value) {
        constants.add(value);
        return constants.size() - 1;
    }

    Object constantAt(int number) {
        return constants.get(number);
    }

    void handler(int start, int end, Label target, int depthAtTry, int handled) {
        if (start < end) {
            handlers.add(new Code.Handler(start, end, target.number, depthAtTry, handled));
        }
    }

    Code build(Code.Header header) {
        int[] args = arguments.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < args.length; i++) {
            if (jumps(ops.get(i))) {
                args[i] = labels.get(args[i]).target;
            }
        }
        List<Code.Handler> resolved = handlers.stream()
                .map(h -> new Code.Handler(h.start(), h.end(), labels.get(h.target()).target, h.depth(), h.handled()))
                .toList();
        return new Code(
                header, ops.toArray(Op[]::new), args, Code.places(spans), constants.toArray(), resolved, deepest + 4);
    }

    private static boolean jumps(Op op) {
        return switch (op) {
            case JUMP, JUMP_IF_FALSE, JUMP_IF_TRUE, JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP, FOR_ITER, SEND -> true;
            default -> false;
        };
    }

    private int effect(Op op, int arg) {
        return switch (op) {
            case LINE,
                    DELETE_LOCAL,
                    DELETE_GLOBAL,
                    DELETE_CELL,
                    DELETE_NAME,
                    JUMP,
                    SWAP,
                    ROT_THREE,
                    LOAD_ATTR,
                    UNARY,
                    GET_ITER,
                    LIST_TO_TUPLE,
                    YIELD,
                    SEND,
                    END_HANDLER,
                    RERAISE,
                    MATCH_HANDLED -> 0;
            case CONST,
                    LOAD_LOCAL,
                    LOAD_GLOBAL,
                    LOAD_CELL,
                    LOAD_NAME,
                    DUP,
                    SUPER,
                    IMPORT,
                    IMPORT_FROM,
                    LOAD_HANDLED,
                    FOR_ITER,
                    WITH_PREPARE,
                    WITH_EXCEPT -> 1;
            case DUP_TWO -> 2;
            case STORE_LOCAL,
                    STORE_GLOBAL,
                    STORE_CELL,
                    STORE_NAME,
                    POP,
                    DELETE_ATTR,
                    SUBSCRIPT,
                    BINARY,
                    INPLACE,
                    COMPARE,
                    JUMP_IF_FALSE,
                    JUMP_IF_TRUE,
                    JUMP_IF_FALSE_OR_POP,
                    JUMP_IF_TRUE_OR_POP,
                    LIST_APPEND,
                    SET_ADD,
                    LIST_EXTEND,
                    SET_UPDATE,
                    DICT_UPDATE,
                    FORMAT,
                    RETURN,
                    IMPORT_STAR,
                    BEGIN_HANDLER,
                    ANNOTATE -> -1;
            case STORE_ATTR, DELETE_SUBSCRIPT, BUILD_SLICE, DICT_ADD, CALL_SPREAD -> -2;
            case STORE_SUBSCRIPT -> -3;
            case BUILD_TUPLE, BUILD_LIST, BUILD_SET, JOIN_TEXT -> 1 - arg;
            case BUILD_DICT -> 1 - 2 * arg;
            case UNPACK -> arg - 1;
            case UNPACK_STAR -> (arg & 0xFFFF) + (arg >>> 16);
            case CALL -> -arg;
            case CALL_KEYWORDS -> {
                CallShape shape = (CallShape) constants.get(arg);
                yield -(shape.positional() + shape.keywords().size());
            }
            case MAKE_FUNCTION -> {
                Code.Parameters parameters =
                        ((Code) constants.get(arg)).header().parameters();
                int keywordDefaults = (int)
                        parameters.keywordDefaults().stream().filter(b -> b).count();
                yield 1 - parameters.defaults() - keywordDefaults;
            }
            case BUILD_CLASS -> {
                ClassShape shape = (ClassShape) constants.get(arg);
                yield 1 - shape.bases() - (shape.keywords() ? 1 : 0);
            }
            case RAISE -> -arg;
        };
    }
}

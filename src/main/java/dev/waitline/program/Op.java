package dev.waitline.program;

/**
 * The machine's instructions. Each has one integer argument, 0 where none is named. Stacks are written with the top at
 * the right: {@code a b -> c}.
 */
public enum Op {
    /** A statement begins on line {@code arg}; a place to stop. */
    LINE,

    // ---- constants and variables
    /** {@code -> constant[arg]}. */
    CONST,
    LOAD_LOCAL,
    STORE_LOCAL,
    DELETE_LOCAL,
    /** The argument is the name's number in the module's symbols; falls back to the builtins. */
    LOAD_GLOBAL,
    STORE_GLOBAL,
    DELETE_GLOBAL,
    /** The value in the cell in local slot {@code arg}. */
    LOAD_CELL,
    STORE_CELL,
    DELETE_CELL,
    /** In a class body: name {@code arg} of the class, else the global. */
    LOAD_NAME,
    STORE_NAME,
    DELETE_NAME,

    // ---- objects
    /** {@code object -> object.names[arg]}. */
    LOAD_ATTR,
    /** {@code value object ->}. */
    STORE_ATTR,
    DELETE_ATTR,
    /** {@code object index -> object[index]}. */
    SUBSCRIPT,
    /** {@code value object index ->}. */
    STORE_SUBSCRIPT,
    DELETE_SUBSCRIPT,
    /** {@code lower upper step -> slice}. */
    BUILD_SLICE,

    // ---- operators
    /** {@code a b -> a op b}; the argument is a {@link BinaryOp}'s ordinal. */
    BINARY,
    /** {@code a b -> a op= b}; the argument is a {@link BinaryOp}'s ordinal. */
    INPLACE,
    /** The argument is a {@link UnaryOp}'s ordinal. */
    UNARY,
    /** The argument is a {@link CompareOp}'s ordinal. */
    COMPARE,

    // ---- control
    JUMP,
    /** {@code test ->}. */
    JUMP_IF_FALSE,
    JUMP_IF_TRUE,
    /** Jumps and keeps the test, or drops it and goes on. */
    JUMP_IF_FALSE_OR_POP,
    JUMP_IF_TRUE_OR_POP,
    GET_ITER,
    /** {@code iterator -> iterator item}, or at the end {@code iterator ->} and a jump. */
    FOR_ITER,
    POP,
    DUP,
    /** {@code a b -> a b a b}. */
    DUP_TWO,
    /** {@code a b -> b a}. */
    SWAP,
    /** {@code a b c -> c a b}. */
    ROT_THREE,

    // ---- displays
    BUILD_TUPLE,
    BUILD_LIST,
    BUILD_SET,
    /** {@code key value key value ... -> dict}, {@code arg} pairs. */
    BUILD_DICT,
    /** {@code ... container ... item ->}: the container stands {@code arg} below the item. */
    LIST_APPEND,
    SET_ADD,
    /** {@code ... dict ... key value ->}. */
    DICT_ADD,
    /** {@code list iterable -> list}. */
    LIST_EXTEND,
    SET_UPDATE,
    /** {@code dict mapping -> dict}; with {@code arg} 1, a repeated key is an error (keyword arguments). */
    DICT_UPDATE,
    LIST_TO_TUPLE,
    /** {@code iterable -> last ... first}. */
    UNPACK,
    /** With a star: {@code arg} is the count before it and, times 65536, the count after it. */
    UNPACK_STAR,
    /** {@code value spec -> text}; the argument is the conversion character. */
    FORMAT,
    /** {@code s1 ... sn -> text}. */
    JOIN_TEXT,

    // ---- calls and definitions
    /** {@code function a1 ... an -> result}. */
    CALL,
    /** The argument is the number of a {@link CallShape} among the constants. */
    CALL_KEYWORDS,
    /** {@code function tuple dict -> result}. */
    CALL_SPREAD,
    /** {@code default ... keyword-default ... -> function}; the argument is the number of a {@link Code}. */
    MAKE_FUNCTION,
    /** {@code function dict -> function}: notes the annotations of its parameters and its result. */
    ANNOTATE,
    /** {@code base ... -> class}: runs the class body; the argument is the number of a {@link ClassShape}. */
    BUILD_CLASS,
    /** {@code -> super()}; with {@code arg} 1 {@code -> class}, the one whose body the function stands in. */
    SUPER,
    RETURN,
    /** {@code value -> sent}. */
    YIELD,
    /** {@code iterator sent -> iterator yielded}, or at the end {@code iterator sent -> value} and a jump. */
    SEND,
    /** {@code -> module}; the argument is the number of the dotted name. */
    IMPORT,
    /** {@code module -> module attribute}. */
    IMPORT_FROM,
    /** {@code module ->}: binds all public names. */
    IMPORT_STAR,

    // ---- exceptions
    /** {@code exception cause ->}, {@code exception ->} or {@code ->}, by {@code arg} 2, 1, 0. */
    RAISE,
    /** {@code exception ->}: it is being handled from here on. */
    BEGIN_HANDLER,
    END_HANDLER,
    /** {@code -> exception}: the one being handled. */
    LOAD_HANDLED,
    /** {@code type -> bool}: whether the exception being handled is one of that type. */
    MATCH_HANDLED,
    /** Raises the exception being handled again, without a new traceback entry. */
    RERAISE,
    /** {@code manager -> exit enter}. */
    WITH_PREPARE,
    /** {@code exit -> result}: calls it with the exception being handled. */
    WITH_EXCEPT,
}

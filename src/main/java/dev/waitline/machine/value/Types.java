package dev.waitline.machine.value;

import dev.waitline.program.Complex;
import dev.waitline.program.None;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The builtin types and exceptions. All of them are fixed: no program changes them. */
public final class Types {
    public static final Map<String, ClassObject> EXCEPTIONS = new LinkedHashMap<>();

    public static final ClassObject OBJECT = type("object");
    public static final ClassObject TYPE = type("type", OBJECT);
    public static final ClassObject INT = type("int", OBJECT);
    public static final ClassObject BOOL = type("bool", INT);
    public static final ClassObject FLOAT = type("float", OBJECT);
    public static final ClassObject COMPLEX = type("complex", OBJECT);
    public static final ClassObject STR = type("str", OBJECT);
    public static final ClassObject LIST = type("list", OBJECT);
    public static final ClassObject TUPLE = type("tuple", OBJECT);
    public static final ClassObject DICT = type("dict", OBJECT);
    public static final ClassObject SET = type("set", OBJECT);
    public static final ClassObject FROZENSET = type("frozenset", OBJECT);
    public static final ClassObject NONE = type("NoneType", OBJECT);
    public static final ClassObject ELLIPSIS = type("ellipsis", OBJECT);
    public static final ClassObject NOT_IMPLEMENTED = type("NotImplementedType", OBJECT);
    public static final ClassObject FUNCTION = type("function", OBJECT);
    public static final ClassObject METHOD = type("method", OBJECT);
    public static final ClassObject BUILTIN = type("builtin_function_or_method", OBJECT);
    public static final ClassObject MODULE = type("module", OBJECT);
    public static final ClassObject RANGE = type("range", OBJECT);
    public static final ClassObject SLICE = type("slice", OBJECT);
    public static final ClassObject DEQUE = new ClassObject("deque", "collections", List.of(OBJECT));
    public static final ClassObject LOCK = new ClassObject("lock", "_thread", List.of(OBJECT));
    public static final ClassObject GENERATOR = type("generator", OBJECT);
    public static final ClassObject ITERATOR = type("iterator", OBJECT);
    public static final ClassObject PROPERTY = type("property", OBJECT);
    public static final ClassObject STATIC_METHOD = type("staticmethod", OBJECT);
    public static final ClassObject CLASS_METHOD = type("classmethod", OBJECT);
    public static final ClassObject SUPER = type("super", OBJECT);
    /** {@code int | str}: a tuple of its members. */
    public static final ClassObject UNION = new ClassObject("UnionType", "types", List.of(OBJECT));

    public static final ClassObject DICT_KEYS = type("dict_keys", OBJECT);
    public static final ClassObject DICT_VALUES = type("dict_values", OBJECT);
    public static final ClassObject DICT_ITEMS = type("dict_items", OBJECT);
    public static final ClassObject CELL = type("cell", OBJECT);

    public static final ClassObject BASE_EXCEPTION = exception("BaseException", OBJECT);
    public static final ClassObject SYSTEM_EXIT = exception("SystemExit", BASE_EXCEPTION);
    public static final ClassObject KEYBOARD_INTERRUPT = exception("KeyboardInterrupt", BASE_EXCEPTION);
    static final ClassObject GENERATOR_EXIT = exception("GeneratorExit", BASE_EXCEPTION);
    public static final ClassObject EXCEPTION = exception("Exception", BASE_EXCEPTION);
    public static final ClassObject STOP_ITERATION = exception("StopIteration", EXCEPTION);
    public static final ClassObject BASE_EXCEPTION_GROUP = exception("BaseExceptionGroup", BASE_EXCEPTION);
    public static final ClassObject EXCEPTION_GROUP = exception("ExceptionGroup", BASE_EXCEPTION_GROUP, EXCEPTION);
    static final ClassObject ARITHMETIC_ERROR = exception("ArithmeticError", EXCEPTION);
    public static final ClassObject ZERO_DIVISION_ERROR = exception("ZeroDivisionError", ARITHMETIC_ERROR);
    public static final ClassObject OVERFLOW_ERROR = exception("OverflowError", ARITHMETIC_ERROR);
    static final ClassObject ASSERTION_ERROR = exception("AssertionError", EXCEPTION);
    public static final ClassObject ATTRIBUTE_ERROR = exception("AttributeError", EXCEPTION);
    public static final ClassObject IMPORT_ERROR = exception("ImportError", EXCEPTION);
    public static final ClassObject MODULE_NOT_FOUND_ERROR = exception("ModuleNotFoundError", IMPORT_ERROR);
    static final ClassObject LOOKUP_ERROR = exception("LookupError", EXCEPTION);
    public static final ClassObject INDEX_ERROR = exception("IndexError", LOOKUP_ERROR);
    public static final ClassObject KEY_ERROR = exception("KeyError", LOOKUP_ERROR);
    public static final ClassObject NAME_ERROR = exception("NameError", EXCEPTION);
    public static final ClassObject UNBOUND_LOCAL_ERROR = exception("UnboundLocalError", NAME_ERROR);
    public static final ClassObject OS_ERROR = exception("OSError", EXCEPTION);
    public static final ClassObject RUNTIME_ERROR = exception("RuntimeError", EXCEPTION);
    public static final ClassObject NOT_IMPLEMENTED_ERROR = exception("NotImplementedError", RUNTIME_ERROR);
    public static final ClassObject RECURSION_ERROR = exception("RecursionError", RUNTIME_ERROR);
    static final ClassObject TYPE_ERROR = exception("TypeError", EXCEPTION);
    static final ClassObject VALUE_ERROR = exception("ValueError", EXCEPTION);
    public static final ClassObject SYNTAX_ERROR = exception("SyntaxError", EXCEPTION);
    public static final ClassObject MEMORY_ERROR = exception("MemoryError", EXCEPTION);

    static {
        List.of(LIST, TUPLE, DICT, SET, FROZENSET, DEQUE, STR, INT, FLOAT, COMPLEX, BASE_EXCEPTION)
                .forEach(t -> t.layout = t);
        OBJECT.slotted = true;
        EXCEPTIONS.values().forEach(t -> t.layout = BASE_EXCEPTION);
        EXCEPTIONS.put("IOError", OS_ERROR);
        EXCEPTIONS.put("TimeoutError", exception("TimeoutError", OS_ERROR));
        EXCEPTIONS.put("EOFError", exception("EOFError", EXCEPTION));
        EXCEPTIONS.put("BufferError", exception("BufferError", EXCEPTION));
        EXCEPTIONS.put("FloatingPointError", exception("FloatingPointError", ARITHMETIC_ERROR));
        EXCEPTIONS.put("UnicodeError", exception("UnicodeError", VALUE_ERROR));
        EXCEPTIONS.put("InterruptedError", exception("InterruptedError", OS_ERROR));
        ClassObject warning = exception("Warning", EXCEPTION);
        for (String name : List.of(
                "UserWarning",
                "DeprecationWarning",
                "PendingDeprecationWarning",
                "RuntimeWarning",
                "SyntaxWarning",
                "FutureWarning",
                "ImportWarning",
                "UnicodeWarning",
                "BytesWarning",
                "EncodingWarning",
                "ResourceWarning")) {
            exception(name, warning);
        }
        for (String name : List.of(
                "BlockingIOError",
                "ChildProcessError",
                "FileExistsError",
                "FileNotFoundError",
                "IsADirectoryError",
                "NotADirectoryError",
                "PermissionError",
                "ProcessLookupError")) {
            exception(name, OS_ERROR);
        }
        ClassObject connection = exception("ConnectionError", OS_ERROR);
        for (String name : List.of(
                "BrokenPipeError", "ConnectionAbortedError", "ConnectionRefusedError", "ConnectionResetError")) {
            exception(name, connection);
        }
        exception("TabError", exception("IndentationError", SYNTAX_ERROR));
        exception("StopAsyncIteration", EXCEPTION);
        exception("ReferenceError", EXCEPTION);
        exception("SystemError", EXCEPTION);
        EXCEPTIONS.put("EnvironmentError", OS_ERROR);
    }

    /** The one value of {@code NotImplemented}. */
    public static final Object NOT_IMPLEMENTED_VALUE =
            new Builtin("NotImplemented", Builtin.Effect.HIDDEN, (c, a, k) -> {
                throw c.typeError("'NotImplementedType' object is not callable");
            });

    private Types() {}

    private static ClassObject type(String name, ClassObject... bases) {
        ClassObject type = new ClassObject(name, "builtins", List.of(bases));
        type.fixed = true;
        return type;
    }

    private static ClassObject exception(String name, ClassObject... bases) {
        ClassObject type = type(name, bases);
        EXCEPTIONS.put(name, type);
        return type;
    }

    /** The class of a value. */
    public static ClassObject of(Object value) {
        return switch (value) {
            case Long v -> INT;
            case String v -> STR;
            case Boolean v -> BOOL;
            case Instance v -> v.type;
            case None v -> v == None.NONE ? NONE : ELLIPSIS;
            case Double v -> FLOAT;
            case Complex v -> COMPLEX;
            case BigInteger v -> INT;
            case Container v -> v.type;
            case NativeLock v -> LOCK;
            case ClassObject v -> v.meta == null ? TYPE : v.meta;
            case Function v -> v.code.header().module().builtins() ? BUILTIN : FUNCTION;
            case Builtin v -> v == NOT_IMPLEMENTED_VALUE ? NOT_IMPLEMENTED : BUILTIN;
            case Namespace v -> MODULE;
            case PyRange v -> RANGE;
            case PySlice v -> SLICE;
            case Generator v -> GENERATOR;
            case Iter v -> ITERATOR;
            case Cell v -> CELL;
            case NativeObject v -> v.type();
            case Wrapper v ->
                switch (v.kind) {
                    case BOUND_METHOD -> v.first instanceof Builtin ? BUILTIN : METHOD;
                    case PROPERTY -> PROPERTY;
                    case STATIC_METHOD -> STATIC_METHOD;
                    case CLASS_METHOD -> CLASS_METHOD;
                    case SUPER -> SUPER;
                };
            case Ready v -> STR;
            case HashedKey v -> of(v.key);
            case View v ->
                switch (v.kind) {
                    case KEYS -> DICT_KEYS;
                    case VALUES -> DICT_VALUES;
                    case ITEMS -> DICT_ITEMS;
                };
            default -> throw new IllegalStateException("not a Python value: " + value.getClass());
        };
    }

    /** The class, written in Python, of an instance, of a container, or of a class that has a metaclass; else null. */
    public static @Nullable ClassObject written(Object value) {
        return switch (value) {
            case Instance i -> i.type;
            case Container k when k.type.written -> k.type;
            case ClassObject k -> k.meta;
            default -> null;
        };
    }

    /** The special method, written in Python, that its class gives to a value; else null. */
    public static @Nullable Function special(Object value, String name) {
        ClassObject type = written(value);
        return type != null && type.lookup(name) instanceof Function f ? f : null;
    }

    static boolean isInstance(Object value, ClassObject type) {
        return of(value).isSubclassOf(type);
    }
}

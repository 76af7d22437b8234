package dev.waitline.machine.language;

import dev.waitline.machine.text.TooManyDigits;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Cell;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Container;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Generator;
import dev.waitline.machine.value.IndexNeeded;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Publishing;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Wrapper;
import dev.waitline.program.CallShape;
import dev.waitline.program.Code;
import dev.waitline.program.Op;
import dev.waitline.program.Symbols;
import dev.waitline.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Calls anything that can be called, and binds arguments to parameters. */
public final class Calls {
    /** What a call gives when it pushed a frame, which will give the value when it returns. */
    public static final Object PUSHED = new Object();

    /** CPython's limit and the frame from which the program itself is run. */
    public static final int DEEPEST = 1000;

    /** So many frames more may the library have, whose calls are not CPython's, many of which are made in C there. */
    private static final int LIBRARY_MORE = 200;

    private Calls() {}

    public static Object call(Context c, Object callable, Object[] arguments, @Nullable Map<String, Object> keywords) {
        return switch (callable) {
            case Function f -> {
                Frame frame = bind(c, f, arguments, keywords);
                yield enter(c, frame);
            }
            case Builtin b -> {
                checkReceiver(c, b, arguments);
                yield called(c, b, arguments, keywords);
            }
            case Wrapper w
            when w.kind == Wrapper.Kind.BOUND_METHOD && w.first instanceof Builtin b ->
                called(c, b, prepend(w.self(), arguments), keywords);
            case Wrapper w
            when w.kind == Wrapper.Kind.BOUND_METHOD -> call(c, w.first, prepend(w.self(), arguments), keywords);
            case ClassObject type -> Classes.instantiate(c, type, arguments, keywords);
            case Wrapper w when w.kind == Wrapper.Kind.STATIC_METHOD -> call(c, w.first, arguments, keywords);
            case Container k
            when Types.special(k, "__call__") instanceof Function f -> call(c, f, prepend(k, arguments), keywords);
            case Instance i
            when i.type.lookup("__call__") != null ->
                call(c, Frame.present(i.type.lookup("__call__")), prepend(i, arguments), keywords);
            default -> throw c.typeError("'" + Types.of(callable).name + "' object is not callable");
        };
    }

    private static Object called(Context c, Builtin b, Object[] arguments, @Nullable Map<String, Object> keywords) {
        return b.effect.stops() || noticed(c, b, arguments)
                ? byInstruction(c, b, arguments, keywords)
                : builtin(c, b, arguments, keywords);
    }

    /** A method that was not reached through an object has to be given one of its type. */
    public static void checkReceiver(Context c, Builtin b, Object[] arguments) {
        String complaint = b.owner == null || arguments.length == 0 ? null : b.complaint(arguments[0]);
        if (complaint != null) {
            throw c.typeError(complaint);
        }
    }

    /** Whether others can notice a call that the library makes for the program: of a thread's target, say. */
    private static boolean noticed(Context c, Builtin builtin, Object[] arguments) {
        Frame f = c.thread().top;
        return (builtin.effect == Builtin.Effect.READS || builtin.effect == Builtin.Effect.WRITES)
                && arguments.length > 0
                && Publishing.shared(arguments[0])
                && f != null
                && f.code.library()
                && !f.code.quiet();
    }

    /** Calls a builtin; its body may take for granted that the number and names of its arguments are right. */
    public static Object builtin(Context c, Builtin b, Object[] arguments, @Nullable Map<String, Object> keywords) {
        String complaint = b.complaint(arguments.length, keywords);
        if (complaint != null) {
            throw c.typeError(complaint);
        }
        try {
            return b.body.call(c, arguments, keywords);
        } catch (IndexNeeded e) {
            return c.prelude("_with_index", b, e.object, new PyTuple(arguments), PyDict.named(keywords));
        } catch (TooManyDigits e) {
            throw c.valueError(TooManyDigits.message(""));
        }
    }

    public static Object[] prepend(Object first, Object[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    /**
     * Calls a builtin before which threads stop, from a place where none does, such as {@code f(*args)}: by a frame of
     * one instruction, before which they do.
     */
    private static Object byInstruction(
            Context c, Builtin builtin, Object[] arguments, @Nullable Map<String, Object> keywords) {
        List<Object> values = new java.util.ArrayList<>(List.of(arguments));
        List<String> names = List.of();
        if (keywords != null) {
            names = List.copyOf(keywords.keySet());
            values.addAll(keywords.values());
        }
        boolean bound = arguments.length > 0 && builtin.owner != null;
        Frame frame = new Frame(oneCall(values.size() - (bound ? 1 : 0), names));
        frame.push(bound ? Wrapper.bound(builtin, values.removeFirst()) : builtin);
        values.forEach(frame::push);
        push(c, frame);
        return PUSHED;
    }

    /** Pushes a bound frame, or makes a generator of it. */
    static Object enter(Context c, Frame frame) {
        if (frame.code.header().kind() == Code.Kind.GENERATOR) {
            Generator generator = new Generator(frame);
            frame.generator = generator;
            return generator;
        }
        push(c, frame);
        return PUSHED;
    }

    public static void push(Context c, Frame frame) {
        PyThread thread = c.thread();
        frame.back = thread.top;
        frame.depth = thread.top == null ? firstDepth(thread) : thread.top.depth + 1;
        if (frame.depth > c.host().recursionLimit()
                && (!frame.code.library()
                        || frame.depth - LIBRARY_MORE > c.host().recursionLimit())) {
            throw c.error(Types.RECURSION_ERROR, "maximum recursion depth exceeded");
        }
        thread.top = frame;
        // CPython gives the GIL away at the beginning of functions that are written in Python, too.
        thread.switchable |= !frame.code.whole();
    }

    /** In CPython the main module is the first frame, and a thread has three before the program's function. */
    private static int firstDepth(PyThread thread) {
        return thread.id == 0 ? 0 : 2;
    }

    /** A new frame of {@code f} with its parameters bound. */
    public static Frame bind(Context c, Function f, Object[] arguments, @Nullable Map<String, Object> keywords) {
        Code code = f.code;
        Code.Parameters p = code.header().parameters();
        Frame frame = new Frame(code);
        frame.function = f;
        int given = arguments.length;
        int positional = p.positional();
        @Nullable Object[] slots = frame.slots;
        System.arraycopy(arguments, 0, slots, 0, Math.min(given, positional));
        int at = positional;
        if (p.star()) {
            Object[] rest =
                    given > positional ? java.util.Arrays.copyOfRange(arguments, positional, given) : new Object[0];
            slots[at++] = new PyTuple(rest);
        }
        int keywordOnly = at;
        at += p.keywordOnly();
        PyDict others = null;
        if (p.doubleStar()) {
            others = new PyDict();
            slots[at] = others;
        }
        if (keywords != null) {
            keywords(c, f, keywords, slots, keywordOnly, others);
        }
        if (given > positional && !p.star()) {
            throw c.typeError(tooMany(f, given, slots, keywordOnly));
        }
        int firstDefault = positional - p.defaults();
        for (int i = Math.min(given, positional); i < positional; i++) {
            if (slots[i] == null) {
                if (i < firstDefault) {
                    throw c.typeError(missing(f, slots, -1));
                }
                slots[i] = f.defaults[i - firstDefault];
            }
        }
        for (int i = 0; i < p.keywordOnly(); i++) {
            if (slots[keywordOnly + i] == null) {
                slots[keywordOnly + i] = f.keywordDefaults[i];
                if (f.keywordDefaults[i] == null) {
                    throw c.typeError(missing(f, slots, keywordOnly));
                }
            }
        }
        cells(frame, f);
        return frame;
    }

    private static void keywords(
            Context c,
            Function f,
            Map<String, Object> keywords,
            @Nullable Object[] slots,
            int keywordOnly,
            @Nullable PyDict others) {
        Code.Parameters p = f.code.header().parameters();
        for (Map.Entry<String, Object> keyword : keywords.entrySet()) {
            int index = p.names().indexOf(keyword.getKey());
            boolean named = (index >= p.positionalOnly() && index < p.positional())
                    || (index >= keywordOnly && index < keywordOnly + p.keywordOnly());
            if (named) {
                if (slots[index] != null) {
                    throw c.typeError(name(f) + "() got multiple values for argument '" + keyword.getKey() + "'");
                }
                slots[index] = keyword.getValue();
            } else if (others != null) {
                others.put(keyword.getKey(), keyword.getValue());
            } else {
                List<String> positionalOnly = p.names().subList(0, p.positionalOnly());
                List<String> wrong =
                        positionalOnly.stream().filter(keywords::containsKey).toList();
                throw c.typeError(
                        wrong.isEmpty()
                                ? name(f) + "() got an unexpected keyword argument '" + keyword.getKey() + "'"
                                : name(f) + "() got some positional-only arguments passed as keyword arguments: '"
                                        + String.join(", ", wrong) + "'");
            }
        }
    }

    /** Makes the frame's own cells and hands on those of the enclosing function. */
    static void cells(Frame frame, Function f) {
        List<Code.CellSlot> own = frame.code.header().cells();
        for (int i = 0; i < own.size(); i++) {
            Code.CellSlot slot = own.get(i);
            Cell cell = new Cell();
            if (slot.parameter() >= 0) {
                cell.set(frame.slots[slot.parameter()]);
            }
            frame.slots[slot.slot()] = cell;
        }
        int[] free = frame.code.header().free();
        for (int i = 0; i < free.length; i++) {
            frame.slots[free[i]] = f.cells[i];
        }
    }

    private static String name(Function f) {
        return f.code.header().qualifiedName();
    }

    private static String tooMany(Function f, int given, @Nullable Object[] slots, int keywordOnly) {
        Code.Parameters p = f.code.header().parameters();
        int most = p.positional();
        String takes = p.defaults() > 0 ? "from " + (most - p.defaults()) + " to " + most : "" + most;
        boolean plural = p.defaults() > 0 || most != 1;
        int named = 0;
        for (int i = 0; i < p.keywordOnly(); i++) {
            named += slots[keywordOnly + i] == null ? 0 : 1;
        }
        String also = named == 0
                ? ""
                : " positional argument" + (given == 1 ? "" : "s") + " (and " + named + " keyword-only argument"
                        + (named == 1 ? "" : "s") + ")";
        return name(f) + "() takes " + takes + " positional argument" + (plural ? "s" : "") + " but " + given + also
                + (given == 1 && named == 0 ? " was given" : " were given");
    }

    /** @param keywordOnly where the keyword-only parameters begin, or -1 when positional ones are missing */
    private static String missing(Function f, @Nullable Object[] slots, int keywordOnly) {
        Code.Parameters p = f.code.header().parameters();
        List<String> names = new java.util.ArrayList<>();
        int first = Math.max(0, keywordOnly);
        int count = keywordOnly < 0 ? p.positional() - p.defaults() : p.keywordOnly();
        for (int i = 0; i < count; i++) {
            if (slots[first + i] == null && (keywordOnly < 0 || f.keywordDefaults[i] == null)) {
                names.add("'" + p.names().get(first + i) + "'");
            }
        }
        String list = switch (names.size()) {
            case 1 -> names.getFirst();
            case 2 -> names.get(0) + " and " + names.get(1);
            default -> String.join(", ", names.subList(0, names.size() - 1)) + ", and " + names.getLast();
        };
        return name(f) + "() missing " + names.size() + " required "
                + (keywordOnly < 0 ? "positional" : "keyword-only") + " argument"
                + (names.size() == 1 ? "" : "s") + ": " + list;
    }

    /** Keyword arguments from a call's shape and the values on top of the others. */
    public static Map<String, Object> keywords(List<String> names, Object[] values, int from) {
        Map<String, Object> keywords = LinkedHashMap.newLinkedHashMap(names.size());
        for (int i = 0; i < names.size(); i++) {
            keywords.put(names.get(i), values[from + i]);
        }
        return keywords;
    }

    private static final SourceText ONE_CALL_SOURCE = new SourceText("<call>", "");
    private static final Code.Module ONE_CALL_MODULE = new Code.Module(0, "builtins", Code.Module.Shown.QUIET);
    private static final Map<CallShape, Code> ONE_CALL = new ConcurrentHashMap<>();

    /** Whether it is a code that {@link #oneCall} made. */
    public static boolean isOneCall(Code code) {
        return code.header().source() == ONE_CALL_SOURCE;
    }

    /** The code of a frame that calls what stands on its stack: the callable, then so many values, the last ones by name. */
    private static Code oneCall(int values, List<String> names) {
        return ONE_CALL.computeIfAbsent(new CallShape(values - names.size(), names), shape -> {
            Code.Header header = new Code.Header(
                    "call",
                    "call",
                    Code.Kind.FUNCTION,
                    ONE_CALL_SOURCE,
                    ONE_CALL_MODULE,
                    Code.Parameters.NONE,
                    List.of(),
                    List.of(),
                    new int[0],
                    new int[0],
                    new Symbols(),
                    Set.of(),
                    1,
                    null);
            Op[] ops = {shape.keywords().isEmpty() ? Op.CALL : Op.CALL_KEYWORDS, Op.RETURN};
            int[] arguments = {shape.keywords().isEmpty() ? values : 0, 0};
            int[] places = {1, 1, 1, 1, 1, 1, 1, 1};
            return new Code(header, ops, arguments, places, new Object[] {shape}, List.of(), values + 2);
        });
    }
}

package dev.waitline.machine;

import dev.waitline.machine.builtin.Functions;
import dev.waitline.machine.language.Attributes;
import dev.waitline.machine.language.Calls;
import dev.waitline.machine.language.Classes;
import dev.waitline.machine.language.Comparisons;
import dev.waitline.machine.language.ExceptionGroups;
import dev.waitline.machine.language.Generators;
import dev.waitline.machine.language.Iteration;
import dev.waitline.machine.language.Sets;
import dev.waitline.machine.language.Traceback;
import dev.waitline.machine.module.Library;
import dev.waitline.machine.text.Formats;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.text.TooManyDigits;
import dev.waitline.machine.value.Attrs;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Cell;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Continuation;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Generator;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Iter;
import dev.waitline.machine.value.Keys;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PySet;
import dev.waitline.machine.value.PySlice;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Raise;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Wrapper;
import dev.waitline.program.ClassShape;
import dev.waitline.program.Code;
import dev.waitline.program.None;
import dev.waitline.program.Op;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The instructions that are not on the hot path: deletions, displays, definitions, imports, exceptions. */
final class RareOps extends Instructions {
    RareOps(Machine machine, PyThread thread) {
        super(machine, thread);
    }

    @Nullable
    Frame execute(Frame f, Op op, int arg) {
        switch (op) {
            case DELETE_LOCAL -> {
                if (f.slots[arg] == null) {
                    throw unbound(f, arg);
                }
                f.slots[arg] = null;
            }
            case DELETE_GLOBAL -> {
                Namespace globals = machine.module(f.code);
                if (globals.slot(arg) == null) {
                    throw c.nameError(f.code.header().symbols().name(arg));
                }
                globals.slot(arg, null);
            }
            case DELETE_CELL -> {
                Cell cell = (Cell) Frame.present(f.slots[arg]);
                if (cell.get() == null) {
                    throw unbound(f, arg);
                }
                cell.set(null);
            }
            case LOAD_NAME -> loadName(f, (String) f.code.constants()[arg]);
            case STORE_NAME -> names(f).put((String) f.code.constants()[arg], f.pop());
            case DELETE_NAME -> {
                if (!names(f).remove((String) f.code.constants()[arg])) {
                    throw c.nameError((String) f.code.constants()[arg]);
                }
            }
            case DELETE_ATTR -> {
                Object done = Attributes.delete(c, f.pop(), (String) f.code.constants()[arg]);
                return done == null ? f : nothing(done);
            }
            case DELETE_SUBSCRIPT -> {
                Object index = f.pop();
                Object done = Iteration.deleteItem(c, f.pop(), index);
                return done == null ? f : nothing(done);
            }
            case BUILD_SLICE -> {
                Object step = f.pop();
                Object upper = f.pop();
                f.push(new PySlice(f.pop(), upper, step));
            }
            case DUP_TWO -> {
                Object a = f.peek(1);
                Object b = f.peek(0);
                f.push(a);
                f.push(b);
            }
            case SWAP -> {
                Object b = f.pop();
                Object a = f.pop();
                f.push(b);
                f.push(a);
            }
            case ROT_THREE -> {
                Object top = f.pop();
                Object b = f.pop();
                Object a = f.pop();
                f.push(top);
                f.push(a);
                f.push(b);
            }
            case BUILD_TUPLE -> f.push(new PyTuple(take(f, arg)));
            case BUILD_LIST -> f.push(PyList.of(List.of(take(f, arg))));
            case BUILD_SET -> {
                PySet set = new PySet(false);
                for (Object item : take(f, arg)) {
                    set.add(item);
                }
                f.push(set);
            }
            case BUILD_DICT -> {
                PyDict dict = new PyDict();
                Object[] all = take(f, 2 * arg);
                for (int i = 0; i < all.length; i += 2) {
                    dict.put(Comparisons.hashable(c, all[i]), all[i + 1]);
                }
                f.push(dict);
            }
            case LIST_APPEND -> {
                Object item = f.pop();
                ((PyList) f.peek(arg - 1)).items().add(item);
            }
            case SET_ADD -> {
                Object item = f.pop();
                PySet set = (PySet) f.peek(arg - 1);
                if (Keys.written(item)) {
                    return nothing(c.prelude("_set_add", set, item));
                }
                set.add(Comparisons.hashable(c, item));
            }
            case DICT_ADD -> {
                Object value = f.pop();
                Object key = f.pop();
                PyDict dict = (PyDict) f.peek(arg - 1);
                if (Keys.written(key)) {
                    return nothing(c.prelude("_dict_add", dict, key, value));
                }
                dict.put(Comparisons.hashable(c, key), value);
            }
            case LIST_EXTEND, SET_UPDATE -> {
                Object more = f.pop();
                if (arg == 1 && !Iteration.plain(more) && !Iteration.iterable(more)) {
                    throw c.typeError(
                            called(f, 1) + "argument after * must be an iterable, not " + Types.of(more).name);
                }
                if (op == Op.LIST_EXTEND && arg == 0 && !Iteration.plain(more) && !Iteration.iterable(more)) {
                    throw c.typeError("Value after * must be an iterable, not " + Types.of(more).name);
                }
                if (op == Op.LIST_EXTEND ? !Iteration.plain(more) : !Sets.direct(more)) {
                    return extendByPython(f, op, more);
                }
                if (op == Op.LIST_EXTEND) {
                    ((PyList) f.peek(0)).items().addAll(Iteration.list(c, more));
                } else {
                    PySet set = (PySet) f.peek(0);
                    Sets.asSet(c, more).items().forEach(set::addNormal);
                }
            }
            case DICT_UPDATE -> {
                Object from = f.pop();
                return dictUpdate(f, (PyDict) f.peek(0), from, arg == 1);
            }
            case LIST_TO_TUPLE -> f.push(new PyTuple(((PyList) f.pop()).items().toArray()));
            case UNPACK -> {
                return unpack(f, arg, -1);
            }
            case UNPACK_STAR -> {
                return unpack(f, arg & 0xFFFF, arg >>> 16);
            }
            case FORMAT -> {
                return format(f, (char) arg);
            }
            case JOIN_TEXT -> {
                StringBuilder text = new StringBuilder();
                for (Object part : take(f, arg)) {
                    text.append((String) part);
                }
                f.push(text.toString());
            }
            case CALL_SPREAD -> {
                PyDict keywords = (PyDict) f.pop();
                PyTuple arguments = (PyTuple) f.pop();
                Map<String, Object> named = new LinkedHashMap<>();
                keywords.entries().values().forEach(e -> named.put(c.text(e.key, "keywords"), e.value));
                Object value = Calls.call(c, f.pop(), arguments.items(), named.isEmpty() ? null : named);
                return got(f, value);
            }
            case MAKE_FUNCTION -> makeFunction(f, (Code) f.code.constants()[arg]);
            case BUILD_CLASS -> {
                return buildClass(f, (ClassShape) f.code.constants()[arg]);
            }
            case ANNOTATE -> {
                PyDict annotations = (PyDict) f.pop();
                Attrs attrs = new Attrs();
                attrs.put("__annotations__", annotations);
                ((Function) f.peek(0)).attrs(attrs);
            }
            case SUPER -> f.push(arg == 1 ? owner(f, c.nameError("__class__")) : superOf(f));
            case YIELD -> {
                return yielded(f);
            }
            case SEND -> {
                Object sent = f.pop();
                Object item = Generators.delegate(c, f.peek(0), sent);
                if (item == Calls.PUSHED) {
                    return thread.top;
                }
                if (item == Iter.END) {
                    f.pop();
                    f.push(None.NONE);
                    f.pc = arg;
                } else {
                    f.push(item);
                }
            }
            case IMPORT -> {
                return importModule(f, (String) f.code.constants()[arg]);
            }
            case IMPORT_FROM -> {
                return got(f, Imported.member(c, f.peek(0), (String) f.code.constants()[arg]));
            }
            case IMPORT_STAR -> Attributes.star((Namespace) f.pop(), machine.module(f.code));
            case RAISE -> {
                return raise(f, arg);
            }
            case BEGIN_HANDLER -> f.beginHandling((ExceptionObject) f.pop());
            case END_HANDLER -> f.handle(f.handled.size() - 1);
            case LOAD_HANDLED -> f.push(f.handled.getLast());
            case MATCH_HANDLED -> f.push(ExceptionGroups.matches(c, f.handled.getLast(), f.pop()));
            case RERAISE -> throw new Raise(f.handled.getLast(), true);
            case WITH_PREPARE -> {
                return withPrepare(f);
            }
            case WITH_EXCEPT -> {
                ExceptionObject e = f.handled.getLast();
                // What leaves the block does so on its first line, as in CPython.
                f.line = arg;
                return got(f, c.tail(f.peek(0), e.type, e, Traceback.of(e)));
            }
            default -> throw new IllegalStateException("not a rare instruction: " + op);
        }
        return f;
    }

    private Attrs names(Frame f) {
        Attrs names = f.names;
        if (names == null) {
            throw new IllegalStateException("no class body: " + f.code);
        }
        return names;
    }

    private void loadName(Frame f, String name) {
        Object value = names(f).get(name);
        if (value == null) {
            value = switch (name) {
                case "__qualname__" -> f.code.header().qualifiedName();
                case "__module__" -> f.code.header().module().name();
                default -> global(f, name);
            };
        }
        f.push(value != null ? value : builtin(name));
    }

    /** A global as a class body sees it: the module's, or where its text runs in dicts, what these have. */
    private @Nullable Object global(Frame f, String name) {
        int slot = f.code.header().locals().lastIndexOf(".globals");
        return slot < 0
                ? machine.module(f.code).get(name)
                : ((PyDict) Frame.present(((Cell) Frame.present(f.slots[slot])).get())).get(name);
    }

    private static ClassObject owner(Frame f, Raise otherwise) {
        Function function = f.function;
        ClassObject owner = function == null ? null : function.owner;
        if (owner == null) {
            throw otherwise;
        }
        return owner;
    }

    private Wrapper superOf(Frame f) {
        if (f.code.header().parameters().names().isEmpty()) {
            throw c.error(Types.RUNTIME_ERROR, "super(): no arguments");
        }
        ClassObject owner = owner(f, c.error(Types.RUNTIME_ERROR, "super(): __class__ cell not found"));
        Object self = selfOf(f);
        boolean fits = self instanceof ClassObject type && type.isSubclassOf(owner);
        if (!fits && !Types.of(self).isSubclassOf(owner)) {
            throw c.typeError("super(type, obj): obj must be an instance or subtype of type");
        }
        return new Wrapper(Wrapper.Kind.SUPER, owner, self);
    }

    private static Object selfOf(Frame f) {
        Object self = f.slots[0];
        for (Code.CellSlot cell : f.code.header().cells()) {
            if (cell.parameter() == 0) {
                self = ((Cell) Frame.present(f.slots[cell.slot()])).get();
            }
        }
        return Frame.present(self);
    }

    private @Nullable Frame extendByPython(Frame f, Op op, Object more) {
        Object container = f.pop();
        return got(f, c.prelude(op == Op.LIST_EXTEND ? "_extend_list" : "_extend_set", container, more));
    }

    private @Nullable Frame dictUpdate(Frame f, PyDict into, Object from, boolean keywords) {
        if (!(from instanceof PyDict dict && !dict.type.written)) {
            if (Types.written(from) == null
                    || (Attributes.immediate(from, "keys") && Attributes.find(c, from, "keys") == null)) {
                throw c.typeError(
                        keywords
                                ? called(f, 2) + "argument after ** must be a mapping, not " + Types.of(from).name
                                : "'" + Types.of(from).name + "' object is not a mapping");
            }
            f.push(from);
            f.pc--;
            Object converted = c.prelude("_as_mapping", f.pop());
            return got(f, converted);
        }
        if (keywords) {
            for (PyDict.Entry entry : dict.entries().values()) {
                if (!(entry.key instanceof String)) {
                    throw c.typeError("keywords must be strings");
                }
                if (into.get(entry.key) != null) {
                    throw c.typeError(
                            called(f, 2) + "got multiple values for keyword argument " + Text.repr(entry.key));
                }
            }
        }
        into.putAll(dict);
        return f;
    }

    /** The function whose call is being prepared, which lies below the arguments on the stack. */
    private static String called(Frame f, int below) {
        Object callee = f.peek(below);
        while (callee instanceof Wrapper w && w.kind == Wrapper.Kind.BOUND_METHOD) {
            callee = w.first;
        }
        return switch (callee) {
            case Function function ->
                (function.code.header().module().builtins()
                                ? ""
                                : function.code.header().module().name() + ".")
                        + function.code.header().qualifiedName() + "() ";
            case ClassObject type -> Text.qualified(type) + "() ";
            case Builtin b -> b.name + "() ";
            default -> "";
        };
    }

    private @Nullable Frame unpack(Frame f, int before, int after) {
        Object value = f.pop();
        if (!Iteration.plain(value)) {
            if (value instanceof Generator || value instanceof Instance && Iteration.iterable(value)) {
                // Make a list of it first, then come back to this instruction.
                f.pc--;
                return got(f, c.prelude("_as_list", value));
            }
            throw c.typeError("cannot unpack non-iterable " + Types.of(value).name + " object");
        }
        List<Object> items = Iteration.list(c, value);
        int size = items.size();
        int wanted = before + Math.max(0, after);
        if (size < wanted || (after < 0 && size > wanted)) {
            throw c.valueError(
                    size > wanted
                            ? "too many values to unpack (expected " + wanted + ")"
                            : "not enough values to unpack (expected " + (after >= 0 ? "at least " : "") + wanted
                                    + ", got " + size + ")");
        }
        for (int i = size - 1; i >= size - Math.max(0, after); i--) {
            f.push(items.get(i));
        }
        if (after >= 0) {
            f.push(PyList.of(items.subList(before, size - after)));
        }
        for (int i = before - 1; i >= 0; i--) {
            f.push(items.get(i));
        }
        return f;
    }

    private @Nullable Frame format(Frame f, char conversion) {
        try {
            return formatted(f, conversion);
        } catch (TooManyDigits e) {
            throw c.valueError(TooManyDigits.message(""));
        }
    }

    private @Nullable Frame formatted(Frame f, char conversion) {
        String spec = (String) f.pop();
        Object value = f.pop();
        if (conversion == 0) {
            return got(f, Functions.format(c, value, spec));
        }
        boolean str = conversion == 's';
        if (Text.needsPython(value, str)) {
            return got(f, c.prelude("_format_converted", value, spec, String.valueOf(conversion)));
        }
        String text = str ? Text.str(value) : conversion == 'a' ? Text.ascii(Text.repr(value)) : Text.repr(value);
        f.push(Formats.format(c, text, spec));
        return f;
    }

    // ---- definitions

    private void makeFunction(Frame f, Code code) {
        Code.Header header = code.header();
        Code.Parameters p = header.parameters();
        @Nullable Object[] keywordDefaults = new Object[p.keywordOnly()];
        for (int i = p.keywordOnly() - 1; i >= 0; i--) {
            if (p.keywordDefaults().get(i)) {
                keywordDefaults[i] = f.pop();
            }
        }
        Object[] defaults = take(f, p.defaults());
        int[] captured = header.captured();
        @Nullable Object[] cells = new Object[captured.length];
        for (int i = 0; i < captured.length; i++) {
            cells[i] = f.slots[captured[i]];
        }
        Function function = new Function(code, defaults, keywordDefaults, cells);
        Function outer = f.function;
        if (outer != null) {
            function.owner = outer.owner;
        }
        if (f.then instanceof Continuation.ClassBody body) {
            f.then = body.and(function);
        }
        f.push(function);
    }

    private Frame buildClass(Frame f, ClassShape shape) {
        PyDict keywords = shape.keywords() ? (PyDict) f.pop() : new PyDict();
        Object[] bases = take(f, shape.bases());
        Frame body = new Frame(shape.body());
        int[] free = shape.body().header().free();
        int[] captured = shape.body().header().captured();
        for (int i = 0; i < free.length; i++) {
            body.slots[free[i]] = f.slots[captured[i]];
        }
        body.names = new Attrs();
        body.then = new Continuation.ClassBody(new PyTuple(bases), keywords, List.of());
        Calls.push(c, body);
        return body;
    }

    /** The class that a finished class body describes, or PUSHED while others are told of it. */
    Object classOf(Frame body, Continuation.ClassBody kept) {
        Code.Header header = body.code.header();
        Attrs names = names(body);
        String module = header.module().name();
        if (names.get("__doc__") == null && header.document() instanceof String document) {
            names.put("__doc__", document);
        }
        List<Object> bases = List.of(kept.bases().items());
        Object meta = Classes.metaclass(kept.keywords(), bases);
        Object said = kept.keywords().get("metaclass");
        if (said != null) {
            kept.keywords().remove("metaclass");
        }
        if (meta != null) {
            PyDict namespace = new PyDict();
            namespace.put("__module__", module);
            namespace.put("__qualname__", header.qualifiedName());
            for (int i = 0; i < names.size(); i++) {
                namespace.put(names.name(i), names.value(i));
            }
            namespace.put(Classes.CELLS, new PyTuple(kept.functions().toArray()));
            return c.prelude("_new_class", meta, header.name(), kept.bases(), namespace, kept.keywords());
        }
        ClassObject made =
                Classes.make(c, header.name(), module, Classes.withAdded(c, said, bases), names, body.code.library());
        made.qualifiedName = header.qualifiedName();
        kept.functions().forEach(f -> f.owner = made);
        return Classes.announce(c, made, kept.keywords());
    }

    // ---- generators, modules

    private @Nullable Frame yielded(Frame f) {
        Object value = f.pop();
        Generator generator = f.generator;
        Frame caller = f.back;
        if (generator == null || caller == null) {
            throw new IllegalStateException("yield outside a generator: " + f.code);
        }
        generator.need();
        generator.running = false;
        f.back = null;
        thread.top = caller;
        caller.push(value);
        return caller;
    }

    private @Nullable Frame importModule(Frame f, String name) {
        if (!Library.offers(name, f.code)) {
            throw Imported.noModule(c, name);
        }
        Object loaded = Library.loaded(machine, name);
        if (loaded != null) {
            f.push(loaded);
            return f;
        }
        Code code = Library.load(machine, name);
        Frame body = new Frame(code);
        body.then = new Continuation.ModuleBody();
        thread.importing++;
        Calls.push(c, body);
        return body;
    }

    // ---- exceptions

    private @Nullable Frame raise(Frame f, int arg) {
        if (arg == 0) {
            for (Frame at = f; at != null; at = at.back) {
                if (!at.handled.isEmpty()) {
                    throw new Raise(at.handled.getLast(), true);
                }
            }
            throw c.error(Types.RUNTIME_ERROR, "No active exception to reraise");
        }
        Object cause = arg == 2 ? f.pop() : null;
        Object raised = f.pop();
        if (raised instanceof ClassObject type && type.layout == Types.BASE_EXCEPTION && cause == null) {
            if (!type.custom && !(type.lookup("__init__") instanceof Function)) {
                raised = Classes.instantiate(c, type, new Object[0], null);
            }
        }
        if ((raised instanceof ClassObject type && type.layout == Types.BASE_EXCEPTION)
                || cause instanceof ClassObject) {
            return got(f, cause == null ? c.prelude("_raise", raised) : c.prelude("_raise_from", raised, cause));
        }
        if (!(raised instanceof ExceptionObject exception)) {
            throw c.typeError("exceptions must derive from BaseException");
        }
        if (cause != null) {
            if (cause != None.NONE && !(cause instanceof ExceptionObject)) {
                throw c.typeError("exception causes must derive from BaseException");
            }
            exception.cause = cause instanceof ExceptionObject because ? because : null;
            exception.suppressed = true;
        }
        throw new Raise(exception);
    }

    private @Nullable Frame withPrepare(Frame f) {
        Object manager = f.pop();
        if (Attributes.specialByPython(manager, "__enter__") || Attributes.specialByPython(manager, "__exit__")) {
            // Find both first, then come back to this instruction.
            f.pc--;
            return got(f, c.prelude("_managed", manager));
        }
        Object enter = Attributes.special(c, manager, "__enter__");
        Object exit = Attributes.special(c, manager, "__exit__");
        if (enter == null || exit == null) {
            throw c.typeError("'" + Types.of(manager).name + "' object does not support the context manager protocol"
                    + (enter == null ? "" : " (missed __exit__ method)"));
        }
        f.push(exit);
        f.push(enter);
        return f;
    }
}

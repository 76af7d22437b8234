package dev.waitline.machine.module;

import dev.waitline.machine.language.Calls;
import dev.waitline.machine.language.ExceptionGroups;
import dev.waitline.machine.language.Iteration;
import dev.waitline.machine.language.Operators;
import dev.waitline.machine.language.Sorting;
import dev.waitline.machine.language.Traceback;
import dev.waitline.machine.language.Tracebacks;
import dev.waitline.machine.text.Formats;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.HashedKey;
import dev.waitline.machine.value.Hashes;
import dev.waitline.machine.value.Keys;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PySet;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Ready;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.program.None;
import dev.waitline.trace.Ending;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the builtins' own Python part, and the library, ask of the machine. No program sees these. */
final class PreludeFunctions {
    private PreludeFunctions() {}

    static void define(Definitions to) {
        to.value(
                "_write",
                new Builtin(
                        "print",
                        Builtin.Effect.PRINT,
                        (c, a, k) -> StandardStream.write(
                                c, a[1] == None.NONE ? StandardStream.current(c.host(), false) : a[1], (String) a[0])));
        to.hidden("_plain_str", (c, a, k) -> Text.str(a[0]));
        to.hidden("_plain_repr", (c, a, k) -> Text.repr(a[0]));
        to.hidden("_plain", (c, a, k) -> Valued.plain(a[0]));
        to.hidden("_needs_python", (c, a, k) -> Text.needsPython(a[0], Boolean.TRUE.equals(a[1])));
        to.hidden("_being_shown", (c, a, k) -> beingShown(c.thread().top, a[0]));
        to.hidden("_items_need_python", (c, a, k) -> Text.itemsNeedPython(a[0]));
        to.hidden("_plain_items", (c, a, k) -> PyList.of(Iteration.list(c, a[0])));
        to.hidden(
                "_hook",
                (c, a, k) -> a[0] instanceof ClassObject type && type.hook((String) a[1]) instanceof Function f
                        ? f
                        : None.NONE);
        to.hidden("_defines", (c, a, k) -> ((ClassObject) a[0]).attribute(((String) a[1]).intern()) != null);
        to.hidden("_format", (c, a, k) -> Formats.format(c, a[0], (String) a[1]));
        to.hidden("_plain_percent", (c, a, k) -> Formats.percent(c, (String) a[0], a[1]));
        to.hidden("_same_hash", (c, a, k) -> {
            PyList found = new PyList();
            for (Object normal : a[0] instanceof PyDict d
                    ? d.entries().keySet()
                    : ((PySet) a[0]).items().keySet()) {
                if (normal instanceof HashedKey h && h.hash.equals(a[1])) {
                    found.items().add(h);
                }
            }
            return found;
        });
        to.hidden("_standard_error", (c, a, k) -> StandardStream.current(c.host(), true));
        to.hidden("_stack_lines", (c, a, k) -> PyList.of(Tracebacks.stack(c.host(), c.thread().top)));
        to.hidden("_main_module", (c, a, k) -> c.host().main());
        to.hidden("_hash_of", (c, a, k) -> Hashes.of(a[0]));
        to.hidden("_key_of", (c, a, k) -> Keys.given(a[0]));
        to.hidden("_hashed", (c, a, k) -> new HashedKey(a[0], a[1]));
        to.hidden("_ready_text", (c, a, k) -> new Ready(c.text(a[0], "str"), c.text(a[1], "repr"), a[2]));
        to.hidden("_replace", (c, a, k) -> {
            PyList list = (PyList) a[0];
            list.items().clear();
            list.items().addAll(((PyList) a[1]).items());
            return None.NONE;
        });
        to.hidden("_taken", (c, a, k) -> {
            PyList list = (PyList) a[0];
            PyList items = PyList.of(list.items());
            list.items().clear();
            return items;
        });
        to.hidden("_order", (c, a, k) -> Sorting.order((PyList) a[0], (PyList) a[1], Operators.truthNow(c, a[2])));
        to.hidden("_loaded_module", (c, a, k) -> {
            Namespace module = Library.number((String) a[0]) < 0 ? null : Library.loaded(c.host(), (String) a[0]);
            return module == null ? None.NONE : module;
        });
        to.hidden("_run_main", (c, a, k) -> {
            Frame main = new Frame(c.host().program());
            Calls.push(c, main);
            return Calls.PUSHED;
        });
        to.hidden("_report", (c, a, k) -> {
            ExceptionObject e = (ExceptionObject) a[0];
            c.thread().failure = Tracebacks.lastLine(e);
            c.host().print(c.thread(), Tracebacks.of(c.host(), e), true);
            return None.NONE;
        });
        to.hidden("_local_of", (c, a, k) -> {
            Object value = ThreadLocals.of(c, a[0], (String) a[1]);
            if (value == null) {
                throw c.noAttribute(a[0], (String) a[1]);
            }
            return value;
        });
        to.hidden("_thread_named", (c, a, k) -> {
            Object thread = ThreadLocals.thread(c, (String) a[0]);
            if (thread == null) {
                throw c.error(Types.NAME_ERROR, "there is neither a global nor a running thread named '" + a[0] + "'");
            }
            return thread;
        });
        to.hidden("_chain", (c, a, k) -> PyList.of(Tracebacks.chain((ExceptionObject) a[0])));
        to.hidden("_set_text", (c, a, k) -> {
            ((ExceptionObject) a[0]).text = (String) Valued.plain(a[1]);
            return None.NONE;
        });
        to.hidden(
                "_exception_only",
                (c, a, k) -> PyList.of(List.copyOf(Tracebacks.exceptionOnly(c.host(), (ExceptionObject) a[0]))));
        to.hidden("_plain_traceback", (c, a, k) -> Tracebacks.ofModule(c.host(), (ExceptionObject) a[0]));
        to.hidden(
                "_traceback_lines", (c, a, k) -> a[0] == None.NONE ? new PyList() : ((Traceback) a[0]).lines(c.host()));
        to.hidden("_caller", (c, a, k) -> {
            Frame f = c.thread().top;
            while (f != null && f.code.library()) {
                f = f.back;
            }
            return f == null
                    ? new PyTuple(0L, "<module>")
                    : new PyTuple((long) f.code.span(f.pc - 1).line(), f.code.name());
        });
        to.hidden("_handled", (c, a, k) -> {
            ExceptionObject handled = c.thread().handled();
            return handled == null ? None.NONE : handled;
        });
        to.hidden("_excepts", (c, a, k) -> ExceptionGroups.matches(c, (ExceptionObject) a[0], a[1]));
        to.hidden("_came_as", (c, a, k) -> {
            ExceptionGroups.cameAs((ExceptionObject) a[0], (ExceptionObject) a[1]);
            return a[0];
        });
        to.hidden(
                "_came_the_same_way",
                (c, a, k) -> ExceptionGroups.cameTheSameWay((ExceptionObject) a[0], (ExceptionObject) a[1]));
        to.hidden("_shutdown", (c, a, k) -> ifLoaded(c, "threading", "_shutdown"));
        to.hidden("_run_atexit", (c, a, k) -> ifLoaded(c, "atexit", "_run_exitfuncs"));
        to.value("_finish", new Builtin("_finish", Builtin.Effect.END, (c, a, k) -> {
            finish(c, a[0], Boolean.TRUE.equals(a[1]));
            return None.NONE;
        }));
        to.hidden("_excepthook", (c, a, k) -> {
            Namespace sys = Library.loaded(c.host(), "sys");
            Object hook = sys == null ? null : sys.get("excepthook");
            return hook == null || hook == SysModule.DEFAULT_HOOK ? None.NONE : hook;
        });
        to.hidden("_mark_exit", (c, a, k) -> {
            c.thread().exited = true;
            return None.NONE;
        });
    }

    /** Calls a function of a module, if the program ever loaded that. */
    private static Object ifLoaded(Context c, String module, String function) {
        Namespace loaded = Library.loaded(c.host(), module);
        return loaded == null ? None.NONE : c.tail(Frame.present(loaded.get(function)));
    }

    /** Whether a repr of the value is under way further out than the one that asks. */
    private static boolean beingShown(@Nullable Frame asking, Object value) {
        if (asking == null) {
            return false;
        }
        for (Frame f = asking.back; f != null; f = f.back) {
            if (asking.code.header() == f.code.header() && f.slots[0] == value) {
                return true;
            }
        }
        return false;
    }

    /** Such an end counts as death by SIGINT, which shells report as 130. */
    private static boolean interrupted(@Nullable String failure) {
        return failure != null && (failure.equals("KeyboardInterrupt") || failure.startsWith("KeyboardInterrupt:"));
    }

    private static void finish(Context c, Object status, boolean failed) {
        int code = switch (status) {
            case None n -> 0;
            case Boolean b -> b ? 1 : 0;
            case Long l -> (int) (l & 0xFF);
            default -> {
                c.host().print(c.thread(), Text.str(status) + "\n", true);
                yield 1;
            }
        };
        String failure = c.thread().failure;
        Ending ending = failed
                ? new Ending(
                        Ending.Kind.ERROR, interrupted(failure) ? 130 : 1, failure == null ? "" : failure, List.of())
                : c.thread().exited
                        ? new Ending(Ending.Kind.EXIT, code, "", List.of())
                        : new Ending(Ending.Kind.FINISHED, 0, "", List.of());
        c.host().finish(ending);
    }
}

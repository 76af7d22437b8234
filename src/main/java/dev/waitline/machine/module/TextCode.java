package dev.waitline.machine.module;

import dev.waitline.machine.builtin.Functions;
import dev.waitline.machine.language.Traceback;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Raise;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.program.Code;
import dev.waitline.program.None;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** {@code eval}, {@code exec} and {@code compile}: text that becomes code while a program runs. */
final class TextCode {
    /** The same text is the same code, also in a copy of the machine, so that states can be held against each other. */
    private static final Map<Key, Code> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST = 20_000;

    private static final Builtin FIND = new Builtin("_find", Builtin.Effect.PURE, (c, a, k) -> find(c, a));

    private record Key(String text, String file, boolean value, Code.Module module) {}

    private TextCode() {}

    static void define(Definitions to) {
        to.hidden(
                "eval(source, globals=None, locals=None, /)",
                (c, a, k) -> run(c, code(c, "eval", a[0], "<string>", true), "eval", a));
        to.hidden(
                "exec(source, globals=None, locals=None, /)",
                (c, a, k) -> run(c, code(c, "exec", a[0], "<string>", false), "exec", a));
        to.hidden(
                "__import__(name, globals=None, locals=None, fromlist=(), level=0)",
                (c, a, k) -> c.prelude("_import", new PyTuple(a), PyDict.named(k)));
        to.hidden("_builtin_of", (c, a, k) -> builtin(c, (PyDict) a[0], (String) a[1]));
        to.hidden(
                "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)",
                (c, a, k) -> compile(
                        c,
                        argument(c, a, k, 0, "source"),
                        argument(c, a, k, 1, "filename"),
                        argument(c, a, k, 2, "mode")));
    }

    private static Object argument(Context c, Object[] a, @Nullable Map<String, Object> k, int place, String name) {
        Object given = a.length > place ? a[place] : k == null ? null : k.get(name);
        if (given == null) {
            throw c.typeError("compile() missing required argument '" + name + "' (pos " + (place + 1) + ")");
        }
        return given;
    }

    private static Object compile(Context c, Object source, Object file, Object mode) {
        String how = c.text(mode, "compile() argument 3");
        if (!how.equals("exec") && !how.equals("eval")) {
            throw how.equals("single")
                    ? c.error(Types.NOT_IMPLEMENTED_ERROR, "the model engine compiles no text in mode 'single'")
                    : c.valueError("compile() mode must be 'exec', 'eval' or 'single'");
        }
        return Traceback.code(c, code(c, "compile", source, c.text(file, "compile() argument 2"), how.equals("eval")));
    }

    private static Code code(Context c, String asking, Object source, String file, boolean value) {
        Code made = Traceback.codeOf(source);
        if (made != null && !asking.equals("compile")) {
            return made;
        }
        Object plain = source instanceof Instance i
                        && i.type.module.equals("builtins")
                        && i.attrs.get("_text") instanceof String t
                ? t
                : Valued.plain(source);
        if (!(plain instanceof String text)) {
            throw c.typeError(asking + "() arg 1 must be a string, bytes or code object");
        }
        if (text.indexOf(0) >= 0) {
            throw c.valueError("source code string cannot contain null bytes");
        }
        String shown = value ? text.replaceFirst("^[ \\t]+", "") : text;
        Key key = new Key(shown, file, value, asker(c).code.header().module());
        Code known = KNOWN.get(key);
        if (known == null) {
            if (KNOWN.size() >= MOST) {
                throw c.error(Types.MEMORY_ERROR, "this program may not compile more than " + MOST + " texts");
            }
            SourceText lines = new SourceText(file, file, shown);
            try {
                Code compiled = Library.text(lines, key.module, value);
                Code first = KNOWN.putIfAbsent(key, compiled);
                known = first == null ? compiled : first;
            } catch (SourceException e) {
                throw refused(c, e.diagnostic(), lines);
            }
        }
        return known;
    }

    /** The program's frame in which the text is asked for, though a function of the library calls: {@code map(eval, texts)}. */
    private static Frame asker(Context c) {
        Frame top = Objects.requireNonNull(c.thread().top);
        for (Frame f = top; f != null; f = f.back) {
            if (!f.code.library()) {
                return f;
            }
        }
        return top;
    }

    private static Raise refused(Context c, Diagnostic wrong, SourceText lines) {
        long line = wrong.at().line();
        PyTuple place = new PyTuple(lines.name(), line, (long) wrong.at().column(), lines.line((int) line) + "\n");
        // CPython has many words for what is wrong; most often these.
        String what = wrong.runsOnCPython() ? wrong.what() + "; " + wrong.remedy() : "invalid syntax";
        return c.error(Types.SYNTAX_ERROR, what, place);
    }

    private static Object run(Context c, Code code, String asking, Object[] a) {
        Object globals = a.length > 1 && a[1] != None.NONE ? a[1] : null;
        Object locals = a.length > 2 && a[2] != None.NONE ? a[2] : null;
        if (globals != null && !(globals instanceof PyDict)) {
            throw c.typeError(
                    asking.equals("eval")
                            ? "globals must be a dict"
                            : "exec() globals must be a dict, not " + Types.of(globals).name);
        }
        if (globals instanceof PyDict dict && dict.get("__builtins__") == null) {
            dict.put("__builtins__", Frame.present(c.host().moduleAt(Library.number("builtins"))));
        }
        Object inner = locals != null ? locals : globals != null ? globals : Functions.variables(c, asker(c), false);
        Object outer = globals != null ? globals : Functions.variables(c, asker(c), true);
        Function function = new Function(code, new Object[0], new @Nullable Object[0], new @Nullable Object[0]);
        return c.tail(function, outer, inner, FIND);
    }

    /** The value of a name in the first dict that has it, or else among the builtins. */
    private static Object find(Context c, Object[] a) {
        String name = (String) a[a.length - 1];
        for (int i = 0; i < a.length - 1; i++) {
            if (!(a[i] instanceof PyDict dict && !dict.type.written)) {
                return c.prelude("_find_name", new PyTuple(a));
            }
            Object found = dict.get(name);
            if (found != null) {
                return found;
            }
        }
        return builtin(c, (PyDict) a[a.length - 2], name);
    }

    /** A builtin as a text sees it whose globals may say which there are. */
    static Object builtin(Context c, PyDict globals, String name) {
        Object own = globals.get("__builtins__");
        boolean hidden = name.startsWith("__") && !name.equals("__build_class__");
        Object found = own instanceof PyDict some && !hidden
                ? some.get(name)
                : c.host().builtin(name);
        if (found == null || (own instanceof Namespace && found == own)) {
            throw c.nameError(name);
        }
        return found;
    }
}

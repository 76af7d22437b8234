package dev.waitline.machine.module;

import dev.waitline.machine.language.Attributes;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.FixedObject;
import dev.waitline.machine.value.Host;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.Types;
import dev.waitline.program.None;
import java.util.List;

/** The machine's own {@code sys.stdout} and {@code sys.stderr}. */
final class StandardStream extends FixedObject {
    static final ClassObject TYPE = new ClassObject("TextIOWrapper", "_io", List.of(Types.OBJECT));
    static final StandardStream OUT = new StandardStream("<stdout>", false);
    static final StandardStream ERROR = new StandardStream("<stderr>", true);

    private final String name;
    final boolean error;

    private StandardStream(String name, boolean error) {
        this.name = name;
        this.error = error;
    }

    static {
        TYPE.fixed = true;
        Definitions to = new Definitions();
        to.method(TYPE, "write(text, /)", Builtin.Effect.PRINT, (c, a, k) -> {
            if (!(a[1] instanceof String text)) {
                throw c.typeError("write() argument must be str, not " + Types.of(a[1]).name);
            }
            c.host().print(c.thread(), text, ((StandardStream) a[0]).error);
            return (long) text.codePointCount(0, text.length());
        });
        to.method(TYPE, "flush()", Builtin.Effect.HIDDEN, (c, a, k) -> None.NONE);
        to.method(TYPE, "isatty()", Builtin.Effect.HIDDEN, (c, a, k) -> false);
        to.method(TYPE, "writable()", Builtin.Effect.HIDDEN, (c, a, k) -> true);
        to.install();
    }

    /** Where {@code print} goes: what {@code sys.stdout} is now. */
    static Object current(Host host, boolean error) {
        Namespace sys = host.moduleAt(Library.number("sys"));
        Object stream = sys == null ? null : sys.get(error ? "stderr" : "stdout");
        return stream != null ? stream : error ? ERROR : OUT;
    }

    /** Writes to a stream of whatever kind; PUSHED when that is one written in Python. */
    static Object write(Context c, Object stream, String text) {
        if (stream instanceof StandardStream own) {
            c.host().print(c.thread(), text, own.error);
            return None.NONE;
        }
        return stream == None.NONE ? stream : Attributes.call(c, stream, "write", text);
    }

    @Override
    public ClassObject type() {
        return TYPE;
    }

    @Override
    public String text() {
        return "<_io.TextIOWrapper name='" + name + "' mode='w' encoding='utf-8'>";
    }
}

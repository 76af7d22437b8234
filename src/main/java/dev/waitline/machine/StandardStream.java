package dev.waitline.machine;

import dev.waitline.program.None;
import java.util.List;
import java.util.function.Consumer;

/** The machine's own {@code sys.stdout} and {@code sys.stderr}. */
final class StandardStream extends NativeObject {
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
        NativeModule.method(to, TYPE, "write", 1, 1, Builtin.Effect.PRINT, (c, a, k) -> {
            if (!(a[1] instanceof String text)) {
                throw c.typeError("write() argument must be str, not " + Types.of(a[1]).name);
            }
            c.host().print(c.thread(), text, ((StandardStream) a[0]).error);
            return (long) text.codePointCount(0, text.length());
        });
        NativeModule.method(to, TYPE, "flush", 0, 0, Builtin.Effect.HIDDEN, (c, a, k) -> None.NONE);
        NativeModule.method(to, TYPE, "isatty", 0, 0, Builtin.Effect.HIDDEN, (c, a, k) -> false);
        NativeModule.method(to, TYPE, "writable", 0, 0, Builtin.Effect.HIDDEN, (c, a, k) -> true);
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
        return stream == None.NONE ? stream : c.tail(Attributes.get(c, stream, "write"), text);
    }

    @Override
    ClassObject type() {
        return TYPE;
    }

    @Override
    String text() {
        return "<_io.TextIOWrapper name='" + name + "' mode='w' encoding='utf-8'>";
    }

    @Override
    boolean immutable() {
        return true;
    }

    @Override
    void references(Consumer<Object> to) {}

    @Override
    void encode(StateWriter to) {
        to.constant(this);
    }

    @Override
    HeapObject shell() {
        return this;
    }

    @Override
    void fill(HeapObject from, Copier copier) {}
}

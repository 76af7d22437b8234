package dev.waitline.machine.text;

import dev.waitline.machine.value.Attrs;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Container;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.NativeObject;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyRange;
import dev.waitline.machine.value.PySet;
import dev.waitline.machine.value.PySlice;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.SetOrder;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.machine.value.View;
import dev.waitline.machine.value.Wrapper;
import dev.waitline.program.Complex;
import dev.waitline.program.None;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code repr} and {@code str} of values that need no Python code for it. */
public final class Text {
    /** How deep a container may lie inside of others to have a repr. */
    private static final int DEEPEST = 990;

    /** How deep a repr for display goes. */
    private static final int SHOWN = 4;

    private Text() {}

    /** The containers inside of which a repr is being made. */
    private record Path(@Nullable Object of, @Nullable Path up, int depth, boolean display) {
        Path(@Nullable Object of, @Nullable Path up, int depth) {
            this(of, up, depth, up != null && up.display);
        }

        boolean holds(Object value) {
            for (Path at = this; at != null; at = at.up) {
                if (at.of == value) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Whether {@code repr(value)}, or {@code str(value)}, must run a method written in Python. */
    public static boolean needsPython(Object value, boolean str) {
        return new Asking().needsPython(value, str);
    }

    /** Whether the repr of something in {@code value} must run a method written in Python. */
    public static boolean itemsNeedPython(Object value) {
        return new Asking().itemsNeedPython(value);
    }

    /** Goes through a value, each container in it once. */
    private static final class Asking {
        private @Nullable Set<Object> seen;
        private int depth;

        boolean needsPython(Object value, boolean str) {
            return switch (value) {
                case Instance i -> ownText(i.type, str) || itemsNeedPython(i);
                case View v -> itemsNeedPython(v);
                case Container k -> (k.type.written && ownText(k.type, str)) || itemsNeedPython(k);
                case ClassObject type -> type.hook("__class_repr__") != null;
                default -> false;
            };
        }

        boolean itemsNeedPython(Object value) {
            return switch (value) {
                case ExceptionObject e -> needsPython(e.args, false);
                case PyList l -> isNew(l) && any(l.items());
                case PyTuple t -> isNew(t) && any(Arrays.asList(t.items()));
                case PyDeque d -> isNew(d) && any(d.items());
                case View v -> isNew(v) && any(v.items());
                case PySet s -> isNew(s) && any(s.items().values());
                case PyDict d ->
                    isNew(d)
                            && (any(d.entries().values().stream()
                                            .map(e -> e.key)
                                            .toList())
                                    || any(d.entries().values().stream()
                                            .map(e -> e.value)
                                            .toList()));
                default -> false;
            };
        }

        private boolean isNew(Object container) {
            Set<Object> known = seen;
            if (known == null) {
                known = Collections.newSetFromMap(new IdentityHashMap<>());
                seen = known;
            }
            return known.add(container);
        }

        private boolean any(Iterable<Object> items) {
            if (depth > DEEPEST) {
                // It has no repr at all.
                return false;
            }
            depth++;
            for (Object item : items) {
                if (needsPython(item, false)) {
                    return true;
                }
            }
            depth--;
            return false;
        }
    }

    private static boolean ownText(ClassObject type, boolean str) {
        return (str && type.lookup("__str__") instanceof Function) || type.lookup("__repr__") instanceof Function;
    }

    /** A repr with all but ASCII characters escaped. */
    public static String ascii(String repr) {
        StringBuilder out = new StringBuilder();
        repr.codePoints().forEach(c -> {
            if (c < 128) {
                out.append((char) c);
            } else {
                out.append(String.format(c < 256 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
            }
        });
        return out.toString();
    }

    public static String str(Object value) {
        return switch (value) {
            case String s -> s;
            case Valued v -> str(v.value);
            case ExceptionObject e -> exceptionText(e);
            default -> repr(value);
        };
    }

    /** What {@code str()} of an exception gives when its class does not say otherwise. */
    public static String exceptionText(ExceptionObject e) {
        if (e.args.items().length == 2
                && e.type.isSubclassOf(Types.SYNTAX_ERROR)
                && e.args.items()[1] instanceof PyTuple place
                && place.items().length >= 2) {
            String file =
                    place.items()[0] instanceof String path ? path.substring(path.lastIndexOf('/') + 1) + ", " : "";
            return str(e.args.items()[0]) + " (" + file + "line " + str(place.items()[1]) + ")";
        }
        if (e.fields.get("exceptions") instanceof PyTuple members && e.type.isSubclassOf(Types.BASE_EXCEPTION_GROUP)) {
            int count = members.items().length;
            String message = str(java.util.Objects.requireNonNull(e.fields.get("message")));
            return message + " (" + count + (count == 1 ? " sub-exception)" : " sub-exceptions)");
        }
        return switch (e.args.items().length) {
            case 0 -> "";
            case 1 -> e.type.isSubclassOf(Types.KEY_ERROR) ? repr(e.args.items()[0]) : str(e.args.items()[0]);
            default ->
                e.args.items().length == 2 && e.type.isSubclassOf(Types.OS_ERROR) ? SystemErrors.text(e) : repr(e.args);
        };
    }

    public static String repr(Object value) {
        StringBuilder out = new StringBuilder();
        repr(value, out, new Path(null, null, 0));
        return out.toString();
    }

    /** No int of fewer bits has too many digits, and none of {@link #LONG_BITS} has few enough. */
    private static final int SHORT_BITS = 14_280;

    private static final int LONG_BITS = 14_290;

    static String decimal(BigInteger value) {
        if (value.bitLength() < SHORT_BITS) {
            return value.toString();
        }
        String text = value.bitLength() < LONG_BITS ? value.toString() : null;
        if (text == null || text.length() - (value.signum() < 0 ? 1 : 0) > TooManyDigits.MOST) {
            throw new TooManyDigits();
        }
        return text;
    }

    /** A repr for display: cut to {@code limit} characters. */
    public static String shortRepr(Object value, int limit) {
        StringBuilder out = new StringBuilder();
        try {
            repr(value, out, new Path(null, null, 0, true));
        } catch (TooManyDigits e) {
            out.append("…");
        }
        if (out.length() > limit) {
            out.setLength(limit - 1);
            out.append('…');
        }
        return out.toString();
    }

    private static void repr(Object value, StringBuilder out, Path path) {
        if (path.depth() > (path.display() ? SHOWN : DEEPEST) || out.length() > 50_000_000) {
            if (!path.display() && path.depth() > DEEPEST) {
                throw new StackOverflowError(" while getting the repr of an object");
            }
            out.append("...");
            return;
        }
        switch (value) {
            case Container v
            when path.holds(v) ->
                out.append(
                        switch (v) {
                            case PyTuple t -> "(...)";
                            case PyDict d -> "{...}";
                            case PyList l -> "[...]";
                            case PyDeque d -> "[...]";
                            case PySet s -> s.type.name + "(...)";
                        });
            case Long v -> out.append((long) v);
            case BigInteger v -> out.append(decimal(v));
            case Boolean v -> out.append(v ? "True" : "False");
            case Double v -> out.append(real(v));
            case Complex v -> out.append(ComplexText.of(v));
            case String v -> quote(v, out);
            case None v -> out.append(v);
            case PyList v -> items(v.items(), "[", "]", out, new Path(value, path, path.depth() + 1));
            case PyTuple v
            when v.type == Types.UNION ->
                out.append(String.join(
                        " | ",
                        Arrays.stream(v.items())
                                .map(i -> i instanceof ClassObject t ? qualified(t) : repr(i))
                                .toList()));
            case PyTuple v
            when v.attrs() != null && !v.type.written -> {
                Attrs fields = v.attrs();
                out.append(qualified(v.type)).append('(');
                for (int i = 0; i < fields.size(); i++) {
                    out.append(i == 0 ? "" : ", ").append(fields.name(i)).append('=');
                    repr(fields.value(i), out, path);
                }
                out.append(')');
            }
            case PyTuple v -> {
                items(
                        Arrays.asList(v.items()),
                        "(",
                        v.items().length == 1 ? ",)" : ")",
                        out,
                        new Path(value, path, path.depth() + 1));
            }
            case PyDeque v ->
                items(
                        v.items(),
                        v.type.name + "([",
                        v.maxlen < 0 ? "])" : "], maxlen=" + v.maxlen + ")",
                        out,
                        new Path(value, path, path.depth() + 1));
            case PySet v -> {
                boolean named = v.type != Types.SET;
                if (v.items().isEmpty()) {
                    out.append(v.type.name).append("()");
                } else {
                    items(
                            SetOrder.of(v),
                            named ? v.type.name + "({" : "{",
                            named ? "})" : "}",
                            out,
                            new Path(value, path, path.depth() + 1));
                }
            }
            case PyDict v -> dict(v, out, new Path(value, path, path.depth() + 1));
            case View v ->
                items(v.items(), Types.of(v).name + "([", "])", out, new Path(value, path, path.depth() + 1));
            case PyRange v -> {
                out.append("range(").append(v.start()).append(", ").append(v.stop());
                out.append(v.step() == 1 ? ")" : ", " + v.step() + ")");
            }
            case PySlice v ->
                out.append("slice(")
                        .append(repr(v.lower()))
                        .append(", ")
                        .append(repr(v.upper()))
                        .append(", ")
                        .append(repr(v.step()))
                        .append(')');
            case ExceptionObject v -> {
                out.append(v.type.name);
                items(Arrays.asList(v.args.items()), "(", ")", out, new Path(value, path, path.depth() + 1));
            }
            case Valued v -> repr(v.value, out, path);
            case Instance v -> {
                String type = qualified(v.type);
                String known = path.display() ? ValueText.of(type, v.attrs) : null;
                out.append(known == null ? "<" + type + " object at " + address(v.id) + ">" : known);
            }
            case NativeLock v ->
                out.append('<')
                        .append(v.shown() ? "locked" : "unlocked")
                        .append(" _thread.lock object at ")
                        .append(address(v.id))
                        .append('>');
            case ClassObject v -> out.append("<class '").append(qualified(v)).append("'>");
            case Function v
            when v.code.header().module().builtins() ->
                out.append("<built-in function ").append(v.code.name()).append('>');
            case Function v ->
                out.append("<function ").append(v.code.header().qualifiedName()).append('>');
            case Builtin v -> out.append(v == Types.NOT_IMPLEMENTED_VALUE ? "NotImplemented" : v.toString());
            case Namespace v -> out.append("<module '").append(v.name).append("'>");
            case NativeObject v -> out.append(v.text());
            case Wrapper v -> {
                if (v.kind == Wrapper.Kind.BOUND_METHOD && v.first instanceof Function f) {
                    out.append("<bound method ")
                            .append(f.code.header().qualifiedName())
                            .append(" of ");
                    repr(v.self(), out, new Path(value, path, path.depth() + 1));
                    out.append('>');
                } else if (v.kind == Wrapper.Kind.BOUND_METHOD) {
                    out.append("<built-in method of ")
                            .append(Types.of(v.self()).name)
                            .append(" object>");
                } else {
                    out.append('<').append(Types.of(v).name).append(" object>");
                }
            }
            default -> out.append('<').append(Types.of(value).name).append(" object>");
        }
    }

    public static String qualified(ClassObject type) {
        String module = type.attribute("__module__") instanceof String said ? said : type.module;
        return module.equals("builtins") ? type.name : module + "." + type.qualifiedName;
    }

    static String address(int id) {
        return String.format("0x%012x", 0x7f0000000000L + 16L * id);
    }

    private static void items(Iterable<Object> items, String open, String close, StringBuilder out, Path path) {
        out.append(open);
        boolean first = true;
        for (Object item : items) {
            if (!first) {
                out.append(", ");
            }
            first = false;
            repr(item, out, path);
        }
        out.append(close);
    }

    private static void dict(PyDict dict, StringBuilder out, Path path) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<Object, PyDict.Entry> entry : dict.entries().entrySet()) {
            if (!first) {
                out.append(", ");
            }
            first = false;
            repr(entry.getValue().key, out, path);
            out.append(": ");
            repr(entry.getValue().value, out, path);
        }
        out.append('}');
    }

    private static void quote(String text, StringBuilder out) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        out.append(quote);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c == quote) {
                        out.append('\\').append(quote);
                    } else if (c < 32 || c == 127 || (c > 127 && c < 161) || c == 173) {
                        out.append(String.format("\\x%02x", c));
                    } else if (Character.getType(c) == Character.UNASSIGNED
                            || Character.getType(c) == Character.SURROGATE
                            || (Character.isSpaceChar(c) && c != ' ')) {
                        out.append(c < 0x10000 ? String.format("\\u%04x", c) : String.format("\\U%08x", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        out.append(quote);
    }

    /** A float as Python prints it: the shortest text that reads back the same. */
    static String real(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal exact = new BigDecimal(
                        Math.abs(value) == Double.MIN_VALUE
                                ? (value < 0 ? "-5e-324" : "5e-324")
                                : Double.toString(value))
                .stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent < -4 || exponent >= 16) {
            String digits = exact.unscaledValue().abs().toString();
            return (value < 0 ? "-" : "")
                    + digits.charAt(0)
                    + (digits.length() > 1 ? "." + digits.substring(1) : "")
                    + String.format("e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
        }
        String plain = exact.toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
}

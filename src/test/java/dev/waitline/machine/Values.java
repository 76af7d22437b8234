package dev.waitline.machine;

import dev.waitline.machine.module.Library;
import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.PySlice;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Raise;
import dev.waitline.program.None;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import java.math.BigInteger;
import java.util.function.Supplier;

/** Values for tables of tests, written as Python writes them, and what the machine's rooms need around them. */
public final class Values {
    private Values() {}

    /** A thread of a machine that does nothing. */
    public static Context context() {
        Machine machine = Machine.start(Library.compile(new SourceText("x.py", "x = 1\n")), Limits.DEFAULT);
        PyThread thread = new PyThread(0, false, "test");
        thread.top = new Frame(machine.program());
        return new Context(machine, thread);
    }

    /** {@code 12}, {@code -1.5}, {@code inf}, {@code 'text'}, {@code True}, {@code None}, {@code ()}. */
    public static Object of(String text) {
        return switch (text) {
            case "None" -> None.NONE;
            case "True" -> true;
            case "False" -> false;
            case "()" -> new PyTuple();
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> {
                if (text.startsWith("'")) {
                    yield text.substring(1, text.length() - 1).translateEscapes();
                }
                yield text.matches("-?\\d+") ? Numbers.normal(new BigInteger(text)) : (Object) Double.valueOf(text);
            }
        };
    }

    /** {@code 1:4}, {@code ::-1}. */
    public static PySlice slice(String text) {
        String[] parts = (text + ": ").split(":");
        return new PySlice(part(parts, 0), part(parts, 1), part(parts, 2));
    }

    private static Object part(String[] parts, int at) {
        return at >= parts.length || parts[at].isBlank() ? None.NONE : of(parts[at]);
    }

    /** The text that comes of it; of an exception its message. */
    public static String orMessage(Supplier<String> text) {
        try {
            return text.get();
        } catch (Raise e) {
            return Text.str(e.exception);
        }
    }

    /** The text that comes of it; of an exception its class and message, as the last line of a traceback. */
    public static String orError(Supplier<String> text) {
        try {
            return text.get();
        } catch (Raise e) {
            ExceptionObject exception = e.exception;
            return exception.type.name + ": " + Text.str(exception);
        }
    }
}

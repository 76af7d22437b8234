package dev.waitline.machine.text;

import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.program.None;
import java.util.Map;

/** What OSError makes of its arguments: the class that goes with the number, and the attributes. */
public final class SystemErrors {
    /** By the number that Linux gives. */
    private static final Map<Long, String> CLASSES = Map.ofEntries(
            Map.entry(1L, "PermissionError"),
            Map.entry(2L, "FileNotFoundError"),
            Map.entry(3L, "ProcessLookupError"),
            Map.entry(4L, "InterruptedError"),
            Map.entry(10L, "ChildProcessError"),
            Map.entry(11L, "BlockingIOError"),
            Map.entry(13L, "PermissionError"),
            Map.entry(17L, "FileExistsError"),
            Map.entry(20L, "NotADirectoryError"),
            Map.entry(21L, "IsADirectoryError"),
            Map.entry(32L, "BrokenPipeError"),
            Map.entry(103L, "ConnectionAbortedError"),
            Map.entry(104L, "ConnectionResetError"),
            Map.entry(108L, "BrokenPipeError"),
            Map.entry(110L, "TimeoutError"),
            Map.entry(111L, "ConnectionRefusedError"),
            Map.entry(114L, "BlockingIOError"),
            Map.entry(115L, "BlockingIOError"));

    private SystemErrors() {}

    private static boolean numbered(Object[] arguments) {
        return arguments.length >= 2 && arguments.length <= 5;
    }

    /** The class of {@code type(*arguments)}. */
    public static ClassObject classOf(ClassObject type, Object[] arguments) {
        if (type != Types.OS_ERROR || !numbered(arguments) || !(arguments[0] instanceof Long number)) {
            return type;
        }
        return Types.EXCEPTIONS.getOrDefault(CLASSES.getOrDefault(number, ""), type);
    }

    public static void initialise(ExceptionObject e, Object[] arguments) {
        boolean numbered = numbered(arguments);
        e.fields.put("errno", numbered ? arguments[0] : None.NONE);
        e.fields.put("strerror", numbered ? arguments[1] : None.NONE);
        e.fields.put("filename", numbered && arguments.length > 2 ? arguments[2] : None.NONE);
        e.fields.put("filename2", numbered && arguments.length > 4 ? arguments[4] : None.NONE);
        if (numbered && arguments.length > 2) {
            e.args = new PyTuple(arguments[0], arguments[1]);
        }
    }

    /** {@code [Errno 2] No such file: 'a.txt'}. */
    static String text(ExceptionObject e) {
        Object file = e.fields.get("filename");
        Object other = e.fields.get("filename2");
        return "[Errno " + Text.str(e.args.items()[0]) + "] " + Text.str(e.args.items()[1])
                + (file == null || file == None.NONE ? "" : ": " + Text.repr(file))
                + (other == null || other == None.NONE ? "" : " -> " + Text.repr(other));
    }
}

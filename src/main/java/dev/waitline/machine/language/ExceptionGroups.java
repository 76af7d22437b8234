package dev.waitline.machine.language;

import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import java.util.List;

/** Exceptions that hold others. How they are split is written in Python, in the builtins' own part. */
public final class ExceptionGroups {
    private ExceptionGroups() {}

    static boolean is(ExceptionObject e) {
        return e.type.isSubclassOf(Types.BASE_EXCEPTION_GROUP);
    }

    /** The exceptions in a group; none when it is no group. */
    static List<ExceptionObject> members(ExceptionObject e) {
        return is(e) && e.fields.get("exceptions") instanceof PyTuple members
                ? List.of(members.items()).stream()
                        .map(m -> (ExceptionObject) m)
                        .toList()
                : List.of();
    }

    /** The class of a new group: the one asked for, or {@code ExceptionGroup} where all members are plain exceptions. */
    static ClassObject classOf(Context c, ClassObject asked, Object[] arguments) {
        if (!asked.isSubclassOf(Types.BASE_EXCEPTION_GROUP)) {
            return asked;
        }
        boolean plain = true;
        for (Object each : members(c, arguments)) {
            plain &= ((ExceptionObject) each).type.isSubclassOf(Types.EXCEPTION);
        }
        if (!plain && asked.isSubclassOf(Types.EXCEPTION)) {
            throw c.typeError(
                    asked == Types.EXCEPTION_GROUP
                            ? "Cannot nest BaseExceptions in an ExceptionGroup"
                            : "Cannot nest BaseExceptions in '" + asked.name + "'");
        }
        return plain && asked == Types.BASE_EXCEPTION_GROUP ? Types.EXCEPTION_GROUP : asked;
    }

    /** Notes what a group has of its arguments, which {@link #classOf} has looked at. */
    static void initialise(Context c, ExceptionObject e, Object[] arguments) {
        e.fields.put("message", arguments[0]);
        e.fields.put("exceptions", new PyTuple(members(c, arguments)));
    }

    private static Object[] members(Context c, Object[] arguments) {
        if (arguments.length != 2) {
            throw c.typeError(
                    "BaseExceptionGroup.__new__() takes exactly 2 arguments (" + arguments.length + " given)");
        }
        if (!(Valued.plain(arguments[0]) instanceof String)) {
            throw c.typeError(
                    "BaseExceptionGroup.__new__() argument 1 must be str, not " + Types.of(arguments[0]).name);
        }
        if (!(arguments[1] instanceof PyList || arguments[1] instanceof PyTuple || arguments[1] instanceof String)) {
            throw c.typeError("second argument (exceptions) must be a sequence");
        }
        Object[] members = Iteration.list(c, arguments[1]).toArray();
        if (members.length == 0) {
            throw c.valueError("second argument (exceptions) must be a non-empty sequence");
        }
        for (int i = 0; i < members.length; i++) {
            if (!(members[i] instanceof ExceptionObject)) {
                throw c.valueError("Item " + i + " of second argument (exceptions) is not an exception");
            }
        }
        return members;
    }

    /** Whether {@code except type} is for this exception. */
    public static boolean matches(Context c, ExceptionObject e, Object type) {
        return switch (type) {
            case ClassObject wanted when wanted.isSubclassOf(Types.BASE_EXCEPTION) -> e.type.isSubclassOf(wanted);
            case PyTuple several -> {
                for (Object each : several.items()) {
                    if (matches(c, e, each)) {
                        yield true;
                    }
                }
                yield false;
            }
            default -> throw c.typeError("catching classes that do not inherit from BaseException is not allowed");
        };
    }

    /** Gives a part of a group what the whole came with. */
    public static void cameAs(ExceptionObject part, ExceptionObject whole) {
        part.trace.clear();
        part.trace.addAll(whole.trace);
        part.context = whole.context;
        part.cause = whole.cause;
        part.suppressed = true;
        if (whole.attrs.get("__notes__") instanceof PyList notes) {
            part.attrs.put("__notes__", PyList.of(notes.items()));
        }
    }

    /** Whether two exceptions came the same way, as the parts of one group do. */
    public static boolean cameTheSameWay(ExceptionObject one, ExceptionObject two) {
        return one.trace.equals(two.trace) && one.context == two.context && one.cause == two.cause;
    }
}

package dev.waitline.machine.language;

import dev.waitline.machine.text.SystemErrors;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.program.None;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What exceptions of some builtin classes know besides their arguments: the name that was not found, the exit status. */
public final class ExceptionFields {
    private ExceptionFields() {}

    /** What {@code BaseException.__init__} and those of the builtin classes below it do. */
    public static void initialise(
            Context c, ExceptionObject e, Object[] arguments, @Nullable Map<String, Object> keywords) {
        e.args = new PyTuple(arguments);
        if (keywords != null && !keywords.isEmpty()) {
            named(c, e, keywords);
        }
        Object first = arguments.length > 0 ? arguments[0] : None.NONE;
        if (e.type.isSubclassOf(Types.STOP_ITERATION)) {
            e.fields.put("value", first);
        } else if (e.type.isSubclassOf(Types.SYSTEM_EXIT)) {
            e.fields.put("code", arguments.length > 1 ? e.args : first);
        } else if (e.type.isSubclassOf(Types.OS_ERROR)) {
            SystemErrors.initialise(e, arguments);
        }
    }

    private static void named(Context c, ExceptionObject e, Map<String, Object> keywords) {
        ClassObject taking = null;
        for (ClassObject each : List.of(Types.IMPORT_ERROR, Types.NAME_ERROR, Types.ATTRIBUTE_ERROR)) {
            taking = e.type.isSubclassOf(each) ? each : taking;
        }
        if (taking == null) {
            throw c.typeError(e.type.name + "() takes no keyword arguments");
        }
        for (Map.Entry<String, Object> keyword : keywords.entrySet()) {
            if (!names(taking).contains(keyword.getKey())) {
                throw c.typeError(
                        "'" + keyword.getKey() + "' is an invalid keyword argument for " + taking.name + "()");
            }
            e.fields.put(keyword.getKey().intern(), keyword.getValue());
        }
    }

    private static List<String> names(ClassObject type) {
        return type == Types.NAME_ERROR
                ? List.of("name")
                : type == Types.ATTRIBUTE_ERROR ? List.of("name", "obj") : List.of("name", "path");
    }

    /** An attribute that the exception has because of its class; null for none. */
    static @Nullable Object get(ExceptionObject e, String name) {
        Object known = e.fields.get(name);
        return known != null ? known : unset(e, name);
    }

    private static @Nullable Object unset(ExceptionObject e, String name) {
        ClassObject type = e.type;
        Object[] args = e.args.items();
        if (type.isSubclassOf(Types.IMPORT_ERROR)) {
            boolean message = name.equals("msg") && args.length == 1;
            return message ? args[0] : name.equals("msg") ? None.NONE : unset(Types.IMPORT_ERROR, name);
        }
        if (type.isSubclassOf(Types.NAME_ERROR)) {
            return unset(Types.NAME_ERROR, name);
        }
        if (type.isSubclassOf(Types.ATTRIBUTE_ERROR)) {
            return unset(Types.ATTRIBUTE_ERROR, name);
        }
        if (type.isSubclassOf(Types.SYNTAX_ERROR)) {
            return ofSyntax(args, name);
        }
        return null;
    }

    private static @Nullable Object unset(ClassObject type, String name) {
        return names(type).contains(name) ? None.NONE : null;
    }

    private static final List<String> PLACES =
            List.of("filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line");

    private static @Nullable Object ofSyntax(Object[] args, String name) {
        if (name.equals("msg")) {
            return args.length > 0 ? args[0] : None.NONE;
        }
        int place = PLACES.indexOf(name);
        if (place < 0) {
            return null;
        }
        return args.length == 2 && args[1] instanceof PyTuple t && place < t.items().length
                ? t.items()[place]
                : None.NONE;
    }
}

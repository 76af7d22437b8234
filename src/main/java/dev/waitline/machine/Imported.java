package dev.waitline.machine;

import dev.waitline.machine.language.Attributes;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.Raise;
import dev.waitline.machine.value.Types;
import dev.waitline.program.None;
import java.util.Set;

/** What becomes of imports for whose failure a program is prepared. */
final class Imported {
    /** Modules of CPython that have modules of their own inside, and say so when one of these is missing. */
    private static final Set<String> PACKAGES = Set.of("collections", "concurrent", "concurrent.futures", "logging");

    private Imported() {}

    static Raise noModule(Context c, String name) {
        int dot = name.lastIndexOf('.');
        String outer = dot < 0 ? null : name.substring(0, dot);
        String why = outer == null || PACKAGES.contains(outer) ? "" : "; '" + outer + "' is not a package";
        return failed(c, Types.MODULE_NOT_FOUND_ERROR, "No module named '" + name + "'" + why, name);
    }

    /** What {@code from module import name} gives. */
    static Object member(Context c, Object from, String name) {
        if (from instanceof Namespace module && Attributes.find(c, module, name) == null) {
            String text = "cannot import name '" + name + "' from '" + module.name + "' (unknown location)";
            throw failed(c, Types.IMPORT_ERROR, text, module.name);
        }
        return Attributes.get(c, from, name);
    }

    private static Raise failed(Context c, ClassObject type, String text, String name) {
        Raise raise = c.error(type, text);
        raise.exception.fields.put("name", name);
        raise.exception.fields.put("path", None.NONE);
        return raise;
    }
}

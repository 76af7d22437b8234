package dev.waitline.machine.language;

import dev.waitline.machine.value.Attrs;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Wrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Classes that are known by what they have: {@code collections.abc.Iterable} and its like, which name their methods in
 * {@code __class_structure__}, and abstract classes, which carry {@code __class_abstract__}.
 */
public final class Structures {
    private static final List<ClassObject> CALLABLE = List.of(Types.FUNCTION, Types.BUILTIN, Types.METHOD, Types.TYPE);

    private Structures() {}

    /** Whether {@code type} counts as a subclass of {@code wanted} because it has all methods that this one names. */
    public static boolean has(Context c, ClassObject type, ClassObject wanted) {
        if (wanted.attribute("_registered") instanceof PyTuple known) {
            for (Object each : known.items()) {
                if (type.isSubclassOf((ClassObject) each)) {
                    return true;
                }
            }
        }
        if (!wanted.hooked || !(wanted.attribute("__class_structure__") instanceof PyTuple methods)) {
            return false;
        }
        for (Object method : methods.items()) {
            String name = ((String) method).intern();
            if (name.equals("__call__") && CALLABLE.contains(type)) {
                continue;
            }
            Object found = name.equals("__hash__") && !hashable(type) ? null : ClassAttributes.find(c, type, name);
            if (found == null || found == dev.waitline.program.None.NONE) {
                return false;
            }
        }
        return true;
    }

    private static boolean hashable(ClassObject type) {
        return List.of(Types.LIST, Types.DICT, Types.SET, Types.DEQUE).stream().noneMatch(type::isSubclassOf)
                || type.lookup("__hash__") instanceof Function;
    }

    /** Refuses to make an instance of a class that still has abstract methods. */
    static void requireConcrete(Context c, ClassObject type) {
        if (type.lookup("__class_abstract__") == null) {
            return;
        }
        List<String> missing = new ArrayList<>(abstractMethods(type));
        if (!missing.isEmpty()) {
            throw c.typeError("Can't instantiate abstract class " + type.name + " with abstract method"
                    + (missing.size() == 1 ? " " : "s ") + String.join(", ", missing));
        }
    }

    /** The names under which a class still has abstract methods, in alphabetical order. */
    static TreeSet<String> abstractMethods(ClassObject type) {
        TreeSet<String> names = new TreeSet<>();
        for (ClassObject each : type.mro) {
            for (String name : each.attributes().keySet()) {
                Object found = type.lookup(name);
                if (found != null && isAbstract(found)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean isAbstract(Object attribute) {
        return switch (attribute) {
            case Function f -> f.attrs() instanceof Attrs own && Boolean.TRUE.equals(own.get("__isabstractmethod__"));
            case Wrapper w -> isAbstract(w.first) || (w.second != null && isAbstract(w.second));
            default -> false;
        };
    }
}

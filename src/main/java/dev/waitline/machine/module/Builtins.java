package dev.waitline.machine.module;

import dev.waitline.machine.builtin.ContainerMethods;
import dev.waitline.machine.builtin.Functions;
import dev.waitline.machine.builtin.MappingMethods;
import dev.waitline.machine.builtin.NumberFunctions;
import dev.waitline.machine.builtin.NumberMethods;
import dev.waitline.machine.builtin.SetMethods;
import dev.waitline.machine.builtin.SpecialMethods;
import dev.waitline.machine.builtin.StringMethods;
import dev.waitline.machine.builtin.TypeMethods;
import dev.waitline.machine.value.Definitions;
import java.util.Map;

/** The builtins that are written in Java, made once for the process. */
public final class Builtins {
    /** Functions, types and values by name; names with an underscore are for the builtins' own Python part. */
    public static final Map<String, Object> ALL = make();

    private Builtins() {}

    private static Map<String, Object> make() {
        Definitions all = new Definitions();
        Functions.define(all);
        NumberFunctions.define(all);
        PreludeFunctions.define(all);
        Introspection.define(all);
        Codecs.define(all);
        TypeMethods.define(all);
        NumberMethods.define(all);
        StringMethods.define(all);
        ContainerMethods.define(all);
        MappingMethods.define(all);
        SetMethods.define(all);
        SpecialMethods.define(all);
        Natives.define(all);
        TextCode.define(all);
        all.install();
        return all.functions();
    }
}

package dev.waitline.machine.builtin;

import dev.waitline.machine.language.Classes;
import dev.waitline.machine.language.ExceptionFields;
import dev.waitline.machine.language.Generators;
import dev.waitline.machine.language.Iteration;
import dev.waitline.machine.language.Traceback;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Generator;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Iter;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.program.None;
import java.util.List;

/** The methods of {@code object} and {@code type}, of exceptions, generators and iterators. */
public final class TypeMethods {
    private TypeMethods() {}

    /** Defines what all types can do: make objects and initialise them. */
    public static void define(Definitions to) {
        Builtin.Body none = (c, a, k) -> None.NONE;
        for (ClassObject type : List.of(
                Types.OBJECT,
                Types.LIST,
                Types.DICT,
                Types.SET,
                Types.DEQUE,
                Types.TUPLE,
                Types.FROZENSET,
                Types.STR,
                Types.INT,
                Types.FLOAT,
                Types.COMPLEX,
                Types.BASE_EXCEPTION)) {
            to.method(type, "__new__", Builtin.Effect.HIDDEN, Classes::allocate);
        }
        for (ClassObject type : List.of(Types.TUPLE, Types.FROZENSET)) {
            to.method(type, "__init__", Builtin.Effect.HIDDEN, none);
        }
        to.method(Types.OBJECT, "__init__", Builtin.Effect.HIDDEN, (c, a, k) -> {
            ClassObject type = Types.of(a[0]);
            boolean excess = a.length > 1 || (k != null && !k.isEmpty());
            if (excess && type.lookup("__init__") != null && !(a[0] instanceof Valued)) {
                throw c.typeError("object.__init__() takes exactly one argument (the instance to initialize)");
            }
            if (excess && !type.custom && !(a[0] instanceof Valued)) {
                throw c.typeError(type.name + "() takes no arguments");
            }
            return None.NONE;
        });
        to.method(Types.OBJECT, "__init_subclass__", Builtin.Effect.HIDDEN, (c, a, k) -> {
            if (k != null && !k.isEmpty()) {
                throw c.typeError((a[0] instanceof ClassObject type ? type.name : Types.of(a[0]).name)
                        + ".__init_subclass__() takes no keyword arguments");
            }
            return None.NONE;
        });
        to.method(Types.BASE_EXCEPTION, "__init__", Builtin.Effect.HIDDEN, (c, a, k) -> {
            ExceptionFields.initialise(c, (ExceptionObject) a[0], java.util.Arrays.copyOfRange(a, 1, a.length), k);
            return None.NONE;
        });
        to.method(Types.TYPE, "__call__", Builtin.Effect.HIDDEN, Classes::called);
        to.method(Types.TYPE, "__new__", Builtin.Effect.HIDDEN, Classes::newClass);
        to.method(Types.TYPE, "__init__", Builtin.Effect.HIDDEN, (c, a, k) -> None.NONE);
        to.method(Types.TYPE, "mro()", Builtin.Effect.HIDDEN, (c, a, k) -> PyList.of(((ClassObject) a[0]).mro));
        to.method(Types.SLICE, "indices(length, /)", Builtin.Effect.PURE, (c, a, k) -> c.prelude("_slice_indices", a));
        exceptions(to);
        generators(to);
    }

    private static void exceptions(Definitions to) {
        to.method(Types.BASE_EXCEPTION, "add_note(note, /)", Builtin.Effect.HIDDEN, (c, a, k) -> {
            if (!(a[1] instanceof String note)) {
                throw c.typeError("note must be a str, not '" + Types.of(a[1]).name + "'");
            }
            Instance e = (Instance) a[0];
            PyList notes = e.attrs.get("__notes__") instanceof PyList known ? known : new PyList();
            notes.items().add(note);
            e.attrs.put("__notes__", notes);
            return None.NONE;
        });
        for (String each : List.of("split", "subgroup", "derive")) {
            String parameter = each.equals("derive") ? "(excs, /)" : "(matcher_value, /)";
            to.method(
                    Types.BASE_EXCEPTION_GROUP,
                    each + parameter,
                    Builtin.Effect.HIDDEN,
                    (c, a, k) -> c.prelude("_" + each, a[0], a[1]));
        }
        to.method(Types.BASE_EXCEPTION, "with_traceback(tb, /)", Builtin.Effect.HIDDEN, (c, a, k) -> {
            Traceback.give(c, (ExceptionObject) a[0], a[1]);
            return a[0];
        });
    }

    private static void generators(Definitions to) {
        to.method(Types.GENERATOR, "__next__()", Builtin.Effect.HIDDEN, (c, a, k) -> Generators.next(c, a));
        to.method(Types.GENERATOR, "__iter__()", Builtin.Effect.HIDDEN, (c, a, k) -> a[0]);
        to.method(Types.ITERATOR, "__next__()", Builtin.Effect.HIDDEN, (c, a, k) -> Generators.next(c, a));
        to.method(Types.ITERATOR, "__iter__()", Builtin.Effect.HIDDEN, (c, a, k) -> a[0]);
        to.method(Types.ITERATOR, "__length_hint__()", Builtin.Effect.READS, (c, a, k) -> Iteration.left((Iter) a[0]));
        to.method(
                Types.GENERATOR,
                "send(arg, /)",
                Builtin.Effect.HIDDEN,
                (c, a, k) -> Generators.send(c, (Generator) a[0], a[1]));
        to.method(Types.GENERATOR, "throw(typ, val=None, tb=None, /)", Builtin.Effect.HIDDEN, (c, a, k) -> {
            if (a[1] instanceof ExceptionObject e) {
                return Generators.thrown(c, (Generator) a[0], e);
            }
            return c.prelude("_throw", a);
        });
        to.method(Types.GENERATOR, "close()", Builtin.Effect.HIDDEN, (c, a, k) -> {
            Generator g = (Generator) a[0];
            g.need();
            if (g.finished || g.frame.pc == 0) {
                g.finished = true;
                return None.NONE;
            }
            return c.prelude("_close", g);
        });
    }
}

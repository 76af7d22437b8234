package dev.waitline.machine.builtin;

import dev.waitline.machine.language.Comparisons;
import dev.waitline.machine.language.Iteration;
import dev.waitline.machine.language.Operators;
import dev.waitline.machine.language.Sets;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.Keys;
import dev.waitline.machine.value.Publishing;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyRange;
import dev.waitline.machine.value.PySet;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.SetOrder;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.View;
import dev.waitline.program.BinaryOp;
import dev.waitline.program.None;
import java.util.List;

/** The methods of sets and frozensets. */
public final class SetMethods {
    private SetMethods() {}

    private static PySet set(Object[] a) {
        return (PySet) a[0];
    }

    private static void writes(Definitions to, String name, Builtin.Body body) {
        to.method(Types.SET, name, Builtin.Effect.WRITES, body);
    }

    public static void define(Definitions to) {
        writes(to, "add(item, /)", MappingMethods.keyed("add", (c, a, k) -> {
            set(a).add(Comparisons.hashable(c, a[1]));
            Publishing.stored(set(a), Keys.given(a[1]));
            return None.NONE;
        }));
        writes(to, "discard(item, /)", MappingMethods.keyed("discard", (c, a, k) -> {
            set(a).remove(Comparisons.hashable(c, Sets.asKey(a[1])));
            return None.NONE;
        }));
        writes(to, "remove(item, /)", MappingMethods.keyed("remove", (c, a, k) -> {
            if (!set(a).remove(Comparisons.hashable(c, Sets.asKey(a[1])))) {
                throw c.error(Types.KEY_ERROR, Keys.given(a[1]));
            }
            return None.NONE;
        }));
        writes(to, "pop()", (c, a, k) -> {
            if (set(a).items().isEmpty()) {
                throw c.error(Types.KEY_ERROR, "pop from an empty set");
            }
            Object first = SetOrder.of(set(a)).iterator().next();
            set(a).items().values().remove(first);
            return first;
        });
        writes(to, "clear()", (c, a, k) -> {
            set(a).items().clear();
            return None.NONE;
        });
        changing(to, "update(*others)", BinaryOp.OR);
        changing(to, "intersection_update(*others)", BinaryOp.AND);
        changing(to, "difference_update(*others)", BinaryOp.SUBTRACT);
        changing(to, "symmetric_difference_update(other, /)", BinaryOp.XOR);
        for (ClassObject type : List.of(Types.SET, Types.FROZENSET)) {
            to.method(type, "copy()", Builtin.Effect.READS, (c, a, k) -> Sets.copy(set(a), set(a).frozen));
            combining(to, type, "union(*others)", BinaryOp.OR);
            combining(to, type, "intersection(*others)", BinaryOp.AND);
            combining(to, type, "difference(*others)", BinaryOp.SUBTRACT);
            combining(to, type, "symmetric_difference(other, /)", BinaryOp.XOR);
            asking(to, type, "issubset(other, /)", "<=");
            asking(to, type, "issuperset(other, /)", ">=");
            asking(to, type, "isdisjoint(other, /)", "isdisjoint");
        }
    }

    /** A method that changes the set by each of its arguments. */
    private static void changing(Definitions to, String name, BinaryOp op) {
        writes(to, name, (c, a, k) -> {
            for (int i = 1; i < a.length; i++) {
                if (slow(a[0], a[i])) {
                    return c.prelude(
                            "_change_set",
                            op.method(),
                            a[0],
                            new PyTuple(java.util.Arrays.copyOfRange(a, i, a.length)));
                }
                PySet other = Sets.asSet(c, a[i]);
                Operators.changed(c, op, a[0], other);
                other.items().values().forEach(item -> Publishing.stored(set(a), item));
            }
            return None.NONE;
        });
    }

    /** A method that gives a new set. */
    private static void combining(Definitions to, ClassObject type, String name, BinaryOp op) {
        to.method(type, name, Builtin.Effect.READS, (c, a, k) -> {
            PySet result = Sets.copy(set(a), set(a).frozen);
            for (int i = 1; i < a.length; i++) {
                if (slow(result, a[i])) {
                    return c.prelude(
                            "_combine_sets",
                            op.method(),
                            result,
                            new PyTuple(java.util.Arrays.copyOfRange(a, i, a.length)));
                }
                result = Operators.sets(op, result, Sets.asSet(c, a[i]));
            }
            return result;
        });
    }

    private static void asking(Definitions to, ClassObject type, String name, String how) {
        to.method(type, name, Builtin.Effect.READS, (c, a, k) -> {
            if (slow(a[0], a[1])) {
                return c.prelude("_ask_set", how, a[0], a[1]);
            }
            PySet other = Sets.asSet(c, a[1]);
            return switch (how) {
                case "<=" -> other.items().keySet().containsAll(set(a).items().keySet());
                case ">=" -> set(a).items().keySet().containsAll(other.items().keySet());
                default -> other.items().keySet().stream().noneMatch(set(a).items()::containsKey);
            };
        });
    }

    /** Whether the two can only be combined by methods written in Python. */
    private static boolean slow(Object set, Object other) {
        if (!Iteration.plain(other)) {
            return true;
        }
        boolean probed = switch (other) {
            case PySet s -> s.probed();
            case PyDict d -> d.probed();
            case View v -> true;
            case PyRange r -> false;
            case String s -> false;
            default -> true;
        };
        return probed
                && (set instanceof PySet s && s.probed()
                        || !(other instanceof PySet || other instanceof PyDict) && Sets.anyWritten(other));
    }
}

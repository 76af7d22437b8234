package dev.waitline.machine.space;

import dev.waitline.machine.Machine;
import dev.waitline.machine.primitive.Names;
import dev.waitline.machine.value.Cell;
import dev.waitline.machine.value.Container;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.HeapObject;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.program.Op;
import org.jspecify.annotations.Nullable;

/**
 * A read or a write of a variable, an attribute or an item before which a thread rests in the user's program.
 *
 * @param item the index or key, for an item whose container is the location; else null
 * @param name as the program writes it
 */
record Access(Location location, @Nullable Object item, boolean write, String name) {

    /** What a thread is about to read or write, or null. */
    static @Nullable Access of(PyThread thread, Machine machine, Space space) {
        Frame f = thread.top;
        if (f == null || f.code.library()) {
            return null;
        }
        Op op = f.code.op(f.pc);
        int arg = f.code.argument(f.pc);
        return switch (op) {
            case LOAD_GLOBAL, STORE_GLOBAL, DELETE_GLOBAL ->
                new Access(
                        space.objects.part(space.objects.named(machine.module(f.code)), arg),
                        null,
                        op != Op.LOAD_GLOBAL,
                        f.code.header().symbols().name(arg));
            case LOAD_CELL, STORE_CELL ->
                of(
                        (Cell) Frame.present(f.slots[arg]),
                        Named.WHOLE,
                        null,
                        op == Op.STORE_CELL,
                        f.code.header().locals().get(arg),
                        space);
            case LOAD_ATTR, STORE_ATTR, DELETE_ATTR ->
                f.peek(0) instanceof Instance object
                        ? of(object, (String) f.code.constants()[arg], null, op != Op.LOAD_ATTR, text(f), space)
                        : null;
            case SUBSCRIPT, STORE_SUBSCRIPT, DELETE_SUBSCRIPT ->
                f.peek(1) instanceof Container container
                        ? of(container, Named.WHOLE, f.peek(0), op != Op.SUBSCRIPT, text(f), space)
                        : null;
            default -> null;
        };
    }

    private static @Nullable Access of(
            HeapObject object, String part, @Nullable Object item, boolean write, String name, Space space) {
        boolean apart = object.named == 0 || object instanceof PyTuple || object instanceof ExceptionObject;
        return apart ? null : new Access(space.objects.part(space.objects.named(object), part), item, write, name);
    }

    private static String text(Frame f) {
        String text = Names.text(f.code, f.pc);
        int assigned = text.indexOf('=');
        return assigned > 0 ? text.substring(0, assigned).strip() : text;
    }

    /** Whether the two are on the same thing, and one of them changes it. */
    boolean races(Access other) {
        return location == other.location
                && (write || other.write)
                && (item == null || other.item == null || item.equals(other.item));
    }
}

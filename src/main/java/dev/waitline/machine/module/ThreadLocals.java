package dev.waitline.machine.module;

import dev.waitline.machine.value.Cell;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyThread;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a question about a program may see of its threads' frames. */
final class ThreadLocals {
    private ThreadLocals() {}

    /** The Thread of that name that has begun and not ended; null when there is none. */
    static @Nullable Object thread(Context c, String name) {
        PyDict active = LibraryShape.activeIn(c.host().moduleAt(Library.number("threading")));
        return active == null
                ? null
                : active.entries().values().stream()
                        .map(entry -> entry.value)
                        .filter(thread -> name.equals(LibraryShape.nameOf(thread)))
                        .findFirst()
                        .orElse(null);
    }

    /** The local of a Thread's innermost function of the program that has bound one of that name; null when none has. */
    static @Nullable Object of(Context c, Object thread, String name) {
        int number = LibraryShape.numberOf(thread);
        if (number < 0 || number >= c.host().threads().size()) {
            return null;
        }
        PyThread running = c.host().threads().get(number);
        running.need();
        for (Frame f = running.top; f != null; f = f.back) {
            Object value = f.code.library() ? null : in(f, name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable Object in(Frame f, String name) {
        List<String> locals = f.code.header().locals();
        for (int slot = locals.size() - 1; slot >= 0; slot--) {
            if (locals.get(slot).equals(name)) {
                Object value = f.slots[slot] instanceof Cell cell ? cell.get() : f.slots[slot];
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }
}

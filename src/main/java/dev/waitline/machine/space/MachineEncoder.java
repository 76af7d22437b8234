package dev.waitline.machine.space;

import dev.waitline.machine.Machine;
import dev.waitline.machine.value.Constants;
import dev.waitline.machine.value.StateWriter;

/** Writes whole machines as numbers: two machines have the same numbers when nothing can tell them apart. */
public final class MachineEncoder {
    private final Constants constants = new Constants();

    /** @param times whether it matters how long sleeps and timeouts still last */
    public int[] of(Machine machine, boolean times) {
        StateWriter writer = new StateWriter(constants);
        machine.encode(writer, times);
        return writer.numbers();
    }
}

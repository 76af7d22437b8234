package dev.waitline.explore;

import dev.waitline.machine.Machine;
import dev.waitline.machine.look.Snapshots;
import dev.waitline.program.Code;
import dev.waitline.trace.Event;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** A schedule run again, with all that happened on the way. */
record Replay(Machine machine, List<Event> events) {

    static Replay of(Code program, Schedule schedule) {
        Machine machine = Machine.start(program, Limits.DEFAULT);
        List<Event> events = new ArrayList<>();
        machine.observe(events);
        schedule.choices().forEach(machine::apply);
        return new Replay(machine, events);
    }

    Snapshot snapshot() {
        return Snapshots.of(machine);
    }
}

package dev.waitline.explore;

import dev.waitline.machine.Machine;
import dev.waitline.machine.look.Snapshots;
import dev.waitline.program.Code;
import dev.waitline.trace.Choice;
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
        apply(machine, schedule.choices());
        return new Replay(machine, events);
    }

    static void apply(Machine machine, List<Choice> choices) {
        for (Choice choice : choices) {
            switch (choice) {
                case Choice.Run run -> {
                    int moves = 0;
                    while (moves < run.moves()) {
                        moves += machine.move(run.thread(), run.moves() - moves, Machine.Until.BLOCKED);
                    }
                }
                case Choice.Fire fire -> machine.fire(fire.thread());
                case Choice.Wake wake -> machine.wake(wake.thread());
                case Choice.Tick tick -> machine.tick();
                case Choice.Pass pass -> machine.pass(pass.nanos());
                case Choice.Free free -> apply(machine, free.turns());
                case Choice.Inject inject -> throw new IllegalStateException("a search injects nothing: " + inject);
            }
        }
    }

    Snapshot snapshot() {
        return Snapshots.of(machine);
    }
}

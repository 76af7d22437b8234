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

/**
 * A schedule run again, with all that happened on the way.
 *
 * @param moves for each event how many moves had been made when it had happened
 */
record Replay(Machine machine, List<Event> events, List<Long> moves) {

    static Replay of(Code program, Schedule schedule) {
        Machine machine = Machine.start(program, Limits.DEFAULT);
        List<Event> events = new ArrayList<>();
        List<Long> moves = new ArrayList<>();
        machine.observe(events);
        for (Choice choice : schedule.choices()) {
            int times = choice instanceof Choice.Run run ? run.moves() : 1;
            Choice one = choice instanceof Choice.Run run ? new Choice.Run(run.thread(), 1) : choice;
            for (int i = 0; i < times; i++) {
                machine.apply(one);
                while (moves.size() < events.size()) {
                    moves.add(machine.moves());
                }
            }
            if (choice instanceof Choice.Run run && run.instructions() > 0) {
                machine.apply(new Choice.Run(run.thread(), 0, run.instructions()));
                while (moves.size() < events.size()) {
                    moves.add(machine.moves());
                }
            }
        }
        return new Replay(machine, events, moves);
    }

    Snapshot snapshot() {
        return Snapshots.of(machine);
    }
}

package dev.waitline.engine.model;

import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Event;
import dev.waitline.trace.Operation;
import dev.waitline.trace.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The model as a {@link ScheduleTable} drives it, row by row. */
final class ScheduleRun {
    private static final int MOST_STEPS = 1_000;

    private final ModelEngine engine;
    private final List<Choice> schedule = new ArrayList<>();

    ScheduleRun(ScheduleTable table) {
        engine = ModelEngine.open(table.program());
    }

    Snapshot snapshot() {
        return engine.snapshot();
    }

    /** Does what the row says, and tells what happened. */
    List<Event> perform(ScheduleTable.Row row) {
        List<Event> events = new ArrayList<>();
        try {
            if (row.thread() < 0) {
                if (!row.does().isEmpty() || engine.movable().isEmpty() && engine.ending() == null) {
                    events.addAll(advance(new Choice.Tick()));
                }
                return events;
            }
            switch (row.does()) {
                case "timeout" -> events.addAll(advance(new Choice.Fire(row.thread())));
                case "woken" -> events.addAll(advance(new Choice.Wake(row.thread())));
                case "goes on" -> step(row.thread(), StepSize.STATEMENT, events);
                case "runs" -> {
                    while (engine.movable().contains(row.thread())) {
                        step(row.thread(), StepSize.STATEMENT, events);
                    }
                }
                case String does
                when does.startsWith("leaves ") -> {
                    Operation leave = new Operation(Operation.Kind.LEAVE, "with " + does.substring(7));
                    until(row.thread(), leave::equals, events);
                }
                case String does
                when does.startsWith("reads ") ->
                    operation(
                            row.thread(),
                            e -> e instanceof Event.Read r && r.name().equals(does.substring(6)),
                            events);
                case String does
                when does.startsWith("writes ") ->
                    operation(
                            row.thread(),
                            e -> e instanceof Event.Wrote w && w.name().equals(does.substring(7)),
                            events);
                case String code ->
                    until(
                            row.thread(),
                            next -> next.kind() == Operation.Kind.LINE
                                    && next.target().contains(code),
                            events);
            }
            return events;
        } catch (RefusedException e) {
            throw new AssertionError(row.text() + ": " + e.refusal() + " after " + schedule, e);
        }
    }

    /** Statement by statement to the one that is wanted, and that one too. */
    private void until(int thread, Predicate<Operation> wanted, List<Event> events) throws RefusedException {
        for (int i = 0; i < MOST_STEPS; i++) {
            boolean last = wanted.test(next(thread));
            step(thread, StepSize.STATEMENT, events);
            if (last) {
                return;
            }
        }
    }

    private void operation(int thread, Predicate<Event> wanted, List<Event> events) throws RefusedException {
        while (events.stream().noneMatch(wanted)) {
            step(thread, StepSize.OPERATION, events);
        }
    }

    private Operation next(int thread) {
        return engine.snapshot().threads().get(thread).next();
    }

    private void step(int thread, StepSize size, List<Event> events) throws RefusedException {
        var step = engine.step(thread, size);
        schedule.add(step.choice());
        events.addAll(step.events());
    }

    private List<Event> advance(Choice choice) throws RefusedException {
        List<Event> events = engine.advance(choice);
        schedule.add(choice);
        return events;
    }
}

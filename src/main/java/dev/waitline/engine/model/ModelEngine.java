package dev.waitline.engine.model;

import dev.waitline.engine.Callee;
import dev.waitline.engine.Engine;
import dev.waitline.engine.Refusal;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.machine.Machine;
import dev.waitline.machine.look.Snapshots;
import dev.waitline.machine.module.Library;
import dev.waitline.program.Code;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Output;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs a program in the machine. Goes back by copies of it. */
public final class ModelEngine implements Engine {
    /** A step that has not come to its end after so many moves ends all the same, so that every step ends. */
    private static final int MOST_MOVES = 20_000;

    private final SourceText program;
    private Machine machine;
    /** The snapshot of this moment, while it is known. */
    private @Nullable Snapshot snapshot;

    private ModelEngine(SourceText program, Machine machine) {
        this.program = program;
        this.machine = machine;
    }

    /**
     * Compiles a program and stands at its start.
     *
     * @throws SourceException when the program is refused; nothing of it has run
     */
    public static ModelEngine open(SourceText program) {
        return open(program, Limits.DEFAULT);
    }

    /**
     * As {@link #open(SourceText)}, with other limits.
     *
     * @throws SourceException when the program is refused; nothing of it has run
     */
    public static ModelEngine open(SourceText program, Limits limits) {
        Code code = Library.compile(program);
        return new ModelEngine(program, Machine.start(code, limits));
    }

    /** The machine as it stands now. Who moves it by other means than this engine says so by {@link #moved}. */
    public Machine machine() {
        return machine;
    }

    public void moved() {
        snapshot = null;
    }

    @Override
    public Snapshot snapshot() {
        Snapshot known = snapshot;
        if (known == null) {
            known = Snapshots.of(machine);
            snapshot = known;
        }
        return known;
    }

    @Override
    public List<Integer> movable() {
        return machine.movable();
    }

    @Override
    public @Nullable Ending ending() {
        return machine.ending();
    }

    @Override
    public long unnoticed() {
        long next = machine.nextDeadline();
        return machine.clockRead() ? 0 : next == Long.MAX_VALUE ? next : next - machine.clock();
    }

    @Override
    public List<Event> advance(Choice choice) throws RefusedException {
        List<Event> events = new ArrayList<>();
        advance(choice, events);
        machine.observe(null);
        return events;
    }

    @Override
    public void repeat(List<Choice> choices) throws RefusedException {
        for (Choice choice : choices) {
            advance(choice, null);
        }
    }

    private void advance(Choice choice, @Nullable List<Event> events) throws RefusedException {
        switch (choice) {
            case Choice.Free free -> {
                if (free.turns().isEmpty()) {
                    throw new RefusedException(new Refusal.CannotRunFree());
                }
                for (Choice turn : free.turns()) {
                    advance(turn, events);
                }
            }
            case Choice.Inject inject -> {
                checkThread(0);
                Callee callee = Callee.of(inject.call(), snapshot());
                begin(events);
                inject(callee, inject.call(), events);
            }
            default -> {
                check(choice);
                begin(events);
                machine.apply(choice);
            }
        }
    }

    @Override
    public Step step(int thread, StepSize size) throws RefusedException {
        checkMovable(thread);
        List<Event> events = new ArrayList<>();
        begin(events);
        // What leads up to an operation is one step with it, and so are a call into the library and the first lock
        // operation in it: wait() lines up and lets go.
        boolean leading = size == StepSize.OPERATION && !machine.atOperation(thread);
        boolean entering = size == StepSize.OPERATION && machine.atLibraryCall(thread);
        int moves = 0;
        boolean more = true;
        while (more) {
            moves += size == StepSize.OPERATION
                    ? machine.move(thread, MOST_MOVES - moves, Machine.Until.OPERATION)
                    : machine.move(thread, 1, Machine.Until.STOP);
            more = moves < MOST_MOVES && machine.canMove(thread);
            if (more && atEnd(thread, size)) {
                more = leading || (entering && machine.inLibrary(thread));
                entering = leading && machine.atLibraryCall(thread);
                leading = false;
            }
        }
        machine.observe(null);
        return new Step(new Choice.Run(thread, moves), events);
    }

    @Override
    public Step go(int thread, int most) throws RefusedException {
        checkMovable(thread);
        begin(null);
        int before = machine.output().size();
        int moves = machine.move(thread, most, Machine.Until.BLOCKED);
        List<Event> printed = new ArrayList<>();
        for (Output.Piece piece : machine.output().from(before)) {
            printed.add(new Event.Printed(piece.thread(), 0, piece.text(), piece.error()));
        }
        return new Step(new Choice.Run(thread, moves), printed);
    }

    private boolean atEnd(int thread, StepSize size) {
        return switch (size) {
            case STATEMENT -> machine.atUserStatement(thread) > 0;
            case OPERATION -> machine.atOperation(thread);
            case LIBRARY -> machine.atStatement(thread) || machine.atOperation(thread);
        };
    }

    private void begin(@Nullable List<Event> events) {
        snapshot = null;
        machine.observe(events);
    }

    private void inject(Callee callee, Call call, @Nullable List<Event> events) {
        int helper = machine.inject(callee.primitive().id(), callee.method(), call.arguments());
        if (events != null) {
            events.add(new Event.Injected(helper, call));
        }
        machine.apply(new Choice.Run(helper, MOST_MOVES));
    }

    // ---- refusals

    private ThreadState state(int thread) {
        return snapshot().threads().get(thread).state();
    }

    private void check(Choice choice) throws RefusedException {
        switch (choice) {
            case Choice.Run run -> checkMovable(run.thread());
            case Choice.Fire fire -> {
                checkThread(fire.thread());
                if (!machine.hasTimeout(fire.thread())) {
                    throw new RefusedException(new Refusal.NoTimeout(fire.thread()));
                }
            }
            case Choice.Wake wake -> {
                checkThread(wake.thread());
                if (!(state(wake.thread()) instanceof ThreadState.Waiting)) {
                    throw new RefusedException(new Refusal.NotWaiting(wake.thread()));
                }
            }
            case Choice.Tick tick -> checkClock();
            case Choice.Pass pass -> checkThread(0);
            case Choice.Free free -> {}
            case Choice.Inject inject -> {}
        }
    }

    private void checkThread(int thread) throws RefusedException {
        Ending ending = machine.ending();
        if (ending != null && ending.kind() != Ending.Kind.STUCK) {
            throw new RefusedException(new Refusal.ProgramEnded());
        }
        if (thread < 0 || thread >= machine.threadCount()) {
            throw new RefusedException(new Refusal.NoSuchThread(thread));
        }
    }

    private void checkMovable(int thread) throws RefusedException {
        checkThread(thread);
        if (!machine.canMove(thread)) {
            throw new RefusedException(new Refusal.CannotMove(thread, state(thread)));
        }
    }

    private void checkClock() throws RefusedException {
        Ending ending = machine.ending();
        if (ending != null) {
            throw new RefusedException(
                    ending.kind() == Ending.Kind.STUCK ? new Refusal.Stuck() : new Refusal.ProgramEnded());
        }
        if (!machine.movable().isEmpty()) {
            throw new RefusedException(new Refusal.ClockStandsStill());
        }
    }

    // ---- moments

    private record Copy(Machine machine, @Nullable Snapshot snapshot) implements Checkpoint {}

    @Override
    public Checkpoint checkpoint() {
        return new Copy(machine.copy(), snapshot);
    }

    @Override
    public void reset(Checkpoint checkpoint) {
        Copy copy = (Copy) checkpoint;
        machine = copy.machine().copy();
        snapshot = copy.snapshot();
    }

    @Override
    public Optional<SourceText> source(String file) {
        return file.equals(program.name()) ? Optional.of(program) : Library.source(file);
    }

    @Override
    public void close() {}
}

package dev.waitline.engine.cpython;

import dev.waitline.engine.Callee;
import dev.waitline.engine.Engine;
import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.Refusal;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.Traits;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Output;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program in a real CPython. A process cannot go back, so every moment is recorded from the first {@link #checkpoint()}
 * on: going back is looking at what was recorded, and choosing otherwise there starts the process anew and makes the same
 * choices again.
 */
public final class CPythonEngine implements Engine {
    private static final int MOST_MOVES = 20_000;

    private final Script script;
    private final InstalledPython python;
    private final LiveProcess process;

    /** Where we stand, which may be elsewhere than the process. */
    private Recorded here;

    /** Whether somebody looked at the last moment: then the next answer carries what can be seen, in one exchange. */
    private boolean looked;

    private boolean recording;
    private boolean free;
    private int repeated;

    private CPythonEngine(Script script, InstalledPython python, boolean input, Patience patience) {
        this.script = script;
        this.python = python;
        process = new LiveProcess(script, python, input, patience);
        here = record(null, null, process.begin());
        process.stands(here);
    }

    /**
     * Starts the interpreter and stands before the program's first line.
     *
     * @param input whether the program reads our own standard input; else it has an empty one
     * @throws SourceException when the interpreter does not take the program
     * @throws EngineFailedException when the interpreter does not start
     */
    public static CPythonEngine open(SourceText program, InstalledPython python, boolean input) {
        return open(program, python, input, Patience.USUAL);
    }

    /** Opens a program in an interpreter, and waits for it as long as {@code patience} says. */
    public static CPythonEngine open(SourceText program, InstalledPython python, boolean input, Patience patience) {
        Script script = Script.of(program);
        try {
            return new CPythonEngine(script, python, input, patience);
        } catch (SourceException | EngineFailedException e) {
            script.close();
            throw e;
        }
    }

    @Override
    public Traits traits() {
        return new Traits("CPython " + python.version(), true, true, true);
    }

    // ---- where it stands

    @Override
    public Snapshot snapshot() {
        looked = true;
        Snapshot known = here.snapshot;
        if (known != null) {
            return known;
        }
        Conversation running;
        try {
            running = process.at(here);
        } catch (RefusedException e) {
            throw new EngineFailedException("this moment of the run cannot be reached again: " + e.refusal(), e);
        }
        AgentSight sight = process.guarded(running::look);
        Snapshot seen = sight.snapshot(here);
        if (!runsFree()) {
            here.snapshot = seen;
        }
        return seen;
    }

    @Override
    public List<Integer> movable() {
        return here.movable;
    }

    @Override
    public @Nullable Ending ending() {
        return here.ending;
    }

    @Override
    public int repeated() {
        return repeated;
    }

    /** The process, at the moment where we stand. */
    private Conversation brought() throws RefusedException {
        repeated = 0;
        Conversation running = process.at(here);
        repeated = process.repeated();
        running.looks(looked);
        looked = false;
        return running;
    }

    // ---- choices

    @Override
    public List<Event> advance(Choice choice) throws RefusedException {
        Recorded known = here.after.get(choice);
        if (known != null) {
            repeated = 0;
            here = known;
            return known.events;
        }
        if (choice instanceof Choice.Free all) {
            return advance(all);
        }
        check(choice);
        Conversation running = brought();
        Reply reply = process.guarded(() -> LiveProcess.perform(running, choice));
        if (!reply.accepted()) {
            throw new RefusedException(refusal(choice));
        }
        return arrive(choice, reply).events;
    }

    private List<Event> advance(Choice.Free all) throws RefusedException {
        List<Event> events = new ArrayList<>();
        if (all.turns().isEmpty()) {
            while (here.ending == null) {
                events.addAll(free(Duration.ofMillis(100)).events());
            }
        }
        for (Choice turn : all.turns()) {
            events.addAll(advance(turn));
        }
        return events;
    }

    @Override
    public void repeat(List<Choice> choices) throws RefusedException {
        looked = false;
        for (Choice choice : choices) {
            advance(choice);
        }
    }

    @Override
    public Step step(int thread, StepSize size) throws RefusedException {
        return move(thread, until(size), MOST_MOVES);
    }

    @Override
    public Step go(int thread, int most) throws RefusedException {
        looked = false;
        return move(thread, "", most);
    }

    private static String until(StepSize size) {
        return switch (size) {
            case STATEMENT -> "line";
            case OPERATION -> "operation";
            case LIBRARY -> "library";
        };
    }

    private Step move(int thread, String until, int most) throws RefusedException {
        check(new Choice.Run(thread, 1));
        Conversation running = brought();
        Reply reply = process.guarded(() -> running.go(thread, until, most));
        Choice.Run choice = new Choice.Run(thread, Math.max(1, reply.moves()));
        Recorded known = here.after.get(choice);
        if (known != null) {
            // The same step from the same moment once more.
            process.differs(known, reply, here.depth + 1);
            see(known, reply);
            process.stands(known);
            here = known;
            return new Step(choice, known.events);
        }
        return new Step(choice, arrive(choice, reply).events);
    }

    private Recorded arrive(Choice choice, Reply reply) {
        Recorded next = record(here, choice, reply);
        if (recording) {
            here.after.put(choice, next);
        }
        here = next;
        process.stands(next);
        return next;
    }

    private Recorded record(@Nullable Recorded before, @Nullable Choice choice, Reply reply) {
        Output output = before == null ? Output.EMPTY : before.output;
        for (Event event : reply.events()) {
            if (event instanceof Event.Printed printed) {
                output = output.plus(printed.piece());
            }
        }
        Recorded next = new Recorded(
                recording ? before : null,
                choice,
                reply.events(),
                before == null ? 0 : before.depth + 1,
                (before == null ? 0 : before.moves) + reply.moves(),
                output,
                reply.movable(),
                reply.outside(),
                reply.ending());
        see(next, reply);
        return next;
    }

    private static void see(Recorded moment, Reply reply) {
        AgentSight sight = reply.sight();
        if (sight != null && moment.snapshot == null) {
            moment.snapshot = sight.snapshot(moment);
        }
    }

    // ---- running free

    private boolean runsFree() {
        return free && process.running() != null;
    }

    @Override
    public Step free(Duration most) throws RefusedException {
        if (!runsFree()) {
            checkGoing();
        }
        Conversation running = brought();
        free = true;
        Reply reply = process.guarded(() -> running.free(most));
        free = reply.ending() == null || reply.ending().kind() == Ending.Kind.STUCK;
        Choice.Free choice = new Choice.Free(List.of());
        here.after.remove(choice);
        return new Step(choice, arrive(choice, reply).events);
    }

    @Override
    public Step halt() {
        Choice.Free choice = new Choice.Free(List.of());
        Conversation running = process.running();
        if (!free || running == null) {
            return new Step(choice, List.of());
        }
        free = false;
        Reply reply = process.guarded(running::halt);
        here.after.remove(choice);
        return new Step(choice, arrive(choice, reply).events);
    }

    // ---- refusals

    private void checkGoing() throws RefusedException {
        Ending ending = here.ending;
        if (ending != null && ending.kind() != Ending.Kind.STUCK) {
            throw new RefusedException(new Refusal.ProgramEnded());
        }
        if (runsFree()) {
            throw new RefusedException(new Refusal.RunsFree());
        }
    }

    private void check(Choice choice) throws RefusedException {
        checkGoing();
        if (choice instanceof Choice.Run run && !here.movable.contains(run.thread())) {
            throw new RefusedException(refusal(choice));
        }
        if (choice instanceof Choice.Tick && !(here.movable.isEmpty() && here.ending == null)) {
            throw new RefusedException(refusal(choice));
        }
        if (choice instanceof Choice.Inject inject) {
            Callee.of(inject.call(), snapshot());
        }
    }

    private Refusal refusal(Choice choice) {
        return switch (choice) {
            case Choice.Run run ->
                snapshot()
                        .thread(run.thread())
                        .<Refusal>map(t -> new Refusal.CannotMove(
                                run.thread(),
                                here.outside.contains(run.thread()) ? new ThreadState.Outside() : t.state()))
                        .orElse(new Refusal.NoSuchThread(run.thread()));
            case Choice.Fire fire ->
                snapshot().thread(fire.thread()).isEmpty()
                        ? new Refusal.NoSuchThread(fire.thread())
                        : new Refusal.NoTimeout(fire.thread());
            case Choice.Wake wake ->
                snapshot().thread(wake.thread()).isEmpty()
                        ? new Refusal.NoSuchThread(wake.thread())
                        : new Refusal.NotWaiting(wake.thread());
            case Choice.Tick tick -> here.ending != null ? new Refusal.Stuck() : new Refusal.ClockStandsStill();
            case Choice.Inject inject -> new Refusal.NoSuchCall(inject.call());
            case Choice.Pass pass -> new Refusal.ProgramEnded();
            case Choice.Free all -> new Refusal.CannotRunFree();
        };
    }

    // ---- moments

    @Override
    public Checkpoint checkpoint() {
        recording = true;
        return here;
    }

    @Override
    public void reset(Checkpoint checkpoint) {
        here = (Recorded) checkpoint;
    }

    @Override
    public Optional<SourceText> source(String file) {
        if (file.equals(script.program().name())) {
            return Optional.of(script.program());
        }
        try {
            Path path = Path.of(file);
            return path.isAbsolute() && file.endsWith(".py")
                    ? Optional.of(new SourceText(file, Files.readString(path)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        process.close();
        script.close();
    }
}

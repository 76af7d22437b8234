package dev.waitline.engine.cpython;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.waitline.engine.Engine;
import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.Interpreter;
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

/**
 * Runs a program in a real CPython. A process cannot go back, so every moment is recorded from the first {@link #mark()}
 * on: going back is looking at what was recorded, and choosing otherwise there starts the process anew and makes the same
 * choices again.
 */
public final class CPythonEngine implements Engine {
    /** After so long a thread that does not come back is taken to be in C. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int MOST_MOVES = 20_000;

    private final Script script;
    private final Interpreter python;
    private final boolean input;
    private final Duration patience;

    private @Nullable Conversation process;
    /** Where the process stands. */
    private @Nullable Recorded live;
    /** Where we stand. */
    private Recorded here;

    private boolean recording;
    private boolean free;
    private int repeated;

    private CPythonEngine(Script script, Interpreter python, boolean input, Duration patience) {
        this.script = script;
        this.python = python;
        this.input = input;
        this.patience = patience;
        here = begin();
    }

    /**
     * Starts the interpreter and stands before the program's first line.
     *
     * @param input whether the program reads our own standard input; else it has an empty one
     * @throws SourceException when the interpreter does not take the program
     * @throws EngineFailedException when the interpreter does not start
     */
    public static CPythonEngine open(SourceText program, Interpreter python, boolean input) {
        return open(program, python, input, PATIENCE);
    }

    static CPythonEngine open(SourceText program, Interpreter python, boolean input, Duration patience) {
        Script script = Script.of(program);
        try {
            return new CPythonEngine(script, python, input, patience);
        } catch (SourceException | EngineFailedException e) {
            script.close();
            throw e;
        }
    }

    private Recorded begin() {
        Conversation started = new Conversation(PythonProcess.start(python, script.path(), false, input), script, patience);
        process = started;
        Recorded start = record(null, null, started.begun());
        live = start;
        return start;
    }

    @Override
    public Traits traits() {
        return new Traits("CPython " + python.version(), true, true, true);
    }

    // ---- where it stands

    @Override
    public Snapshot snapshot() {
        Snapshot known = here.snapshot;
        if (known != null) {
            return known;
        }
        Conversation running;
        try {
            running = bring();
        } catch (RefusedException e) {
            throw new EngineFailedException("this moment of the run cannot be reached again: " + e.refusal(), e);
        }
        AgentSight sight = guarded(running::look);
        Snapshot seen = sight.snapshot(here);
        if (!free) {
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
        repeated = 0;
        Conversation running = bring();
        Reply reply = guarded(() -> perform(running, choice));
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
        repeated = 0;
        Conversation running = bring();
        Reply reply = guarded(() -> running.go(thread, until, most));
        Choice.Run choice = new Choice.Run(thread, Math.max(1, reply.moves()));
        Recorded known = here.after.get(choice);
        if (known != null) {
            // The same step from the same moment once more.
            differs(known, reply, here.depth + 1);
            live = known;
            here = known;
            return new Step(choice, known.events);
        }
        return new Step(choice, arrive(choice, reply).events);
    }

    private static Reply perform(Conversation running, Choice choice) {
        return switch (choice) {
            case Choice.Run run -> running.go(run.thread(), "", run.moves());
            case Choice.Fire fire -> running.ask("fire", Map.of("thread", fire.thread()));
            case Choice.Wake wake -> running.ask("wake", Map.of("thread", wake.thread()));
            case Choice.Tick tick -> running.tick();
            case Choice.Pass pass -> running.ask("pass", Map.of("nanos", pass.nanos()));
            case Choice.Inject inject -> running.ask(
                    "inject",
                    Map.of(
                            "target", inject.call().target(),
                            "method", inject.call().method(),
                            "arguments", inject.call().arguments()));
            case Choice.Free all -> throw new IllegalStateException("not one choice: " + all);
        };
    }

    private Recorded arrive(Choice choice, Reply reply) {
        Recorded next = record(here, choice, reply);
        if (recording) {
            here.after.put(choice, next);
        }
        here = next;
        live = next;
        return next;
    }

    private Recorded record(@Nullable Recorded before, @Nullable Choice choice, Reply reply) {
        Output output = before == null ? Output.EMPTY : before.output;
        for (Event event : reply.events()) {
            if (event instanceof Event.Printed printed) {
                output = output.plus(new Output.Piece(printed.thread(), printed.text(), printed.error()));
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
        AgentSight last = reply.last();
        if (last != null) {
            next.snapshot = last.snapshot(next);
        }
        return next;
    }

    // ---- the process, where we need it

    /** The process at the moment where we stand: brought there if it stands elsewhere. */
    private Conversation bring() throws RefusedException {
        Conversation running = process;
        if (running != null && live == here) {
            return running;
        }
        List<Recorded> way = new ArrayList<>();
        Recorded at = here;
        while (at.before != null && (running == null || at != live)) {
            way.addFirst(at);
            at = at.before;
        }
        for (Recorded each : way) {
            if (each.choice instanceof Choice.Free) {
                throw new RefusedException(new Refusal.NotRepeatable());
            }
        }
        if (running == null || at != live) {
            if (at.depth > 0) {
                // Nobody asked for marks, so nothing was recorded.
                throw new RefusedException(new Refusal.NotRepeatable());
            }
            stop();
            Recorded start = begin();
            running = Objects.requireNonNull(process);
            differs(at, new Reply(0, start.events, start.movable, start.outside, start.ending, null, true), 0);
            live = at;
        }
        for (Recorded each : way) {
            Conversation on = running;
            Reply reply = guarded(() -> perform(on, Objects.requireNonNull(each.choice)));
            differs(each, reply, each.depth);
            live = each;
        }
        repeated = way.size();
        return running;
    }

    private void differs(Recorded first, Reply second, int step) throws RefusedException {
        Optional<Refusal> difference = Repeats.difference(first.events, second.events(), step);
        if (difference.isPresent()) {
            stop();
            throw new RefusedException(difference.get());
        }
    }

    /** Something said to the process; when that fails the process is done with. */
    private <T> T guarded(Said<T> said) {
        try {
            return said.answer();
        } catch (EngineFailedException | SourceException e) {
            stop();
            throw e;
        }
    }

    @FunctionalInterface
    private interface Said<T> {
        T answer();
    }

    private void stop() {
        Conversation running = process;
        process = null;
        live = null;
        free = false;
        if (running != null) {
            running.close();
        }
    }

    // ---- running free

    @Override
    public Step free(Duration most) throws RefusedException {
        if (!free) {
            checkGoing();
        }
        repeated = 0;
        Conversation running = bring();
        free = true;
        Reply reply = guarded(() -> running.free(most));
        free = reply.ending() == null || reply.ending().kind() == Ending.Kind.STUCK;
        Choice.Free choice = new Choice.Free(List.of());
        here.after.remove(choice);
        return new Step(choice, arrive(choice, reply).events);
    }

    @Override
    public Step halt() {
        Choice.Free choice = new Choice.Free(List.of());
        Conversation running = process;
        if (!free || running == null) {
            return new Step(choice, List.of());
        }
        free = false;
        Reply reply = guarded(running::halt);
        here.after.remove(choice);
        return new Step(choice, arrive(choice, reply).events);
    }

    // ---- refusals

    private void checkGoing() throws RefusedException {
        Ending ending = here.ending;
        if (ending != null && ending.kind() != Ending.Kind.STUCK) {
            throw new RefusedException(new Refusal.ProgramEnded());
        }
        if (free) {
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
    }

    private Refusal refusal(Choice choice) {
        return switch (choice) {
            case Choice.Run run -> snapshot()
                    .thread(run.thread())
                    .<Refusal>map(t -> new Refusal.CannotMove(
                            run.thread(), here.outside.contains(run.thread()) ? new ThreadState.Outside() : t.state()))
                    .orElse(new Refusal.NoSuchThread(run.thread()));
            case Choice.Fire fire -> snapshot().thread(fire.thread()).isEmpty()
                    ? new Refusal.NoSuchThread(fire.thread())
                    : new Refusal.NoTimeout(fire.thread());
            case Choice.Wake wake -> snapshot().thread(wake.thread()).isEmpty()
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
    public Mark mark() {
        recording = true;
        return here;
    }

    @Override
    public void reset(Mark mark) {
        here = (Recorded) mark;
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
        stop();
        script.close();
    }
}

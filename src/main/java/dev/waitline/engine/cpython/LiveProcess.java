package dev.waitline.engine.cpython;

import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.Refusal;
import dev.waitline.engine.RefusedException;
import dev.waitline.source.SourceException;
import dev.waitline.trace.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The process and the moment at which it stands. Where it is needed at another one it goes on from where it is, or a new
 * one makes the recorded choices again; what comes of them is held against what was recorded.
 */
final class LiveProcess implements AutoCloseable {
    private final Script script;
    private final InstalledPython python;
    private final boolean input;
    private final Patience patience;
    private final Origin origin = Origin.now();

    private @Nullable Conversation process;
    private @Nullable Recorded stands;
    private int repeated;

    LiveProcess(Script script, InstalledPython python, boolean input, Patience patience) {
        this.script = script;
        this.python = python;
        this.input = input;
        this.patience = patience;
    }

    /** Something said to the process. */
    @FunctionalInterface
    interface Said<T> {
        T answer();
    }

    /** Starts one, which stands before the program's first line. */
    Reply begin() {
        Conversation started =
                new Conversation(PythonProcess.start(python, script, input, origin, patience), script, patience);
        process = started;
        return guarded(started::begun);
    }

    /** Notes where it stands now. */
    void stands(Recorded moment) {
        stands = moment;
    }

    @Nullable
    Conversation running() {
        return process;
    }

    /** How many choices were made again when it was last needed. */
    int repeated() {
        return repeated;
    }

    /**
     * Brings it to a moment.
     *
     * @throws RefusedException when threads ran free on the way there, or something else came of the same choices
     */
    Conversation at(Recorded moment) throws RefusedException {
        repeated = 0;
        Conversation running = process;
        if (running != null && stands == moment) {
            return running;
        }
        List<Recorded> way = new ArrayList<>();
        Recorded from = moment;
        while (from.before != null && (running == null || from != stands)) {
            way.addFirst(from);
            from = from.before;
        }
        boolean anew = running == null || from != stands;
        // Where nobody asked for marks, nothing was recorded.
        if ((anew && from.depth > 0) || way.stream().anyMatch(m -> m.choice instanceof Choice.Free)) {
            throw new RefusedException(new Refusal.NotRepeatable());
        }
        if (anew) {
            close();
            differs(from, begin(), 0);
            stands = from;
        }
        Conversation on = Objects.requireNonNull(process);
        on.looks(false);
        for (Recorded each : way) {
            differs(each, guarded(() -> perform(on, Objects.requireNonNull(each.choice))), each.depth);
            stands = each;
        }
        repeated = way.size();
        return on;
    }

    /** @throws RefusedException when something else happened than the first time; the process is done with then */
    void differs(Recorded first, Reply second, int step) throws RefusedException {
        Optional<Refusal> difference = Repeats.difference(first.events, second.events(), step);
        if (difference.isPresent()) {
            close();
            throw new RefusedException(difference.get());
        }
    }

    /** What the process answers; when it fails to, it is done with. */
    <T> T guarded(Said<T> said) {
        try {
            return said.answer();
        } catch (EngineFailedException | SourceException e) {
            close();
            throw e;
        }
    }

    static Reply perform(Conversation running, Choice choice) {
        return switch (choice) {
            case Choice.Run run -> running.go(run.thread(), "", run.moves());
            case Choice.Fire fire -> running.ask("fire", Map.of("thread", fire.thread()));
            case Choice.Wake wake -> running.ask("wake", Map.of("thread", wake.thread()));
            case Choice.Tick tick -> running.tick();
            case Choice.Pass pass -> running.ask("pass", Map.of("nanos", pass.nanos()));
            case Choice.Inject inject ->
                running.ask(
                        "inject",
                        Map.of(
                                "target", inject.call().target(),
                                "method", inject.call().method(),
                                "arguments", inject.call().arguments()));
            case Choice.Free all -> throw new IllegalStateException("not one choice: " + all);
        };
    }

    @Override
    public void close() {
        Conversation running = process;
        process = null;
        stands = null;
        if (running != null) {
            running.close();
        }
    }
}

package dev.waitline.session;

import dev.waitline.engine.Engine;
import dev.waitline.engine.RefusedException;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Operation;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An engine that is moved in its smallest moves, and what it has told that was not compared yet. */
final class Follower {
    private static final Pattern OLD = Pattern.compile("CPython 3\\.[89]");

    private final Engine engine;
    private final Consumer<Event.Printed> printed;
    private final Map<Integer, Deque<Event>> told = new HashMap<>();
    private final List<Choice> made = new ArrayList<>();

    /** A move that was made to see what it does, and may be taken back. */
    private @Nullable Trial trial;

    private record Trial(Engine.Checkpoint before, Choice choice, List<Event> events) {}

    /** @param printed gets what the program prints, as it does */
    Follower(Engine engine, Consumer<Event.Printed> printed) {
        this.engine = engine;
        this.printed = printed;
    }

    /** What a thread's next move would do. */
    sealed interface Ahead {
        /** Nothing that is compared. */
        record Silent() implements Ahead {}

        /**
         * Something that need not be told by both runs.
         *
         * @param event for an engine that cannot go back, its value is not known and empty
         */
        record Optional(Event event) implements Ahead {}

        record Other() implements Ahead {}
    }

    /** The next thing that {@code thread} told and that was not compared yet, or null. */
    @Nullable
    Event head(int thread) {
        Deque<Event> own = told.get(thread);
        return own == null ? null : own.peekFirst();
    }

    void take(int thread) {
        Deque<Event> own = told.get(thread);
        if (own != null) {
            own.removeFirst();
        }
    }

    /** Puts back what is left of an event. */
    void giveBack(Event event) {
        told.computeIfAbsent(event.thread(), t -> new ArrayDeque<>()).addFirst(event);
    }

    /** The first thing told that nobody asked for and that must be the same in both runs, or null. */
    @Nullable
    Event unasked() {
        return told.keySet().stream()
                .map(this::unasked)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What one thread told that must be in the other run, and that nobody has asked for; null when there is none. */
    @Nullable
    Event unasked(int thread) {
        return told.getOrDefault(thread, new ArrayDeque<>()).stream()
                .filter(e -> Pairing.part(e) == Pairing.Part.ALWAYS)
                .findFirst()
                .orElse(null);
    }

    List<Integer> movable() {
        takeBack();
        return engine.movable();
    }

    boolean canMove(int thread) {
        return movable().contains(thread);
    }

    @Nullable
    Ending ending() {
        takeBack();
        return engine.ending();
    }

    Snapshot snapshot() {
        takeBack();
        return engine.snapshot();
    }

    /** Looks what the next move of a thread that can move would do; {@link #move} then makes that move. */
    Ahead ahead(int thread) throws RefusedException {
        takeBack();
        Engine.Checkpoint here = canTry() ? engine.checkpoint() : null;
        if (here == null) {
            return ahead(engine.snapshot().threads().get(thread).next(), thread);
        }
        Choice choice = new Choice.Run(thread, 1);
        trial = new Trial(here, choice, engine.advance(choice));
        for (Event event : trial.events()) {
            switch (Pairing.part(event)) {
                case ALWAYS -> {
                    return new Ahead.Other();
                }
                case WHERE_BOTH -> {
                    return new Ahead.Optional(event);
                }
                case NEVER -> {}
            }
        }
        return engine.ending() == null ? new Ahead.Silent() : new Ahead.Other();
    }

    /** Up to 3.9, CPython leaves a with block on the last line of it that ran; later, and in the model, on the first. */
    boolean endsBlocksAnywhere() {
        return OLD.matcher(engine.traits().shortName()).matches();
    }

    /** Whether going back is cheap: it may mean a new process, and all made again. */
    boolean canTry() {
        return !engine.traits().asks();
    }

    private static Ahead ahead(Operation next, int thread) {
        return switch (next.kind()) {
            case LINE, LEAVE, TIME, GO_ON -> new Ahead.Silent();
            case READ -> new Ahead.Optional(new Event.Read(thread, 0, next.target(), ""));
            case WRITE -> new Ahead.Optional(new Event.Wrote(thread, 0, next.target(), ""));
            case CALL, ACQUIRE, RELEASE, PRINT, START, SLEEP, TIME_OUT, WAKE_UP, JOIN, END -> new Ahead.Other();
        };
    }

    private void takeBack() {
        Trial tried = trial;
        if (tried != null) {
            engine.reset(tried.before());
            trial = null;
        }
    }

    /** The smallest move of one thread. */
    void move(int thread) throws RefusedException {
        Trial tried = trial;
        Choice choice = new Choice.Run(thread, 1);
        if (tried != null && tried.choice().equals(choice)) {
            trial = null;
            note(choice, tried.events());
        } else {
            perform(choice);
        }
    }

    void perform(Choice choice) throws RefusedException {
        takeBack();
        note(choice, engine.advance(choice));
    }

    private void note(Choice choice, List<Event> events) {
        Schedule.append(made, choice);
        for (Event event : events) {
            if (event instanceof Event.Printed print) {
                printed.accept(print);
            }
            if (Pairing.part(event) != Pairing.Part.NEVER) {
                told.computeIfAbsent(event.thread(), t -> new ArrayDeque<>()).add(event);
            }
        }
    }

    /** The thread that has to go on before {@code thread} can, or -1. */
    int blockerOf(int thread) {
        return snapshot()
                .thread(thread)
                .map(t -> switch (t.state()) {
                    case ThreadState.WantsLock s when s.heldBy() != null -> s.heldBy();
                    case ThreadState.Joining s -> s.thread();
                    default -> -1;
                })
                .orElse(-1);
    }

    /** The choices that were made, which make this run again. */
    Schedule schedule() {
        takeBack();
        return new Schedule(made, engine.traits().inSchedules());
    }
}

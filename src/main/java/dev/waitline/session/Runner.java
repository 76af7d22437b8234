package dev.waitline.session;

import dev.waitline.engine.Engine;
import dev.waitline.engine.Refusal;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Output;
import dev.waitline.trace.Schedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program to its end, without history: nothing is kept but the choices made. Confined to one thread. It does
 * not close the engine.
 */
public final class Runner {
    private static final double SECOND = 1e9;
    /** How long threads run free before what they printed is passed on and the limits are looked at. */
    private static final Duration SLICE = Duration.ofMillis(20);

    private final Engine engine;
    private final Driver driver;
    private final Limits limits;
    private final long started = System.nanoTime();
    private final Consumer<Output.Piece> output;

    private final List<Choice> choices = new ArrayList<>();
    /** Long runs make the same few moves over and over; each is kept once. */
    private final Map<Choice, Choice> known = new HashMap<>();

    private BooleanSupplier stop = () -> false;
    private long steps;
    private long clock;
    private long printed;
    private int pieces;
    private Limits.@Nullable Reached reached;

    /**
     * @param engine stands at the start of its program
     * @param limits where the run is broken off; real time counts from here
     * @param cost what a move costs, in nanoseconds of the program's clock; 0 for a clock that moves only when nobody can run
     * @param output gets each piece as it is printed
     */
    public Runner(Engine engine, Limits limits, long cost, Consumer<Output.Piece> output) {
        this.engine = engine;
        this.limits = limits;
        this.output = output;
        this.driver = new Driver(engine, cost, this::isEnough, this::made);
    }

    /** As {@link #Runner(Engine, Limits, long, Consumer)}, with computing as dear as usual. */
    public Runner(Engine engine, Limits limits, Consumer<Output.Piece> output) {
        this(engine, limits, Pace.DEFAULT, output);
    }

    /** The run is given up as soon as {@code wanted}, which is asked now and then, is true. */
    void stopWhen(BooleanSupplier wanted) {
        stop = wanted;
    }

    /**
     * What came of a run.
     *
     * @param schedule the choices that make this run again
     * @param ending how the program ended, or null when a limit was reached before, or it was given up
     * @param reached that limit, or null
     * @param steps how many moves it took
     */
    public record Result(Schedule schedule, @Nullable Ending ending, Limits.@Nullable Reached reached, long steps) {}

    /** A schedule does not fit the program. */
    public static final class MismatchException extends Exception {
        private static final long serialVersionUID = 1L;

        private final int place;
        private final transient Choice choice;
        private final transient Refusal refusal;

        MismatchException(int place, Choice choice, Refusal refusal) {
            super("choice " + place + ", " + choice + ": " + refusal);
            this.place = place;
            this.choice = choice;
            this.refusal = refusal;
        }

        /** The place of the choice in the schedule, from 1. */
        public int place() {
            return place;
        }

        public Choice choice() {
            return choice;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /** Runs on until the program has ended or the limit is reached. */
    public Result run(Scheduler scheduler) {
        int patience = scheduler.patience();
        try {
            driver.run(
                    scheduler,
                    thread -> patience > 0
                            ? engine.go(thread, (int) Math.min(patience, limits.steps() - steps))
                            : engine.step(thread, StepSize.OPERATION));
        } catch (RuntimeException | Error fault) {
            passOnBefore(fault);
            throw fault;
        }
        Ending ending = reached == null ? engine.ending() : null;
        return new Result(new Schedule(choices, engine.traits().inSchedules()), ending, reached, steps);
    }

    /**
     * Lets the threads run free until the program has ended or the limit is reached, and halts them then.
     *
     * @throws IllegalStateException when the engine cannot do that
     */
    public Result free() {
        try {
            while (reached() == null && engine.ending() == null && !stop.getAsBoolean()) {
                made(engine.rush(SLICE));
            }
        } catch (RefusedException e) {
            throw new IllegalStateException("the threads were to run free and could not", e);
        } catch (RuntimeException | Error fault) {
            passOnBefore(fault);
            throw fault;
        }
        made(engine.halt());
        Ending ending = engine.ending();
        return new Result(new Schedule(choices), ending, ending == null ? reached() : null, steps);
    }

    /** What was printed in the step that failed is not told of, but it was printed. */
    private void passOnBefore(Throwable fault) {
        try {
            for (Output.Piece piece : engine.snapshot().output().from(pieces)) {
                pieces++;
                output.accept(piece);
            }
        } catch (RuntimeException also) {
            fault.addSuppressed(also);
        }
    }

    private boolean isEnough() {
        reached = reached();
        return reached != null || stop.getAsBoolean();
    }

    private Limits.@Nullable Reached reached() {
        return steps >= limits.steps()
                ? Limits.Reached.STEPS
                : clock > limits.clock() * SECOND
                        ? Limits.Reached.CLOCK
                        : printed > limits.output()
                                ? Limits.Reached.OUTPUT
                                : System.nanoTime() - started > limits.wall() * SECOND ? Limits.Reached.WALL : null;
    }

    /**
     * Makes the choices of a schedule; where it stops short of the program's end, the run goes on as
     * {@link Scheduler#keepGoing()} says.
     *
     * @throws MismatchException at the first choice that cannot be made; the run stands there
     */
    public Result run(Schedule schedule) throws MismatchException {
        driver.follow(schedule);
        return run(Scheduler.keepGoing());
    }

    private void made(Engine.Step step) {
        if (step.choice() instanceof Choice.Free free
                && free.turns().isEmpty()
                && step.events().isEmpty()) {
            return;
        }
        for (Choice turn : new Schedule(List.of(step.choice())).flat().choices()) {
            steps += turn instanceof Choice.Run run ? run.moves() : 1;
            note(turn);
        }
        if (step.choice() instanceof Choice.Pass pass) {
            clock += pass.nanos();
        }
        for (Event event : step.events()) {
            if (event instanceof Event.Printed print) {
                printed += print.text().length();
                pieces++;
                output.accept(print.piece());
            } else if (event instanceof Event.ClockMoved moved) {
                clock = moved.to();
            }
        }
    }

    /** Moves of one thread in a row are one choice. */
    private void note(Choice choice) {
        if (choice instanceof Choice.Free
                && !choices.isEmpty()
                && choices.getLast().equals(choice)) {
            return;
        }
        Schedule.append(choices, choice);
        Choice noted = choices.removeLast();
        choices.add(known.size() < 10_000 ? known.computeIfAbsent(noted, c -> c) : known.getOrDefault(noted, noted));
    }
}

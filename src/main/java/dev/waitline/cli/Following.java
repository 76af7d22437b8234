package dev.waitline.cli;

import dev.waitline.engine.Engine;
import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.Engines;
import dev.waitline.engine.InstalledPython;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Agreement;
import dev.waitline.session.Recording;
import dev.waitline.session.Runner;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Event;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs schedules on the engine that made them, and follows those runs on another one. */
final class Following {
    /** A run that is longer is followed up to there. */
    private static final int MOST_STEPS = 1_000_000;

    private final Engines engines;
    private final Narrator narrator;
    private final SourceText program;
    private final Limits limits;

    Following(Engines engines, Narrator narrator, SourceText program, Limits limits) {
        this.engines = engines;
        this.narrator = narrator;
        this.program = program;
        this.limits = limits;
    }

    /**
     * What came of it, and how it is told.
     *
     * @param follower {@code CPython 3.11}
     * @param verdict {@code CPython 3.11 agrees, 41 of 41 events}
     * @param sides what each of the two did where they part; empty when they agree
     */
    record Followed(Agreement.Result result, String follower, String verdict, List<String> sides) {
        Followed {
            sides = List.copyOf(sides);
        }

        boolean agrees() {
            return result.difference() == null;
        }
    }

    /**
     * @param follower at the start of the program
     * @param printed gets what the program prints there
     * @throws Runner.MismatchException when the schedule does not fit the program on its own engine
     */
    Followed follow(Schedule schedule, Engine follower, Consumer<Event.Printed> printed)
            throws Runner.MismatchException {
        try (Engine leader = engines.open(maker(engines, schedule), program, limits)) {
            Recording run = Recording.of(leader, schedule, (int) Math.min(MOST_STEPS, limits.steps()));
            Agreement.Result result = Agreement.of(run, follower, printed);
            String name = follower.traits().shortName();
            List<String> sides = new ArrayList<>();
            if (result.difference() != null) {
                sides.addAll(narrator.sides(result.difference(), leader.traits().shortName(), name, leader.snapshot()));
            }
            return new Followed(result, name, narrator.verdict(result, name, leader.snapshot()), sides);
        }
    }

    /** The engine in whose moves a schedule counts. */
    static EngineChoice maker(Engines engines, Schedule schedule) {
        String word = schedule.engine();
        return switch (word) {
            case "" -> new EngineChoice.Model();
            case "jvm" -> new EngineChoice.Jvm(EngineChoice.Jvm.USUAL_INTERVAL);
            default ->
                engines.interpreters().stream()
                        .filter(i -> word.equals("cpython " + i.series()))
                        .findFirst()
                        .map(InstalledPython::path)
                        .map(path -> new EngineChoice.CPython(Optional.of(path)))
                        .orElseThrow(() -> new EngineFailedException("the schedule was made on " + word
                                + ", which is not here; waitline doctor says what is"));
        };
    }
}

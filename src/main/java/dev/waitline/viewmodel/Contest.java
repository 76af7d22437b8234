package dev.waitline.viewmodel;

import dev.waitline.explore.Arena;
import dev.waitline.explore.Duel;
import dev.waitline.explore.Explorer;
import dev.waitline.explore.Options;
import dev.waitline.explore.Outcome;
import dev.waitline.narrate.Narrator;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Snapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Two games, move by move in the run that one sees. To drive the threads into an end: all choices are the person's. And to keep a
 * program well against the scheduler: they choose in turn. Where only one thing can be done, it is done. Where one stands is told by
 * the schedule, so that going back takes moves back. Belongs to the window's thread; the states are found on a thread of its own.
 */
public final class Contest {
    /** What is played. */
    public enum Kind {
        DRIVE,
        DEFEND
    }

    /** How it stands. */
    public enum Stage {
        /** The states are being found. */
        PREPARING,
        /** There are too many of them, or some cannot be followed. */
        TOO_LARGE,
        /** It is played on the model only. */
        OTHER_ENGINE,
        /** No run ends so that one could drive into it: some threads go round for ever meanwhile. */
        NO_SUCH_END,
        CHOOSE,
        /** The end cannot be reached any more. */
        OUT_OF_REACH,
        /** The run stands where the game has not been. */
        ELSEWHERE,
        WON,
        LOST
    }

    /** Something that can be done; a thread's operation, or else -1: the clock goes on. */
    public record Move(int thread, String name, String does) {}

    /**
     * What there is to see.
     *
     * @param target where to drive to; null when it is against the scheduler
     * @param made how many operations were made
     * @param shortest how many it takes at least: to the end, or against the scheduler to one that is good; 0 when there is none
     * @param hint which of the moves leads there; -1 when nobody asked, or none does
     * @param hopeless the scheduler can force a bad end, whatever the person does; said when a hint was asked for
     * @param schedulers what the scheduler has chosen since the person's last choice
     */
    public record Shown(
            Kind kind,
            Stage stage,
            @Nullable Outcome target,
            List<Move> moves,
            int made,
            int shortest,
            int hint,
            boolean hopeless,
            List<String> schedulers) {
        public Shown {
            moves = List.copyOf(moves);
            schedulers = List.copyOf(schedulers);
        }
    }

    /** A moment of the game. */
    private record Place(
            int state,
            int made,
            boolean persons,
            List<Integer> schedulers,
            @Nullable Schedule before) {}

    private record Field(Arena arena, Duel duel) {}

    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final CommandQueue commands;
    private final Exploration exploration;
    private final Challenges challenges;
    private final Narrator narrator;
    private final Worker worker;
    private final Job<Integer, Runnable> job;
    private final Map<Schedule, Place> places = new HashMap<>();
    private Kind kind = Kind.DRIVE;
    private @Nullable Outcome target;
    private @Nullable Field field;
    private @Nullable RunView view;
    private Schedule last = new Schedule(List.of());
    private boolean hinted;
    private boolean asked;

    /** @param faults told, on any thread, of what finding the states threw */
    Contest(
            CommandQueue commands,
            Exploration exploration,
            Challenges challenges,
            Narrator narrator,
            Executor window,
            Consumer<Throwable> faults) {
        this.commands = commands;
        this.exploration = exploration;
        this.challenges = challenges;
        this.narrator = narrator;
        this.worker = new Worker("waitline-game", faults);
        this.job = new Job<>(worker, window, p -> {}, this::found);
    }

    /** How it stands; null while nothing is played. */
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    // ---- commands

    /** To drive the threads into this end. */
    public void drive(Outcome wanted) {
        start(Kind.DRIVE, wanted);
    }

    /** To have the program end well, against the scheduler. */
    public void defend() {
        start(Kind.DEFEND, null);
    }

    private void start(Kind next, @Nullable Outcome wanted) {
        end();
        kind = next;
        target = wanted;
        RunView now = view;
        if (now == null) {
            return;
        }
        if (!now.engine().inSchedules().isEmpty()) {
            tell(Stage.OTHER_ENGINE);
            return;
        }
        SourceText program = now.program();
        Options options = exploration.optionsProperty().get();
        Predicate<Outcome> bad = bad(challenges.wrong());
        tell(Stage.PREPARING);
        job.start((progress, stop) -> {
            Optional<Field> found = Explorer.arena(program, options, stop)
                    .map(arena -> new Field(
                            arena, wanted == null ? Duel.against(arena, bad) : Duel.towards(arena, wanted::isLike)));
            return () -> begin(found.orElse(null));
        });
    }

    private static Predicate<Outcome> bad(Predicate<Outcome> wrong) {
        return outcome -> outcome.failed()
                || !outcome.broken().isEmpty()
                || switch (outcome.ending().kind()) {
                    case STUCK, ERROR -> true;
                    case EXIT -> outcome.ending().status() != 0;
                    case FINISHED -> wrong.test(outcome);
                };
    }

    private void found(@Nullable Runnable then) {
        if (then == null) {
            tell(Stage.TOO_LARGE);
        } else {
            then.run();
        }
    }

    private void begin(@Nullable Field found) {
        field = found;
        if (found == null) {
            tell(Stage.TOO_LARGE);
        } else if (kind == Kind.DRIVE && found.duel.distance(0) < 0) {
            tell(Stage.NO_SUCH_END);
        } else {
            again();
        }
    }

    /** From the start. */
    public void again() {
        Field on = field;
        if (on != null) {
            hinted = false;
            Schedule start = on.arena.start().joined();
            places.clear();
            places.put(start, new Place(0, on.arena.before(), true, List.of(), null));
            play(on, on.arena.start(), List.of(), start);
        }
    }

    /** Makes one of the moves, and what follows by itself or by the scheduler. */
    public void move(int which) {
        Field on = field;
        RunView now = view;
        Place at = here();
        if (on != null && now != null && now.schedule() != null && at != null) {
            List<Choice> choices = on.arena.choices(at.state);
            if (which >= 0 && which < choices.size() && !isOver(on, at.state)) {
                play(on, now.schedule(), List.of(which), now.schedule().joined());
            }
        }
    }

    /** The move of that thread, if it can make one. */
    public boolean moveThread(int thread) {
        Shown now = shown.get();
        for (int i = 0; now != null && i < now.moves.size(); i++) {
            if (now.moves.get(i).thread == thread) {
                move(i);
                return true;
            }
        }
        return false;
    }

    /** Says which move leads on. A run with such help counts as one that was shown. */
    public void hint() {
        hinted = true;
        asked = true;
        show();
    }

    /** To the last moment from which the end could be reached; where the run is elsewhere, to the last moment of the game. */
    public void goBack() {
        Field on = field;
        Schedule to = here() == null ? last : now();
        while (on != null && kind == Kind.DRIVE && to != null) {
            Place place = places.get(to);
            if (place == null
                    || on.duel.distance(place.state) >= 0
                            && on.arena.choices(place.state).size() > 1) {
                break;
            }
            to = place.before;
        }
        Schedule there = to;
        if (there != null) {
            commands.command(r -> r.move(s -> {
                for (int step = s.position(); step >= 0; step--) {
                    if (s.schedule(step).joined().equals(there)) {
                        return s.goTo(step);
                    }
                }
                return s.replay(there);
            }));
        }
    }

    /** Ends the game; the run stays as it is. */
    public void end() {
        job.giveUp();
        field = null;
        places.clear();
        hinted = false;
        shown.set(null);
    }

    // ---- how it goes on

    private void play(Field on, Schedule from, List<Integer> first, Schedule at) {
        Arena.Walk walk = on.arena.walk(from);
        List<Choice> way = new ArrayList<>(from.flat().choices());
        List<Choice> made = new ArrayList<>();
        Place place = places.get(at);
        Schedule key = at;
        BitSet passed = new BitSet();
        List<Integer> given = new ArrayList<>(first);
        List<Integer> schedulers = new ArrayList<>();
        while (place != null && !isOver(on, place.state)) {
            List<Choice> choices = on.arena.choices(place.state);
            boolean forced = choices.size() == 1 && on.arena.end(place.state) == null;
            boolean persons = place.persons;
            int which;
            if (!given.isEmpty()) {
                which = given.removeFirst();
            } else if (forced && !passed.get(place.state)) {
                which = 0;
            } else if (!forced && !persons) {
                which = on.duel.schedulers(place.state);
                schedulers.add(thread(choices.get(which)));
            } else {
                break;
            }
            passed.set(place.state);
            List<Choice> step = walk.make(choices.get(which));
            made.addAll(step);
            way.addAll(step);
            Schedule next = new Schedule(way).joined();
            place = new Place(
                    on.arena.target(place.state, which),
                    place.made + 1,
                    kind == Kind.DRIVE || persons == forced,
                    List.copyOf(schedulers),
                    key);
            places.put(next, place);
            key = next;
        }
        last = key;
        if (hinted || !schedulers.isEmpty()) {
            exploration.wasFound(new Schedule(way));
        }
        commands.command(r -> r.move(s -> {
            if (!s.schedule().joined().equals(at)) {
                s.replay(from);
            }
            for (Choice choice : made) {
                s.perform(choice);
            }
            return s.moment();
        }));
    }

    private static int thread(Choice choice) {
        return choice instanceof Choice.Run run
                ? run.thread()
                : choice instanceof Choice.Wake wake ? wake.thread() : -1;
    }

    private static boolean isOver(Field on, int state) {
        return on.arena.choices(state).isEmpty() || on.duel.isGoal(state);
    }

    private @Nullable Schedule now() {
        RunView at = view;
        return at == null || at.schedule() == null ? null : at.schedule().joined();
    }

    private @Nullable Place here() {
        Schedule at = now();
        return at == null ? null : places.get(at);
    }

    // ---- what the worker tells

    void view(RunView next) {
        RunView before = view;
        view = next;
        asked = false;
        if (before != null
                && (!before.program().equals(next.program()) || !before.engine().equals(next.engine()))
                && shown.get() != null) {
            end();
        }
        show();
    }

    private void tell(Stage stage) {
        shown.set(new Shown(kind, stage, target, List.of(), 0, 0, -1, false, List.of()));
    }

    private void show() {
        Field on = field;
        RunView at = view;
        if (on == null || at == null) {
            return;
        }
        Place place = here();
        int nearest = kind == Kind.DRIVE ? on.duel.distance(0) : on.duel.otherwise(0);
        int shortest = nearest < 0 ? 0 : on.arena.before() + nearest;
        if (place == null) {
            shown.set(new Shown(kind, Stage.ELSEWHERE, target, List.of(), 0, shortest, -1, false, List.of()));
            return;
        }
        Snapshot snapshot = at.snapshot();
        Stage stage = stage(on, place);
        int hint = !asked ? -1 : kind == Kind.DRIVE ? on.duel.nearest(place.state) : on.duel.safe(place.state);
        shown.set(new Shown(
                kind,
                stage,
                target,
                stage == Stage.CHOOSE
                        ? on.arena.choices(place.state).stream()
                                .map(c -> move(c, snapshot))
                                .toList()
                        : List.of(),
                place.made,
                shortest,
                hint,
                asked && kind == Kind.DEFEND && hint < 0,
                place.schedulers.stream()
                        .map(t -> t < 0 ? "" : snapshot.threadName(t))
                        .toList()));
    }

    private Stage stage(Field on, Place place) {
        boolean goal = on.duel.isGoal(place.state);
        if (goal) {
            return kind == Kind.DRIVE ? Stage.WON : Stage.LOST;
        }
        if (kind == Kind.DRIVE && on.duel.distance(place.state) < 0) {
            return Stage.OUT_OF_REACH;
        }
        return isOver(on, place.state) ? Stage.WON : Stage.CHOOSE;
    }

    private Move move(Choice choice, Snapshot snapshot) {
        int thread = thread(choice);
        return new Move(
                thread,
                thread < 0 ? "" : snapshot.threadName(thread),
                snapshot.thread(thread)
                        .filter(t -> snapshot.movable().contains(thread))
                        .map(t -> narrator.operation(t.next()))
                        .orElse(""));
    }

    void close() {
        end();
        worker.close(() -> {});
    }

    boolean awaitEnd(long millis) throws InterruptedException {
        return worker.awaitEnd(millis);
    }
}

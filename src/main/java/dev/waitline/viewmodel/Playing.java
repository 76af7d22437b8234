package dev.waitline.viewmodel;

import dev.waitline.session.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Moving through a run: step by step, back, on its own at some speed, or free. Belongs to the window's thread. */
public final class Playing {
    public static final double SLOWEST = 0.5;
    public static final double FASTEST = 50;

    private final ReadOnlyObjectWrapper<NextThread> nextThread = new ReadOnlyObjectWrapper<>(NextThread.I_CHOOSE);
    private final ReadOnlyObjectWrapper<StepUnit> unit = new ReadOnlyObjectWrapper<>(StepUnit.STATEMENT);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper free = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Set<Breakpoint>> breakpoints = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyLongWrapper seed = new ReadOnlyLongWrapper(1);
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(2);

    private final CommandQueue commands;
    private final ReadOnlyObjectProperty<@Nullable RunView> run;

    /** @param run what is shown */
    Playing(CommandQueue commands, ReadOnlyObjectProperty<@Nullable RunView> run) {
        this.commands = commands;
        this.run = run;
    }

    // ---- what there is to see

    public ReadOnlyObjectProperty<NextThread> nextThreadProperty() {
        return nextThread.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<StepUnit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether the threads run at full speed, side by side. */
    public ReadOnlyBooleanProperty freeProperty() {
        return free.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Set<Breakpoint>> breakpointsProperty() {
        return breakpoints.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty seedProperty() {
        return seed.getReadOnlyProperty();
    }

    /** Steps a second while playing. */
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    // ---- commands

    /** One step on: along what was run before, or as the next thread was chosen. */
    public void step() {
        commands.commandIfIdle(Run::next);
    }

    public void step(int thread) {
        commands.command(r -> r.step(thread));
    }

    /** On to the next step of the thread that is chosen. */
    public void toNextOfChosen() {
        commands.commandIfIdle(Run::toNextOfChosen);
    }

    /** Lets the thread that is chosen go on until it is out of the library. */
    public void outOfLibrary() {
        commands.commandIfIdle(Run::outOfLibrary);
    }

    /** On until a person is to say who goes on. */
    public void toNextChoice() {
        commands.commandIfIdle(Run::toNextChoice);
    }

    /** On to the next breakpoint. */
    public void toBreakpoint() {
        commands.commandIfIdle(Run::toBreakpoint);
    }

    /** On until a thread stands before a line. */
    public void runTo(int line) {
        commands.commandIfIdle(r -> r.runTo(line));
    }

    /** Playing stops before a line from now on, or no longer. */
    public void toggleBreakpoint(int line) {
        boolean there = breakpoints.get().stream().anyMatch(b -> b.line() == line);
        breakpoint(line, there ? List.of() : List.of(Breakpoint.ANY));
    }

    /** @param threads for which playing stops before a line from now on; those that were there before are forgotten */
    public void breakpoint(int line, List<Integer> threads) {
        Set<Breakpoint> next =
                breakpoints.get().stream().filter(b -> b.line() != line).collect(Collectors.toCollection(HashSet::new));
        threads.forEach(t -> next.add(new Breakpoint(line, t)));
        breakpoints(next);
    }

    /** Playing stops before a line from now on where the condition holds, instead of all that were there before. */
    public void breakpoint(int line, Condition when) {
        Set<Breakpoint> next =
                breakpoints.get().stream().filter(b -> b.line() != line).collect(Collectors.toCollection(HashSet::new));
        next.add(new Breakpoint(line, Breakpoint.ANY, when));
        breakpoints(next);
    }

    /** Instead of those that were there before: another program has other lines. */
    void breakpoints(Set<Breakpoint> next) {
        breakpoints.set(Set.copyOf(next));
        commands.breakpoints(next);
    }

    /** Keeps a thread from running until it is let go, as a debugger freezes one. */
    public void hold(int thread, boolean hold) {
        commands.command(r -> r.hold(thread, hold));
    }

    /** Goes to the next step, or the last one before, whose sentence or lines have these words. */
    public void find(String words, boolean forward) {
        commands.find(words, forward);
    }

    /** On to the next step that is more than a line: a lock, a wait, a notify, a start, an end, an error, output. */
    public void toNextDecisive() {
        commands.commandIfIdle(Run::toNextDecisive);
    }

    /** Back to the last such step. */
    public void toLastDecisive() {
        commands.commandIfIdle(Run::toLastDecisive);
    }

    public void back() {
        commands.commandIfIdle(r -> r.move(Session::back));
    }

    public void forward() {
        commands.commandIfIdle(r -> r.move(Session::forward));
    }

    /** Goes to a step; of several wishes that wait, only the last counts. */
    public void goTo(int step) {
        commands.goTo(step);
    }

    public void toStart() {
        commands.goTo(0);
    }

    public void toEnd() {
        commands.goTo(Integer.MAX_VALUE);
    }

    public void switchTo(int branch) {
        commands.move(s -> s.switchTo(branch));
    }

    public void goTo(int branch, int step) {
        commands.command(r -> r.goTo(branch, step));
    }

    /** To the next step after which another branch goes on otherwise; from the last one to the first. */
    public void toNextFork() {
        commands.commandIfIdle(Run::toNextFork);
    }

    /** Puts a bookmark at the step, named by what happened in it, or takes away the one that is there. */
    public void toggleBookmark() {
        commands.bookmark();
    }

    /** Names the bookmark at the step; puts one there if there is none. */
    public void bookmark(String name) {
        commands.command(r -> r.bookmark(name));
    }

    /** To the next bookmark on this branch; from the last one to the first. */
    public void toNextBookmark() {
        commands.commandIfIdle(Run::toNextBookmark);
    }

    /** Shows so many steps before the current one from now on. */
    public void columns(int steps) {
        commands.columns(steps);
    }

    /** Holds the current branch against another, and gives, on the window's thread, what came of it. */
    public void compare(int other, Consumer<Comparison> then) {
        commands.compare(other, then);
    }

    public void play() {
        playing.set(true);
        commands.play();
    }

    /** Plays along what was run before up to a step, at a pace of its own. */
    void playTo(int step) {
        playing.set(true);
        commands.playTo(step);
    }

    /** Stops what plays, or runs free. */
    public void pause() {
        playing.set(false);
        free.set(false);
        commands.pause();
    }

    /** Lets the threads run at full speed, if the engine can do that. */
    public void runFree() {
        RunView view = run.get();
        if (view != null && view.canRunFree() && !free.get()) {
            pause();
            free.set(true);
            commands.runFree();
        }
    }

    public void togglePlay() {
        if (playing.get() || free.get()) {
            pause();
        } else {
            play();
        }
    }

    public void speed(double stepsASecond) {
        speed.set(Math.clamp(stepsASecond, SLOWEST, FASTEST));
        commands.speed(speed.get());
    }

    /** @param next who runs next when nobody is named */
    public void nextThread(NextThread next) {
        nextThread.set(next);
        configure();
    }

    /** The seed from which a random next thread is drawn. */
    public void seed(long next) {
        seed.set(next);
        configure();
    }

    public void unit(StepUnit next) {
        unit.set(next);
        configure();
    }

    private void configure() {
        commands.configure(
                nextThread.get().scheduler(seed.get()),
                nextThread.get() == NextThread.I_CHOOSE,
                unit.get().size());
    }

    /** Makes {@code thread} the one that keys, variables and the next step speak of, if there is such a thread. */
    public void choose(int thread) {
        RunView view = run.get();
        if (view != null && view.snapshot().thread(thread).isPresent()) {
            commands.command(r -> r.choose(thread));
        }
    }

    // ---- what the worker tells

    void plays(boolean now) {
        playing.set(now);
    }

    void runsFree(boolean now) {
        free.set(now);
    }
}

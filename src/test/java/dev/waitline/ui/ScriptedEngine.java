package dev.waitline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.waitline.engine.Engine;
import dev.waitline.engine.Refusal;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.Position;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Snapshot;
import dev.waitline.ui.ScriptedState.Child;

/**
 * Runs one program only, in which N children wait on a Condition and the main thread notifies, by hand-written moves.
 * It lets the window be tested without the machine. The text says how many children ({@code range(N)}); a text with
 * {@code wait(2} in it waits with a timeout of two seconds; one with {@code # gallery} shows one primitive of every
 * kind; one with {@code ???} is refused.
 */
public final class ScriptedEngine implements Engine {
    public static final String PROGRAM =
            """
            import threading
            from threading import Thread

            cond = threading.Condition()
            ready = False

            def child():
                with cond:
                    while not ready:
                        cond.wait()
                    print("go")

            for _ in range(3):
                Thread(target=child).start()

            with cond:
                ready = True
                cond.notify(1)
            """;

    private final SourceText source;
    private ScriptedState state;

    public ScriptedEngine(SourceText source) {
        this.source = source;
        int bad = source.text().indexOf("???");
        if (bad >= 0) {
            int line = (int) source.text().substring(0, bad).lines().count();
            throw new SourceException(new Diagnostic(
                    source.name(), new Position(Math.max(1, line), 1), "this is not Python", "take the ??? out"));
        }
        Matcher children = Pattern.compile("range\\((\\d+)\\)").matcher(source.text());
        int count = children.find() ? Integer.parseInt(children.group(1)) : 3;
        state = new ScriptedState(count, source.text().contains("wait(2"), source.text().contains("# gallery"));
    }

    @Override
    public Snapshot snapshot() {
        return ScriptedSnapshot.of(state);
    }

    @Override
    public List<Integer> movable() {
        return snapshot().movable();
    }

    @Override
    public @Nullable Ending ending() {
        return state.ending();
    }

    @Override
    public void repeat(List<Choice> choices) throws RefusedException {
        for (Choice choice : choices) {
            advance(choice);
        }
    }

    @Override
    public List<Event> advance(Choice choice) throws RefusedException {
        List<Event> events = new ArrayList<>();
        state.moves++;
        switch (choice) {
            case Choice.Run run -> run(run.thread(), events);
            case Choice.Fire fire -> {
                if (fire.thread() >= state.children.size() || state.children.get(fire.thread()).deadline == null) {
                    throw new RefusedException(new Refusal.NoTimeout(fire.thread()));
                }
                events.add(new Event.Fired(fire.thread(), 10));
                state.timeOut(state.children.get(fire.thread()), events);
            }
            case Choice.Wake wake -> {
                if (!state.waiting(wake.thread())) {
                    throw new RefusedException(new Refusal.NotWaiting(wake.thread()));
                }
                events.add(new Event.Woken(wake.thread(), 10, ScriptedState.COND));
                state.notify(1, wake.thread(), new ArrayList<>());
            }
            case Choice.Tick tick -> tick(events);
            case Choice.Inject inject -> inject(inject.call(), events);
        }
        return events;
    }

    private void run(int thread, List<Event> events) throws RefusedException {
        if (thread >= state.children.size()) {
            throw new RefusedException(new Refusal.NoSuchThread(thread));
        }
        if (state.ending() != null) {
            throw new RefusedException(new Refusal.ProgramEnded());
        }
        Child child = state.children.get(thread);
        if (!ScriptedSnapshot.state(state, child).canMove()) {
            throw new RefusedException(new Refusal.CannotMove(thread, ScriptedSnapshot.state(state, child)));
        }
        state.move(child, events);
    }

    private void tick(List<Event> events) throws RefusedException {
        if (state.ending() != null) {
            throw new RefusedException(new Refusal.ProgramEnded());
        }
        if (!movable().isEmpty()) {
            throw new RefusedException(new Refusal.ClockStandsStill());
        }
        long next = state.children.stream()
                .filter(c -> c.deadline != null)
                .mapToLong(c -> c.deadline)
                .min()
                .orElseThrow(() -> new RefusedException(new Refusal.Stuck()));
        events.add(new Event.ClockMoved(state.clock, next));
        state.clock = next;
        for (Child child : state.children) {
            if (child.deadline != null && child.deadline <= next) {
                state.timeOut(child, events);
            }
        }
    }

    private void inject(Call call, List<Event> events) throws RefusedException {
        if (state.ending() != null) {
            throw new RefusedException(new Refusal.ProgramEnded());
        }
        if (!call.target().equals("cond") || !call.method().startsWith("notify")) {
            throw new RefusedException(new Refusal.NoSuchCall(call));
        }
        Child helper = state.helper(call);
        events.add(new Event.Injected(helper.id, call));
        while (ScriptedSnapshot.state(state, helper).canMove()) {
            state.move(helper, events);
        }
    }

    @Override
    public Step step(int thread, StepSize size) throws RefusedException {
        Choice choice = new Choice.Run(thread, 1);
        return new Step(choice, advance(choice));
    }

    private record Kept(ScriptedState state) implements Mark {}

    @Override
    public Mark mark() {
        return new Kept(state.copy());
    }

    @Override
    public void reset(Mark mark) {
        state = ((Kept) mark).state().copy();
    }

    @Override
    public Optional<SourceText> source(String file) {
        return file.equals(source.name()) ? Optional.of(source) : Optional.empty();
    }

    @Override
    public void close() {}
}

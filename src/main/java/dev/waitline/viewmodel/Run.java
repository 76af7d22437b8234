package dev.waitline.viewmodel;

import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.Refusal;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.lesson.Lesson;
import dev.waitline.session.Branch;
import dev.waitline.session.Moment;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program that runs, with who is chosen in it. Confined to the worker. */
public final class Run implements AutoCloseable {
    /** So many steps in a row that decide nothing are a loop that nobody wants to wait for. */
    private static final int MOST_SKIPPED = 2000;

    private final int number;
    private final SourceText program;
    private final EngineChoice engine;
    private final Session session;
    private final LessonNotes notes;
    private Movers movers = Movers.NONE;
    private int chosen;
    private boolean named;

    public Run(int number, SourceText program, EngineChoice engine, Session session, @Nullable Lesson lesson) {
        this.number = number;
        this.program = program;
        this.engine = engine;
        this.session = session;
        this.notes = new LessonNotes(lesson);
    }

    /** What takes a session to another moment, or leaves it where it is. */
    @FunctionalInterface
    public interface Move {
        Moment in(Session session) throws RefusedException;
    }

    public SourceText program() {
        return program;
    }

    EngineChoice engine() {
        return engine;
    }

    public Session session() {
        return session;
    }

    public void configure(Scheduler scheduler, StepSize size) {
        session.scheduler(scheduler);
        session.size(size);
    }

    public void choose(int thread) {
        chosen = thread;
        named = true;
    }

    /**
     * One step on. Steps that are there already are made again, unless the user has named a thread since: naming one
     * is how another branch is begun.
     */
    public void next() throws RefusedException {
        if (session.position() < session.length() && !named) {
            moved(session.forward());
        } else if (session.whyNoStep() instanceof Refusal.ChooseThread) {
            // A thread that has ended is no choice any more.
            if (session.snapshot().thread(chosen).map(t -> t.state().hasEnded()).orElse(true)) {
                giveWay(session.snapshot().movable());
            }
            moved(session.step(chosen));
        } else {
            moved(session.step());
        }
    }

    /** As {@link #next}, but a chosen thread that cannot move gives way to the next that can: playing goes on. */
    public void playOn() throws RefusedException {
        List<Integer> movable = session.snapshot().movable();
        boolean ahead = session.position() < session.length() && !named;
        if (!ahead && !movable.isEmpty() && !movable.contains(chosen)) {
            giveWay(movable);
        }
        next();
    }

    /** On, as {@link #next}, to the first step that is decisive; as far as it goes where none is. */
    public void toNextDecisive() throws RefusedException {
        for (int i = 0; i < MOST_SKIPPED; i++) {
            if (i > 0 && session.whyNoStep() != null && !(session.whyNoStep() instanceof Refusal.ChooseThread)) {
                return;
            }
            next();
            if (session.moment().isDecisive()) {
                return;
            }
        }
    }

    public void toLastDecisive() throws RefusedException {
        move(Session::back);
        while (session.position() > 0 && !session.moment().isDecisive()) {
            move(Session::back);
        }
    }

    private void giveWay(List<Integer> movable) {
        chosen = movable.stream().filter(t -> t > chosen).findFirst().orElse(movable.getFirst());
    }

    public void move(Move move) throws RefusedException {
        moved(move.in(session));
    }

    private void moved(Moment moment) {
        named = false;
        int mover = moment.thread();
        if (moment.choice() instanceof Choice.Run && mover >= 0) {
            chosen = mover;
        }
        if (chosen >= moment.snapshot().threads().size()) {
            chosen = 0;
        }
        List<Branch> branches = session.branches();
        movers = movers.follow(
                session,
                branches.stream()
                        .filter(Branch::current)
                        .mapToInt(Branch::id)
                        .findFirst()
                        .orElse(0));
    }

    public RunView view(Viewer viewer) {
        return viewer.view(number, program, session, movers, notes, chosen, named);
    }

    @Override
    public void close() {
        session.close();
    }
}

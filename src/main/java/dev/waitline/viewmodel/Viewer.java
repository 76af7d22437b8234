package dev.waitline.viewmodel;

import dev.waitline.diagram.Cards;
import dev.waitline.diagram.Column;
import dev.waitline.diagram.SharedVariable;
import dev.waitline.diagram.Words;
import dev.waitline.engine.Refusal;
import dev.waitline.engine.StepSize;
import dev.waitline.export.Columns;
import dev.waitline.narrate.Narrator;
import dev.waitline.narrate.Sentence;
import dev.waitline.session.Branch;
import dev.waitline.session.Moment;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Event;
import dev.waitline.trace.Frame;
import dev.waitline.trace.RunTree;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what the window shows out of where a session stands. Confined to the worker. */
public final class Viewer {
    private static final int STEPS_SHARED = 300;
    private static final int STEPS_AHEAD = 3;
    private static final int MOST_CHOICES = 4000;
    /** What the threads of a pool run, in CPython as in the model. */
    private static final String WORKER = "_worker";

    private int stepsBefore = 56;

    private final Narrator narrator;
    private final Words words;
    private final Map<Moment, Column> columns = new IdentityHashMap<>();

    public Viewer(Narrator narrator, Words words) {
        this.narrator = narrator;
        this.words = words;
    }

    /** Shows so many steps before the current one from now on. */
    void columns(int steps) {
        stepsBefore = steps;
    }

    /**
     * @param chosen the thread that was chosen
     * @param named whether the user named it, rather than it being the one that moved last
     * @param held the threads that a person keeps from running
     */
    RunView view(
            int run,
            SourceText program,
            Session session,
            Movers movers,
            LessonNotes notes,
            int chosen,
            boolean named,
            Set<Integer> held,
            List<RunTree.Bookmark> bookmarks) {
        int position = session.position();
        Branch line =
                session.branches().stream().filter(Branch::current).findFirst().orElseThrow();
        List<Moment> moments = session.moments(
                Math.max(0, position - stepsBefore), Math.min(session.length(), position + STEPS_AHEAD));
        Moment moment = session.momentAt(position);
        Snapshot snapshot = moment.snapshot();
        notes.see(moments, line);
        int why = named ? chosen : explained(snapshot, chosen);
        return new RunView(
                run,
                program,
                session.traits(),
                moment,
                position <= MOST_CHOICES && !session.runsFree() ? session.schedule() : null,
                session.length(),
                session.branches().stream()
                        .map(b -> new RunView.BranchRow(b.id(), b.parent(), b.fork(), b.length(), b.end(), b.current()))
                        .toList(),
                bookmarks.stream()
                        .map(b -> new RunView.BookmarkRow(b.line(), b.step(), b.name(), passes(session, b)))
                        .toList(),
                movers,
                chosen,
                snapshot.threads().stream()
                        .map(t -> row(t, snapshot, held.contains(t.id())))
                        .toList(),
                columns(moments),
                Cards.of(snapshot, words),
                shared(program, session, position),
                saying(moment),
                why,
                narrator.why(why, snapshot, raisedIn(why, moments.subList(0, moments.indexOf(moment) + 1))),
                notes.until(position),
                session.size() == StepSize.LIBRARY ? library(snapshot, chosen, session::source) : null);
    }

    /** What a step is called for short. */
    String label(Moment moment) {
        return Columns.of(moment, narrator).label();
    }

    /** Whether the current line of a session comes by a bookmark. */
    static boolean passes(Session session, RunTree.Bookmark bookmark) {
        return bookmark.step() <= session.length() && session.branchOf(bookmark.step()) == bookmark.line();
    }

    /** All that can be read of a step: its sentence, its label, and the lines of the program that ran in it. */
    String words(Moment moment, SourceText program) {
        List<String> text = program.text().lines().toList();
        Stream<String> lines = moment.events().stream()
                .filter(e -> e instanceof Event.Ran ran && !ran.library())
                .map(Event::line)
                .filter(line -> line >= 1 && line <= text.size())
                .map(line -> text.get(line - 1));
        return Stream.concat(Stream.of(narrator.happened(moment).text(), label(moment)), lines)
                .collect(Collectors.joining("\n"));
    }

    /** As far as the steps go back that are looked at for it. */
    private static List<SharedVariable> shared(SourceText program, Session session, int position) {
        List<Moment> moments = session.moments(Math.max(0, position - STEPS_SHARED), position);
        List<SharedVariable.Step> steps = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            List<ThreadView> threads =
                    new ArrayList<>(moments.get(Math.max(0, i - 1)).snapshot().threads());
            threads.addAll(moments.get(i).snapshot().threads());
            steps.add(new SharedVariable.Step(moments.get(i).events(), threads));
        }
        return SharedVariable.after(steps, program.text());
    }

    RunView.Saying saying(Moment moment) {
        Sentence sentence = narrator.happened(moment);
        return new RunView.Saying(
                sentence.text(),
                switch (sentence.basis()) {
                    case FACT -> RunView.Basis.FACT;
                    case DOCUMENTED -> RunView.Basis.DOCUMENTED;
                    case CPYTHON_DETAIL -> RunView.Basis.CPYTHON_DETAIL;
                });
    }

    List<Column> columns(List<Moment> moments) {
        if (columns.size() > 2000) {
            columns.clear();
        }
        List<Column> result = new ArrayList<>(moments.size());
        for (Moment moment : moments) {
            result.add(columns.computeIfAbsent(moment, m -> Columns.of(m, narrator)));
        }
        return result;
    }

    private LaneRow row(ThreadView thread, Snapshot snapshot, boolean held) {
        LaneRow.Motion motion = switch (thread.state()) {
            case ThreadState.Runnable s -> snapshot.ending() == null ? LaneRow.Motion.CAN_MOVE : LaneRow.Motion.BLOCKED;
            case ThreadState.Ended s -> LaneRow.Motion.ENDED;
            case ThreadState.WantsLock s -> LaneRow.Motion.BLOCKED;
            case ThreadState.Waiting s -> LaneRow.Motion.BLOCKED;
            case ThreadState.Joining s -> LaneRow.Motion.BLOCKED;
            case ThreadState.Sleeping s -> LaneRow.Motion.BLOCKED;
            case ThreadState.Outside s -> LaneRow.Motion.BLOCKED;
        };
        String action = motion == LaneRow.Motion.CAN_MOVE
                ? narrator.operation(thread.next())
                : narrator.refusal(new Refusal.CannotMove(thread.id(), thread.state()), snapshot);
        if (held && motion == LaneRow.Motion.CAN_MOVE) {
            action = narrator.refusal(new Refusal.Held(thread.id()), snapshot);
            motion = LaneRow.Motion.BLOCKED;
        }
        String state = task(thread) + narrator.state(thread, snapshot);
        return new LaneRow(thread.id(), thread.shortName(), state, action, motion, held);
    }

    /** The function that a worker of a pool runs, in front of what is said of it; empty for all others. */
    private static String task(ThreadView thread) {
        List<Frame> frames = thread.frames();
        for (int i = 0; i < frames.size(); i++) {
            if (frames.get(i).library() && frames.get(i).function().equals(WORKER)) {
                return frames.subList(i, frames.size()).stream()
                        .filter(f -> !f.library())
                        .findFirst()
                        .map(f -> f.function() + "(): ")
                        .orElse("");
            }
        }
        return "";
    }

    /** Whose standing still is worth explaining: the chosen thread's, or that of the first that cannot move. */
    private static int explained(Snapshot snapshot, int chosen) {
        if (snapshot.thread(chosen).map(Viewer::blocked).orElse(false)) {
            return chosen;
        }
        return snapshot.threads().stream()
                .filter(Viewer::blocked)
                .map(ThreadView::id)
                .findFirst()
                .orElse(chosen);
    }

    /** The line of the program in which the thread last raised an exception, as far as the steps shown go back; else 0. */
    private static int raisedIn(int thread, List<Moment> moments) {
        return moments.reversed().stream()
                .flatMap(m -> m.events().reversed().stream())
                .filter(e -> e instanceof Event.Raised && e.thread() == thread && e.line() > 0)
                .findFirst()
                .map(Event::line)
                .orElse(0);
    }

    private static boolean blocked(ThreadView thread) {
        return !thread.state().canMove() && !thread.state().hasEnded();
    }

    private static RunView.@Nullable Library library(
            Snapshot snapshot, int chosen, Function<String, Optional<SourceText>> sources) {
        List<Frame> frames = snapshot.thread(chosen).map(ThreadView::frames).orElse(List.of());
        if (frames.isEmpty() || !frames.getLast().library()) {
            return null;
        }
        Frame frame = frames.getLast();
        return sources.apply(frame.file())
                .map(s -> new RunView.Library(fileName(s.name()), s.text(), frame.line(), frame.function()))
                .orElse(null);
    }

    /** Without the folders: where a Python keeps its library is of no interest. */
    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}

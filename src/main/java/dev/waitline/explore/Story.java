package dev.waitline.explore;

import dev.waitline.machine.module.Library;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Event;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A schedule told by its decisive steps: those that touch what another thread has touched just before or touches next, and
 * those at which a thread comes to wait, is notified, dies or prints. The others are counted.
 *
 * @param threads their names, by their numbers
 */
public record Story(List<String> threads, List<Row> rows) {
    /** Of a longer story the beginning is counted only. */
    private static final int MOST_ROWS = 60;

    public Story {
        threads = List.copyOf(threads);
        rows = List.copyOf(rows);
    }

    /** A part of a story. */
    public sealed interface Row {}

    /**
     * What a thread did on one line without a decisive step of another between.
     *
     * @param moves how many moves have been made when it is done
     */
    public record Step(long moves, int thread, int line, List<Event> events) implements Row {
        public Step {
            events = List.copyOf(events);
        }
    }

    /** Steps that decide nothing, by the threads that made them. */
    public record Folded(Map<Integer, Integer> steps) implements Row {
        public Folded {
            steps = new TreeMap<>(steps);
        }
    }

    /** The story of a schedule of a program. */
    public static Story of(SourceText program, Schedule schedule) {
        Replay replay = Replay.of(Library.compile(program), schedule);
        Snapshot last = replay.snapshot();
        List<Step> steps = steps(replay);
        Set<Step> decisive = decisive(steps, last);
        List<Row> rows = new ArrayList<>();
        Map<Integer, Integer> folded = new TreeMap<>();
        int left = (int) steps.stream().filter(decisive::contains).count();
        for (Step step : steps) {
            if (decisive.contains(step) && left-- <= MOST_ROWS) {
                if (!folded.isEmpty()) {
                    rows.add(new Folded(folded));
                    folded.clear();
                }
                rows.add(step);
            } else {
                folded.merge(step.thread(), 1, Integer::sum);
            }
        }
        if (!folded.isEmpty()) {
            rows.add(new Folded(folded));
        }
        return new Story(last.threads().stream().map(ThreadView::shortName).toList(), rows);
    }

    /** What can be told of a run, in pieces of one thread and one line. */
    private static List<Step> steps(Replay replay) {
        List<Step> steps = new ArrayList<>();
        Map<Integer, Event.Called> calls = new HashMap<>();
        for (int i = 0; i < replay.events().size(); i++) {
            Event event = replay.events().get(i);
            if (event instanceof Event.Called call && hidden(call.on())) {
                calls.put(call.thread(), call);
            }
            // A call on an Event and the like counts from where its thread has the lock inside.
            Event told = event instanceof Event.Acquired taken && hidden(taken.lock())
                    ? calls.remove(taken.thread())
                    : tellable(event) ? event : null;
            if (told != null) {
                add(steps, told, replay.moves().get(i));
            }
        }
        return steps;
    }

    private static void add(List<Step> steps, Event event, long moves) {
        Step last = steps.isEmpty() ? null : steps.getLast();
        boolean same =
                last != null && last.thread() == event.thread() && (last.line() == event.line() || event.line() == 0);
        List<Event> events = new ArrayList<>(same && last != null ? last.events() : List.of());
        events.add(event);
        if (same && last != null) {
            steps.removeLast();
            steps.add(new Step(moves, last.thread(), last.line(), events));
        } else {
            steps.add(new Step(moves, event.thread(), event.line(), events));
        }
    }

    private static boolean hidden(Resource on) {
        return on.kind().primitive().hidesLock();
    }

    private static boolean tellable(Event event) {
        return switch (event) {
            case Event.Read e -> true;
            case Event.Wrote e -> true;
            case Event.Acquired e -> !hidden(e.lock());
            case Event.Released e -> !hidden(e.lock());
            case Event.NotAcquired e -> !hidden(e.lock());
            case Event.Enqueued e -> true;
            case Event.Notified e -> true;
            case Event.NotifiedNobody e -> true;
            case Event.TimedOut e -> true;
            case Event.Printed e -> !e.text().isBlank();
            case Event.Started e -> true;
            case Event.Joined e -> e.line() > 0;
            case Event.Slept e -> true;
            case Event.Awoke e -> true;
            case Event.Raised e -> true;
            case Event.Ended e -> e.state().how() == ThreadState.Ended.How.FAILED;
            case Event.Returned e -> hidden(e.on()) && !e.value().equals("None");
            case Event.Fired e -> true;
            case Event.Woken e -> true;
            case Event.Ran e -> false;
            case Event.Left e -> false;
            case Event.Called e -> false;
            case Event.ClockMoved e -> false;
            case Event.Injected e -> false;
            case Event.ProgramEnded e -> false;
        };
    }

    // ---- what decides

    /** An object that a step touches, and whether another thread can tell. */
    private record Touch(String what, boolean write) {}

    private static @Nullable Touch touch(Event event) {
        return switch (event) {
            case Event.Read e -> new Touch(e.name(), false);
            case Event.Wrote e -> new Touch(e.name(), true);
            case Event.Acquired e -> new Touch("#" + e.lock().id(), true);
            case Event.Released e -> new Touch("#" + e.lock().id(), true);
            case Event.NotAcquired e -> new Touch("#" + e.lock().id(), false);
            case Event.Called e -> new Touch("#" + e.on().id(), true);
            default -> null;
        };
    }

    private static boolean decides(Event event) {
        return event instanceof Event.Enqueued
                || event instanceof Event.Notified
                || event instanceof Event.NotifiedNobody
                || event instanceof Event.TimedOut
                || event instanceof Event.Ended
                || event instanceof Event.Printed
                || event instanceof Event.Woken;
    }

    private static Set<Step> decisive(List<Step> steps, Snapshot last) {
        Set<Step> decisive = new HashSet<>();
        Map<String, Step> touched = new HashMap<>();
        Map<String, Step> wrote = new HashMap<>();
        for (Step step : steps) {
            for (Event event : step.events()) {
                if (decides(event)) {
                    decisive.add(step);
                }
                Touch touch = touch(event);
                if (touch != null) {
                    Step before = (touch.write() ? touched : wrote).get(touch.what());
                    if (before != null && before.thread() != step.thread()) {
                        decisive.add(before);
                        decisive.add(step);
                    }
                    touched.put(touch.what(), step);
                    if (touch.write()) {
                        wrote.put(touch.what(), step);
                    }
                }
            }
        }
        // Whoever waits at the end waits for what somebody has taken.
        for (ThreadView thread : last.threads()) {
            if (thread.state() instanceof ThreadState.WantsLock s) {
                Step taken = wrote.get("#" + s.lock().id());
                if (taken != null) {
                    decisive.add(taken);
                }
            }
        }
        return decisive;
    }
}

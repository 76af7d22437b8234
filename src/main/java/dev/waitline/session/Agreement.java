package dev.waitline.session;

import dev.waitline.engine.Engine;
import dev.waitline.engine.RefusedException;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds a run of one engine against the same program in another, event by event.
 *
 * <p>A schedule counts moves, and each engine has moves of its own; so the run is not repeated but <em>followed</em>. For
 * each event that the leader told, the same thread of the follower makes its smallest moves until it has told as much,
 * and no further: it then stands before its next operation, as the leader's does. A timeout that fires, a spurious
 * wakeup, an injected call and the clock go over as they are; threads that the leader would not let go on then are first
 * brought to where they block.
 *
 * <p>What is compared is what {@link Pairing} says. Where the leader's thread begins a line of the program, the follower's
 * comes up to there too, if it can without doing anything that counts. Of reads and writes of variables, one engine may tell more than the
 * other. Where the leader tells one, and the follower's thread is about to do just that, it does, and name and value
 * must agree. Where it is about to do another one, that is made first, unless the leader has it still to come. Where it is
 * about to do something else that counts, the leader's is passed over. What the follower is about to do is tried out if
 * the engine goes back at little cost, and else is what the snapshot says that its thread does next. Primitives are
 * paired one to one, as they first appear; one that has no name is not. A thread that cannot move because another one has
 * not come as far as in the leader, which told nothing of it, has to wait for that one first. Printed text is joined as far as nothing else happened in between. What goes to standard error is
 * not compared, as tracebacks differ from one Python to the next; an error that ends a thread is.
 *
 * <p>Confined to one thread. Does not close the follower.
 */
public final class Agreement {
    /** A thread that has made so many moves without telling anything that counts is not expected to any more. */
    private static final int MOST_SILENT = 100_000;

    private final Recording leader;
    private final Follower follower;
    private final Pairing pairing;
    /** What each thread of the leader tells, in order, and how many of it were dealt with. */
    private final Map<Integer, List<Event>> lines = new HashMap<>();

    private final Map<Integer, Integer> places = new HashMap<>();
    private int agreed;
    private int step;

    private Agreement(Recording leader, Follower follower) {
        this.leader = leader;
        this.follower = follower;
        this.pairing = new Pairing(follower.endsBlocksAnywhere());
    }

    /**
     * What came of it.
     *
     * @param compared how many events were held against each other, a difference included
     * @param agreed how many of them were the same
     * @param difference the first difference, or null
     * @param followed the follower's choices up to there
     * @param ending how the program ended in the follower, or null when it has not
     */
    public record Result(
            int compared,
            int agreed,
            @Nullable Difference difference,
            Schedule followed,
            @Nullable Ending ending) {}

    /** Where two runs part, at step {@code step} of the leader, from 1. */
    public record Difference(int step, Side leader, Side follower) {}

    private static final class DifferenceException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Difference difference;

        DifferenceException(Difference difference) {
            super(difference.toString(), null, false, false);
            this.difference = difference;
        }
    }

    /** @param engine at the start of the program that {@code leader} is a run of */
    public static Result of(Recording leader, Engine engine) {
        return of(leader, engine, printed -> {});
    }

    /** @param printed gets what the program prints in the follower */
    public static Result of(Recording leader, Engine engine, Consumer<Event.Printed> printed) {
        return new Agreement(leader, new Follower(engine, printed)).result();
    }

    private Result result() {
        Difference difference = null;
        try {
            follow();
        } catch (DifferenceException e) {
            difference = e.difference;
        }
        return new Result(
                difference == null ? agreed : agreed + 1, agreed, difference, follower.schedule(), follower.ending());
    }

    private void follow() throws DifferenceException {
        List<List<Event>> told = new ArrayList<>();
        for (Engine.Step each : leader.steps()) {
            List<Event> events = joined(each.events());
            told.add(events);
            events.forEach(e ->
                    lines.computeIfAbsent(e.thread(), t -> new ArrayList<>()).add(e));
        }
        for (Engine.Step each : leader.steps()) {
            List<Event> events = told.get(step);
            step++;
            choose(each.choice());
            for (Event event : events) {
                follow(event);
            }
        }
        Ending ending = leader.ending();
        if (ending != null) {
            end(ending);
        }
    }

    /** Those that are compared, with what a thread printed without doing anything else in between as one. */
    private static List<Event> joined(List<Event> events) {
        List<Event> joined = new ArrayList<>();
        for (Event event : events) {
            if (Pairing.part(event) == Pairing.Part.NEVER) {
                continue;
            }
            if (event instanceof Event.Printed next
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Event.Printed last
                    && last.thread() == next.thread()) {
                joined.set(
                        joined.size() - 1,
                        new Event.Printed(last.thread(), last.line(), last.text() + next.text(), false));
            } else {
                joined.add(event);
            }
        }
        return joined;
    }

    // ---- choices that are no moves

    private void choose(Choice choice) throws DifferenceException {
        switch (choice) {
            case Choice.Run run -> {}
            case Choice.Free free -> {}
            case Choice.Tick tick -> {
                bringToRest(new Side.Chose(choice));
                perform(choice, -1);
            }
            case Choice.Fire fire -> perform(choice, fire.thread());
            case Choice.Wake wake -> perform(choice, wake.thread());
            case Choice.Pass pass -> perform(choice, -1);
            case Choice.Inject inject -> perform(choice, -1);
        }
    }

    /** @param thread the one that may have to move on before the choice can be made, or -1 */
    private void perform(Choice choice, int thread) throws DifferenceException {
        Side chose = new Side.Chose(choice);
        for (int silent = 0; ; silent++) {
            try {
                follower.perform(choice);
                return;
            } catch (RefusedException e) {
                if (thread < 0 || silent > MOST_SILENT || !follower.canMove(thread)) {
                    throw differ(chose, new Side.Refused(e.refusal()));
                }
                silently(thread, chose);
            }
        }
    }

    /** Nobody can move in the leader: whoever can in the follower has to come to rest without doing anything that counts. */
    private void bringToRest(Side leaders) throws DifferenceException {
        List<Integer> movable = follower.movable();
        for (int silent = 0; !movable.isEmpty() && follower.ending() == null; silent++) {
            if (silent > MOST_SILENT) {
                throw differ(leaders, new Side.Silent(movable.getFirst()));
            }
            silently(movable.getFirst(), leaders);
            movable = follower.movable();
        }
    }

    private void silently(int thread, Side leaders) throws DifferenceException {
        move(thread, leaders);
        Event unasked = follower.unasked();
        if (unasked != null) {
            throw differ(leaders, new Side.Told(unasked));
        }
    }

    private void move(int thread, Side leaders) throws DifferenceException {
        try {
            follower.move(thread);
        } catch (RefusedException e) {
            throw differ(leaders, new Side.Refused(e.refusal()));
        }
    }

    // ---- events

    private void follow(Event event) throws DifferenceException {
        int thread = event.thread();
        if (isCutOff(thread)) {
            return;
        }
        if (Pairing.part(event) == Pairing.Part.WHERE_BOTH) {
            optional(event);
        } else if (event instanceof Event.Printed printed) {
            print(printed);
        } else {
            Event told = await(event);
            follower.take(thread);
            compare(event, told, pairing.same(event, told));
        }
        places.merge(thread, 1, Integer::sum);
    }

    /** Where the follower's program has ended already, with a move of the main thread, its daemon threads are no more. */
    private boolean isCutOff(int thread) {
        return follower.ending() != null
                && thread >= 0
                && follower.head(thread) == null
                && follower.snapshot().thread(thread).map(ThreadView::daemon).orElse(false);
    }

    /** Moves the event's thread until it has told something that counts. */
    private Event await(Event event) throws DifferenceException {
        int thread = event.thread();
        Side leaders = new Side.Told(event);
        for (int silent = 0; silent <= MOST_SILENT; silent++) {
            Event told = follower.head(thread);
            if (told != null && Pairing.part(told) == Pairing.Part.ALWAYS) {
                return told;
            }
            if (told != null) {
                follower.take(thread);
            } else if (thread < 0) {
                break;
            } else if (!free(thread)) {
                move(thread, leaders);
            }
        }
        throw differ(leaders, new Side.Silent(thread));
    }

    /**
     * Where a thread cannot move because of others that the leader has let go on without telling anything: moves one of
     * them instead, first of all the one that has what it waits for.
     */
    private boolean free(int thread) throws DifferenceException {
        List<Integer> movable = follower.movable();
        if (movable.contains(thread)) {
            return false;
        }
        int blocker = follower.blockerOf(thread);
        int other = movable.contains(blocker) && follower.unasked(blocker) == null
                ? blocker
                : movable.stream()
                        .filter(t -> follower.unasked(t) == null)
                        .findFirst()
                        .orElse(-1);
        if (other < 0) {
            return false;
        }
        move(other, new Side.Silent(other));
        return true;
    }

    private void print(Event.Printed printed) throws DifferenceException {
        String wanted = Pairing.masked(printed.text());
        StringBuilder text = new StringBuilder();
        int line = 0;
        while (text.length() < wanted.length()) {
            Event told = await(printed);
            follower.take(printed.thread());
            if (!(told instanceof Event.Printed piece)) {
                throw differ(new Side.Told(printed), new Side.Told(text.isEmpty() ? told : with(printed, line, text)));
            }
            line = line == 0 ? piece.line() : line;
            text.append(Pairing.masked(piece.text()));
            if (!wanted.startsWith(text.toString()) && !text.toString().startsWith(wanted)) {
                throw differ(new Side.Told(printed), new Side.Told(with(printed, line, text)));
            }
        }
        if (text.length() > wanted.length()) {
            follower.giveBack(with(printed, line, new StringBuilder(text.substring(wanted.length()))));
        }
        Event.Printed all = with(printed, line, text);
        compare(printed, all, pairing.same(printed, all));
    }

    private static Event.Printed with(Event.Printed printed, int line, StringBuilder text) {
        return new Event.Printed(printed.thread(), line, text.toString(), false);
    }

    /** The leader did what need not be told by both: the follower does it, too, or is not known to. */
    private void optional(Event event) throws DifferenceException {
        int thread = event.thread();
        for (int silent = 0; silent <= MOST_SILENT; silent++) {
            Event told = follower.head(thread);
            if (told == null) {
                if (!follower.canMove(thread) || !goesFor(event)) {
                    return;
                }
                move(thread, new Side.Told(event));
            } else if (Pairing.alike(event, told)) {
                follower.take(thread);
                if (!(event instanceof Event.Ran)) {
                    compare(event, told, pairing.same(event, told));
                }
                return;
            } else if (Pairing.part(told) == Pairing.Part.ALWAYS || !goesPast(told, event)) {
                return;
            } else {
                follower.take(thread);
            }
        }
    }

    /** Whether the thread's next move may lead to this read or write, or is one that only the follower tells. */
    private boolean goesFor(Event event) throws DifferenceException {
        if (!follower.canTry()
                && !(event instanceof Event.Ran || event instanceof Event.Read || event instanceof Event.Wrote)) {
            return false;
        }
        try {
            return switch (follower.ahead(event.thread())) {
                case Follower.Ahead.Silent a -> true;
                case Follower.Ahead.Optional a -> Pairing.alike(event, a.event()) || goesPast(a.event(), event);
                case Follower.Ahead.Other a -> false;
            };
        } catch (RefusedException e) {
            throw differ(new Side.Told(event), new Side.Refused(e.refusal()));
        }
    }

    /**
     * Whether the follower may do this on the way to an event: if the leader has it not still to come. On the way to a
     * line, what is read and written belongs to the lines before, even if the leader comes there again; and what happens
     * on a line may come after that line was begun once more.
     */
    private boolean goesPast(Event told, Event event) {
        boolean access = told instanceof Event.Read || told instanceof Event.Wrote;
        boolean sameLine = told instanceof Event.Ran && told.line() == event.line();
        return sameLine || (access && event instanceof Event.Ran) || !isToCome(told);
    }

    /** Whether the leader itself does this before anything else that counts. */
    private boolean isToCome(Event told) {
        List<Event> line = lines.getOrDefault(told.thread(), List.of());
        for (int i = places.getOrDefault(told.thread(), 0) + 1; i < line.size(); i++) {
            if (Pairing.alike(line.get(i), told)) {
                return true;
            }
            if (Pairing.part(line.get(i)) == Pairing.Part.ALWAYS) {
                return false;
            }
        }
        return false;
    }

    // ---- the end

    private void end(Ending ending) throws DifferenceException {
        Side leaders = new Side.Over(ending);
        if (ending.kind() == Ending.Kind.STUCK) {
            bringToRest(leaders);
        } else {
            int last = leader.steps().isEmpty() || !(leader.steps().getLast().choice() instanceof Choice.Run run)
                    ? 0
                    : run.thread();
            for (int silent = 0; follower.ending() == null; silent++) {
                List<Integer> movable = follower.movable();
                if (movable.isEmpty() || silent > MOST_SILENT) {
                    throw differ(leaders, movable.isEmpty() ? new Side.Rests() : new Side.Silent(movable.getFirst()));
                }
                silently(movable.contains(last) ? last : movable.getFirst(), leaders);
            }
        }
        Ending followers = follower.ending();
        if (followers == null) {
            throw differ(leaders, new Side.Rests());
        }
        if (followers.kind() != ending.kind() || followers.status() != ending.status()) {
            throw differ(leaders, new Side.Over(followers));
        }
        Event unasked = follower.unasked();
        if (unasked != null) {
            throw differ(leaders, new Side.Told(unasked));
        }
        agreed++;
    }

    private void compare(Event leaders, Event followers, boolean same) throws DifferenceException {
        if (!same) {
            throw differ(new Side.Told(leaders), new Side.Told(followers));
        }
        agreed++;
    }

    private DifferenceException differ(Side leaders, Side followers) {
        return new DifferenceException(new Difference(step, leaders, followers));
    }
}

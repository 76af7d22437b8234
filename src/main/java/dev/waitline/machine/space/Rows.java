package dev.waitline.machine.space;

import dev.waitline.trace.Ending;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The rows that states are: which place of a row says what, and how one row becomes another. Reading takes no lock; what is
 * new is added under the monitor of the {@link SharedObjects}.
 */
final class Rows {
    private static final long SMALL = 200;

    private final SharedObjects objects;
    private volatile Location[] varying = {};
    private final List<Location> contexts = new CopyOnWriteArrayList<>();
    private final List<Location> deadlines = new CopyOnWriteArrayList<>();
    private final List<Location> joined = new CopyOnWriteArrayList<>();
    private final Location population = new Location("threads", null, Named.WHOLE);
    private final Location clock = new Location("clock", null, Named.WHOLE);
    private final Location finish = new Location("end", null, Named.WHOLE);
    private final Location recursionLimit = new Location("recursion limit", null, Named.WHOLE);
    private final Location printed = new Location("output", null, Named.WHOLE);
    private final Map<Long, Integer> appended = new ConcurrentHashMap<>();
    private volatile long bytes;

    Rows(SharedObjects objects) {
        this.objects = objects;
    }

    /** The first state's contents of what is no object. */
    void begin(int recursion, long clockNow, @Nullable Ending ending, String output, String error) {
        population.number(objects.constant(1L));
        recursionLimit.number(objects.constant((long) recursion));
        clock.number(objects.constant(clockNow));
        finish.number(objects.constant(ending));
        printed.number(objects.constant(new Printed(output, error)));
    }

    private record Printed(String output, String error) {}

    /** How long rows may be by now. */
    int width() {
        return varying.length;
    }

    /** About how many bytes it takes to remember what was printed. */
    long bytes() {
        return bytes;
    }

    int threads(int[] state) {
        return ((Long) Objects.requireNonNull(population.content(state).exemplar())).intValue();
    }

    @Nullable
    Ending finished(int[] state) {
        return (Ending) finish.content(state).exemplar();
    }

    String output(int[] state) {
        return ((Printed) Objects.requireNonNull(printed.content(state).exemplar())).output();
    }

    String error(int[] state) {
        return ((Printed) Objects.requireNonNull(printed.content(state).exemplar())).error();
    }

    /** A number for what a step prints; 0 when it prints nothing. */
    int pieces(Memo.Effect effect) {
        return effect.output == null && effect.error == null
                ? 0
                : objects.number(new Printed(String.valueOf(effect.output), String.valueOf(effect.error)));
    }

    // ---- places

    Location population() {
        return population;
    }

    Location clock() {
        return clock;
    }

    Location recursionLimit() {
        return recursionLimit;
    }

    Location finish() {
        return finish;
    }

    Location printed() {
        return printed;
    }

    /** The thread whose frames the location is, or -1. */
    int contextOf(Location location) {
        return location.owner == null ? contexts.indexOf(location) : -1;
    }

    Location context(int thread) {
        return thread < contexts.size() ? contexts.get(thread) : addThread(thread, contexts);
    }

    Location deadline(int thread) {
        return thread < deadlines.size() ? deadlines.get(thread) : addThread(thread, deadlines);
    }

    /** Holds the numbers of the threads for whose end a thread has waited, itself or by others for whose end it has. */
    Location joined(int thread) {
        return thread < joined.size() ? joined.get(thread) : addJoined(thread);
    }

    private Location addJoined(int thread) {
        synchronized (objects) {
            while (joined.size() <= thread) {
                Location location = new Location("joined by " + joined.size(), null, Named.WHOLE);
                location.number(objects.constant(Set.of()));
                joined.add(location);
            }
            return joined.get(thread);
        }
    }

    private Location addThread(int thread, List<Location> of) {
        synchronized (objects) {
            while (contexts.size() <= thread) {
                deadlines.add(new Location("deadline " + contexts.size(), null, Named.WHOLE));
                contexts.add(new Location("thread " + contexts.size(), null, Named.WHOLE));
            }
            return of.get(thread);
        }
    }

    Content.Rest rest(int[] state, int thread) {
        return Objects.requireNonNull(context(thread).content(state).rest());
    }

    // ---- changes

    /** There is more than one content now: it counts in states from here on, and what took it for fixed is forgotten. */
    void vary(Location location) {
        if (location.position < 0) {
            location.position = varying.length;
            Location[] more = Arrays.copyOf(varying, varying.length + 1);
            more[varying.length] = location;
            varying = more;
            location.assuming.forEach(root -> root.first = null);
            location.assuming.clear();
        }
    }

    /** The state after so much time; the clock moves only where it matters. */
    int[] pass(int[] state, long time, boolean clockMatters) {
        synchronized (objects) {
            return passed(state, time, clockMatters);
        }
    }

    private int[] passed(int[] state, long time, boolean clockMatters) {
        int[] after = Arrays.copyOf(state, Math.max(state.length, width() + 16));
        int threads = threads(state);
        for (int t = 0; t < threads; t++) {
            Location deadline = deadline(t);
            Long left = (Long) deadline.content(state).exemplar();
            if (left != null && left > 0) {
                set(after, deadline, deadline.number(objects.constant(Math.max(0, left - time))));
            }
        }
        if (clockMatters) {
            long now = (Long) Objects.requireNonNull(clock.content(state).exemplar());
            set(after, clock, clock.number(objects.constant(now + time)));
        }
        return after;
    }

    private void set(int[] state, Location location, int number) {
        if (number > 0) {
            vary(location);
        }
        if (location.position >= 0) {
            state[location.position] = number;
        }
    }

    /** The state after a step; in {@code to} if that is long enough. */
    int[] apply(Memo.Effect effect, int[] state, int[] to) {
        int width = width();
        int[] after = to.length >= width ? to : new int[width + 16];
        int known = Math.min(state.length, after.length);
        System.arraycopy(state, 0, after, 0, known);
        Arrays.fill(after, known, after.length, 0);
        for (Memo.Write write : effect.writes) {
            after[write.location().position] = write.content();
        }
        if (effect.output != null || effect.error != null) {
            append(effect, after);
        }
        if (effect.frees) {
            sweep(after);
        }
        return after;
    }

    private void append(Memo.Effect effect, int[] after) {
        int before = printed.in(after);
        long key = (long) before << 32 | effect.pieces;
        Integer next = appended.get(key);
        if (next == null) {
            synchronized (objects) {
                Printed text =
                        (Printed) Objects.requireNonNull(printed.content(before).exemplar());
                next = printed.number(objects.constant(new Printed(
                        effect.output == null ? text.output : text.output + effect.output,
                        effect.error == null ? text.error : text.error + effect.error)));
                vary(printed);
                bytes += 2L * (text.output.length() + text.error.length()) + SMALL;
                appended.put(key, next);
            }
        }
        if (printed.position >= after.length) {
            throw new IllegalStateException("a row is too short");
        }
        after[printed.position] = next;
    }

    /** Names to which nothing refers any more are free again. */
    private void sweep(int[] state) {
        long[] living = living(state);
        for (Named named : objects.mortal()) {
            if ((living[named.bit >> 6] >>> named.bit & 1) == 0) {
                for (Location part : named.locations()) {
                    int at = part.position;
                    if (at >= 0 && at < state.length) {
                        state[at] = 0;
                    }
                }
            }
        }
    }

    /** Which of the objects made during the search something still refers to. */
    long[] living(int[] state) {
        Named[] all = objects.mortal();
        long[] living = new long[(all.length >> 6) + 1];
        if (all.length == 0) {
            return living;
        }
        Location[] rows = varying;
        int threads = threads(state);
        for (int t = 0; t < threads; t++) {
            mark(context(t).content(state), living, state, all);
        }
        for (Location each : rows) {
            Named owner = each.owner;
            if (owner != null && owner.first && each.position < state.length) {
                mark(each.content(state), living, state, all);
            }
        }
        return living;
    }

    private static void mark(Content content, long[] living, int[] state, Named[] all) {
        for (int bit : content.names()) {
            if ((living[bit >> 6] >>> bit & 1) == 0) {
                living[bit >> 6] |= 1L << bit;
                for (Location part : all[bit].locations()) {
                    if (part.size() > 0) {
                        mark(part.content(state), living, state, all);
                    }
                }
            }
        }
    }
}

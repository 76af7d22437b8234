package dev.waitline.explore;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a search varies, what it may leave out, and where it stops.
 *
 * @param switching where a thread may be interrupted
 * @param timing when a sleep or a timeout may end
 * @param spurious whether a waiter may wake although nobody notified it
 * @param reductions what is used to visit fewer states, or the same in less time; none changes the outcomes
 * @param states the most states to keep
 * @param seconds the most seconds of real time
 * @param bytes the most bytes of memory for the states
 * @param workers how many threads search
 * @param claims what is said of the program
 * @param first whether to stop at the first thing that goes wrong: a claim that does not hold, an end that is none
 * @param threadErrors whether a thread that dies of an exception is something that goes wrong
 */
public record Options(
        Switching switching,
        Timing timing,
        boolean spurious,
        Set<Reduction> reductions,
        long states,
        double seconds,
        long bytes,
        int workers,
        List<Claim> claims,
        boolean first,
        boolean threadErrors) {
    public Options {
        if (states < 1 || seconds <= 0 || bytes < 1 || workers < 1) {
            throw new IllegalArgumentException("a search needs states, seconds, bytes and workers: all above zero");
        }
        claims = List.copyOf(claims);
        reductions = reductions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(reductions));
    }

    /** All reductions, all cores; ten million states, a minute, half of the heap. */
    public static final Options DEFAULT = new Options(
            Switching.OPERATION,
            Timing.ANY,
            false,
            EnumSet.allOf(Reduction.class),
            10_000_000,
            60,
            Runtime.getRuntime().maxMemory() / 2,
            Runtime.getRuntime().availableProcessors(),
            List.of(),
            false,
            true);

    /** Where a thread may be interrupted. */
    public enum Switching {
        /** Between any two operations: what the language allows, and free-threaded builds do. */
        OPERATION,
        /** At calls, at the back-edges of loops and where it blocks, as CPython 3.10 and later do under the GIL. */
        GIL
    }

    /** When a sleep or a timeout may end. */
    public enum Timing {
        /** At any moment: a sleep is no synchronisation. */
        ANY,
        /** Exactly when its time has come; everything else takes no time. */
        IDEAL
    }

    /** What makes a search smaller or faster. */
    public enum Reduction {
        /** The library's code between two operations on native locks is one step. */
        LIBRARY,
        /** A step that no other thread can notice or hinder goes at once, alone. */
        INDEPENDENT,
        /** Of threads that do the same and rest alike only the first goes; where a search has become large, and nothing tells them apart. */
        TWINS,
        /** What a thread does next is worked out once for everything that it reads. */
        MEMO
    }

    public Options with(Switching other) {
        return new Options(
                other, timing, spurious, reductions, states, seconds, bytes, workers, claims, first, threadErrors);
    }

    public Options with(Timing other) {
        return new Options(
                switching, other, spurious, reductions, states, seconds, bytes, workers, claims, first, threadErrors);
    }

    public Options with(Set<Reduction> others) {
        return new Options(
                switching, timing, spurious, others, states, seconds, bytes, workers, claims, first, threadErrors);
    }

    public Options withSpurious(boolean woken) {
        return new Options(
                switching, timing, woken, reductions, states, seconds, bytes, workers, claims, first, threadErrors);
    }

    public Options withStates(long most) {
        return new Options(
                switching, timing, spurious, reductions, most, seconds, bytes, workers, claims, first, threadErrors);
    }

    public Options withSeconds(double most) {
        return new Options(
                switching, timing, spurious, reductions, states, most, bytes, workers, claims, first, threadErrors);
    }

    public Options withWorkers(int count) {
        return new Options(
                switching, timing, spurious, reductions, states, seconds, bytes, count, claims, first, threadErrors);
    }

    public Options withClaims(List<Claim> said) {
        return new Options(
                switching, timing, spurious, reductions, states, seconds, bytes, workers, said, first, threadErrors);
    }

    /** @param stops whether to stop at the first thing that goes wrong */
    public Options withFirst(boolean stops) {
        return new Options(
                switching, timing, spurious, reductions, states, seconds, bytes, workers, claims, stops, threadErrors);
    }

    /** @param errors whether a thread that dies of an exception is something that goes wrong */
    public Options withThreadErrors(boolean errors) {
        return new Options(
                switching, timing, spurious, reductions, states, seconds, bytes, workers, claims, first, errors);
    }
}

package dev.waitline.explore;

import java.util.List;

/**
 * How far a search has come.
 *
 * @param states how many states are known
 * @param transitions how many steps were tried
 * @param depth how many operations the schedules have that are being extended now
 * @param seconds of real time since the search began
 * @param soFar how some whole runs ended, once it is clear that the search takes a while; else empty
 */
public record Progress(long states, long transitions, int depth, double seconds, List<Outcome> soFar) {
    public Progress {
        soFar = List.copyOf(soFar);
    }

    Progress with(List<Outcome> outcomes) {
        return new Progress(states, transitions, depth, seconds, outcomes);
    }

    /** States a second, on average. */
    public double rate() {
        return seconds <= 0 ? 0 : states / seconds;
    }
}

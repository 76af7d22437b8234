package dev.waitline.diagram;

import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for whom, as the ways that lead from each blocked thread over what it waits for to whoever has that: a way may
 * close to a circle, or end at a thread that moves, at one that is gone, or at a queue.
 */
public record WaitGraph(List<Way> ways) {
    public WaitGraph {
        ways = List.copyOf(ways);
    }

    /**
     * @param closed whether the last link leads back to the first: nobody on it can move before a timeout or a call from outside
     */
    public record Way(List<Link> links, boolean closed) {
        public Way {
            links = List.copyOf(links);
        }
    }

    /**
     * A thread, and what it waits for.
     *
     * @param on the lock or queue; null where it waits for a thread's end, or for nothing
     * @param line where the thread stands, 0 when that is not in the program
     * @param since where the lock was taken, 0 when that is not known
     */
    public record Link(int thread, String name, @Nullable Resource on, Kind kind, int line, int since) {}

    /** What a thread does at its link. */
    public enum Kind {
        /** It wants a lock that the next one holds. */
        WANTS,
        /** It wants a lock that no living thread is known to hold. */
        WANTS_LOST,
        /** It stands in a queue. */
        QUEUES,
        /** It waits for the end of the next one. */
        JOINS,
        /** It can move, or sleeps. */
        MOVES,
        ENDED,
        /** It stands on a circle, which is a way of its own. */
        ON_CIRCLE
    }

    /** What there is at this moment: circles first, then the ways that are part of none; of those that join, the longest. */
    public static WaitGraph of(Snapshot snapshot) {
        List<Way> circles = new ArrayList<>();
        List<Way> others = new ArrayList<>();
        Set<Integer> inCircles = new HashSet<>();
        for (ThreadView thread : snapshot.threads()) {
            if (blocks(thread)) {
                Way way = from(thread, snapshot);
                if (way.closed() && inCircles.addAll(threads(way))) {
                    circles.add(way);
                } else if (!way.closed()) {
                    others.add(way);
                }
            }
        }
        List<Way> ways = new ArrayList<>(circles);
        others.stream()
                .filter(w -> !inCircles.contains(w.links().getFirst().thread()))
                .filter(w -> others.stream()
                        .noneMatch(o -> o != w
                                && threads(o).indexOf(w.links().getFirst().thread()) > 0))
                .forEach(ways::add);
        return new WaitGraph(ways);
    }

    public boolean hasCircle() {
        return ways.stream().anyMatch(Way::closed);
    }

    private static List<Integer> threads(Way way) {
        return way.links().stream().map(Link::thread).toList();
    }

    private static boolean blocks(ThreadView thread) {
        return switch (thread.state()) {
            case ThreadState.WantsLock s -> true;
            case ThreadState.Joining s -> true;
            case ThreadState.Waiting s -> true;
            default -> false;
        };
    }

    /** The way that begins at a thread; where it runs into a circle, that circle if the thread is on it, else the way up to it. */
    private static Way from(ThreadView start, Snapshot snapshot) {
        List<Link> links = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        Optional<ThreadView> at = Optional.of(start);
        while (at.isPresent() && seen.add(at.get().id())) {
            ThreadView thread = at.get();
            links.add(link(thread));
            at = next(thread).flatMap(snapshot::thread);
        }
        return at.map(thread ->
                        thread.id() == start.id() ? new Way(links, true) : new Way(upTo(links, thread.id()), false))
                .orElseGet(() -> new Way(links, false));
    }

    /** What leads to a circle ends with the first thread that is on it. */
    private static List<Link> upTo(List<Link> links, int thread) {
        int at = 0;
        while (links.get(at).thread() != thread) {
            at++;
        }
        List<Link> way = new ArrayList<>(links.subList(0, at));
        way.add(new Link(thread, links.get(at).name(), null, Kind.ON_CIRCLE, 0, 0));
        return way;
    }

    private static Optional<Integer> next(ThreadView thread) {
        return switch (thread.state()) {
            case ThreadState.WantsLock s -> Optional.ofNullable(s.heldBy());
            case ThreadState.Joining s -> Optional.of(s.thread());
            default -> Optional.empty();
        };
    }

    private static Link link(ThreadView thread) {
        String name = thread.shortName();
        int line = thread.line();
        return switch (thread.state()) {
            case ThreadState.WantsLock s ->
                new Link(
                        thread.id(),
                        name,
                        s.lock(),
                        s.heldBy() == null ? Kind.WANTS_LOST : Kind.WANTS,
                        line,
                        s.heldSince());
            case ThreadState.Waiting s -> new Link(thread.id(), name, s.on(), Kind.QUEUES, line, 0);
            case ThreadState.Joining s -> new Link(thread.id(), name, null, Kind.JOINS, line, 0);
            case ThreadState.Ended s -> new Link(thread.id(), name, null, Kind.ENDED, 0, 0);
            case ThreadState.Runnable s -> new Link(thread.id(), name, null, Kind.MOVES, line, 0);
            case ThreadState.Sleeping s -> new Link(thread.id(), name, null, Kind.MOVES, line, 0);
            case ThreadState.Outside s -> new Link(thread.id(), name, null, Kind.MOVES, line, 0);
        };
    }
}

package dev.waitline.explore;

import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The states of a small search and the steps between them. Node 0 is the start; a node's place in the list is its
 * number.
 */
public record StateGraph(List<Node> nodes, List<Edge> edges) {
    /** Graphs with more states than this are not made: nobody could read them. */
    public static final int MOST_NODES = 500;

    public StateGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * @param depth operations from the start, on the shortest way
     * @param ending for a last state
     * @param schedule the shortest way
     */
    public record Node(int depth, @Nullable Ending ending, Schedule schedule) {}

    /**
     * A step from one state to another.
     *
     * @param step a {@link Choice.Run} of one move for one step of a thread, a spurious wakeup, or the clock
     * @param line the program's line on which the thread stood, 0 when it stood on none
     */
    public record Edge(int from, int to, Choice step, int line) {}
}

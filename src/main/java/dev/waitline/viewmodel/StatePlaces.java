package dev.waitline.viewmodel;

import dev.waitline.explore.StateGraph;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Schedule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where in a graph of states a run stands: by the ways on which the states are known, so that on other ways it
 * cannot be told. Immutable.
 */
public final class StatePlaces {
    public static final int UNKNOWN = -1;

    private static final int NONE = -1;

    private final Way start = new Way();

    /** The ways from here, move by move. */
    private static final class Way {
        private final Map<Choice, Way> next = new HashMap<>();
        private int node = NONE;
    }

    public StatePlaces(StateGraph graph) {
        start.node = 0;
        List<StateGraph.Node> nodes = graph.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            Way way = start;
            for (Choice choice : nodes.get(i).schedule().choices()) {
                for (int move = 0; move < moves(choice); move++) {
                    way = way.next.computeIfAbsent(single(choice), c -> new Way());
                }
            }
            if (way.node == NONE) {
                way.node = i;
            }
        }
    }

    /** The state in which these choices end, or the last one that they went through; {@link #UNKNOWN} on other ways. */
    public int after(Schedule schedule) {
        Way way = start;
        int last = 0;
        for (Choice choice : schedule.choices()) {
            for (int move = 0; move < moves(choice); move++) {
                Way next = way.next.get(single(choice));
                if (next == null) {
                    return UNKNOWN;
                }
                way = next;
                last = way.node == NONE ? last : way.node;
            }
        }
        return last;
    }

    private static int moves(Choice choice) {
        return choice instanceof Choice.Run run ? run.moves() : 1;
    }

    private static Choice single(Choice choice) {
        return choice instanceof Choice.Run run ? new Choice.Run(run.thread(), 1) : choice;
    }
}

package dev.waitline.viewmodel;

import dev.waitline.explore.StateGraph;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Schedule;
import java.util.ArrayList;
import java.util.Collections;
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
                for (Choice single : singles(choice)) {
                    way = way.next.computeIfAbsent(single, c -> new Way());
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
            for (Choice single : singles(choice)) {
                Way next = way.next.get(single);
                if (next == null) {
                    return UNKNOWN;
                }
                way = next;
                last = way.node == NONE ? last : way.node;
            }
        }
        return last;
    }

    /** The moves of a choice one by one, and what it goes on within the next. */
    private static List<Choice> singles(Choice choice) {
        if (!(choice instanceof Choice.Run run)) {
            return List.of(choice);
        }
        List<Choice> singles = new ArrayList<>(Collections.nCopies(run.moves(), new Choice.Run(run.thread(), 1)));
        if (run.instructions() > 0) {
            singles.add(new Choice.Run(run.thread(), 0, run.instructions()));
        }
        return singles;
    }
}

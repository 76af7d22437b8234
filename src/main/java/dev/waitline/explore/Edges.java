package dev.waitline.explore;

import dev.waitline.trace.Choice;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps between the states of a complete search, as numbers from 0 in the order in which they are met. */
final class Edges {
    /** With more states than that they are not looked at again: it would take as long as the search. */
    static final int MOST_STATES = 500_000;

    /** The state's id in the store, by its number here. */
    private final List<Integer> ids = new ArrayList<>();

    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<int[]> targets = new ArrayList<>();
    private final List<List<Choice>> steps = new ArrayList<>();

    private final Search.Worker worker;

    Edges(Search search) {
        worker = search.new Worker();
        number(search.start());
        for (int at = 0; at < ids.size(); at++) {
            List<Integer> to = new ArrayList<>();
            List<Choice> by = new ArrayList<>();
            worker.successors(ids.get(at), (step, id) -> {
                to.add(number(id));
                by.add(step);
            });
            targets.add(to.stream().mapToInt(i -> i).toArray());
            steps.add(by);
        }
    }

    private int number(int id) {
        return numbers.computeIfAbsent(id, i -> {
            ids.add(i);
            return ids.size() - 1;
        });
    }

    int size() {
        return ids.size();
    }

    int id(int number) {
        return ids.get(number);
    }

    int[] targets(int number) {
        return targets.get(number);
    }

    /** The steps that lead to the targets, in the same order. */
    List<Choice> steps(int number) {
        return steps.get(number);
    }

    /** How many ways lead from the start to a last state; null when some way goes round and round. */
    @Nullable
    BigInteger schedules() {
        return Ways.count(targets);
    }

    /**
     * The rounds from which no way leads out any more: sets of states that follow each other for ever. Each is given
     * by the states in it; a last state is no round.
     */
    List<List<Integer>> rounds() {
        // Tarjan's algorithm, with its own stack. A component without a step out of it is a round.
        int[] index = new int[size()];
        int[] low = new int[size()];
        int[] component = new int[size()];
        Arrays.fill(component, -1);
        Deque<Integer> open = new ArrayDeque<>();
        Deque<int[]> calls = new ArrayDeque<>();
        List<List<Integer>> components = new ArrayList<>();
        int next = 1;
        calls.push(new int[] {0, 0});
        while (!calls.isEmpty()) {
            int[] call = calls.peek();
            int at = call[0];
            if (index[at] == 0) {
                index[at] = next;
                low[at] = next++;
                open.push(at);
            }
            int[] to = targets.get(at);
            boolean deeper = false;
            while (call[1] < to.length && !deeper) {
                int target = to[call[1]++];
                if (index[target] == 0) {
                    calls.push(new int[] {target, 0});
                    deeper = true;
                } else if (component[target] < 0) {
                    low[at] = Math.min(low[at], index[target]);
                }
            }
            if (!deeper) {
                calls.pop();
                if (!calls.isEmpty()) {
                    low[calls.peek()[0]] = Math.min(low[calls.peek()[0]], low[at]);
                }
                if (low[at] == index[at]) {
                    List<Integer> states = new ArrayList<>();
                    int member;
                    do {
                        member = open.pop();
                        component[member] = components.size();
                        states.add(member);
                    } while (member != at);
                    components.add(states);
                }
            }
        }
        List<List<Integer>> rounds = new ArrayList<>();
        for (List<Integer> states : components) {
            if (closed(states, component)) {
                rounds.add(states);
            }
        }
        return rounds;
    }

    private boolean closed(List<Integer> states, int[] component) {
        int own = component[states.getFirst()];
        boolean moves = false;
        for (int state : states) {
            for (int to : targets.get(state)) {
                moves = true;
                if (component[to] != own) {
                    return false;
                }
            }
        }
        return moves;
    }

    /** The threads that move in some of these states. */
    BitSet moving(List<Integer> states) {
        BitSet moving = new BitSet();
        for (int state : states) {
            worker.successors(id(state), (step, to) -> {
                if (step instanceof Choice.Run run) {
                    moving.set(run.thread());
                }
                worker.chain().forEach(moving::set);
            });
        }
        return moving;
    }
}

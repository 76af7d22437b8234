package dev.waitline.explore;

import dev.waitline.trace.Choice;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
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

    /** For each step, as a set of bits, the threads that move in it: whose it is, and who goes alone after it. */
    private final List<long[]> movers = new ArrayList<>();

    private final Search.Worker worker;

    Edges(Search search) {
        worker = search.new Worker();
        number(search.start());
        for (int at = 0; at < ids.size(); at++) {
            List<Integer> to = new ArrayList<>();
            List<Choice> by = new ArrayList<>();
            List<Long> moved = new ArrayList<>();
            worker.successors(ids.get(at), (step, id) -> {
                to.add(number(id));
                by.add(step);
                long bits = bit(step);
                for (int thread : worker.chain()) {
                    bits |= bit(thread);
                }
                moved.add(bits);
            });
            targets.add(to.stream().mapToInt(i -> i).toArray());
            steps.add(by);
            movers.add(moved.stream().mapToLong(m -> m).toArray());
        }
    }

    /** The bit of a thread; all from 63 on share one, so that of them less is found out, and nothing wrong. */
    static long bit(int thread) {
        return 1L << Math.min(thread, 63);
    }

    /** The bit of the thread whose step it is; 0 for the clock. */
    private static long bit(Choice step) {
        return switch (step) {
            case Choice.Run run -> bit(run.thread());
            case Choice.Wake wake -> bit(wake.thread());
            default -> 0;
        };
    }

    /** The threads that can move in a state. */
    long enabled(int number) {
        long bits = 0;
        for (Choice step : steps(number)) {
            bits |= step instanceof Choice.Run ? bit(step) : 0;
        }
        return bits;
    }

    /** The threads that move in each step from a state, in the order of the targets. */
    long[] movers(int number) {
        return movers.get(number);
    }

    /** All steps that a step of a state is: itself, and those that go alone after it. */
    List<Choice> whole(int number, int step) {
        List<Choice> whole = new ArrayList<>();
        int[] seen = {0};
        worker.successors(id(number), (choice, to) -> {
            if (seen[0]++ == step) {
                whole.add(choice);
                worker.chain().forEach(thread -> whole.add(new Choice.Run(thread, 1)));
            }
        });
        return whole;
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
        return components(0, state -> true).stream().filter(this::closed).toList();
    }

    /**
     * Sets of states that follow each other for ever in steps in which none of some threads moves: the strongly connected
     * components of that graph that have a step within (Tarjan's algorithm, with its own stack).
     *
     * @param without the bits of these threads
     * @param wanted the states that count
     */
    List<List<Integer>> components(long without, IntPredicate wanted) {
        int[] index = new int[size()];
        int[] low = new int[size()];
        boolean[] done = new boolean[size()];
        Deque<Integer> open = new ArrayDeque<>();
        Deque<int[]> calls = new ArrayDeque<>();
        List<List<Integer>> components = new ArrayList<>();
        int next = 1;
        for (int root = 0; root < size(); root++) {
            if (index[root] == 0 && wanted.test(root)) {
                calls.push(new int[] {root, 0});
            }
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
                    int step = call[1]++;
                    int target = to[step];
                    if ((movers.get(at)[step] & without) != 0 || !wanted.test(target)) {
                        continue;
                    }
                    if (index[target] == 0) {
                        calls.push(new int[] {target, 0});
                        deeper = true;
                    } else if (!done[target]) {
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
                            done[member] = true;
                            states.add(member);
                        } while (member != at);
                        if (states.size() > 1 || loops(at, without)) {
                            components.add(states);
                        }
                    }
                }
            }
        }
        return components;
    }

    private boolean loops(int state, long without) {
        for (int i = 0; i < targets(state).length; i++) {
            if (targets(state)[i] == state && (movers(state)[i] & without) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether no step leads out of these states. */
    boolean closed(List<Integer> states) {
        Set<Integer> own = new HashSet<>(states);
        return states.stream().allMatch(state -> Arrays.stream(targets(state)).allMatch(own::contains));
    }

    /** The threads that move in steps between these states. */
    long moving(List<Integer> states, long without) {
        Set<Integer> own = new HashSet<>(states);
        long moving = 0;
        for (int state : states) {
            for (int i = 0; i < targets(state).length; i++) {
                long moved = movers(state)[i];
                moving |= own.contains(targets(state)[i]) && (moved & without) == 0 ? moved : 0;
            }
        }
        return moving;
    }
}

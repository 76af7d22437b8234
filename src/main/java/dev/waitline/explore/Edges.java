package dev.waitline.explore;

import dev.waitline.trace.Choice;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The steps between the states of a complete search, as numbers from 0 in the order in which they are met. */
final class Edges {
    /** With more states than that nobody counts ways or tells of rounds; whether there are any is known all the same. */
    static final int MOST_STATES = 500_000;

    /** The state's id in the store, by its number here. */
    private final int[] ids;
    /** Where the steps from a state begin. */
    private final int[] first;

    private final int[] targets;
    private final int[] kinds;
    /** For each step, as a set of bits, the threads that move in it: whose it is, and who goes alone after it. */
    private final List<Transitions.Kind> allKinds = new ArrayList<>();

    private final Search.Worker worker;

    Edges(Search search) {
        worker = search.new Worker();
        int size = (int) search.states();
        List<Transitions> made = search.made();
        int[] most = {0};
        long[] steps = {0};
        made.forEach(each -> each.forEach((id, chunk, at, count) -> {
            most[0] = Math.max(most[0], id);
            steps[0] += count;
        }));
        // Where the steps of each state were written down.
        int[][] chunks = new int[most[0] + 1][];
        int[] places = new int[most[0] + 1];
        int[][] numbers = new int[made.size()][];
        int[] writers = new int[most[0] + 1];
        for (int i = 0; i < made.size(); i++) {
            int writer = i;
            numbers[i] = made.get(i).kinds().stream().mapToInt(this::kind).toArray();
            made.get(i).forEach((id, chunk, at, count) -> {
                chunks[id] = chunk;
                places[id] = at;
                writers[id] = writer;
            });
        }
        int[] known = new int[most[0] + 1];
        ids = new int[size];
        first = new int[size + 1];
        targets = new int[Math.toIntExact(steps[0])];
        kinds = new int[targets.length];
        int met = 1;
        ids[0] = search.start();
        known[search.start()] = 1;
        int next = 0;
        for (int at = 0; at < met; at++) {
            int id = ids[at];
            int[] chunk = chunks[id];
            first[at] = next;
            for (int i = 0; i < chunk[places[id] - 1]; i++) {
                int target = chunk[places[id] + 2 * i + 1];
                if (known[target] == 0) {
                    ids[met++] = target;
                    known[target] = met;
                }
                kinds[next] = numbers[writers[id]][chunk[places[id] + 2 * i]];
                targets[next++] = known[target] - 1;
            }
        }
        first[size] = next;
        if (met != size || next != targets.length) {
            throw new IllegalStateException("of " + size + " states " + met + " can be reached");
        }
    }

    private int kind(Transitions.Kind kind) {
        int known = allKinds.indexOf(kind);
        if (known < 0) {
            allKinds.add(kind);
        }
        return known < 0 ? allKinds.size() - 1 : known;
    }

    /** The bit of a thread; all from 63 on share one, so that of them less is found out, and nothing wrong. */
    static long bit(int thread) {
        return 1L << Math.min(thread, 63);
    }

    /** The threads that can move in a state. */
    long enabled(int number) {
        long bits = 0;
        for (int i = first[number]; i < first[number + 1]; i++) {
            int mover = allKinds.get(kinds[i]).mover();
            bits |= mover >= 0 ? bit(mover) : 0;
        }
        return bits;
    }

    private long moving(int step) {
        return allKinds.get(kinds[step]).moving();
    }

    /** The threads that move in each step from a state, in the order of the targets. */
    long[] movers(int number) {
        long[] movers = new long[first[number + 1] - first[number]];
        for (int i = 0; i < movers.length; i++) {
            movers[i] = moving(first[number] + i);
        }
        return movers;
    }

    /** All steps that a step of a state is: itself, and those that go alone after it. */
    List<Choice> whole(int number, int step) {
        return worker.whole(
                id(number), allKinds.get(kinds[first[number] + step]).mover());
    }

    int size() {
        return ids.length;
    }

    int id(int number) {
        return ids[number];
    }

    int[] targets(int number) {
        return Arrays.copyOfRange(targets, first[number], first[number + 1]);
    }

    /** The steps that lead to the targets, in the same order. */
    List<Choice> steps(int number) {
        return Arrays.stream(kinds, first[number], first[number + 1])
                .mapToObj(kind -> Search.choice(allKinds.get(kind).mover()))
                .toList();
    }

    /** Whether some way goes round and round. */
    boolean endless() {
        return !Ways.end(first, targets);
    }

    /** How many ways lead from the start to a last state; null when some way goes round and round. */
    @Nullable
    BigInteger schedules() {
        return Ways.count(first, targets);
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
        int[] next = Arrays.copyOf(first, size());
        int[] open = new int[size()];
        int[] calls = new int[size()];
        BitSet done = new BitSet(size());
        List<List<Integer>> components = new ArrayList<>();
        int opened = 0;
        int called = 0;
        int count = 1;
        for (int root = 0; root < size(); root++) {
            if (index[root] == 0 && wanted.test(root)) {
                calls[called++] = root;
            }
            while (called > 0) {
                int at = calls[called - 1];
                if (index[at] == 0) {
                    index[at] = count;
                    low[at] = count++;
                    open[opened++] = at;
                }
                boolean deeper = false;
                while (next[at] < first[at + 1] && !deeper) {
                    int step = next[at]++;
                    int target = targets[step];
                    if ((without != 0 && (moving(step) & without) != 0) || !wanted.test(target)) {
                        continue;
                    }
                    if (index[target] == 0) {
                        calls[called++] = target;
                        deeper = true;
                    } else if (!done.get(target)) {
                        low[at] = Math.min(low[at], index[target]);
                    }
                }
                if (!deeper) {
                    called--;
                    if (called > 0) {
                        low[calls[called - 1]] = Math.min(low[calls[called - 1]], low[at]);
                    }
                    if (low[at] == index[at]) {
                        int from = opened;
                        do {
                            done.set(open[--opened]);
                        } while (open[opened] != at);
                        if (from - opened > 1 || loops(at, without)) {
                            components.add(members(open, opened, from));
                        }
                    }
                }
            }
        }
        return components;
    }

    private static List<Integer> members(int[] open, int from, int to) {
        List<Integer> members = new ArrayList<>();
        for (int i = to - 1; i >= from; i--) {
            members.add(open[i]);
        }
        return members;
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

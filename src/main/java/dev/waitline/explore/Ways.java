package dev.waitline.explore;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts the ways through a graph whose nodes can all be reached from node 0. */
final class Ways {
    private Ways() {}

    /** Whether every way comes to an end. */
    static boolean end(int[] first, int[] targets) {
        return order(first, targets).length == first.length - 1;
    }

    /**
     * How many ways lead from node 0 to a node from which none goes on; null when some way goes round and round.
     *
     * @param first where the steps of each node begin among all steps, and then how many steps there are
     * @param targets where each step leads
     */
    static @Nullable BigInteger count(int[] first, int[] targets) {
        int[] order = order(first, targets);
        int size = first.length - 1;
        if (order.length < size) {
            return null;
        }
        BigInteger[] ways = new BigInteger[size];
        Arrays.fill(ways, BigInteger.ZERO);
        ways[0] = BigInteger.ONE;
        BigInteger all = BigInteger.ZERO;
        for (int at : order) {
            if (first[at] == first[at + 1]) {
                all = all.add(ways[at]);
            }
            for (int step = first[at]; step < first[at + 1]; step++) {
                ways[targets[step]] = ways[targets[step]].add(ways[at]);
            }
            ways[at] = BigInteger.ZERO;
        }
        return all;
    }

    /** The nodes, each after all from which a step leads to it; those of rounds, and what comes after them, are left out. */
    private static int[] order(int[] first, int[] targets) {
        int size = first.length - 1;
        int[] entries = new int[size];
        for (int target : targets) {
            entries[target]++;
        }
        int[] order = new int[size];
        int ready = entries[0] == 0 ? 1 : 0;
        for (int done = 0; done < ready; done++) {
            int at = order[done];
            for (int step = first[at]; step < first[at + 1]; step++) {
                if (--entries[targets[step]] == 0) {
                    order[ready++] = targets[step];
                }
            }
        }
        return Arrays.copyOf(order, ready);
    }
}

package dev.waitline.explore;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the ways through a graph. */
final class Ways {
    private Ways() {}

    /**
     * How many ways lead from node 0 to a node from which none goes on; null when some way goes round and round.
     *
     * @param targets where the steps of each node lead
     */
    static @Nullable BigInteger count(List<int[]> targets) {
        int[] entries = new int[targets.size()];
        targets.forEach(all -> Arrays.stream(all).forEach(to -> entries[to]++));
        BigInteger[] ways = new BigInteger[targets.size()];
        Arrays.fill(ways, BigInteger.ZERO);
        ways[0] = BigInteger.ONE;
        Deque<Integer> ready = new ArrayDeque<>();
        if (entries[0] == 0) {
            ready.add(0);
        }
        BigInteger all = BigInteger.ZERO;
        int done = 0;
        while (!ready.isEmpty()) {
            int at = ready.poll();
            done++;
            if (targets.get(at).length == 0) {
                all = all.add(ways[at]);
            }
            for (int to : targets.get(at)) {
                ways[to] = ways[to].add(ways[at]);
                if (--entries[to] == 0) {
                    ready.add(to);
                }
            }
            ways[at] = BigInteger.ZERO;
        }
        return done < targets.size() ? null : all;
    }
}

package dev.waitline.bench;

import dev.waitline.explore.Explorer;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import java.util.List;
import java.util.Locale;

/**
 * Searches programs of each {@link Family}, larger and larger ones until one takes longer than a time; first argument that time
 * in seconds, then names of families; all of them without. Prints a line for each program.
 */
public final class FamilyBenchmark {
    private static final int LARGEST = 12;

    private FamilyBenchmark() {}

    public static void main(String[] arguments) {
        double most = arguments.length == 0 ? 5 : Double.parseDouble(arguments[0]);
        List<String> wanted = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        for (Family family : Family.values()) {
            if (wanted.isEmpty() || wanted.contains(family.name())) {
                grow(family, most);
            }
        }
    }

    private static void grow(Family family, double most) {
        double seconds = 0;
        for (int size = 2; size <= LARGEST && seconds < most; size++) {
            Options options =
                    Options.DEFAULT.withSeconds(Math.max(10 * most, 60)).withStates(20_000_000);
            long start = System.nanoTime();
            Findings findings = Explorer.open(family.of(size), options).search(p -> {}, () -> false);
            seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %2d %,12d states %8.2f s, of that %8.2f s search, %d outcomes%s%n",
                    family,
                    size,
                    findings.states(),
                    seconds,
                    findings.seconds(),
                    findings.outcomes().size(),
                    findings.complete() ? "" : ", CUT SHORT: " + findings.cut());
        }
    }
}

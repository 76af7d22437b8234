package dev.waitline.export;

import dev.waitline.session.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which steps of a stretch are worth a picture of their own. This is the only place that says so. */
final class Decisive {
    private static final int ENOUGH = 2;
    private static final int WEIGHTY = 5;

    private Decisive() {}

    /** The steps that decide something, in order; the last step of the stretch is always one. */
    static List<Integer> steps(Told told) {
        List<Integer> steps = new ArrayList<>();
        for (Moment moment : told.steps()) {
            if (moment.step() == told.to() || moment.weight() >= ENOUGH) {
                steps.add(moment.step());
            }
        }
        return steps.isEmpty() ? List.of(told.to()) : steps;
    }

    /** At most so many, and only weighty ones when there are some; the last step of the stretch is always one. */
    static List<Integer> steps(Told told, int most) {
        List<Integer> all = steps(told);
        List<Integer> weighty = all.stream()
                .filter(step -> step == told.to() || told.moments().get(step).weight() >= WEIGHTY)
                .toList();
        List<Integer> from = weighty.size() > 1 ? weighty : all;
        Set<Integer> chosen = from.stream()
                .sorted(Comparator.comparing((Integer step) -> step != told.to())
                        .thenComparing(step -> -told.moments().get(step).weight())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .collect(Collectors.toSet());
        return from.stream().filter(chosen::contains).toList();
    }
}

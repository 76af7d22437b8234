package dev.waitline.explore;

import dev.waitline.machine.Machine;
import dev.waitline.machine.space.Steps;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Some whole runs of a program, so that a search that takes long has something to show: one in which each thread goes on as long as
 * it can, one in which each comes first, and some at random. What they come to a complete search finds, too.
 */
final class WholeRuns {
    private static final int MOST_STEPS = 20_000;
    private static final int AT_RANDOM = 6;
    private static final int MOST_FIRST = 6;

    private final Claims claims;
    private final Steps steps;
    private final BooleanSupplier over;
    private final List<Ended> ended = new ArrayList<>();

    /**
     * A run that came to its end.
     *
     * @param steps how many operations it took
     */
    record Ended(Schedule schedule, Ending ending, int steps) {}

    /** @param over whether there is no time for more */
    WholeRuns(Claims claims, Steps steps, BooleanSupplier over) {
        this.claims = claims;
        this.steps = steps;
        this.over = over;
    }

    /** Makes the runs; those that come to an end in time. */
    List<Ended> make() {
        int threads = run(null, -1);
        for (int first = 1; first < Math.min(threads, MOST_FIRST + 1); first++) {
            run(null, first);
        }
        for (int seed = 1; threads > 1 && seed <= AT_RANDOM; seed++) {
            run(new Random(seed), -1);
        }
        return ended;
    }

    /** What the runs came to. */
    static List<Outcome> outcomes(Claims claims, List<Ended> runs) {
        Outcomes outcomes = new Outcomes(claims);
        runs.forEach(run -> outcomes.add(run.schedule, run.ending, 0, run.steps, false));
        return List.copyOf(outcomes.all());
    }

    /** Makes a run and gives how many threads it had. */
    private int run(@Nullable Random random, int first) {
        Machine machine = Machine.start(claims.program(), Limits.DEFAULT);
        List<Choice> choices = new ArrayList<>(steps.begin(machine));
        int last = 0;
        for (int made = 0; made < MOST_STEPS && !over.getAsBoolean(); made++) {
            Ending ending = machine.ending();
            if (ending != null) {
                ended.add(new Ended(new Schedule(choices).joined(), ending, made));
                break;
            }
            List<Integer> movable = machine.movable();
            if (movable.isEmpty()) {
                choices.addAll(steps.tick(machine));
            } else {
                last = next(movable, random, first, last);
                choices.addAll(steps.step(machine, last));
            }
        }
        return machine.threadCount();
    }

    private static int next(List<Integer> movable, @Nullable Random random, int first, int last) {
        if (random != null) {
            return movable.get(random.nextInt(movable.size()));
        }
        return movable.contains(first) ? first : movable.contains(last) ? last : movable.getFirst();
    }
}

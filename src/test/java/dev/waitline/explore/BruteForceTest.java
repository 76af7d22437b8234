package dev.waitline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.engine.Engine;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Output;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For the smallest programs: trying every schedule in turn, with no thought of states, comes to the same outcomes. */
@Execution(ExecutionMode.CONCURRENT)
class BruteForceTest {
    private static final Set<String> SMALLEST = Set.of(
            "ab_ab",
            "ab_ba",
            "append_is_one_operation",
            "attribute_counter",
            "barging_condition",
            "barging_lock",
            "bounded_semaphore_released_too_often",
            "condition_notify_without_lock",
            "condition_on_a_lock_cannot_tell_who_holds_it",
            "condition_wait_without_lock",
            "counter_two_threads",
            "daemon_is_cut_off",
            "daemon_that_waits_does_not_hold_up_the_end",
            "error_in_main",
            "event_set",
            "event_set_and_cleared",
            "event_wait_with_timeout",
            "event_wait_with_timeout_in_ideal_time",
            "exit_of_child",
            "exit_of_main",
            "if_without_spurious_wakeups",
            "lock_of_a_thread_that_has_ended",
            "lock_taken_twice",
            "lock_with_timeout",
            "lost_wakeup_notify_before_wait",
            "lost_wakeup_test_without_lock",
            "message_passing",
            "message_passing_flag_first",
            "one_thread",
            "only_daemons_are_left",
            "os_exit_of_child",
            "print_three",
            "print_two_by_two",
            "queue_in_order",
            "reader_and_writer_without_lock",
            "release_by_stranger",
            "release_by_stranger_rlock",
            "rlock_taken_twice",
            "semaphore_as_signal",
            "singleton_without_lock",
            "sleep_in_ideal_time",
            "sleep_is_no_synchronisation",
            "sleeps_of_equal_length_in_ideal_time",
            "timer_is_cancelled",
            "wait_with_test_under_lock");

    static List<ExploreProgram> programs() {
        List<ExploreProgram> programs = ExploreProgram.all().stream()
                .filter(p -> SMALLEST.contains(p.source().name().replace(".py", "")))
                .toList();
        assertThat(programs).hasSameSizeAs(SMALLEST);
        return Chosen.programs(programs);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyScheduleInTurnLeadsToTheSameOutcomes(ExploreProgram program) {
        Set<String> ends = new TreeSet<>();
        try (ModelEngine engine = ModelEngine.open(program.source())) {
            all(engine, program.options().timing() == Options.Timing.ANY, ends);
        }
        assertThat(ends)
                .isEqualTo(
                        ExploreProgram.plainly(program.search(program.options()).outcomes()));
    }

    private static void all(Engine engine, boolean any, Set<String> ends) {
        Ending ending = engine.ending();
        if (ending != null) {
            Output output = engine.snapshot().output();
            ends.add(ExploreProgram.words(ending, null, output.standard(), output.error()));
            return;
        }
        Engine.Checkpoint here = Objects.requireNonNull(engine.checkpoint());
        List<Integer> movable = engine.movable();
        for (int thread : movable) {
            step(engine, thread);
            all(engine, any, ends);
            engine.reset(here);
        }
        boolean fired = false;
        if (any) {
            int threads = engine.snapshot().threads().size();
            for (int thread = 0; thread < threads; thread++) {
                if (advance(engine, new Choice.Fire(thread))) {
                    fired = true;
                    all(engine, true, ends);
                    engine.reset(here);
                }
            }
        }
        if (movable.isEmpty() && !fired && advance(engine, new Choice.Tick())) {
            all(engine, any, ends);
            engine.reset(here);
        }
    }

    private static void step(Engine engine, int thread) {
        try {
            engine.step(thread, StepSize.OPERATION);
        } catch (RefusedException e) {
            throw new AssertionError("thread " + thread + " was to move and could not", e);
        }
    }

    private static boolean advance(Engine engine, Choice choice) {
        try {
            engine.advance(choice);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }
}

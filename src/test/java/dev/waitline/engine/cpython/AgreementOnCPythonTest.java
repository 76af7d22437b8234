package dev.waitline.engine.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.corpus.CorpusProgram;
import dev.waitline.engine.Engine;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.session.Agreement;
import dev.waitline.session.Recording;
import dev.waitline.session.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the model does under a random schedule, a real CPython does, too, event by event. By default every eighth program
 * is followed on one CPython, in turn; {@code -Dwaitline.pythons=all} follows all programs on all that are found, and
 * {@code -Dwaitline.schedules=20} under so many schedules each.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("pythons")
class AgreementOnCPythonTest {
    private static final int MOST_STEPS = 20_000;
    private static final int EVERY = 8;

    /** The same as in {@code docs/FIDELITY.md}, with the reasons there. */
    static final Map<String, String> EXPLAINED = Map.of(
            "interrupt_main.py", "no event tells of a signal",
            "join_after_an_interrupt.py", "no event tells of a signal",
            "shutdown_on_interrupt.py", "no event tells of a signal",
            "module_signal.py", "no event tells of a signal",
            "logging_from_threads.py", "only the model tells of the locks that logging makes for its handlers",
            "logging_locks_of_handlers.py", "only the model tells of the locks that logging makes for its handlers",
            "text_as_code.py", "lines of a text that is run are not the program's",
            "text_as_code_in_dicts.py", "the same",
            "recursion_limit.py", "the agent's own calls stand on the stack that it counts");

    /** Pools start and feed their threads by locks that have no name, so which thread does what may come out otherwise. */
    private static final String POOL = "ThreadPoolExecutor";

    static List<Arguments> programsAndPythons() {
        List<Arguments> cases = new ArrayList<>();
        List<CorpusProgram> programs = Chosen.programs(CorpusProgram.all().stream()
                .filter(p -> !EXPLAINED.containsKey(p.source().name()))
                .filter(p -> !p.source().text().contains(POOL))
                .toList());
        for (int i = 0; i < programs.size(); i += Chosen.everything() ? 1 : EVERY) {
            CorpusProgram program = programs.get(i);
            Chosen.inTurn(i / EVERY, RealPythons.from(program.python()))
                    .forEach(python -> cases.add(Arguments.of(program, python)));
        }
        return Chosen.some(cases);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("programsAndPythons")
    void agreesWithTheModel(CorpusProgram program, InstalledPython python) {
        for (int seed = 0; seed < Chosen.number("schedules", 1); seed++) {
            Recording leader = Recording.of(ModelEngine.open(program.source()), Scheduler.random(seed), MOST_STEPS);
            try (Engine follower = RealPythons.open(program.source(), python)) {
                Agreement.Result result = Agreement.of(leader, follower);
                assertThat(result.difference())
                        .as(program + " " + python.version() + " seed " + seed)
                        .isNull();
            }
        }
    }
}

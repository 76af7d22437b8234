package dev.waitline.engine.cpython;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.waitline.corpus.CorpusProgram;
import dev.waitline.engine.Engine;
import dev.waitline.engine.Interpreter;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;

/**
 * The same choices have the same effect in a new process, also where a person looked at every moment the first time and
 * nobody does the second.
 */
@Execution(ExecutionMode.SAME_THREAD)
class MadeAgainTest {
    private static final int MOST_STEPS = 150;

    static List<Arguments> programsAndPythons() {
        return AgreementOnCPythonTest.programsAndPythons();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("programsAndPythons")
    void whatWasLookedAtComesAgain(CorpusProgram program, Interpreter python) throws RefusedException {
        Random random = new Random(5);
        try (Engine engine = CPythonEngine.open(program.source(), python, false)) {
            List<Engine.Mark> marks = new ArrayList<>();
            while (marks.size() < MOST_STEPS && isGoing(engine)) {
                marks.add(engine.mark());
                engine.snapshot();
                step(engine, random);
            }
            engine.snapshot();
            // The one before the last, for the last of all may have nobody left who can move.
            engine.reset(marks.get(marks.size() * 2 / 3));
            step(engine, random);
        }
    }

    private static boolean isGoing(Engine engine) {
        return engine.ending() == null || engine.ending().kind() == Ending.Kind.STUCK && !engine.movable().isEmpty();
    }

    private static void step(Engine engine, Random random) throws RefusedException {
        List<Integer> movable = engine.movable();
        if (movable.isEmpty()) {
            engine.advance(new Choice.Tick());
        } else {
            engine.step(movable.get(random.nextInt(movable.size())), StepSize.OPERATION);
        }
    }
}

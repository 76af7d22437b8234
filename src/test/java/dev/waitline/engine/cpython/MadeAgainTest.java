package dev.waitline.engine.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.CorpusProgram;
import dev.waitline.engine.Engine;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.Refusal;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.session.Commands;
import dev.waitline.session.Session;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same choices have the same effect in a new process, also where a person looked at every moment the first time and
 * nobody does the second.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("pythons")
class MadeAgainTest {
    private static final int MOST_STEPS = 150;
    private static final int MOST_JUMPS = 30;

    static List<Arguments> programsAndPythons() {
        return AgreementOnCPythonTest.programsAndPythons();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("programsAndPythons")
    void whatWasLookedAtComesAgain(CorpusProgram program, InstalledPython python) throws RefusedException {
        Random random = new Random(5);
        try (Engine engine = RealPythons.open(program.source(), python)) {
            List<Engine.Checkpoint> marks = new ArrayList<>();
            while (marks.size() < MOST_STEPS && isGoing(engine)) {
                marks.add(engine.checkpoint());
                engine.snapshot();
                step(engine, random);
            }
            engine.snapshot();
            // The one before the last, for the last of all may have nobody left who can move.
            engine.reset(marks.get(marks.size() * 2 / 3));
            step(engine, random);
        }
    }

    /** Going back and on, choosing otherwise, injecting calls, timeouts and wakeups, in any order. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("programsAndPythons")
    void whoJumpsAboutFindsEverythingAsItWas(CorpusProgram program, InstalledPython python) throws RefusedException {
        Random random = new Random(program.source().name().hashCode());
        Map<List<Choice>, Snapshot> seen = new HashMap<>();
        try (Session session = new Session(RealPythons.open(program.source(), python))) {
            for (int i = 0; i < MOST_JUMPS; i++) {
                switch (random.nextInt(8)) {
                    case 0 -> session.goTo(random.nextInt(session.length() + 1));
                    case 1 -> command(session, random);
                    default -> step(session, random);
                }
                Snapshot known = seen.putIfAbsent(session.schedule().choices(), session.snapshot());
                if (known != null) {
                    assertThat(session.snapshot()).isEqualTo(known);
                }
            }
        }
    }

    private static void command(Session session, Random random) throws RefusedException {
        List<Choice> choices = Commands.at(session.snapshot());
        if (!choices.isEmpty()) {
            attempt(session, choices.get(random.nextInt(choices.size())));
        }
    }

    private static void step(Session session, Random random) throws RefusedException {
        List<Integer> movable = session.snapshot().movable();
        if (movable.isEmpty()) {
            attempt(session, new Choice.Tick());
        } else {
            session.size(StepSize.values()[random.nextInt(StepSize.values().length)]);
            session.step(movable.get(random.nextInt(movable.size())));
        }
    }

    /** What cannot be done now is refused; that it came out otherwise, or cannot be come back to, is none of the reasons. */
    private static void attempt(Session session, Choice choice) throws RefusedException {
        try {
            session.perform(choice);
        } catch (RefusedException e) {
            if (e.refusal() instanceof Refusal.Diverged || e.refusal() instanceof Refusal.NotRepeatable) {
                throw e;
            }
        }
    }

    private static boolean isGoing(Engine engine) {
        return engine.ending() == null
                || engine.ending().kind() == Ending.Kind.STUCK
                        && !engine.movable().isEmpty();
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

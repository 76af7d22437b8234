package dev.waitline.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.CorpusProgram;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.Lessons;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExaminerTest {
    private static final int MOMENTS = Integer.getInteger("waitline.predict.moments", 500);
    private static final int MOST_STEPS = 120;
    private static final Speech SPEECH = new Speech(new Narrator(Locale.ENGLISH), Locale.ENGLISH);

    private static final String RACE = """
        import threading

        n = 0

        def add():
            global n
            old = n
            n = old + 1
            print(n)

        for _ in range(3):
            threading.Thread(target=add).start()
        """;

    private static final String WAITS = """
        import threading

        cond = threading.Condition()

        def wait():
            with cond:
                cond.wait(5)

        for _ in range(3):
            threading.Thread(target=wait).start()
        with cond:
            cond.notify()
        with cond:
            cond.notify_all()
        with cond:
            cond.notify()
        """;

    /** Chance chooses programs, threads, sizes of steps and moments; the same seed chooses the same. */
    @Test
    void onFiveHundredRandomMomentsOfTheCorpusEveryAnswerIsAsTheStepThenIs() throws RefusedException {
        List<SourceText> programs = Stream.concat(
                        CorpusProgram.all().stream().map(CorpusProgram::source),
                        Lessons.all(Locale.ENGLISH).stream().map(Lesson::program))
                .filter(p -> p.text().contains("threading"))
                .toList();
        Random random = new Random(Long.getLong("waitline.predict.seed", 16));
        Map<Topic, Integer> asked = new EnumMap<>(Topic.class);
        int moments = 0;
        while (moments < MOMENTS) {
            SourceText program = programs.get(random.nextInt(programs.size()));
            try (Session session = new Session(ModelEngine.open(program))) {
                session.size(random.nextInt(3) == 0 ? StepSize.OPERATION : StepSize.STATEMENT);
                int steps = random.nextInt(MOST_STEPS);
                for (int i = 0; i < steps && session.snapshot().ending() == null; i++) {
                    moments += step(session, random, random.nextInt(6) == 0, program, asked);
                }
            }
        }

        assertThat(asked.values().stream().mapToInt(n -> n).sum()).isGreaterThanOrEqualTo(MOMENTS);
    }

    /** What the corpus has seldom: it comes out the same whoever runs. */
    @Test
    void inProgramsThatRaceEveryTopicIsAskedAndEveryAnswerIsAsTheStepThenIs() throws RefusedException {
        Map<Topic, Integer> asked = new EnumMap<>(Topic.class);
        for (int seed = 0; seed < 30; seed++) {
            for (String text : List.of(RACE, WAITS)) {
                SourceText program = new SourceText("race.py", text);
                Random random = new Random(seed);
                try (Session session = new Session(ModelEngine.open(program))) {
                    session.size(StepSize.STATEMENT);
                    for (int i = 0; i < MOST_STEPS && session.snapshot().ending() == null; i++) {
                        step(session, random, true, program, asked);
                    }
                }
            }
        }

        assertThat(asked).containsOnlyKeys(Topic.values());
    }

    private int step(Session session, Random random, boolean examined, SourceText program, Map<Topic, Integer> asked)
            throws RefusedException {
        List<Integer> movable = session.snapshot().movable();
        if (movable.isEmpty()) {
            session.step();
            return 0;
        }
        int thread = movable.get(random.nextInt(movable.size()));
        List<Question> questions = examined ? Examiner.questions(session, thread) : List.of();
        session.step(thread);
        for (Question question : questions) {
            String what = program.name() + " " + session.size() + " " + session.schedule() + "\n"
                    + SPEECH.lead(question) + "\n" + SPEECH.question(question) + "\n"
                    + question.options().stream()
                            .map(o -> SPEECH.answer(question, o) + " [" + o.belief() + "]")
                            .toList();
            Answer truth = new Oracle(session, question).truth();
            for (int i = 0; i < question.options().size(); i++) {
                if (i == question.right()) {
                    assertThat(question.options().get(i).answer()).as(what).isEqualTo(truth);
                    assertThat(question.options().get(i).belief()).as(what).isNull();
                } else {
                    assertThat(question.options().get(i).answer()).as(what).isNotEqualTo(truth);
                    assertThat(question.options().get(i).belief()).as(what).isNotNull();
                }
                assertThat(SPEECH.why(question, question.options().get(i)))
                        .as(what)
                        .doesNotContain("  ")
                        .endsWith(".");
            }
            assertThat(question.options().stream().map(o -> SPEECH.answer(question, o)))
                    .as(what)
                    .doesNotHaveDuplicates();
            asked.merge(question.topic(), 1, Integer::sum);
        }
        return questions.isEmpty() ? 0 : 1;
    }
}

package dev.waitline.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.narrate.Narrator;
import dev.waitline.narrate.Sentence;
import dev.waitline.session.Session;
import dev.waitline.session.ThreeWaiters;
import dev.waitline.source.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is asked at moments that everybody should have seen. */
class QuestionsTest {
    private static final Speech SPEECH = new Speech(new Narrator(Locale.ENGLISH), Locale.ENGLISH);

    /** The three wait, and the main thread is about to notify one. */
    private static Session beforeNotify() {
        return ThreeWaiters.session(3, 1, 1, 1, 2, 2, 2, 3, 3, 3, 0, 0);
    }

    private static Question question(Session session, int thread, Topic topic) {
        return Examiner.questions(session, thread).stream()
                .filter(q -> q.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    /** What each answer says, with the misconception behind it; empty for the right one. */
    private static Map<String, String> answers(Question question) {
        return question.options().stream()
                .collect(Collectors.toMap(
                        o -> SPEECH.answer(question, o), o -> o.belief() == null ? "" : SPEECH.name(o.belief())));
    }

    private static Session at(String text, int... schedule) throws Exception {
        Session session = new Session(ModelEngine.open(new SourceText("ask.py", text)));
        session.size(StepSize.STATEMENT);
        for (int thread : schedule) {
            session.step(thread);
        }
        return session;
    }

    private static int[] steps(int count, int thread) {
        int[] steps = new int[count];
        Arrays.fill(steps, thread);
        return steps;
    }

    @Test
    void afterANotifyTheNotifierStillHasTheLock() {
        try (Session session = beforeNotify()) {
            Question question = question(session, 0, Topic.HOLDS);
            assertThat(SPEECH.lead(question))
                    .isEqualTo("MainThread is next, in line 18: cond.notify(1). MainThread has cond."
                            + " In the queue of cond: Thread-1, Thread-2 and Thread-3.");
            assertThat(answers(question))
                    .containsOnly(
                            Map.entry("MainThread", ""),
                            Map.entry("Thread-1", "notify hands over the lock"),
                            Map.entry("nobody: it is free", "notify lets the lock go"));
        }
    }

    @Test
    void whichWaiterNotifyTakesIsADetailOfCPython() {
        try (Session session = beforeNotify()) {
            Question question = question(session, 0, Topic.TAKES);
            assertThat(question.basis()).isEqualTo(Sentence.Basis.CPYTHON_DETAIL);
            assertThat(answers(question))
                    .containsOnly(
                            Map.entry("Thread-1 alone", ""),
                            Map.entry("Thread-3 alone", "the last to wait is the first to be woken"),
                            Map.entry("Thread-1, Thread-2 and Thread-3", "notify wakes all"),
                            Map.entry("Thread-2 alone", "waiters are served by priority"));
        }
    }

    @Test
    void whoGetsAReleasedLockIsLeftOpen() {
        // Two stand at the lock that the main thread gives back.
        try (Session session = ThreeWaiters.session(3, 0, 1, 2, 0, 0)) {
            Question question = question(session, 0, Topic.GETS);
            assertThat(answers(question))
                    .containsEntry("any of Thread-1 and Thread-2: it is left open", "")
                    .containsEntry("Thread-1, and no other", "a lock serves those who came first");
        }
    }

    @Test
    void aWriteThatRestsOnAnOldValueLosesWhatCameBetween() throws Exception {
        String text = """
            import threading
            n = 0
            def add():
                global n
                old = n
                n = old + 1
            for _ in range(2):
                threading.Thread(target=add).start()
            """;
        try (Session session = at(text, steps(7, 0))) {
            session.step(1);
            session.step(2);
            session.step(1);
            Question question = question(session, 2, Topic.VALUE);
            assertThat(SPEECH.question(question)).isEqualTo("What is n after this step?");
            assertThat(answers(question))
                    .containsOnly(Map.entry("1", ""), Map.entry("2", "reading and writing back is one step"));
        }
    }

    @Test
    void aSleepingThreadKeepsItsLock() throws Exception {
        String text = """
            import threading, time
            lock = threading.Lock()
            def sleep():
                with lock:
                    time.sleep(1)
            threading.Thread(target=sleep).start()
            with lock:
                pass
            """;
        try (Session session = at(text, 0, 0, 0, 0, 1, 1)) {
            assertThat(answers(question(session, 0, Topic.BLOCKED)))
                    .containsOnly(
                            Map.entry("yes: Thread-1 has lock", ""),
                            Map.entry("no, it can go on", "a sleeping thread holds nothing"));
        }
    }

    @Test
    void askingLeavesTheSessionWhereItIs() {
        try (Session session = beforeNotify()) {
            var before = session.snapshot();
            int steps = session.length();
            assertThat(Examiner.questions(session, 0)).isNotEmpty();
            assertThat(session.length()).isEqualTo(steps);
            assertThat(session.engine().snapshot()).isEqualTo(before);
            assertThat(session.branches()).hasSize(1);
        }
    }

    @Test
    void whatWentWrongIsAskedAgainAndWhatIsKnownIsNotAskedForEver() {
        try (Session session = beforeNotify()) {
            List<Question> questions = List.of(question(session, 0, Topic.HOLDS));
            Question question = questions.getFirst();
            Progress progress = Progress.NONE;
            int asked = 0;
            while (Examiner.choose(questions, progress).isPresent() && asked < 100) {
                progress = progress.and(question, question.right());
                asked++;
            }
            assertThat(asked).isBetween(2, 10);

            int wrong = question.right() == 0 ? 1 : 0;
            Progress again = progress.and(question, wrong);
            assertThat(Examiner.choose(questions, again)).contains(question);
            assertThat(Progress.of(again.toString()).scores()).isEqualTo(again.scores());
            assertThat(Progress.of("what\nNOTIFY_WAITS 1 x 2\n").scores()).isEmpty();
        }
    }
}

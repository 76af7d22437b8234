package dev.waitline.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.engine.RefusedException;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the cards of a running program's primitives are. */
class CardsTest {
    private static final String SHARED = """
        import threading

        lock = threading.Lock()
        full = threading.Condition(lock)
        empty = threading.Condition(lock)
        alone = threading.Condition()
        done = threading.Event()


        def wait(cond):
            with cond:
                cond.wait()


        for cond in (full, empty):
            threading.Thread(target=wait, args=(cond,)).start()
        with lock:
            empty.notify()
            done.set()
        """;
    private static final Words WORDS = Words.of(Locale.ENGLISH);
    private static final int MOST_STEPS = 500;

    private static Snapshot when(Predicate<Snapshot> there, int... order) throws RefusedException {
        try (Session session = new Session(ModelEngine.open(new SourceText("shared.py", SHARED)))) {
            for (int i = 0; i < MOST_STEPS && !there.test(session.snapshot()); i++) {
                List<Integer> movable = session.snapshot().movable();
                int next = movable.getFirst();
                for (int thread : order) {
                    if (movable.contains(thread)) {
                        next = thread;
                        break;
                    }
                }
                session.step(next);
            }
            assertThat(there.test(session.snapshot())).isTrue();
            return session.snapshot();
        }
    }

    private static boolean waits(Snapshot snapshot, int thread) {
        return snapshot.thread(thread)
                .map(t -> t.state() instanceof ThreadState.Waiting)
                .orElse(false);
    }

    private static List<Integer> threads(Card card, int station) {
        return card.stations().get(station).cells().stream()
                .map(Card.Cell::thread)
                .toList();
    }

    @Test
    void aLockThatSeveralConditionsShareIsDrawnOnceWithTheirQueues() throws RefusedException {
        Snapshot snapshot = when(s -> waits(s, 1) && waits(s, 2), 1, 2, 0);

        List<Card> cards = Cards.of(snapshot, WORDS);

        assertThat(cards).extracting(Card::name).containsExactly("lock", "alone", "done");
        Card lock = cards.getFirst();
        assertThat(lock.stations())
                .extracting(Card.Station::role)
                .containsExactly(Card.Role.QUEUE, Card.Role.QUEUE, Card.Role.WANTING, Card.Role.HOLDING);
        assertThat(threads(lock, 0)).containsExactly(1);
        assertThat(threads(lock, 1)).containsExactly(2);
    }

    @Test
    void whoWasNotifiedInAnyOfThemWantsTheOneLock() throws RefusedException {
        Snapshot snapshot = when(s -> waits(s, 1) && s.thread(2).isPresent() && notified(s), 1, 2, 0);

        Card lock = Cards.of(snapshot, WORDS).getFirst();

        assertThat(threads(lock, 1)).isEmpty();
        assertThat(threads(lock, 2)).containsExactly(2);
        assertThat(threads(lock, 3)).containsExactly(0);
    }

    private static boolean notified(Snapshot snapshot) {
        return snapshot.primitive("empty").stream()
                .flatMap(p -> p.wanting().stream())
                .anyMatch(c -> c.thread() == 2 && c.notified());
    }

    @Test
    void aCardIsAboutItsLockAndTheConditionsOnIt() throws RefusedException {
        Snapshot snapshot = when(s -> waits(s, 1) && waits(s, 2), 1, 2, 0);
        Card lock = Cards.of(snapshot, WORDS).getFirst();
        int full = snapshot.primitive("full").orElseThrow().id();
        int alone = snapshot.primitive("alone").orElseThrow().id();

        assertThat(lock.isAbout(Set.of(lock.id()))).isTrue();
        assertThat(lock.isAbout(Set.of(full))).isTrue();
        assertThat(lock.isAbout(Set.of(alone))).isFalse();
    }

    @Test
    void onlyWhereNobodyWaitsWantsOrHoldsAnythingItIsQuiet() throws RefusedException {
        Snapshot snapshot = when(s -> waits(s, 1) && waits(s, 2), 1, 2, 0);

        assertThat(Cards.of(snapshot, WORDS)).extracting(Card::isQuiet).containsExactly(false, true, true);
    }

    @Test
    void aPoolsCardHasTheCallsThatWaitAndTheWorkersThatHaveNothingToDo() throws RefusedException {
        String program = """
            from concurrent.futures import ThreadPoolExecutor

            with ThreadPoolExecutor(2) as pool:
                for n in range(3):
                    pool.submit(abs, n)
            """;
        try (Session session = new Session(ModelEngine.open(new SourceText("pool.py", program)))) {
            while (session.snapshot().movable().contains(0)) {
                session.step(0);
            }
            // The main thread has left the block: the last thing given is what ends the workers.
            Card full = Cards.of(session.snapshot(), WORDS).getFirst();
            assertThat(full.subtitle()).isEqualTo("ThreadPoolExecutor, at most 2 workers");
            assertThat(full.note()).isEqualTo("3 tasks waiting");
            assertThat(full.stations().getFirst().cells())
                    .extracting(Card.Cell::name)
                    .hasSize(4)
                    .endsWith("None: end");
            assertThat(full.stations().getFirst().title()).isEqualTo("tasks (4)");
        }
    }
}

package dev.waitline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.narrate.Narrator;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is said of programs that get stuck: by whom and where what they wait for was taken, wiped, missed or kept. */
@Execution(ExecutionMode.CONCURRENT)
class DiagnosisTest {
    private static final Narrator NARRATOR = new Narrator(Locale.ENGLISH);

    private static List<Outcome> outcomes(String program) {
        Findings found =
                Explorer.open(new SourceText("a.py", program), Options.DEFAULT).search(p -> {}, () -> false);
        assertThat(found.cut()).isNull();
        return found.outcomes();
    }

    /** What is said of each stuck outcome. */
    private static List<List<String>> stuck(String program) {
        return outcomes(program).stream()
                .filter(o -> o.ending().kind() == Ending.Kind.STUCK)
                .map(NARRATOR::why)
                .toList();
    }

    private static List<String> onlyStuck(String program) {
        List<List<String>> all = stuck(program);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void aLockIsHeldByAThreadThatAnExceptionEnded() {
        assertThat(onlyStuck("""
            import threading
            lock = threading.Lock()
            def work(x):
                lock.acquire()
                print(1 // x)
                lock.release()
            t = threading.Thread(target=work, args=(0,)); u = threading.Thread(target=work, args=(1,))
            t.start(); u.start(); t.join(); u.join()
            """))
                .containsExactly(
                        "MainThread (line 8) waits for the end of Thread-2",
                        "Thread-2 (line 4) waits for lock",
                        "lock is held by Thread-1, which was ended by ZeroDivisionError: integer division or modulo by"
                                + " zero (taken in line 4)",
                        "Thread-1 (line 5) died of ZeroDivisionError: integer division or modulo by zero");
    }

    @Test
    void anRLockIsHeldByAThreadThatReturned() {
        assertThat(onlyStuck("""
            import threading
            lock = threading.RLock()
            def work():
                lock.acquire()
            t = threading.Thread(target=work)
            t.start(); t.join()
            with lock:
                print("got it")
            """))
                .containsExactly(
                        "MainThread (line 7) waits for lock",
                        "lock is held by Thread-1, which has ended (taken in line 4)");
    }

    @Test
    void aPermitWasTakenByAThreadThatIsGone() {
        assertThat(onlyStuck("""
            import threading
            pool = threading.Semaphore(1)
            def work():
                pool.acquire()
                raise KeyError("x")
            t = threading.Thread(target=work)
            t.start(); t.join()
            with pool:
                print("got it")
            """))
                .containsExactly(
                        "MainThread (line 8) waits for a permit of pool",
                        "a permit of pool was taken by Thread-1 (line 4) and not given back:"
                                + " that thread was ended by KeyError: 'x'",
                        "Thread-1 (line 5) died of KeyError: 'x'");
    }

    @Test
    void permitsThatWereGivenBackAreNotBlamed() {
        assertThat(onlyStuck("""
            import threading
            pool = threading.Semaphore(1)
            def work():
                with pool:
                    pass
            t = threading.Thread(target=work)
            t.start(); t.join()
            pool.acquire()
            pool.acquire()
            """))
                .containsExactly(
                        "MainThread (line 9) waits for a permit of pool",
                        "a permit of pool was taken by MainThread (line 8) and not given back: that thread lives");
    }

    @Test
    void aLockIsNotReentrant() {
        List<Outcome> outcomes = outcomes("""
            import threading
            lock = threading.Lock()
            def inner():
                with lock:
                    print("never")
            with lock:
                inner()
            """);
        assertThat(outcomes).hasSize(1);
        assertThat(NARRATOR.ending(outcomes.getFirst()))
                .isEqualTo("stuck: a thread waits for a lock that it holds itself");
        assertThat(NARRATOR.why(outcomes.getFirst()))
                .containsExactly(
                        "MainThread (line 4) waits for lock",
                        "MainThread took lock itself in line 6: a Lock is not reentrant, an RLock is");
    }

    @Test
    void aSetThatClearWipedIsToldAsThat() {
        assertThat(onlyStuck("""
            import threading
            ev = threading.Event()
            def worker():
                ev.clear()
                ev.wait()
            t = threading.Thread(target=worker); t.start()
            ev.set()
            t.join()
            """))
                .containsExactly(
                        "MainThread (line 8) waits for the end of Thread-1",
                        "Thread-1 (line 5) waits until ev is set",
                        "MainThread (line 7) set ev, and Thread-1 (line 4) cleared it again before Thread-1 waited");
    }

    @Test
    void anEventThatNobodySetsHasNoHistory() {
        assertThat(onlyStuck("import threading\nev = threading.Event()\nev.wait()\n"))
                .containsExactly("MainThread (line 3) waits until ev is set");
    }

    @Test
    void aNotifyBeforeTheWaitIsLostButTheOneThatFoundItsWaiterIsNot() {
        assertThat(stuck("""
            import threading
            cond = threading.Condition()
            def waiter():
                with cond:
                    cond.wait()
            t = threading.Thread(target=waiter, name="W")
            t.start()
            with cond:
                cond.notify()
            t.join()
            """))
                .containsExactly(List.of(
                        "MainThread (line 10) waits for the end of W",
                        "W (line 5) waits for a notify on cond",
                        "the notify of MainThread (line 9) on cond came before W waited"));
    }

    @Test
    void theNotifyThatIsNamedIsTheOneThatWentToWhoCouldNotUseIt() {
        assertThat(stuck("""
            import threading
            cond = threading.Condition()
            item = False
            def take():
                with cond:
                    while not item:
                        cond.wait()
                    print("taken")
            def other():
                with cond:
                    while True:
                        cond.wait()
            a = threading.Thread(target=other, name="O", daemon=True)
            b = threading.Thread(target=take, name="T")
            a.start(); b.start()
            with cond:
                item = True
                cond.notify()
            b.join()
            """))
                .contains(List.of(
                        "MainThread (line 19) waits for the end of T",
                        "O (line 12) waits for a notify on cond",
                        "T (line 7) waits for a notify on cond",
                        "the notify of MainThread (line 18) on cond went to O, not to T"));
    }

    @Test
    void aBarrierSaysHowManyAreHere() {
        assertThat(onlyStuck("""
            import threading
            gate = threading.Barrier(3)
            for _ in range(2):
                threading.Thread(target=gate.wait, name="runner").start()
            """))
                .contains("runner waits at gate: 2 of 3 are here", "runner (2) waits at gate: 2 of 3 are here");
    }

    @Test
    void twoFullQueuesAreSaidAtBothEnds() {
        assertThat(onlyStuck("""
            import threading, queue
            a = queue.Queue(1)
            b = queue.Queue(1)
            def left():
                for i in range(3):
                    a.put(i)
                b.get()
            def right():
                for i in range(3):
                    b.put(i)
                a.get()
            threading.Thread(target=left, name="L").start()
            threading.Thread(target=right, name="R").start()
            """))
                .contains(
                        "L (line 6) waits for room in a, which is full (1 of 1)",
                        "R (line 10) waits for room in b, which is full (1 of 1)");
    }

    @Test
    void aJoinSaysHowManyTasksAreMissing() {
        assertThat(onlyStuck("""
            import threading, queue
            q = queue.Queue()
            def worker():
                while True:
                    x = q.get()
                    if x % 2: print(x); q.task_done()
            threading.Thread(target=worker, daemon=True).start()
            for i in range(3): q.put(i)
            q.join()
            """))
                .containsExactly(
                        "MainThread (line 9) waits in q.join(): 2 of 3 task_done are missing",
                        "Thread-1 (line 5) waits for an item of q, which is empty");
    }

    @Test
    void anItemOfASimpleQueueIsWaitedForAsThat() {
        assertThat(onlyStuck("import queue\nq = queue.SimpleQueue()\nq.get()\n"))
                .containsExactly("MainThread (line 3) waits for an item of a SimpleQueue, which is empty");
    }

    @Test
    void aPoolWhoseWorkersWaitForEachOtherIsSaid() {
        assertThat(onlyStuck("""
            from concurrent.futures import ThreadPoolExecutor
            ex = ThreadPoolExecutor(max_workers=1)
            def inner(): return 1
            def outer(): return ex.submit(inner).result()
            print(ex.submit(outer).result())
            """))
                .containsExactly(
                        "MainThread (line 5) waits for the result of a task",
                        "ThreadPoolExecutor-0_0 (line 4) waits for the result of a task",
                        "the pool has one worker, which waits, and there is a task that only it could begin");
    }

    @Test
    void everyPairOfLinesThatRacesIsNamedWithItsThreads() {
        Findings found =
                Explorer.open(new SourceText("a.py", """
                    import threading
                    n = 0
                    def up():
                        global n
                        n = 1
                        n = 2
                    threading.Thread(target=up, name="U").start()
                    print(n)
                    """), Options.DEFAULT).search(p -> {}, () -> false);
        assertThat(found.mishaps().keySet())
                .extracting(m -> NARRATOR.title(m) + ": " + NARRATOR.detail(m))
                .containsExactlyInAnyOrder(
                        "data race on n: MainThread reads it in line 8 and U writes it in line 5,"
                                + " with nothing that orders them",
                        "data race on n: MainThread reads it in line 8 and U writes it in line 6,"
                                + " with nothing that orders them");
    }

    @Test
    void eachDistinctDeadlockIsAnOutcomeOfItsOwn() {
        assertThat(stuck("""
            import threading
            a = threading.Lock(); b = threading.Lock(); c = threading.Lock()
            def take(first, second):
                with first:
                    with second:
                        pass
            for pair in ((a, b), (b, a), (b, c), (c, b)):
                threading.Thread(target=take, args=pair, name="T").start()
            """))
                .contains(
                        List.of(
                                "T (line 5) waits for b, which T (2) holds (taken in line 4)",
                                "T (2) (line 5) waits for a, which T holds (taken in line 4)"),
                        List.of(
                                "T (3) (line 5) waits for c, which T (4) holds (taken in line 4)",
                                "T (4) (line 5) waits for b, which T (3) holds (taken in line 4)"))
                .doesNotHaveDuplicates();
    }
}

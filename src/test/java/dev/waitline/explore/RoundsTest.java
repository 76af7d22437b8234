package dev.waitline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.machine.module.Library;
import dev.waitline.narrate.Narrator;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadView;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class RoundsTest {
    private static final Narrator NARRATOR = new Narrator(Locale.ENGLISH);

    private static List<String> rounds(String program) {
        SourceText source = new SourceText("a.py", program);
        Findings found = Explorer.open(source, Options.DEFAULT).search(p -> {}, () -> false);
        assertThat(found.cut()).isNull();
        for (Round round : found.rounds()) {
            assertThat(state(source, round.once())).isEqualTo(state(source, round.in()));
            assertThat(round.once().toString()).isNotEqualTo(round.in().toString());
        }
        return found.rounds().stream().map(NARRATOR::round).toList();
    }

    /** Where all threads are and what the variables hold. */
    private static String state(SourceText source, Schedule schedule) {
        Snapshot end = Replay.of(Library.compile(source), schedule).snapshot();
        return end.globals() + " "
                + end.threads().stream()
                        .map(t -> t.line() + " "
                                + t.holds().stream().map(h -> h.lock().name()).toList())
                        .toList()
                + end.threads().stream().map(ThreadView::frames).toList();
    }

    @Test
    void aWriterStarvesWhileReadersOverlap() {
        assertThat(rounds("""
            import threading
            m = threading.Lock(); w = threading.Lock(); r = 0
            def reader():
                global r
                while True:
                    with m:
                        r += 1
                        if r == 1: w.acquire()
                    with m:
                        r -= 1
                        if r == 0: w.release()
            def writer():
                with w: print("write")
            for f in (reader, reader): threading.Thread(target=f, daemon=True, name="reader").start()
            t = threading.Thread(target=writer, name="writer"); t.start(); t.join()
            """))
                .hasSize(3)
                .first()
                .isEqualTo("starvation: writer (line 13) waits for w, and with reader (lines 6, 7, 8, 9, 10 and 11) and"
                        + " reader (2) (lines 6, 7, 8, 9, 10 and 11) going round, each in its turn, that never"
                        + " comes");
    }

    @Test
    void whoWantsALockThatAnotherTakesAgainAndAgainCanBePassedOver() {
        assertThat(rounds("""
            import threading
            m = threading.Lock()
            done = False
            def poll():
                while True:
                    with m:
                        if done:
                            break
            def finish():
                global done
                with m:
                    done = True
            threading.Thread(target=poll, name="P").start()
            threading.Thread(target=finish, name="F").start()
            """))
                .containsExactly("starvation: F (line 11) waits for m, and with P (lines 6 and 7) going round,"
                        + " others can come first every time");
    }

    @Test
    void aLoopThatOnlyAnUnfairScheduleKeepsUpIsToldAsThat() {
        assertThat(rounds("""
            import threading
            flag = False
            def child():
                global flag
                flag = True
            threading.Thread(target=child).start()
            while not flag:
                pass
            """))
                .containsExactly(
                        "MainThread (line 7) goes round for ever only as long as Thread-1, who could run, never does");
    }

    @Test
    void politeThreadsCanYieldToEachOtherForEver() {
        assertThat(rounds("""
            import threading
            a = threading.Lock(); b = threading.Lock()
            def polite(first, second):
                while True:
                    first.acquire()
                    if second.acquire(False):
                        break
                    first.release()
                second.release(); first.release()
            threading.Thread(target=polite, args=(a, b), name="A").start()
            threading.Thread(target=polite, args=(b, a), name="B").start()
            """))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("livelock: A (lines ")
                .endsWith("can go round for ever although every thread has its turn, and could come out of it");
    }

    @Test
    void aLoopWithoutEndIsFair() {
        assertThat(rounds("n = 0\nwhile True:\n    n = 1 - n\n"))
                .containsExactly("MainThread (lines 2 and 3) goes round for ever, with every thread having its turn");
    }

    @Test
    void whatEndsHasNoRound() {
        assertThat(rounds("print(1)\n")).isEmpty();
    }
}

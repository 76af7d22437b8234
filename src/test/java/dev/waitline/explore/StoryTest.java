package dev.waitline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.narrate.Narrator;
import dev.waitline.source.SourceText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static final Narrator NARRATOR = new Narrator(Locale.ENGLISH);

    private static String table(String program, int outcome) {
        SourceText source = new SourceText("a.py", program);
        List<Outcome> outcomes = Explorer.open(source, Options.DEFAULT)
                .search(p -> {}, () -> false)
                .outcomes();
        Outcome chosen = outcomes.get(outcome);
        return NARRATOR.table(Story.of(source, chosen.witness()), chosen);
    }

    @Test
    void aDeadlockIsTwoLocksAndTwoWaits() {
        assertThat(table("""
            import threading
            a = threading.Lock(); b = threading.Lock()
            def take(first, second):
                with first:
                    with second:
                        print("both")
            threading.Thread(target=take, args=(a, b), name="A").start()
            threading.Thread(target=take, args=(b, a), name="B_C").start()
            """, 0)).isEqualTo("""
                | A | B\\_C |
                |---|---|
                | … 2 steps of MainThread | |
                | line 4: takes a | |
                | | line 4: takes b |
                | line 5: waits for b, which B\\_C holds (taken in line 4) | |
                | | line 5: waits for a, which A holds (taken in line 4) |
                """);
    }

    @Test
    void aLostUpdateIsTwoReadsBeforeTheWrites() {
        String program = """
            import threading
            n = 0
            def add():
                global n
                n += 1
            threads = [threading.Thread(target=add) for _ in range(2)]
            for t in threads: t.start()
            for t in threads: t.join()
            print(n)
            """;
        SourceText source = new SourceText("a.py", program);
        Outcome lost = Explorer.open(source, Options.DEFAULT).search(p -> {}, () -> false).outcomes().stream()
                .filter(o -> o.output().equals("1\n"))
                .findFirst()
                .orElseThrow();
        assertThat(NARRATOR.table(Story.of(source, lost.witness()), lost))
                .contains("reads n: 0", "n = 1", "| line 9: reads n: 1; prints \"1\" | | |\n");
    }

    @Test
    void whatDecidesNothingIsCounted() {
        assertThat(table("""
            import threading
            def work():
                here = 0
                for i in range(50):
                    here += i
            threading.Thread(target=work).start()
            print("end")
            """, 0)).isEqualTo("""
                | MainThread |
                |---|
                | … 1 step of MainThread |
                | line 7: prints "end" |
                """);
    }

    @Test
    void aCallOnAnEventCountsFromWhereItHasTheLockInside() {
        assertThat(table("""
            import threading
            ev = threading.Event()
            def worker():
                ev.clear()
                ev.wait()
            threading.Thread(target=worker, name="W").start()
            ev.set()
            """, 0)).isEqualTo("""
                | MainThread | W |
                |---|---|
                | … 1 step of MainThread | |
                | line 7: ev.set() | |
                | | line 4: ev.clear() |
                | | line 5: ev.wait(); waits in ev |
                | waits for the end of W | |
                | | line 5: waits until ev is set |
                """);
    }
}

package dev.waitline.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.machine.Machine;
import dev.waitline.machine.module.Library;
import dev.waitline.program.Code;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a program: where it holds, where it does not, and what cannot be said. */
class ClaimsSearchTest {
    private static final String BUFFER = """
        import threading
        buffer = []
        cond = threading.Condition()
        def produce():
            with cond:
                if len(buffer) >= 1:
                    cond.wait()
                buffer.append(1)
                cond.notify()
        def consume():
            for _ in range(3):
                with cond:
                    while not buffer:
                        cond.wait()
                    buffer.pop()
                    cond.notify()
        threads = [threading.Thread(target=produce, name=n) for n in "abc"] + [threading.Thread(target=consume)]
        for t in threads:
            t.start()
        """;
    private static final String HOLDERS = """
        import threading
        class Holder(threading.Thread):
            def __init__(self, lock):
                super().__init__()
                self.lock = lock
                self.holding = 0
            def run(self):
                with self.lock:
                    self.holding = 1
                    self.holding = 0
        lock = threading.Lock()
        a = Holder(lock)
        b = Holder(%s)
        a.start(); b.start()
        """;
    private static final String LOCALS = """
        import threading
        lock = threading.Lock()
        def work():
            mine = []
            inside = 0
            with lock:
                mine.append(1)
                inside = 1
                mine.pop()
                inside = 0
        a = threading.Thread(target=work)
        b = threading.Thread(target=work, name="B")
        a.start(); b.start()
        """;
    private static final String COUNTER = """
        import threading
        n = 0
        def add():
            global n
            n += 1
        ts = [threading.Thread(target=add) for _ in range(2)]
        for t in ts: t.start()
        for t in ts: t.join()
        """;

    private static Findings search(String program, Options options) {
        return Explorer.open(new SourceText("a.py", program), options).search(p -> {}, () -> false);
    }

    private static Findings search(String program, Claim.When when, String expression) {
        return search(program, Options.DEFAULT.withClaims(List.of(new Claim(when, expression))));
    }

    private static Verdict verdict(String program, Claim.When when, String expression) {
        Findings findings = search(program, when, expression);
        assertThat(findings.complete()).isTrue();
        return findings.verdicts().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "always | len(buffer) <= 2 | true",
                "always | len(buffer) <= 1 | false",
                "always | len(buffer) <= 3 | true",
                "never | len(buffer) == 2 | false",
                "never | len(cond._waiters) == 3 | true",
                "never | len(cond._waiters) == 2 | false",
                "never | cond._lock.locked() | false",
                "never | sum(t.is_alive() for t in threads) == 4 | false",
                "always | [t.name for t in threads][:3] == ['a', 'b', 'c'] | true"
            })
    void aBufferIsLookedAtInEveryState(String when, String expression, boolean holds) {
        String program =
                expression.contains("locked") ? BUFFER.replace("Condition()", "Condition(threading.Lock())") : BUFFER;
        Verdict verdict = verdict(program, Claim.When.valueOf(when.toUpperCase(java.util.Locale.ROOT)), expression);

        assertThat(verdict.broken()).isEqualTo(!holds);
    }

    @Test
    void aValueThatIsThereBetweenTwoInstructionsOfOneThreadIsSeen() {
        String program = COUNTER.replace("n += 1", "n = 7; n = 0");

        assertThat(verdict(program, Claim.When.NEVER, "n == 7").broken()).isTrue();
        assertThat(verdict(program, Claim.When.NEVER, "n == 8").broken()).isFalse();
    }

    @Test
    void whatHoldsOnlyBeforeThereIsASecondThreadIsSeen() {
        Verdict verdict = verdict("n = 1\nn = 2\nn = 3\n", Claim.When.NEVER, "n == 2");

        assertThat(verdict.broken()).isTrue();
        assertThat(verdict.line()).isEqualTo(2);
    }

    @Test
    void attributesOfTwoObjectsAreLookedAtTogether() {
        String both = "a.holding + b.holding <= 1";

        assertThat(verdict(HOLDERS.formatted("lock"), Claim.When.ALWAYS, both).broken())
                .isFalse();
        Verdict broken = verdict(HOLDERS.formatted("threading.Lock()"), Claim.When.ALWAYS, both);
        assertThat(broken.broken()).isTrue();
        assertThat(broken.values()).containsExactly("a.holding + b.holding is 2");
    }

    @ParameterizedTest
    @CsvSource({
        "a.inside + B.inside <= 1, true",
        "a.inside == 0, false",
        "B.inside == 0, false",
        "len(a.mine) + len(B.mine) <= 1, true",
        "len(a.mine) == 0, false"
    })
    void theLocalsOfAThreadAreReachedByAGlobalOrByTheThreadsName(String expression, boolean holds) {
        assertThat(verdict(LOCALS, Claim.When.ALWAYS, expression).broken()).isEqualTo(!holds);
    }

    @Test
    void theWitnessLeadsToWhereItDoesNotHoldAndNoStepFurther() {
        Verdict verdict = verdict(BUFFER, Claim.When.ALWAYS, "len(buffer) <= 1");
        Code program = Library.compile(new SourceText("a.py", BUFFER));
        Machine machine = Machine.start(program, Limits.DEFAULT);
        Objects.requireNonNull(verdict.witness()).choices().forEach(machine::apply);
        Code question = verdict.claim().compile(program);

        assertThat(machine.ask(question).value()).isEqualTo(false);
        assertThat(verdict.line()).isEqualTo(8);
        assertThat(verdict.values()).containsExactly("len(buffer) is 2");
    }

    @Test
    void endsThatDifferOnlyInWhatWasSaidOfThemAreTwoOutcomes() {
        Findings findings = search(COUNTER, Claim.When.FINALLY, "n == 2");

        assertThat(search(COUNTER, Options.DEFAULT).outcomes()).hasSize(1);
        assertThat(findings.outcomes()).hasSize(2);
        assertThat(findings.outcomes()).filteredOn(o -> o.broken().isEmpty()).hasSize(1);
        assertThat(findings.verdicts().getFirst().broken()).isTrue();
    }

    @Test
    void whatTheVeryLastStepWritesCountsAtTheEnd() {
        String program = "import threading\nn = 0\nthreading.Thread(target=print).start()\nn = 5\n";

        assertThat(verdict(program, Claim.When.FINALLY, "n == 5").broken()).isFalse();
        assertThat(verdict(program, Claim.When.FINALLY, "n == 0").broken()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"ALWAYS", "FINALLY"})
    void aSearchForTheFirstStopsThereAndSaysSo(Claim.When when) {
        Options options = Options.DEFAULT.withFirst(true).withClaims(List.of(new Claim(when, "n == 0")));
        Findings findings = search(COUNTER, options);

        assertThat(findings.cut()).isEqualTo(Findings.Cut.FIRST);
        assertThat(findings.verdicts().getFirst().broken()).isTrue();
        assertThat(findings.states())
                .isLessThanOrEqualTo(search(COUNTER, options.withFirst(false)).states());
    }

    @Test
    void aDeadlockIsAFirstThingThatGoesWrong() {
        String program = "import threading\na = threading.Lock()\na.acquire()\na.acquire()\n";

        assertThat(search(program, Options.DEFAULT.withFirst(true)).cut()).isEqualTo(Findings.Cut.FIRST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "buffer.append(1) | it would change the program",
                "print(1) | it would change the program",
                "threads.clear() | it would change the program",
                "setattr(cond, 'x', 1) is None | it would change the program",
                "buffer[0].nix == 1 | it is neither true nor false in any state",
                "bufer == [] | the program has no global 'bufer'; did you mean 'buffer'?",
                "len(buffer | closing",
                "buffer = [] | this is not one expression",
                "(x := 1) | this would bind a name",
                "__import__('time').sleep(1) | 'time'"
            })
    void whatCannotBeAskedIsRefusedInOneLine(String expression, String why) {
        assertThatThrownBy(() -> search(BUFFER, Claim.When.ALWAYS, expression))
                .isInstanceOf(ClaimException.class)
                .hasMessageStartingWith("always " + expression.strip())
                .hasMessageNotContaining("\n");
        if (!why.startsWith("'") && !why.equals("closing")) {
            assertThatThrownBy(() -> search(BUFFER, Claim.When.ALWAYS, expression))
                    .hasMessageContaining(why);
        }
    }

    @Test
    void outcomesAreTheSameWhateverIsAsked() {
        for (String program :
                Stream.of(BUFFER, HOLDERS.formatted("lock"), LOCALS, COUNTER).toList()) {
            List<String> plain = search(program, Options.DEFAULT).outcomes().stream()
                    .map(ClaimsSearchTest::words)
                    .toList();
            List<String> asked = search(program, Claim.When.NEVER, "len(globals()) == 0").outcomes().stream()
                    .map(ClaimsSearchTest::words)
                    .toList();
            assertThat(asked).containsExactlyInAnyOrderElementsOf(plain);
        }
    }

    private static String words(Outcome outcome) {
        return outcome.ending() + outcome.output() + outcome.failures();
    }
}

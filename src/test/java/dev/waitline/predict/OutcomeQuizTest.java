package dev.waitline.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.CorpusProgram;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.explore.Explorer;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.narrate.Narrator;
import dev.waitline.predict.OutcomeQuiz.End;
import dev.waitline.predict.OutcomeQuiz.Item;
import dev.waitline.session.Runner;
import dev.waitline.session.Scheduler;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeQuizTest {
    private static final int MANY = 100;

    private static final SourceText WAITERS = new SourceText("waiters.py", """
        import threading
        cond = threading.Condition()
        def wait(name):
            with cond:
                cond.wait()
                print(name)
        threads = [threading.Thread(target=wait, args=(name,)) for name in "AB"]
        for thread in threads:
            thread.start()
        with cond:
            cond.notify()
        print("notified")
        """);

    private static final Speech SPEECH = new Speech(new Narrator(Locale.ENGLISH), Locale.ENGLISH);

    private static End end(Ending.Kind kind, String... lines) {
        return new End(List.of(lines), kind);
    }

    private static Item asked(OutcomeQuiz quiz, End end) {
        return quiz.items().stream()
                .filter(i -> i.end().equals(end))
                .findFirst()
                .orElseThrow();
    }

    private static List<End> ends(Findings findings) {
        return findings.outcomes().stream()
                .map(o -> new End(o.output().lines().toList(), o.ending().kind()))
                .toList();
    }

    @Test
    void whatIsImpossibleIsNearToWhatIsPossibleAndNeverAmongIt() throws Exception {
        List<End> ends = ends(Explorer.open(WAITERS, Options.DEFAULT).search(p -> {}, () -> false));
        assertThat(ends).hasSizeGreaterThan(2);
        for (int seed = 0; seed < 200; seed++) {
            OutcomeQuiz quiz = OutcomeQuiz.of(ends, MANY, new Random(seed));
            assertThat(quiz.items()).extracting(Item::end).doesNotHaveDuplicates();
            assertThat(quiz.items()).anyMatch(Item::possible).anyMatch(i -> !i.possible());
            assertThat(quiz.items())
                    .allMatch(i -> i.possible() == ends.contains(i.end()))
                    .filteredOn(Item::possible)
                    .allMatch(i -> ends.get(i.of()).equals(i.end()));
        }
    }

    /** Shares no code with the search: it runs the program. */
    @Test
    void noRunComesToWhatIsCalledImpossible() throws Exception {
        List<End> ends = ends(Explorer.open(WAITERS, Options.DEFAULT).search(p -> {}, () -> false));
        Set<End> impossible = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            OutcomeQuiz.of(ends, MANY, new Random(seed)).items().stream()
                    .filter(i -> !i.possible())
                    .forEach(i -> impossible.add(i.end()));
        }
        Set<End> seen = new HashSet<>();
        for (int seed = 0; seed < 400; seed++) {
            StringBuilder output = new StringBuilder();
            Ending ending = Objects.requireNonNull(
                    new Runner(ModelEngine.open(WAITERS), Limits.DEFAULT, p -> output.append(p.error() ? "" : p.text()))
                            .run(Scheduler.random(seed))
                            .ending());
            seen.add(new End(output.toString().lines().toList(), ending.kind()));
        }
        assertThat(impossible).hasSizeGreaterThan(10).doesNotContainAnyElementsOf(seen);
        assertThat(ends).containsAll(seen);
    }

    @Test
    void itSaysWhatComesInsteadOfWhatCannotCome() {
        List<End> ends = List.of(
                end(Ending.Kind.FINISHED, "A", "B"), end(Ending.Kind.FINISHED, "A", "C"), end(Ending.Kind.STUCK, "A"));
        OutcomeQuiz quiz = OutcomeQuiz.of(ends, MANY, new Random(3));
        for (int seed = 0; seed < 50; seed++) {
            for (Item item : OutcomeQuiz.of(ends, MANY, new Random(seed)).items()) {
                List<String> lines = item.end().lines();
                List<String> alike = lines.subList(0, item.alike());
                Stream<End> like = ends.stream()
                        .filter(e -> e.lines().size() >= alike.size()
                                && e.lines().subList(0, alike.size()).equals(alike));
                assertThat(like.toList()).isNotEmpty();
                assertThat(item.next())
                        .allMatch(next -> ends.stream()
                                .anyMatch(e -> e.lines().size() > item.alike()
                                        && e.lines().get(item.alike()).equals(next)));
                if (!item.possible() && item.alike() < lines.size()) {
                    assertThat(item.next()).doesNotContain(lines.get(item.alike()));
                }
            }
        }
        assertThat(quiz.items()).hasSizeGreaterThan(3);
        assertThat(SPEECH.why(
                        new Item(
                                end(Ending.Kind.FINISHED, "A", "A"),
                                -1,
                                1,
                                new HashSet<>(List.of("B")),
                                Set.of(Ending.Kind.STUCK)),
                        0))
                .isEqualTo("After line 1 comes \"B\" or nothing, for it is stuck, never \"A\".");
        assertThat(SPEECH.why(
                        asked(
                                OutcomeQuiz.of(List.of(end(Ending.Kind.FINISHED, "x")), MANY, new Random(1)),
                                end(Ending.Kind.STUCK, "x")),
                        0))
                .isEqualTo("After these lines comes the end of the program.");
    }

    @Test
    void aProgramThatPrintsNothingCanStillEndOtherwise() {
        OutcomeQuiz quiz = OutcomeQuiz.of(List.of(end(Ending.Kind.FINISHED)), MANY, new Random(1));
        assertThat(quiz.items()).hasSize(2);
        assertThat(OutcomeQuiz.of(List.of(end(Ending.Kind.FINISHED), end(Ending.Kind.STUCK)), MANY, new Random(1))
                        .items())
                .isEmpty();
    }

    @Test
    void whatPrintsTooMuchIsNotAskedAboutAndStillNotCalledImpossible() {
        End longer = end(Ending.Kind.FINISHED, "A", "A", "B");
        for (int seed = 0; seed < 50; seed++) {
            assertThat(OutcomeQuiz.of(List.of(end(Ending.Kind.FINISHED, "A", "B"), longer), 2, new Random(seed))
                            .items())
                    .isNotEmpty()
                    .noneMatch(i -> i.end().equals(longer));
        }
    }

    static Stream<CorpusProgram> programs() {
        return CorpusProgram.all().stream().filter(p -> p.output().size() < 12).limit(60);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void whatAProgramOfTheCorpusPrintsIsNeverCalledImpossible(CorpusProgram program) throws Exception {
        Findings findings = Explorer.open(program.source(), Options.DEFAULT.withStates(3000))
                .search(p -> {}, () -> false);
        End real =
                new End(program.output(), Ending.Kind.valueOf(program.ending().name()));
        if (findings.complete()) {
            assertThat(OutcomeQuiz.of(ends(findings), MANY, new Random(1)).items())
                    .filteredOn(i -> !i.possible())
                    .noneMatch(i -> i.end().equals(real));
        }
    }
}

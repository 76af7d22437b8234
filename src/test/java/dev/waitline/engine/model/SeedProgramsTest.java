package dev.waitline.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.waitline.engine.StepSize;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import dev.waitline.trace.ThreadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The programs of the study notes, exactly as they stand there; skipped where the notes are not beside the checkout. */
class SeedProgramsTest {
    private static final Pattern BLOCK = Pattern.compile("```python *\\n(.*?)```", Pattern.DOTALL);
    /** In the notes the output of a program follows it in the same block, under this heading. */
    private static final Pattern OUTPUT = Pattern.compile("^### 输出为.*", Pattern.DOTALL | Pattern.MULTILINE);

    private static List<String> blocks() throws IOException {
        Path notes = Path.of("..", "shared", "seed");
        assumeThat(notes).as("the study notes beside the checkout").isDirectory();
        List<String> blocks = new ArrayList<>();
        try (Stream<Path> files = Files.list(notes)) {
            for (Path file : files.sorted().toList()) {
                Matcher m = BLOCK.matcher(Files.readString(file));
                while (m.find()) {
                    blocks.add(OUTPUT.matcher(m.group(1)).replaceFirst(""));
                }
            }
        }
        return blocks;
    }

    private static SourceText program(String having) throws IOException {
        return new SourceText(
                "notes.py",
                blocks().stream().filter(b -> b.contains(having)).findFirst().orElseThrow());
    }

    @Test
    void everyBlockRuns() throws IOException {
        for (String block : blocks()) {
            Runs.Result result = Runs.random(new SourceText("notes.py", block), 7, StepSize.STATEMENT);
            assertThat(result.ending()).as(block).isNotNull();
        }
    }

    @Test
    void notifyOneOfThreeLeavesTwoWaitingForEver() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Runs.Result result = Runs.random(program("con.notify(1)"), seed, StepSize.OPERATION);
            assertThat(result.ending().kind()).isEqualTo(Ending.Kind.STUCK);
            assertThat(result.ending().status()).isEqualTo(100);
            assertThat(result.last().threads().stream()
                            .filter(t -> t.state() instanceof ThreadState.Waiting w
                                    && w.on().name().equals("con")))
                    .as(result.schedule().toString())
                    .hasSize(2);
            assertThat(result.output().lines().filter(l -> l.contains("awake"))).hasSize(1);
        }
    }

    @Test
    void threadsWhosePredicateFailsLineUpAgain() throws IOException {
        Runs.Result result = Runs.inTurn(program("wait_for(predicate"));
        assertThat(result.ending().kind()).isEqualTo(Ending.Kind.STUCK);
        List<String> checks = result.output()
                .lines()
                .filter(l -> l.startsWith(">>>"))
                .map(l -> l.substring(l.length() - 1))
                .toList();
        // First each of the four on its own, then twice the two that line up again, in the order of the queue.
        assertThat(checks).containsExactly("0", "1", "2", "3", "2", "3", "2", "3");
    }

    @Test
    void theSecondSleepExampleEndsMainWithAnAttributeErrorAndTheOtherThreadSleepsOn() throws IOException {
        Runs.Result result = Runs.random(program("exit_flag = threading.Event()"), 5, StepSize.OPERATION);
        assertThat(result.ending().kind()).isEqualTo(Ending.Kind.ERROR);
        assertThat(result.ending().status()).isEqualTo(1);
        assertThat(result.last().output().error()).endsWith("AttributeError: 'bool' object has no attribute 'set'\n");
        assertThat(result.output()).isEqualTo("exit\n");
        assertThat(result.last().clock()).isEqualTo(100_000_000_000L);
    }
}

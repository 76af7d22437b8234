package dev.waitline.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the tables of accepted and refused programs against the Python found here, if it is 3.9 or later. */
@Tag("pythons")
class ParserAgainstPythonTest {
    private static final String CHECK = """
        import sys, warnings
        if sys.version_info < (3, 9):
            print("old")
            raise SystemExit
        warnings.simplefilter("ignore")
        for name in sys.argv[1:]:
            try:
                compile(open(name, encoding="utf-8").read(), name, "exec")
                print("accepts")
            except SyntaxError:
                print("refuses")
        """;

    @TempDir
    private Path folder;

    @Test
    void pythonCompilesWhatTheTableAccepts() throws Exception {
        List<SyntaxCase> cases = SyntaxCase.table("accepted.txt").toList();
        List<String> verdicts = ask(cases);
        assertThat(cases.stream().filter(c -> verdicts.get(cases.indexOf(c)).equals("refuses")))
                .isEmpty();
    }

    @Test
    void pythonRefusesWhatTheTableRefusesUnlessItIsOutsideTheSubset() throws Exception {
        List<SyntaxCase> cases = SyntaxCase.table("refused.txt").toList();
        List<String> verdicts = ask(cases);
        assertThat(cases.stream()
                        .filter(c -> verdicts.get(cases.indexOf(c)).equals("accepts"))
                        .filter(c -> !outside(c)))
                .isEmpty();
    }

    /** Said so in the message; and quotes inside f-strings, which Python allows from 3.12 on. */
    private static boolean outside(SyntaxCase aCase) {
        return Stream.of("not in the subset", "asyncio", "relative imports", "its own kind of quote")
                .anyMatch(aCase.result()::contains);
    }

    private List<String> ask(List<SyntaxCase> cases) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "-c", CHECK));
        for (int i = 0; i < cases.size(); i++) {
            Path file = folder.resolve(i + ".py");
            Files.writeString(file, cases.get(i).program());
            command.add(file.toString());
        }
        List<String> answer;
        try {
            Process python = new ProcessBuilder(command).start();
            answer = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(python.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } catch (IOException e) {
            answer = List.of();
        }
        assumeTrue(answer.size() == cases.size(), "no python3 of 3.9 or later on the path");
        return answer;
    }
}

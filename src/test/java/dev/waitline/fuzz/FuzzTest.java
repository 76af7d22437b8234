package dev.waitline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waitline.corpus.Chosen;
import dev.waitline.corpus.PythonRun;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.cpython.RealPythons;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.session.Runner;
import dev.waitline.session.Scheduler;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pieces of Python drawn at random do on the model what they do on CPython 3.11: they print the same and end with the same exception.
 * {@code -Dwaitline.pieces=100000} draws so many, {@code -Dwaitline.seed=7} others.
 */
@Tag("pythons")
class FuzzTest {
    private static final int BATCH = 250;
    private static final int SHOWN = Chosen.number("shown", 12);
    private static final String MARK = "@@ piece ";
    private static final Limits LIMITS = Limits.DEFAULT.withWall(120);

    /** What is an exception of the same type and is said in other words: {@code docs/FIDELITY.md} names these. */
    private static final Pattern OTHER_WORDS =
            Pattern.compile("(?m)TypeError (iter\\(\\) returned non-iterator of type .*|argument of type '\\w+' is not"
                + " iterable|'C' object is not iterable|can't multiply sequence by non-int of type .*|unsupported"
                + " operand type\\(s\\) for \\*=?: .*|__(str|repr)__ returned non-string .*|'\\w+' object (does"
                + " not|doesn't) support item deletion|[lr]just\\(\\) argument 2 must be .*|center\\(\\) argument 2"
                + " must be .*|a bytes-like object is required, not .*|not all arguments converted during"
                + " (bytes|string) formatting|'\\w+' object cannot be interpreted as an integer|cannot convert '\\w+'"
                + " object to bytes|\\w+\\(\\) argument( \\d)? must be str, not None(Type)?|%\\w format: a (real"
                + " )?number is required, not .*)$|OverflowError (Python int too large to convert to C \\w+|signed"
                + " integer is .*)$");

    /** What the model does otherwise, and FIDELITY says so. */
    private static final Pattern NAMED = Pattern.compile(
            "__contains__\\(self, key\\): (print\\('called'\\); )?return NotImplemented|__index__\\(self\\):"
                    + " (raise|return 1 / 0)|__getattr__\\(self, name\\): (raise|return 1 / 0)|\\.translate\\(");

    @TempDir
    private Path folder;

    @Test
    void piecesDoTheSameAsOnCPython() throws IOException {
        Optional<InstalledPython> python = RealPythons.all().stream()
                .filter(p -> p.series().equals("3.11"))
                .findFirst();
        assumeTrue(python.isPresent(), "no Python 3.11, whose messages the model's are");
        int wanted = Chosen.number("pieces", 2000);
        Pieces pieces = new Pieces(Chosen.number("seed", 20261127));
        List<String> differences = new ArrayList<>();
        int number = 0;
        int different = 0;
        while (number < wanted) {
            List<List<String>> batch = new ArrayList<>();
            while (batch.size() < BATCH && number < wanted) {
                batch.add(pieces.next());
                number++;
            }
            String program = program(batch);
            List<String> there = outputs(onCPython(python.orElseThrow(), program), batch.size());
            List<String> here = outputs(onModel(program, batch), batch.size());
            for (int i = 0; i < batch.size(); i++) {
                if (!here.get(i).equals(there.get(i))
                        && !isKnown(String.join("\n", batch.get(i)), here.get(i), there.get(i))) {
                    different++;
                    if (differences.size() < SHOWN) {
                        differences.add(String.join("\n", batch.get(i)) + "\n--- CPython\n" + there.get(i)
                                + "--- model\n" + here.get(i));
                    }
                }
            }
        }
        int all = different;
        assertThat(differences)
                .as(() -> all + " pieces differ:\n" + String.join("\n======\n", differences))
                .isEmpty();
    }

    /** The pieces, one after the other, each in a function of its own; what ends one is told. */
    private static String program(List<List<String>> batch) {
        StringBuilder text = new StringBuilder("import warnings\nwarnings.simplefilter('ignore')\n");
        for (int i = 0; i < batch.size(); i++) {
            text.append("def piece():\n");
            batch.get(i).forEach(line -> text.append("    ").append(line).append("\n"));
            text.append("print('" + MARK + i + "')\n");
            text.append("try:\n    piece()\nexcept BaseException as error:\n");
            text.append("    print('ends with', type(error).__name__, error)\n");
        }
        return text.append("print('" + MARK + batch.size() + "')\n").toString();
    }

    private static List<String> outputs(String output, int size) {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int from = output.indexOf(MARK + i + "\n");
            int to = output.indexOf(MARK + (i + 1) + "\n");
            each.add(
                    from < 0
                            ? "(not reached)\n"
                            : output.substring(from + (MARK + i).length() + 1, to < 0 ? output.length() : to)
                                    .replaceAll("0x[0-9a-f]{6,}", "0x")
                                    .replaceAll("(<function [^>]*(?:<locals>[^>]*)*|<property object) at 0x>", "$1>")
                                    .replaceAll("\\b(list|tuple|str_ascii|range|dict_key|set)_?iterator\\b", "iterator")
                                    .replaceAll("<iterator object at 0x>", "<iterator object>"));
            each.add(OTHER_WORDS.matcher(each.removeLast()).replaceAll("(in other words)"));
        }
        return each;
    }

    private String onCPython(InstalledPython python, String program) throws IOException {
        Path file = Files.writeString(folder.resolve("pieces.py"), program);
        PythonRun run = PythonRun.begin(
                        List.of(python.path().toString(), "-X", "utf8", "-W", "ignore", file.toString()),
                        PythonRun.LONG_ENOUGH)
                .join();
        assertThat(run.status()).as(run::errors).isZero();
        return run.output();
    }

    private static String onModel(String program, List<List<String>> batch) {
        StringBuilder output = new StringBuilder();
        try {
            ModelEngine engine = ModelEngine.open(new SourceText("pieces.py", program));
            new Runner(engine, LIMITS, p -> output.append(p.error() ? "" : p.text())).run(Scheduler.keepGoing());
        } catch (SourceException refused) {
            return oneByOne(batch, refused);
        } catch (RuntimeException | Error fault) {
            output.append("(fault of ours: ").append(fault).append(")\n");
            return output.toString();
        }
        return output.toString();
    }

    /** A piece is refused: the others are run without it. */
    private static String oneByOne(List<List<String>> batch, SourceException whole) {
        StringBuilder output = new StringBuilder();
        for (int i = 0; i < batch.size(); i++) {
            output.append(MARK).append(i).append("\n");
            try {
                String alone = onModel(program(List.of(batch.get(i))), List.of());
                output.append(
                        alone, alone.indexOf("\n") + 1, Math.max(alone.lastIndexOf(MARK), alone.indexOf("\n") + 1));
            } catch (RuntimeException refused) {
                output.append("(refused: ").append(refused.getMessage()).append(")\n");
            }
        }
        return output.append(MARK).append(batch.size()).append("\n").toString();
    }

    /** What is known to be different, and named in FIDELITY. */
    private static boolean isKnown(String piece, String here, String there) {
        return NAMED.matcher(piece).find()
                || here.contains("is not in the subset")
                || here.contains("type 'C' is not subscriptable")
                || there.contains("nan, nan");
    }
}

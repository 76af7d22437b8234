package dev.waitline.library;

import dev.waitline.engine.model.ModelEngine;
import dev.waitline.machine.module.Library;
import dev.waitline.session.Runner;
import dev.waitline.session.Scheduler;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of CPython's own test files, run on the model as it is, as far as that goes. */
final class OwnTestFile {
    /** How often a run that a test has ended is begun anew without that test. */
    private static final int MOST_RUNS = 40;

    /** Tests that would take minutes each; they count as failed. A limit of time would hit others instead on a busy machine. */
    private static final Set<String> TOO_LONG =
            Set.of("TestFrozenSet.test_hash_effectiveness", "TestFrozenSetSubclass.test_hash_effectiveness");

    private static final Limits LIMITS = Limits.DEFAULT.withWall(900).withSteps(60_000_000);
    /** Parts of the test package that are about what the model lacks. */
    private static final Set<String> LEFT_OUT = Set.of("pickletester", "test_json", "test_import");

    private final Path folder;
    private final String name;

    OwnTestFile(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** How a test came out. */
    enum Verdict {
        PASSED,
        FAILED,
        /** It needs what the model refuses, or a stand-in for it. */
        REFUSED,
        /** By what it says itself, as on CPython. */
        SKIPPED
    }

    /** @param why what it failed with, or needs */
    record Outcome(Verdict verdict, String why) {}

    /**
     * What came of a file.
     *
     * @param tests each test by its name, {@code Class.method}
     * @param cannot why nothing could be run, or null
     */
    record Result(
            String name,
            Map<String, Outcome> tests,
            @Nullable String cannot) {
        int count(Verdict verdict) {
            return (int)
                    tests.values().stream().filter(o -> o.verdict() == verdict).count();
        }
    }

    Result run() {
        SourceText text;
        try {
            text = CarriedOver.of(name + ".py", whole());
        } catch (IllegalStateException e) {
            return new Result(name, Map.of(), e.getMessage());
        }
        Map<String, Outcome> found = new LinkedHashMap<>();
        TOO_LONG.stream()
                .filter(test -> name.equals("test_set"))
                .forEach(test -> found.put(test, new Outcome(Verdict.FAILED, "takes too long")));
        Set<String> all = new TreeSet<>();
        String cannot = null;
        String fixture = "its class could not be set up";
        for (int i = 0; i < MOST_RUNS; i++) {
            String leave = String.join("\n", found.keySet());
            StringBuilder output = new StringBuilder();
            StringBuilder error = new StringBuilder();
            String end = once(text.reading(leave.isEmpty() ? "" : leave + "\n"), output, error);
            String running = null;
            boolean ended = false;
            boolean news = false;
            for (String line : output.toString().lines().toList()) {
                int at = line.indexOf("@@");
                if (at < 0) {
                    continue;
                }
                String[] words = line.substring(at + 2).split(" ", 3);
                String why = words.length > 2 ? words[2] : "";
                switch (words[0]) {
                    case "test" -> all.add(words[1]);
                    case "run" -> running = words[1];
                    case "end" -> ended = true;
                    case "pass", "fail", "skip" -> {
                        running = null;
                        news = true;
                        found.put(words[1], new Outcome(verdict(words[0], why), why));
                    }
                    case "class" -> fixture = line.substring(at + 2);
                    default -> {}
                }
            }
            if (ended) {
                break;
            }
            if (running == null) {
                cannot = "ends at once: " + end + " " + tail(error);
                if (!news) {
                    try {
                        text = withoutWhatFails(text, error.toString());
                    } catch (IllegalStateException e) {
                        break;
                    }
                }
            } else {
                found.put(running, new Outcome(Verdict.FAILED, end));
            }
        }
        for (String test : all) {
            found.putIfAbsent(test, new Outcome(Verdict.FAILED, fixture));
        }
        return new Result(name, found, found.isEmpty() ? cannot : null);
    }

    /** The file failed as it was loaded: the line at which it did, by its traceback, is left out. */
    private static SourceText withoutWhatFails(SourceText text, String traceback) {
        List<MatchResult> places = Pattern.compile("(?m)^  File \"[^\"]*\", line (\\d+), in (\\S+)")
                .matcher(traceback)
                .results()
                .toList();
        List<String> lines = traceback.lines().toList();
        if (places.isEmpty()) {
            throw new IllegalStateException("no place");
        }
        return CarriedOver.without(text, Integer.parseInt(places.getLast().group(1)), lines.getLast());
    }

    private static Verdict verdict(String word, String why) {
        return switch (word) {
            case "pass" -> Verdict.PASSED;
            case "fail" -> Verdict.FAILED;
            default -> why.startsWith("needs ") ? Verdict.REFUSED : Verdict.SKIPPED;
        };
    }

    private static String tail(StringBuilder error) {
        List<String> lines = error.toString().lines().toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
    }

    private static String once(SourceText text, StringBuilder output, StringBuilder error) {
        ModelEngine engine = ModelEngine.open(text);
        try {
            Runner.Result result = new Runner(engine, LIMITS, p -> (p.error() ? error : output).append(p.text()))
                    .run(Scheduler.keepGoing());
            return result.ending() == null ? "limit " + result.reached() : String.valueOf(result.ending());
        } catch (RuntimeException | Error fault) {
            return "fault " + fault;
        }
    }

    private String whole() {
        String test = read(folder.resolve(name + ".py"));
        StringBuilder whole = new StringBuilder(resource("support.py"));
        whole.append("\n\nclass _Modules:\n    def get(self, name):\n");
        for (String module : Library.INSTANCE.modules()) {
            whole.append("        if name == '" + module + "':\n            import " + module
                    + " as found\n            return found\n");
        }
        whole.append("        return None\n\n\n_modules = _Modules()\n");
        helpers(test, whole, new TreeSet<>(Set.of(name)));
        whole.append(CarriedOver.withSupport(test));
        whole.append(CarriedOver.classes(test).stream()
                .map(c -> "'" + c + "'")
                .collect(Collectors.joining(", ", "\n_classes = [", "]\n")));
        return whole.append(resource("runner.py")).toString();
    }

    /** What else of the test package is imported stands in front, and what it defines can be had by its module's name. */
    private void helpers(String text, StringBuilder whole, Set<String> done) {
        for (String helper : CarriedOver.needed(text)) {
            if (!done.add(helper)) {
                continue;
            }
            Path file = folder.resolve(helper + ".py");
            if (LEFT_OUT.contains(helper) || !Files.exists(file)) {
                whole.append(helper + " = _missing('test." + helper + "')\n");
                continue;
            }
            String content = read(file);
            helpers(content, whole, done);
            whole.append(CarriedOver.withSupport(content));
            whole.append(helper + " = _types.SimpleNamespace()\n");
            List<String> names = new ArrayList<>(CarriedOver.classes(content));
            content.lines()
                    .filter(l -> l.startsWith("def "))
                    .forEach(l -> names.add(l.substring(4, l.indexOf('(')).strip()));
            names.forEach(n -> whole.append(helper + "." + n + " = " + n + "\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String file) {
        try (InputStream in = OwnTestFile.class.getResourceAsStream("/cpython/on_model/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the files that are named and prints how each test came out, for those who mend what fails. */
    public static void main(String[] arguments) throws IOException {
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            long begun = System.nanoTime();
            OwnTestFile own = new OwnTestFile(Path.of(arguments[0]), file);
            Result result = own.run();
            if (System.getProperty("out") != null) {
                Files.writeString(
                        Path.of(System.getProperty("out")),
                        CarriedOver.of(file, own.whole()).text());
            }
            result.tests().forEach((test, outcome) -> {
                if (outcome.verdict() != Verdict.PASSED) {
                    System.out.println(outcome.verdict() + " " + file + " " + test + " " + outcome.why());
                }
            });
            System.out.printf(
                    "| `%s` | %d | %d | %d | %d | %d | %s  %.1f s%n",
                    file,
                    result.count(Verdict.PASSED),
                    result.count(Verdict.FAILED),
                    result.count(Verdict.REFUSED),
                    result.count(Verdict.SKIPPED),
                    result.tests().size(),
                    result.cannot(),
                    (System.nanoTime() - begun) / 1e9);
        }
    }
}

package dev.waitline.bench;

import dev.waitline.engine.Engine;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.cpython.CPythonEngine;
import dev.waitline.engine.cpython.RealPythons;
import dev.waitline.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What it costs to be watched: programs that time themselves, on the plain interpreter and in the same minute with the
 * agent inside, running free with every event told; and how long one gated step takes from here. {@code
 * docs/PERFORMANCE.md} says how to run it.
 */
public final class CPythonBenchmark {
    private static final int RUNS = 5;
    private static final int STEPS = 4000;

    private CPythonBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        InstalledPython python = RealPythons.one();
        for (String name : List.of("with_lock", "acquire_release", "ping_pong")) {
            Path file =
                    Path.of("src/test/resources/bench/cpython", name + ".py").toAbsolutePath();
            List<Double> plain = new ArrayList<>();
            List<Double> watched = new ArrayList<>();
            long events = 0;
            for (int i = 0; i < RUNS; i++) {
                plain.add(plain(python, file));
                Watched one = watched(python, file);
                watched.add(one.seconds());
                events = one.events();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-16s plain %6.1f ms   watched %7.1f ms   %5.1f times   %d events%n",
                    name,
                    median(plain) * 1e3,
                    median(watched) * 1e3,
                    median(watched) / median(plain),
                    events);
        }
        steps(python);
    }

    private static double plain(InstalledPython python, Path file) throws IOException {
        Process process = new ProcessBuilder(python.path().toString(), file.toString()).start();
        return Double.parseDouble(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    private record Watched(double seconds, long events) {}

    private static Watched watched(InstalledPython python, Path file) throws IOException, RefusedException {
        SourceText program = new SourceText(file.toString(), Files.readString(file));
        try (CPythonEngine engine = CPythonEngine.open(program, python, false)) {
            long events = 0;
            while (engine.ending() == null) {
                events += engine.free(Duration.ofMillis(50)).events().size();
            }
            return new Watched(
                    Double.parseDouble(engine.snapshot().output().standard().strip()), events);
        }
    }

    private static void steps(InstalledPython python) throws RefusedException {
        String text = """
            import threading
            lock = threading.Lock()
            n = 0
            def work():
                global n
                while True:
                    with lock:
                        n += 1
            threading.Thread(target=work).start()
            work()
            """;
        SourceText program = new SourceText("steps.py", text);
        System.out.printf(Locale.ROOT, "one gated step                     %s%n", steps(python, program, false));
        System.out.printf(Locale.ROOT, "one gated step, with its snapshot  %s%n", steps(python, program, true));
    }

    private static String steps(InstalledPython python, SourceText program, boolean seen) throws RefusedException {
        try (Engine engine = CPythonEngine.open(program, python, false)) {
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < STEPS; i++) {
                List<Integer> movable = engine.movable();
                long begin = System.nanoTime();
                engine.step(movable.get(i % movable.size()), StepSize.OPERATION);
                if (seen) {
                    engine.snapshot();
                }
                times.add((System.nanoTime() - begin) / 1e6);
            }
            return String.format(
                    Locale.ROOT,
                    "median %.3f ms, 95 %% below %.3f ms",
                    median(times),
                    times.stream().sorted().toList().get(STEPS * 95 / 100));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}

package dev.waitline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times whole runs from the command line, each beside the same program on a real Python, in turn: first argument how
 * often, second the Python. Prints the median of each and their ratio. Wants the image that {@code mvn package} makes.
 */
public final class RunBenchmark {
    private static final String WAITLINE = "target/waitline/bin/waitline";

    private RunBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
        String python = arguments.length > 1 ? arguments[1] : "python3";
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Map<String, Figures> all = new LinkedHashMap<>();
        for (int i = 0; i < times; i++) {
            all.computeIfAbsent("java -version", Figures::new).add(time(List.of(java, "-XX:+UseSerialGC", "-version")));
            for (String name : List.of("ten_lines", "loop", "lock_pairs", "ping_pong")) {
                String program = "src/test/resources/bench/" + name + ".py";
                all.computeIfAbsent(name + ", Python", Figures::new).add(time(List.of(python, program)));
                all.computeIfAbsent(name + ", Waitline", Figures::new).add(time(List.of(WAITLINE, "run", program)));
            }
        }
        all.values().forEach(System.out::println);
        double floor = all.get("java -version").median();
        for (String name : List.of("ten_lines", "loop", "lock_pairs", "ping_pong")) {
            double ours = all.get(name + ", Waitline").median();
            double theirs = all.get(name + ", Python").median();
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %.1f times Python, %.1f times Python and the JVM's own start%n",
                    name,
                    ours / theirs,
                    ours / (theirs + floor));
        }
    }

    private static long time(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("failed: " + command);
        }
        return System.nanoTime() - start;
    }
}

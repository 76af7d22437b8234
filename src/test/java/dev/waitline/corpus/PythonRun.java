package dev.waitline.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What came of one Python process. Such processes mostly wait, so tests begin many of them and judge each when it is its
 * turn.
 *
 * @param ended false where it still ran when patience was at an end, and was killed
 */
public record PythonRun(boolean ended, int status, String output, String errors) {
    /** Only so that a test ends: nothing takes as long, however busy the machine is. */
    public static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    /** After so long without an end, one that has said all it has to say counts as stuck. */
    private static final Duration LONG_ENOUGH_TO_BE_STUCK = Duration.ofSeconds(2);

    private static final long POLL_MILLIS = 50;

    /** So many at once that the processors have work, and so few that sleeps still take about as long as they say. */
    private static final ExecutorService RUNNERS =
            Executors.newFixedThreadPool(12, Thread.ofPlatform().daemon().factory());

    /**
     * Who starts the tests in the background of a shell has SIGINT ignored, and so have all processes below: Python would
     * not raise KeyboardInterrupt then. This makes it as usual, where {@code env} can.
     */
    private static final List<String> WITH_SIGNALS = withSignals();

    private static List<String> withSignals() {
        List<String> env = List.of("env", "--default-signal=INT");
        try {
            Process tried = new ProcessBuilder(
                            Stream.concat(env.stream(), Stream.of("true")).toList())
                    .redirectErrorStream(true)
                    .start();
            tried.getInputStream().readAllBytes();
            return tried.waitFor() == 0 ? env : List.of();
        } catch (IOException none) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a process is waited for. */
    @FunctionalInterface
    private interface Waiting {
        /** @return whether it has ended */
        boolean until(Process process, Path output) throws IOException, InterruptedException;
    }

    /** Runs the command as soon as there is room for it. */
    public static CompletableFuture<PythonRun> begin(List<String> command, Duration patience) {
        return begin(command, (process, output) -> process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** The same for one that is not expected to end, and is killed some time after its output was as {@code complete} says. */
    public static CompletableFuture<PythonRun> beginStuck(List<String> command, Predicate<String> complete) {
        return begin(command, (process, output) -> {
            long end = System.nanoTime() + LONG_ENOUGH.toNanos();
            while (!complete.test(new String(Files.readAllBytes(output), StandardCharsets.UTF_8))
                    && System.nanoTime() < end) {
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
            return process.waitFor(LONG_ENOUGH_TO_BE_STUCK.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    private static CompletableFuture<PythonRun> begin(List<String> command, Waiting waiting) {
        return CompletableFuture.supplyAsync(() -> run(command, waiting), RUNNERS);
    }

    private static PythonRun run(List<String> command, Waiting waiting) {
        try {
            Path output = Files.createTempFile("waitline", ".out");
            Path errors = Files.createTempFile("waitline", ".err");
            try {
                Process process = new ProcessBuilder(Stream.concat(WITH_SIGNALS.stream(), command.stream())
                                .toList())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
                process.getOutputStream().close();
                boolean ended = waiting.until(process, output);
                int status =
                        ended ? process.exitValue() : process.destroyForcibly().waitFor();
                return new PythonRun(ended, status, Files.readString(output), Files.readString(errors));
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

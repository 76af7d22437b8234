package dev.waitline.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * What came of one Python process. Such processes mostly wait, so tests begin many of them and judge each when it is its
 * turn.
 *
 * @param ended false where it still ran when patience was at an end, and was killed
 */
public record PythonRun(boolean ended, int status, String output, String errors) {
    /** So many at once that the processors have work, and so few that sleeps still take about as long as they say. */
    private static final ExecutorService RUNNERS =
            Executors.newFixedThreadPool(24, Thread.ofPlatform().daemon().factory());

    /** Runs the command as soon as there is room for it. */
    public static CompletableFuture<PythonRun> begin(List<String> command, Duration patience) {
        return CompletableFuture.supplyAsync(() -> run(command, patience), RUNNERS);
    }

    private static PythonRun run(List<String> command, Duration patience) {
        try {
            Path output = Files.createTempFile("waitline", ".out");
            Path errors = Files.createTempFile("waitline", ".err");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
                process.getOutputStream().close();
                boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
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

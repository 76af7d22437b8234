package dev.waitline.explore.brute;

import dev.waitline.corpus.PythonRun;
import dev.waitline.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** A real CPython that pauses between bytecodes, so that unlikely interleavings come about. */
final class NoisyPython {
    private static final Pattern FLAG = Pattern.compile("\\bl[ab]\\.(release|locked)\\(|\\(la\\)");

    private final Path python;

    NoisyPython(Path python) {
        this.python = python;
    }

    /**
     * How one run, or several, ended.
     *
     * @param words as {@link Outcomes} puts it, or {@code slow}
     */
    record Seen(int times, String words) {
        /** Whether nobody knows how it would have ended. */
        boolean isSlow() {
            return words.equals("slow");
        }

        /**
         * Whether it may come from a moment that only CPython has. A thread that had to wait for a plain lock has it before
         * the lock's own flag says so; meanwhile a try fails, {@code locked} is false, and {@code release} raises.
         */
        boolean mayBeBetweenLockAndFlag(SourceText program) {
            return times == 1 && FLAG.matcher(program.text()).find();
        }
    }

    /** Runs each program so often, one after the other, in one process. */
    CompletableFuture<List<List<Seen>>> run(List<SourceText> programs, int runs, long seed) {
        try {
            Path folder = Files.createTempDirectory("waitline");
            List<String> command = new ArrayList<>(
                    List.of(python.toString(), "-I", "-S", "-X", "utf8", driver(), "" + runs, "" + seed));
            List<Path> files = new ArrayList<>();
            for (SourceText program : programs) {
                Path file = folder.resolve(files.size() + "-" + program.name());
                Files.writeString(file, program.text());
                files.add(file);
                command.add(file.toString());
            }
            return PythonRun.begin(command, Duration.ofHours(2)).thenApply(run -> {
                try {
                    return seen(run, files);
                } finally {
                    delete(folder, files);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String driver() {
        return Path.of(URI.create(Objects.requireNonNull(NoisyPython.class.getResource("/cpython/noisy.py"))
                        .toString()))
                .toString();
    }

    private static List<List<Seen>> seen(PythonRun run, List<Path> files) {
        if (!run.ended() || run.status() != 0) {
            throw new IllegalStateException(run.errors());
        }
        Map<String, List<Seen>> seen = new LinkedHashMap<>();
        List<Seen> last = new ArrayList<>();
        for (String line : run.output().lines().toList()) {
            if (line.startsWith("= ")) {
                last = new ArrayList<>();
                seen.put(line.substring(2), last);
            } else {
                int space = line.indexOf(' ');
                last.add(new Seen(Integer.parseInt(line.substring(0, space)), line.substring(space + 1)));
            }
        }
        return files.stream()
                .map(f -> Objects.requireNonNull(seen.get(f.toString())))
                .toList();
    }

    private static void delete(Path folder, List<Path> files) {
        try {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.waitline.engine.cpython;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an executable that may be a Python says of itself.
 *
 * @param implementation {@code CPython}, {@code PyPy} and so on
 * @param version {@code 3.11.7}; with a {@code t} at its end when it was built without the interpreter lock
 * @param major the 3 in it
 * @param minor the 11 in it
 * @param executable where it is itself, which a shim is not
 */
record Answer(String implementation, String version, int major, int minor, Path executable) {
    private static final int OLDEST = 8;
    private static final int NEWEST = 14;
    private static final int LONGEST = 64 * 1024;
    private static final String MARK = "waitline-python";

    /** Understood by every Python from 2.7 on. Code points, because a path may hold what cannot be printed. */
    private static final String QUESTION = String.join(
            "\n",
            "import sys",
            "kind = getattr(getattr(sys, 'implementation', None), 'name', None)",
            "kind = kind or ('pypy' if hasattr(sys, 'pypy_version_info') else 'cpython')",
            "free = 't' if 't' in getattr(sys, 'abiflags', '') else ''",
            "place = ','.join(str(ord(c)) for c in (sys.executable or ''))",
            "print(' '.join(['" + MARK + "', kind, '%d.%d.%d' % sys.version_info[:3] + free, place, '.']))");

    /** Nobody answered as a Python would. */
    static final class NoAnswerException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        /** @param reason as the end of a sentence */
        NoAnswerException(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /**
     * Asks, and waits no longer than {@code patience}. The process is gone afterwards, and so is what it started.
     *
     * @throws NoAnswerException when it does not start, does not come to an end, or says something else
     */
    static Answer of(Path executable, Duration patience) throws NoAnswerException {
        Process process;
        try {
            process = new ProcessBuilder(executable.toString(), "-E", "-s", "-S", "-c", QUESTION)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new NoAnswerException("does not start");
        }
        try {
            return read(said(process, patience), executable);
        } finally {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** What a process writes before it ends. Something it left behind may keep the pipe open for ever. */
    private static String said(Process process, Duration patience) throws NoAnswerException {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("waitline-ask-python").start(() -> {
            try (InputStream in = process.getInputStream()) {
                process.getOutputStream().close();
                text.complete(new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII));
            } catch (IOException e) {
                text.complete("");
            }
        });
        try {
            return text.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NoAnswerException("does not answer within " + patience.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("was not waited for");
        }
    }

    private static Answer read(String said, Path asked) throws NoAnswerException {
        for (String line : said.lines().toList()) {
            Answer answer = answer(line.split(" "), asked);
            if (answer != null) {
                return answer;
            }
        }
        throw new NoAnswerException("does not answer as a Python does");
    }

    private static @Nullable Answer answer(String[] words, Path asked) {
        if (words.length != 5 || !words[0].equals(MARK) || !words[2].matches("\\d{1,3}(\\.\\d{1,3}){2}t?")) {
            return null;
        }
        String[] numbers = words[2].split("\\.");
        return new Answer(
                written(words[1]),
                words[2],
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                place(words[3], asked));
    }

    private static Path place(String codePoints, Path asked) {
        try {
            String text = Arrays.stream(codePoints.split(","))
                    .filter(c -> !c.isEmpty())
                    .map(c -> Character.toString(Integer.parseInt(c)))
                    .collect(Collectors.joining());
            return text.isEmpty() ? asked : Path.of(text);
        } catch (IllegalArgumentException e) {
            // Also an InvalidPathException: a name that this computer's Java cannot write.
            return asked;
        }
    }

    private static String written(String implementation) {
        return switch (implementation.toLowerCase(Locale.ROOT)) {
            case "cpython" -> "CPython";
            case "pypy" -> "PyPy";
            case "graalpy" -> "GraalPy";
            case "jython" -> "Jython";
            default -> implementation;
        };
    }

    /** {@code Python 3.7.16}, {@code PyPy 3.9.17}. */
    String what() {
        return (implementation.equals("CPython") ? "Python" : implementation) + " " + version;
    }

    /** Why it cannot be used, as the end of a sentence; null when it can. */
    @Nullable
    String unfit() {
        if (!implementation.equals("CPython")) {
            return "is not a CPython";
        }
        if (major < 3 || (major == 3 && minor < OLDEST)) {
            return "is older than 3." + OLDEST;
        }
        return major > 3 || minor > NEWEST ? "is newer than 3." + NEWEST + ", the last that is known to work" : null;
    }
}

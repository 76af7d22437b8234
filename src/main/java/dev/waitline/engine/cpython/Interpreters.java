package dev.waitline.engine.cpython;

import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.Pythons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Pythons on this computer. Each that is found is asked what it is, all at the same time and none longer than
 * some seconds: a name tells little, and a shim of pyenv is not what it starts. Any thread may use it.
 */
public final class Interpreters {
    private static final String ADVICE =
            "; name a CPython 3.8 to 3.14, or leave it out to take the first that is found";

    private final Places places;
    private final Duration patience;

    /** Looks on this computer. */
    public Interpreters() {
        this(Patience.USUAL);
    }

    /** Looks on this computer, and waits for each interpreter as long as {@code patience} says. */
    public Interpreters(Patience patience) {
        this(Places.here(), patience.toTell());
    }

    Interpreters(Places places, Duration patience) {
        this.places = places;
        this.patience = patience;
    }

    /** What a candidate turned out to be: an answer, or why there is none. */
    private record Asked(
            Places.Candidate candidate, @Nullable Answer answer, String silent) {
        static Asked of(Places.Candidate candidate, Duration patience) {
            try {
                return new Asked(candidate, Answer.of(candidate.path(), patience), "");
            } catch (Answer.NoAnswerException e) {
                return new Asked(candidate, null, e.reason());
            }
        }

        Path path() {
            return answer == null ? candidate.path() : answer.executable();
        }
    }

    /** Looks everywhere, each time anew. One that can be reached in several ways is listed once. */
    public Pythons find() {
        List<InstalledPython> fit = new ArrayList<>();
        List<Pythons.Unfit> unfit = new ArrayList<>();
        for (Asked asked : asked(places.all())) {
            Answer answer = asked.answer();
            String reason = answer == null ? asked.silent() : answer.unfit();
            if (answer != null && reason == null) {
                fit.add(new InstalledPython(
                        answer.executable(), answer.version(), asked.candidate().found()));
            } else if (answer != null || !asked.candidate().isShim()) {
                String what = answer == null ? "Python" : answer.what();
                unfit.add(new Pythons.Unfit(
                        asked.path(), what, asked.candidate().found(), Objects.requireNonNull(reason)));
            }
        }
        return new Pythons(preferred(fit), unfit);
    }

    /** The first choice, without asking the others when {@code python3} on PATH will do; empty when there is none. */
    public Optional<InstalledPython> first() {
        return places.named("python3")
                .map(path ->
                        Asked.of(new Places.Candidate(path, "PATH"), patience).answer())
                .filter(answer -> answer.unfit() == null)
                .map(answer -> new InstalledPython(answer.executable(), answer.version(), "PATH"))
                .or(() -> find().fit().stream().findFirst());
    }

    private List<Asked> asked(List<Places.Candidate> candidates) {
        Map<Path, Places.Candidate> different = new LinkedHashMap<>();
        candidates.forEach(c -> different.putIfAbsent(asShim(c.path()), c));
        Map<Path, Asked> found = new LinkedHashMap<>();
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Asked>> answers = different.values().stream()
                    .map(c -> CompletableFuture.supplyAsync(() -> Asked.of(c, patience), askers))
                    .toList();
            answers.stream().map(CompletableFuture::join).forEach(a -> found.putIfAbsent(real(a.path()), a));
        }
        return List.copyOf(found.values());
    }

    /** Links to one executable are one, but not where it goes by the name under which it was called, as shims do. */
    private static Path asShim(Path path) {
        Path real = real(path);
        String name = String.valueOf(real.getFileName());
        return name.startsWith("python") ? real : path;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    /** First what PATH has first, then the newest. */
    private static List<InstalledPython> preferred(List<InstalledPython> fit) {
        List<InstalledPython> sorted = new ArrayList<>(fit);
        sorted.sort(Comparator.comparing(Interpreters::age));
        fit.stream().filter(i -> i.found().equals("PATH")).findFirst().ifPresent(first -> {
            sorted.remove(first);
            sorted.addFirst(first);
        });
        return sorted;
    }

    private static long age(InstalledPython interpreter) {
        long number = 0;
        for (String part : interpreter.version().replace("t", "").split("\\.")) {
            number = number * 1000 + Long.parseLong(part);
        }
        return -number;
    }

    /**
     * The interpreter that a person named, by its path or by a name on PATH.
     *
     * @throws EngineFailedException when there is none that can be used; the message says why
     */
    public InstalledPython at(Path named) {
        Path path = named;
        if (!Files.exists(named) && named.getNameCount() == 1 && !named.isAbsolute()) {
            path = places.named(named.toString()).orElse(named);
        }
        if (!Files.exists(path)) {
            throw wrong(named, "there is no such file");
        }
        if (Files.isDirectory(path)) {
            throw wrong(named, "this is a folder");
        }
        if (!Files.isExecutable(path)) {
            throw wrong(named, "this file is not executable");
        }
        Asked asked = Asked.of(new Places.Candidate(path.toAbsolutePath(), "chosen"), patience);
        Answer answer = asked.answer();
        if (answer == null) {
            throw wrong(named, "this is no Python: it " + asked.silent());
        }
        String reason = answer.unfit();
        if (reason != null) {
            throw wrong(named, answer.what() + " " + reason);
        }
        return new InstalledPython(answer.executable(), answer.version(), "chosen");
    }

    private static EngineFailedException wrong(Path named, String what) {
        return new EngineFailedException(named + ": " + what + ADVICE);
    }
}

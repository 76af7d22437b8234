package dev.waitline.viewmodel;

import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.InstalledPython;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Agreement;
import dev.waitline.session.Recording;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Holds the current line of the session against another engine: what runs on CPython against the model, anything else
 * against a CPython. Also knows which CPythons there are. Its methods and properties belong to the window's thread; the
 * work is done on a thread of its own.
 */
public final class Check {
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable List<InstalledPython>> interpreters = new ReadOnlyObjectWrapper<>();

    private final Opener opener;
    private final Narrator narrator;
    private final Consumer<Consumer<Run>> runs;
    private final Worker worker;
    private final Job<Void, Verdict> job;
    private final Job<Void, List<InstalledPython>> look;
    private @Nullable InstalledPython python;
    private @Nullable Line line;

    /**
     * @param runs hands over the run, on the session's worker
     * @param faults told, on any thread, of what went wrong
     */
    Check(Opener opener, Executor window, Narrator narrator, Consumer<Consumer<Run>> runs, Consumer<Throwable> faults) {
        this.opener = opener;
        this.narrator = narrator;
        this.runs = runs;
        this.worker = new Worker("waitline-check", faults);
        this.job = new Job<>(worker, window, none -> {}, verdict::set);
        this.look = new Job<>(worker, window, none -> {}, found -> {
            if (found != null) {
                interpreters.set(found);
            }
        });
    }

    private record Line(int run, int branch, int length) {}

    /**
     * What came of a check.
     *
     * @param text {@code CPython 3.11 agrees, 41 of 41 events}
     * @param sides what each of the two did where they part; empty when they agree
     * @param step the step in which they part, or 0
     */
    public record Verdict(boolean agrees, String text, List<String> sides, int step) {
        public Verdict {
            sides = List.copyOf(sides);
        }
    }

    /** What the last check of this run said, or null. */
    public ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty checkingProperty() {
        return job.runningProperty();
    }

    /** The CPythons that were found, the first choice first; null while nobody has looked. */
    public ReadOnlyObjectProperty<@Nullable List<InstalledPython>> interpretersProperty() {
        return interpreters.getReadOnlyProperty();
    }

    /** Looks which CPythons there are. */
    public void look() {
        if (!look.runningProperty().get()) {
            look.start((progress, stop) -> opener.interpreters());
        }
    }

    /** The CPython to check against from now on; until one is named it is the first that is found. */
    public void python(InstalledPython next) {
        python = next;
    }

    /** Checks the current line, as far as it was run. */
    public void check() {
        verdict.set(null);
        Job<Void, Verdict>.Attempt attempt = job.begin();
        Optional<Path> path = Optional.ofNullable(python).map(InstalledPython::path);
        runs.accept(current -> {
            Session session = current.session();
            String leader = session.traits().shortName();
            EngineChoice other = current.engine() instanceof EngineChoice.CPython
                    ? new EngineChoice.Model()
                    : new EngineChoice.CPython(path);
            Recording recording;
            Snapshot last;
            try {
                recording = Recording.of(session);
                last = session.momentAt(session.length()).snapshot();
            } catch (RuntimeException e) {
                attempt.fail(e);
                return;
            }
            attempt.run((progress, stop) -> follow(current.program(), recording, leader, last, other));
        });
    }

    private Verdict follow(SourceText program, Recording recording, String leader, Snapshot last, EngineChoice other) {
        try (Session session = opener.open(program, other)) {
            Agreement.Result result = Agreement.of(recording, session.engine());
            String follower = session.traits().shortName();
            Agreement.Difference difference = result.difference();
            return new Verdict(
                    difference == null,
                    narrator.verdict(result, follower, last),
                    difference == null ? List.of() : narrator.sides(difference, leader, follower, last),
                    difference == null ? 0 : difference.step());
        }
    }

    /** Forgets what was said; a check that is under way will say nothing. */
    public void dismiss() {
        verdict.set(null);
        job.giveUp();
    }

    /**
     * What is shown now: of another run nothing was said, and what was said of this one no longer holds once its line has
     * become another. One who only looks at the past has the same line.
     */
    void shows(RunView view) {
        Line shown = new Line(
                view.run(),
                view.branches().stream()
                        .filter(RunView.BranchRow::current)
                        .mapToInt(RunView.BranchRow::id)
                        .findFirst()
                        .orElse(-1),
                view.length());
        boolean sameRun = line != null && line.run() == shown.run();
        if (!sameRun || (verdict.get() != null && !shown.equals(line))) {
            dismiss();
        }
        line = shown;
    }

    void close() {
        worker.close(() -> {});
    }

    boolean awaitEnd(long millis) throws InterruptedException {
        return worker.awaitEnd(millis);
    }
}

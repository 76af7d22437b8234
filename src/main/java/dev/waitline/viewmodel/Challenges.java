package dev.waitline.viewmodel;

import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.explore.Outcome;
import dev.waitline.lesson.Challenge;
import dev.waitline.lesson.Lesson;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;
import dev.waitline.viewmodel.ChallengeRow.Verdict;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The challenges of the lesson that is open: looks at how runs end, and at what the search says. The window's thread. */
public final class Challenges {
    private static final Options OPTIONS = Options.DEFAULT.withStates(2_000_000).withSeconds(30);

    private final ReadOnlyObjectWrapper<List<ChallengeRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final Exploration exploration;
    private final CommandQueue commands;
    private List<Challenge> challenges = List.of();
    private @Nullable SourceText program;
    /** The text to be checked, while it has not come to run yet. */
    private @Nullable String awaited;

    Challenges(Exploration exploration, CommandQueue commands) {
        this.exploration = exploration;
        this.commands = commands;
        exploration.resultProperty().subscribe(this::found);
        exploration.searchingProperty().subscribe((was, now) -> {
            if (was && !now && exploration.resultProperty().get() == null) {
                judge(Challenge.Kind.FIX, v -> v instanceof Verdict.Checking ? new Verdict.Open() : v);
            }
        });
    }

    public ReadOnlyObjectProperty<List<ChallengeRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Whether a run that came to its end so has not the result that the lesson is about; false where no lesson says what is right. */
    public boolean isWrong(Ending ending, String output, String error) {
        return ending.kind() == Ending.Kind.FINISHED
                && challenges.stream().anyMatch(c -> !c.isGood(ending, output, error));
    }

    void lesson(@Nullable Lesson lesson) {
        challenges = lesson == null ? List.of() : lesson.challenges();
        program = null;
        awaited = null;
        reset();
    }

    private void reset() {
        rows.set(challenges.stream()
                .map(c -> new ChallengeRow(
                        switch (c.kind()) {
                            case BREAK -> ChallengeRow.Kind.BREAK;
                            case FIX -> ChallengeRow.Kind.FIX;
                        },
                        c.task(),
                        new Verdict.Open()))
                .toList());
    }

    /** @param text what the program is to be, which may not run yet */
    void check(String text) {
        SourceText running = program;
        if (running != null && running.text().equals(text)) {
            awaited = null;
            exploration.search(OPTIONS);
            judge(Challenge.Kind.FIX, v -> new Verdict.Checking());
        } else {
            awaited = text;
        }
    }

    /** @param text what is wrong with the program; empty when nothing is */
    void diagnostic(String text) {
        if (awaited != null && !text.isEmpty()) {
            awaited = null;
            judge(Challenge.Kind.FIX, v -> new Verdict.Refused());
        }
    }

    void view(RunView view) {
        if (challenges.isEmpty()) {
            return;
        }
        if (!view.program().equals(program)) {
            if (program != null) {
                reset();
            }
            program = view.program();
            if (view.program().text().equals(awaited)) {
                check(view.program().text());
            }
        }
        Ending ending = view.snapshot().ending();
        if (ending != null) {
            of(Challenge.Kind.BREAK).ifPresent(c -> ended(c, view, ending));
        }
    }

    private void ended(Challenge challenge, RunView view, Ending ending) {
        Schedule schedule = view.schedule();
        boolean good = challenge.isGood(
                ending,
                view.snapshot().output().standard(),
                view.snapshot().output().error());
        if (good) {
            judge(Challenge.Kind.BREAK, v -> v instanceof Verdict.Broken ? v : new Verdict.EndedWell());
        } else if (schedule != null && exploration.wasShown(schedule)) {
            judge(Challenge.Kind.BREAK, v -> v instanceof Verdict.Broken ? v : new Verdict.Shown());
        } else {
            int steps = view.position();
            judge(
                    Challenge.Kind.BREAK,
                    v -> v instanceof Verdict.Broken b && b.steps() <= steps
                            ? b
                            : new Verdict.Broken(steps, v instanceof Verdict.Broken b ? b.shortest() : 0));
            compare();
        }
    }

    /** Finds out how long the shortest way is, if that is not known yet. */
    private void compare() {
        SearchResult result = exploration.resultProperty().get();
        if (result != null) {
            found(result);
        } else if (!exploration.searchingProperty().get()) {
            exploration.search(OPTIONS);
        }
    }

    private void found(@Nullable SearchResult result) {
        if (result == null || !result.program().equals(program)) {
            return;
        }
        of(Challenge.Kind.BREAK).flatMap(c -> worst(c, result.findings())).ifPresent(o -> {
            if (rows.get().stream().anyMatch(r -> r.verdict() instanceof Verdict.Broken b && b.shortest() == 0)) {
                commands.measure(
                        o.witness(),
                        steps -> judge(
                                Challenge.Kind.BREAK,
                                v -> v instanceof Verdict.Broken b ? new Verdict.Broken(b.steps(), steps) : v));
            }
        });
        of(Challenge.Kind.FIX)
                .ifPresent(c -> judge(
                        Challenge.Kind.FIX, v -> v instanceof Verdict.Checking ? verdict(c, result.findings()) : v));
    }

    private static Verdict verdict(Challenge challenge, Findings findings) {
        Optional<Outcome> bad = worst(challenge, findings);
        if (bad.isPresent()) {
            return new Verdict.StillBad(
                    bad.get().ending(), bad.get().length(), bad.get().witness());
        }
        return findings.complete()
                ? new Verdict.Fixed(findings.schedules())
                : new Verdict.NothingYet(findings.states());
    }

    /** The bad outcome with the shortest witness. */
    private static Optional<Outcome> worst(Challenge challenge, Findings findings) {
        return findings.outcomes().stream()
                .filter(o -> !challenge.isGood(o.ending(), o.output(), o.error()))
                .findFirst();
    }

    private Optional<Challenge> of(Challenge.Kind kind) {
        return challenges.stream().filter(c -> c.kind() == kind).findFirst();
    }

    private interface Judge {
        Verdict of(Verdict before);
    }

    private void judge(Challenge.Kind kind, Judge judge) {
        List<ChallengeRow> next = rows.get().stream()
                .map(r -> r.kind().name().equals(kind.name()) ? r.with(judge.of(r.verdict())) : r)
                .toList();
        if (!next.equals(rows.get())) {
            rows.set(next);
        }
    }
}

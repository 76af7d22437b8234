package dev.waitline.viewmodel;

import dev.waitline.engine.StepSize;
import dev.waitline.explore.Options;
import dev.waitline.explore.Outcome;
import dev.waitline.lesson.Challenge;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.check.FixJudge;
import dev.waitline.lesson.check.FixJudge.Judgement;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;
import dev.waitline.viewmodel.ChallengeRow.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The challenges of the lesson that is open: looks at how runs end, and at what the search says. The window's thread. */
public final class Challenges {
    private static final Options OPTIONS = Options.DEFAULT.withStates(2_000_000).withSeconds(30);

    private final ReadOnlyObjectWrapper<List<ChallengeRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final Exploration exploration;
    private final CommandQueue commands;
    private final FixJudge judge;
    private final MyProgress progress;
    private List<Challenge> challenges = List.of();
    /** The lesson's own program; null when no lesson is open. */
    private @Nullable SourceText original;

    private @Nullable SourceText program;
    /** The text to be checked, while it has not come to run yet. */
    private @Nullable String awaited;

    /** @param judge says on the search's thread whether a program was mended */
    Challenges(Exploration exploration, CommandQueue commands, FixJudge judge, MyProgress progress) {
        this.progress = progress;
        this.exploration = exploration;
        this.commands = commands;
        this.judge = judge;
        exploration.problemProperty().subscribe(why -> {
            if (!why.isEmpty()) {
                judge(Challenge.Kind.FIX, v -> v instanceof Verdict.Checking ? new Verdict.Unsaid(why) : v);
            }
        });
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
        return isWrong(challenges, ending, output, error);
    }

    /** The same of outcomes, for the lesson that is open now; on any thread. */
    Predicate<Outcome> wrong() {
        List<Challenge> now = challenges;
        return o -> isWrong(now, o.ending(), o.output(), o.error());
    }

    private static boolean isWrong(List<Challenge> by, Ending ending, String output, String error) {
        return ending.kind() == Ending.Kind.FINISHED && by.stream().anyMatch(c -> !c.isGood(ending, output, error));
    }

    void lesson(@Nullable Lesson lesson) {
        challenges = lesson == null ? List.of() : lesson.challenges();
        original = lesson == null ? null : lesson.program();
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
                        c.checks().stream()
                                .flatMap(check -> Asked.of(check).stream())
                                .toList(),
                        new Verdict.Open()))
                .toList());
    }

    /** @param text what the program is to be, which may not run yet */
    void check(String text) {
        SourceText running = program;
        if (running != null && running.text().equals(text)) {
            awaited = null;
            of(Challenge.Kind.FIX).ifPresent(c -> check(c, running));
        } else {
            awaited = text;
        }
    }

    private void check(Challenge challenge, SourceText running) {
        SourceText before = original == null ? running : original;
        MyProgress.Place place = progress.place();
        exploration.search(FixJudge.asked(challenge, OPTIONS), findings -> {
            Judgement judged = judge.judge(challenge, before, running, findings);
            return () -> {
                judge(Challenge.Kind.FIX, v -> v instanceof Verdict.Checking ? verdict(judged) : v);
                if (judged instanceof Judgement.Passed passed) {
                    progress.fixed(place, passed.changed());
                }
            };
        });
        judge(Challenge.Kind.FIX, v -> new Verdict.Checking());
    }

    private static Verdict verdict(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Passed passed -> new Verdict.Fixed(passed.schedules());
            case Judgement.Bad bad -> new Verdict.StillBad(bad.ending(), bad.length(), bad.witness());
            case Judgement.Broken broken ->
                new Verdict.Untrue(
                        Asked.of(broken.claim().claim()),
                        broken.claim().length(),
                        Objects.requireNonNull(broken.claim().witness()));
            case Judgement.Missing missing -> new Verdict.Lost(Asked.of(missing.what()));
            case Judgement.TooManyLines lines -> new Verdict.TooManyLines(lines.changed(), lines.most());
            case Judgement.Unsure unsure -> new Verdict.NothingYet(unsure.states(), unsure.runs());
        };
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
        } else if (original != null && !original.text().equals(view.program().text())) {
            judge(Challenge.Kind.BREAK, v -> v instanceof Verdict.Broken ? v : new Verdict.Edited());
        } else if (schedule != null && schedule.choices().stream().anyMatch(Challenges::isFromOutside)) {
            judge(Challenge.Kind.BREAK, v -> v instanceof Verdict.Broken ? v : new Verdict.Helped());
        } else if (schedule != null && exploration.wasShown(schedule)) {
            judge(Challenge.Kind.BREAK, v -> v instanceof Verdict.Broken ? v : new Verdict.Shown());
        } else {
            int steps = view.position();
            if (schedule != null && !isKnown(steps)) {
                keep(schedule);
            }
            judge(
                    Challenge.Kind.BREAK,
                    v -> v instanceof Verdict.Broken b && b.steps() <= steps
                            ? b
                            : new Verdict.Broken(steps, v instanceof Verdict.Broken b ? b.shortest() : 0));
            compare();
        }
    }

    /** Whether it has been broken in so many steps already, or fewer. */
    private boolean isKnown(int steps) {
        return rows.get().stream().anyMatch(r -> r.verdict() instanceof Verdict.Broken b && b.steps() <= steps);
    }

    /** It counts at once; how many operations it took is found out. */
    private void keep(Schedule broke) {
        MyProgress.Place place = progress.place();
        progress.broken(place, 0);
        if (broke.engine().isEmpty()) {
            commands.measure(broke, StepSize.OPERATION, operations -> progress.broken(place, operations));
        }
    }

    /** Whether it is nothing that the program and its scheduler do by themselves. */
    private static boolean isFromOutside(Choice choice) {
        return switch (choice) {
            case Choice.Inject i -> true;
            case Choice.Wake w -> true;
            case Choice.Run r -> false;
            case Choice.Fire f -> false;
            case Choice.Tick t -> false;
            case Choice.Pass p -> false;
            case Choice.Free f -> false;
        };
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
        of(Challenge.Kind.BREAK)
                .flatMap(c -> FixJudge.bad(c, result.findings()))
                .ifPresent(o -> {
                    if (rows.get().stream()
                            .anyMatch(r -> r.verdict() instanceof Verdict.Broken b && b.shortest() == 0)) {
                        commands.measure(
                                o.witness(),
                                steps -> judge(
                                        Challenge.Kind.BREAK,
                                        v -> v instanceof Verdict.Broken b ? new Verdict.Broken(b.steps(), steps) : v));
                    }
                });
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

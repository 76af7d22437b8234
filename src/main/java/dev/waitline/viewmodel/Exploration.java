package dev.waitline.viewmodel;

import dev.waitline.explore.Claim;
import dev.waitline.explore.ClaimException;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Mishap;
import dev.waitline.explore.Options;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.Progress;
import dev.waitline.explore.Round;
import dev.waitline.explore.Sight;
import dev.waitline.explore.Story;
import dev.waitline.explore.Stuck;
import dev.waitline.explore.Verdict;
import dev.waitline.narrate.Narrator;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Schedule;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The search through every schedule of the program that runs, and what came of it. Its methods and properties belong to
 * the window's thread; each search has a thread of its own. What was found is forgotten when the program changes.
 */
public final class Exploration {
    private final ReadOnlyObjectWrapper<Options> options = new ReadOnlyObjectWrapper<>(Options.DEFAULT);
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SearchResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper grouped = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper graphShown = new ReadOnlyBooleanWrapper(false);

    private final Narrator narrator;
    private final Searcher searcher;
    private final ObjLongConsumer<Schedule> opener;
    private final Worker worker;
    private final Job<Progress, Runnable> job;
    private final KeptClaims kept;
    private String place = "";
    private final Set<Schedule> shown = new HashSet<>();
    private @Nullable SourceText program;

    /**
     * @param opener brings the session to where a schedule has made so many moves, or to its end
     * @param store where it is kept what was said of programs
     * @param faults told, on any thread, of what a search threw
     */
    Exploration(
            Searcher searcher,
            Executor window,
            Narrator narrator,
            ObjLongConsumer<Schedule> opener,
            Store store,
            Consumer<Throwable> faults) {
        this.kept = new KeptClaims(store);
        this.narrator = narrator;
        this.searcher = searcher;
        this.opener = opener;
        this.worker = new Worker("waitline-search", faults);
        this.job = new Job<>(worker, window, progress::set, this::over);
    }

    private void over(@Nullable Runnable what) {
        progress.set(null);
        result.set(null);
        if (what != null) {
            what.run();
        }
    }

    // ---- what there is to see

    public ReadOnlyObjectProperty<Options> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty searchingProperty() {
        return job.runningProperty();
    }

    /** How far the search has come; null while none runs, and before it has told anything. */
    public ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The names of the variables on which the last search found a race in the program as it is now. */
    public Set<String> races() {
        SearchResult last = result.get();
        return last == null
                ? Set.of()
                : last.findings().mishaps().keySet().stream()
                        .filter(m -> m instanceof Mishap.Race)
                        .map(m -> ((Mishap.Race) m).variable())
                        .collect(Collectors.toSet());
    }

    /** What the last search found in the program as it is now, or null. */
    public ReadOnlyObjectProperty<@Nullable SearchResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Why the last search could not look at what was said of the program; empty when it could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether outcomes that differ only in the order of lines are told as one. */
    public ReadOnlyBooleanProperty groupedProperty() {
        return grouped.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty graphShownProperty() {
        return graphShown.getReadOnlyProperty();
    }

    /** Why a program is stuck. */
    public String stuck(Stuck stuck) {
        return narrator.stuck(stuck);
    }

    /** Who died of what, and who waits for what and why it never comes, in a few lines. */
    public List<String> why(Outcome outcome) {
        return narrator.why(outcome);
    }

    /** What a search says about the program's text. */
    public List<String> sight(Sight sight) {
        return narrator.sight(sight);
    }

    /** How schedules go on for ever. */
    public String round(Round round) {
        return narrator.round(round);
    }

    /** Whether something that was said of every state holds. */
    public String verdict(Verdict verdict, boolean complete) {
        return narrator.verdict(verdict, complete);
    }

    /** What is wrong, in a few words. */
    public String title(Mishap mishap) {
        return narrator.title(mishap);
    }

    /** Who does it and where. */
    public String detail(Mishap mishap) {
        return narrator.detail(mishap);
    }

    /** How the witness of an outcome that was found comes to it: its decisive steps. */
    public List<StoryLine> story(Outcome outcome) {
        SourceText source = program;
        return source == null
                ? List.of()
                : narrator.story(Story.of(source, outcome.witness()), outcome).stream()
                        .map(row -> new StoryLine(row.thread(), narrator.line(row), row.moves()))
                        .toList();
    }

    /** Whether this is a schedule that was shown, and not one that somebody found. */
    boolean wasShown(Schedule schedule) {
        return shown.contains(schedule.joined());
    }

    /** Where this schedule leads, nobody has found it alone. */
    void wasFound(Schedule schedule) {
        shown.add(schedule.joined());
    }

    // ---- commands

    public void options(Options next) {
        options.set(next);
    }

    /** What is said of the program from now on; kept with it. */
    public void claims(List<Claim> said) {
        problem.set("");
        options.set(options.get().withClaims(said));
        kept.keep(place, said);
    }

    /** Another program is there; what was said of it comes back. */
    void place(String from) {
        if (!from.equals(place)) {
            place = from;
            problem.set("");
            options.set(options.get().withClaims(kept.of(from)));
        }
    }

    /** Searches the program that runs; a search that was running is given up. */
    public void search() {
        search(options.get());
    }

    void search(Options asked) {
        search(asked, found -> () -> {});
    }

    /** As {@link #search(Options)}; works something more out of what was found, and has that told as well. */
    void search(Options asked, Function<Findings, Runnable> more) {
        SourceText source = program;
        if (source == null) {
            return;
        }
        giveUp();
        result.set(null);
        problem.set("");
        job.start((progress, stop) -> {
            try {
                SearchResult found = new SearchResult(source, asked, searcher.search(source, asked, progress, stop));
                Runnable then = more.apply(found.findings());
                return () -> {
                    result.set(found);
                    then.run();
                };
            } catch (ClaimException e) {
                return () -> problem.set(e.getMessage());
            }
        });
    }

    /** Ends the search; what it has found until then is shown. */
    public void stop() {
        job.stop();
    }

    public void toggle() {
        if (job.runningProperty().get()) {
            stop();
        } else {
            search();
        }
    }

    public void grouped(boolean together) {
        grouped.set(together);
    }

    public void graphShown(boolean there) {
        graphShown.set(there);
    }

    /** Shows the graph of states if there is one, or hides it. */
    public void toggleGraph() {
        SearchResult found = result.get();
        graphShown.set(!graphShown.get() && found != null && found.findings().graph() != null);
    }

    /** Brings the session to the end of a schedule that was found; what was run before stays as a branch. */
    public void show(Schedule schedule) {
        show(schedule, Long.MAX_VALUE);
    }

    /** As {@link #show(Schedule)}, but stands where the schedule has made so many moves. */
    public void show(Schedule schedule, long moves) {
        shown.add(schedule.joined());
        opener.accept(schedule, moves);
    }

    /** The program that runs now; null when none does. */
    void program(@Nullable SourceText next) {
        if (Objects.equals(next, program)) {
            return;
        }
        program = next;
        giveUp();
        shown.clear();
        result.set(null);
        graphShown.set(false);
    }

    private void giveUp() {
        progress.set(null);
        job.giveUp();
    }

    void close() {
        giveUp();
        worker.close(() -> {});
    }

    boolean awaitEnd(long millis) throws InterruptedException {
        return worker.awaitEnd(millis);
    }
}

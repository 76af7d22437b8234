package dev.waitline.viewmodel;

import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.explore.Progress;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Schedule;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The search through every schedule of the program that runs, and what came of it. Its methods and properties belong to
 * the window's thread; each search has a thread of its own. What was found is forgotten when the program changes.
 */
public final class Exploration {
    private final ReadOnlyObjectWrapper<Options> options = new ReadOnlyObjectWrapper<>(Options.DEFAULT);
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SearchResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper grouped = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper graphShown = new ReadOnlyBooleanWrapper(false);

    private final Searcher searcher;
    private final Executor window;
    private final Consumer<Schedule> opener;
    private final Consumer<Throwable> faults;
    private final Worker worker;
    private final Set<Schedule> shown = new HashSet<>();
    private @Nullable SourceText program;
    private @Nullable Attempt current;

    /**
     * @param opener brings the session to the end of a schedule
     * @param faults told, on any thread, of what a search threw
     */
    Exploration(Searcher searcher, Executor window, Consumer<Schedule> opener, Consumer<Throwable> faults) {
        this.searcher = searcher;
        this.window = window;
        this.opener = opener;
        this.faults = faults;
        this.worker = new Worker("waitline-search", faults);
    }

    /** One search; several may be there for a moment, when one was given up and does not know it yet. */
    private final class Attempt {
        private final SourceText source;
        private final Options asked;
        private final AtomicReference<@Nullable Progress> pending = new AtomicReference<>();
        private volatile boolean stopped;

        Attempt(SourceText source, Options asked) {
            this.source = source;
            this.asked = asked;
        }

        void run() {
            Findings findings = null;
            try {
                findings = searcher.search(source, asked, this::tell, () -> stopped);
            } catch (OutOfMemoryError e) {
                faults.accept(e);
            } finally {
                SearchResult found = findings == null ? null : new SearchResult(source, asked, findings);
                window.execute(() -> over(this, found));
            }
        }

        private void tell(Progress now) {
            if (pending.getAndSet(now) == null) {
                window.execute(() -> {
                    Progress last = pending.getAndSet(null);
                    if (current == this) {
                        progress.set(last);
                    }
                });
            }
        }
    }

    private void over(Attempt attempt, @Nullable SearchResult found) {
        if (current == attempt) {
            current = null;
            progress.set(null);
            result.set(found);
            searching.set(false);
        }
    }

    // ---- what there is to see

    public ReadOnlyObjectProperty<Options> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /** How far the search has come; null while none runs, and before it has told anything. */
    public ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What the last search found in the program as it is now, or null. */
    public ReadOnlyObjectProperty<@Nullable SearchResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Whether outcomes that differ only in the order of lines are told as one. */
    public ReadOnlyBooleanProperty groupedProperty() {
        return grouped.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty graphShownProperty() {
        return graphShown.getReadOnlyProperty();
    }

    /** Whether this is a schedule that was shown, and not one that somebody found. */
    boolean wasShown(Schedule schedule) {
        return shown.contains(schedule.joined());
    }

    // ---- commands

    public void options(Options next) {
        options.set(next);
    }

    /** Searches the program that runs; a search that was running is given up. */
    public void search() {
        search(options.get());
    }

    void search(Options asked) {
        SourceText source = program;
        if (source == null) {
            return;
        }
        giveUp();
        result.set(null);
        Attempt attempt = new Attempt(source, asked);
        current = attempt;
        searching.set(true);
        worker.run(attempt::run);
    }

    /** Ends the search; what it has found until then is shown. */
    public void stop() {
        if (current != null) {
            current.stopped = true;
        }
    }

    public void toggle() {
        if (searching.get()) {
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
        shown.add(schedule.joined());
        opener.accept(schedule);
    }

    /** The program that runs now. */
    void program(SourceText next) {
        if (next.equals(program)) {
            return;
        }
        program = next;
        giveUp();
        shown.clear();
        result.set(null);
        graphShown.set(false);
    }

    private void giveUp() {
        if (current != null) {
            current.stopped = true;
            current = null;
            progress.set(null);
            searching.set(false);
        }
    }

    void close() {
        giveUp();
        worker.close(() -> {});
    }

    boolean awaitEnd(long millis) throws InterruptedException {
        return worker.awaitEnd(millis);
    }
}

package dev.waitline.narrate;

import java.util.List;
import java.util.Locale;

import dev.waitline.engine.Refusal;
import dev.waitline.session.Moment;
import dev.waitline.trace.Operation;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadView;

/** Speaks one language. Immutable; any thread. */
public final class Narrator {
    private final Locale locale;

    public Narrator(Locale locale) {
        this.locale = locale;
    }

    /** One sentence about what the step that led to {@code moment} did. */
    public Sentence happened(Moment moment) {
        return new Sentence(locale + ": " + moment.events(), Sentence.Basis.FACT);
    }

    /** A word or two for a block in a lane: {@code wait}, {@code ready=}, {@code print}. */
    public String label(Moment moment) {
        return moment.step() == 0 ? "" : "step";
    }

    /** What the thread will do when it moves, or why it cannot: {@code runnable: notify(1)}. */
    public String state(ThreadView thread, Snapshot snapshot) {
        return thread.state().toString();
    }

    public String operation(Operation operation) {
        return operation.toString();
    }

    /** Why the thread does not move, as a chain from it to what could end its wait; one line when it can move. */
    public List<String> why(int thread, Snapshot snapshot) {
        return List.of(snapshot.threadName(thread));
    }

    public String refusal(Refusal refusal, Snapshot snapshot) {
        return refusal.toString();
    }
}

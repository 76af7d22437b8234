package dev.waitline.viewmodel;

import dev.waitline.explore.Options;
import dev.waitline.explore.Outcome;
import dev.waitline.predict.OutcomeQuiz;
import dev.waitline.predict.Speech;
import dev.waitline.trace.Ending;
import java.util.List;
import java.util.Random;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Asks what the program that runs can print. What is right comes of a search that has covered every schedule. Belongs to the window's
 * thread.
 */
public final class Quizzing {
    /** A run that prints more is not asked about: nobody would read it. */
    private static final int MOST_LINES = 16;

    /**
     * What is asked.
     *
     * @param rows empty when nothing can be asked
     * @param refusal why not
     */
    public record Quiz(String program, List<Row> rows, Refusal refusal) {
        public Quiz {
            rows = List.copyOf(rows);
        }
    }

    /** Why nothing can be asked. */
    public enum Refusal {
        NONE,
        /** The search did not cover every schedule. */
        UNKNOWN,
        /** Every run prints too much to be read. */
        LONG,
        /** It prints nothing of which something impossible could be made. */
        NOTHING
    }

    /**
     * Something to say yes or no to.
     *
     * @param why why it is possible, or is not
     * @param witness the possible one; null for what is impossible
     */
    public record Row(
            List<String> lines,
            Ending.Kind end,
            String why,
            @Nullable Outcome witness) {
        public Row {
            lines = List.copyOf(lines);
        }

        public boolean possible() {
            return witness != null;
        }
    }

    private final ReadOnlyObjectWrapper<@Nullable Quiz> quiz = new ReadOnlyObjectWrapper<>();
    private final Exploration exploration;
    private final Speech speech;
    private final MyProgress progress;
    private final Random random = new Random();
    private boolean waiting;

    Quizzing(Exploration exploration, Speech speech, MyProgress progress) {
        this.exploration = exploration;
        this.progress = progress;
        this.speech = speech;
        exploration.resultProperty().subscribe(result -> {
            if (waiting && result != null) {
                waiting = false;
                quiz.set(of(result));
            }
        });
    }

    /** What is asked; null when nothing is, or the search for it goes on. */
    public ReadOnlyObjectProperty<@Nullable Quiz> quizProperty() {
        return quiz.getReadOnlyProperty();
    }

    /** Asks, after a search where there has been none; asked again, other ones come. */
    public void ask() {
        quiz.set(null);
        SearchResult result = exploration.resultProperty().get();
        if (result != null && result.findings().complete()) {
            quiz.set(of(result));
        } else {
            waiting = true;
            exploration.search(Options.DEFAULT);
        }
    }

    /** So many of all that was asked were answered rightly. */
    public void checked(int right, int of) {
        progress.quizzed(right, of);
    }

    /** Asks no more; a search that was begun for it goes on. */
    public void end() {
        waiting = false;
        quiz.set(null);
    }

    private Quiz of(SearchResult result) {
        List<Outcome> outcomes = result.findings().outcomes();
        List<OutcomeQuiz.End> ends = outcomes.stream()
                .map(o -> new OutcomeQuiz.End(
                        o.output().lines().toList(), o.ending().kind()))
                .toList();
        OutcomeQuiz asked = OutcomeQuiz.of(ends, MOST_LINES, random);
        Refusal refusal = !result.findings().complete()
                ? Refusal.UNKNOWN
                : ends.stream().allMatch(e -> e.lines().size() > MOST_LINES)
                        ? Refusal.LONG
                        : asked.items().isEmpty() ? Refusal.NOTHING : Refusal.NONE;
        return new Quiz(
                result.program().name(),
                refusal == Refusal.NONE
                        ? asked.items().stream().map(i -> row(i, outcomes)).toList()
                        : List.of(),
                refusal);
    }

    private Row row(OutcomeQuiz.Item item, List<Outcome> outcomes) {
        Outcome witness = item.possible() ? outcomes.get(item.of()) : null;
        return new Row(
                item.end().lines(),
                item.end().kind(),
                speech.why(item, witness == null ? 0 : witness.length()),
                witness);
    }
}

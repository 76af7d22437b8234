package dev.waitline.viewmodel;

import dev.waitline.predict.Examiner;
import dev.waitline.predict.Progress;
import dev.waitline.predict.Question;
import dev.waitline.predict.Score;
import dev.waitline.predict.Speech;
import dev.waitline.session.Session;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Questions before steps that decide something: whether they are asked, the one that is, and what was answered. Belongs to the
 * window's thread; what is asked is found on the worker.
 */
public final class Predicting {
    private static final String ON = "predict";
    private static final String PROGRESS = "predictions";

    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Prediction> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Prediction.Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final CommandQueue commands;
    private final Store store;
    private final Speech speech;
    private final Asker asker = new Asker();
    private @Nullable Question question;
    private int run = -1;
    private int askedIn = -1;
    private volatile Progress progress;

    Predicting(CommandQueue commands, Store store, Speech speech) {
        this.commands = commands;
        this.store = store;
        this.speech = speech;
        this.progress = Progress.of(store.get(PROGRESS));
        list();
        if (!store.get(ON).isEmpty()) {
            toggle();
        }
    }

    /** Whether questions are asked. */
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** The question that is asked, or was answered last; null when there is none to show. */
    public ReadOnlyObjectProperty<@Nullable Prediction> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What was predicted up to now, by misconception; first what led astray most often. */
    public ReadOnlyObjectProperty<List<Prediction.Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public void toggle() {
        on.set(!on.get());
        store.put(ON, on.get() ? "on" : "");
        commands.asking(on.get() ? asker : null);
        skip();
    }

    /** Whether an answer is waited for. */
    public boolean isAsking() {
        Prediction now = shown.get();
        return now != null && now.reply() == null;
    }

    /** Gives an answer, counted from 0, and makes the step that shows whether it is right. */
    public void answer(int chosen) {
        Prediction now = shown.get();
        Question asked = question;
        if (now == null
                || asked == null
                || !isAsking()
                || chosen < 0
                || chosen >= asked.options().size()) {
            return;
        }
        boolean right = chosen == asked.right();
        Question.Option option = asked.options().get(chosen);
        shown.set(now.with(new Prediction.Reply(
                chosen,
                asked.right(),
                option.belief() == null ? "" : speech.name(option.belief()),
                speech.why(asked, option),
                speech.basis(asked))));
        progress(progress.and(asked, chosen));
        commands.command(r -> {
            r.answered(asked.thread());
            if (!right) {
                asker.again();
            }
        });
    }

    /** Leaves the question out, or puts the reply away; the next step is made without it. */
    public void skip() {
        question = null;
        shown.set(null);
    }

    /** Forgets what was answered. */
    public void clear() {
        progress(Progress.NONE);
    }

    private void progress(Progress next) {
        progress = next;
        store.put(PROGRESS, next.toString());
        list();
    }

    private void list() {
        rows.set(progress.scores().entrySet().stream()
                .map(e -> row(speech.name(e.getKey()), e.getValue()))
                .sorted(Comparator.comparing(Prediction.Row::wrong)
                        .reversed()
                        .thenComparing(Prediction.Row::right)
                        .thenComparing(Prediction.Row::belief))
                .toList());
    }

    private static Prediction.Row row(String belief, Score score) {
        return new Prediction.Row(belief, score.right(), score.wrong());
    }

    // ---- what the worker tells

    void pause(@Nullable Pause pause) {
        if (pause instanceof Pause.Asked asked && on.get()) {
            Question next = asked.question();
            question = next;
            askedIn = run;
            shown.set(new Prediction(
                    next.before().step(),
                    speech.lead(next),
                    speech.question(next),
                    next.options().stream().map(o -> speech.answer(next, o)).toList(),
                    null));
        }
    }

    /** A question belongs to where it was asked, a reply to the step after it as well. */
    void view(RunView view) {
        run = view.run();
        Prediction now = shown.get();
        if (now == null) {
            return;
        }
        int past = view.position() - now.step();
        if (run != askedIn || past < 0 || past > (now.reply() == null ? 0 : 1)) {
            skip();
        }
    }

    /** Finds what to ask. The worker's. */
    private final class Asker implements Run.Asking {
        private final Set<Place> asked = new HashSet<>();
        private @Nullable Session of;
        private @Nullable Place last;

        /** Where a question was asked: branch and step, and who was to move. */
        private record Place(int branch, int step, int thread) {}

        @Override
        public @Nullable Question before(Session session, int thread, boolean ahead) {
            if (session != of) {
                of = session;
                asked.clear();
            }
            Place place = new Place(session.branchOf(session.position()), session.position(), thread);
            if (asked.contains(place)) {
                return null;
            }
            Question found = Examiner.choose(
                            ahead ? Examiner.questionsAhead(session) : Examiner.questions(session, thread), progress)
                    .orElse(null);
            if (found != null) {
                last = place;
                asked.add(place);
            }
            return found;
        }

        /** What was asked last may be asked there once more. */
        void again() {
            asked.remove(last);
        }
    }
}

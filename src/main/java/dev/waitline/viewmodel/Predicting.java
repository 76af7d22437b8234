package dev.waitline.viewmodel;

import dev.waitline.lesson.Ask;
import dev.waitline.lesson.Lesson;
import dev.waitline.predict.Examiner;
import dev.waitline.predict.Progress;
import dev.waitline.predict.Question;
import dev.waitline.predict.Score;
import dev.waitline.predict.Speech;
import dev.waitline.session.Moment;
import dev.waitline.session.Session;
import dev.waitline.trace.json.ProgressJson;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
    private Pause.@Nullable Asked question;
    private int run = -1;
    private int askedIn = -1;
    private volatile Progress progress;
    private volatile @Nullable Lesson lesson;

    /** @param notices told, at once, what cannot be read */
    Predicting(CommandQueue commands, Store store, Speech speech, Consumer<Notice> notices) {
        this.commands = commands;
        this.store = store;
        this.speech = speech;
        String kept = store.get(PROGRESS);
        if (!Progress.understands(kept)) {
            notices.accept(new Notice.SetAside(store.setAside(PROGRESS)));
        }
        this.progress = Progress.of(kept);
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
        Pause.Asked asked = question;
        if (now == null
                || asked == null
                || !isAsking()
                || chosen < 0
                || chosen >= now.answers().size()) {
            return;
        }
        Prediction.Reply reply = reply(asked, chosen);
        shown.set(now.with(reply));
        if (asked instanceof Pause.Asked.ByTheMachine machine) {
            progress(progress.and(machine.question(), chosen));
        }
        boolean right = reply.isRight();
        commands.command(r -> {
            r.answered(asked.thread());
            if (!right) {
                asker.again();
            }
        });
    }

    private Prediction.Reply reply(Pause.Asked asked, int chosen) {
        return switch (asked) {
            case Pause.Asked.ByTheLesson own ->
                new Prediction.Reply(chosen, own.ask().right(), "", own.ask().why(), "");
            case Pause.Asked.ByTheMachine machine -> {
                Question of = machine.question();
                Question.Option option = of.options().get(chosen);
                yield new Prediction.Reply(
                        chosen,
                        of.right(),
                        option.belief() == null ? "" : speech.name(option.belief()),
                        speech.why(of, option),
                        speech.basis(of));
            }
        };
    }

    /** The lesson that is open has questions of its own; they are asked where it says, and before others. */
    void lesson(@Nullable Lesson next) {
        lesson = next;
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

    /** What was predicted, as it is handed in. */
    List<ProgressJson.Belief> beliefs() {
        return progress.scores().entrySet().stream()
                .map(e -> new ProgressJson.Belief(
                        e.getKey().key(), e.getValue().right(), e.getValue().wrong()))
                .toList();
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
            question = asked;
            askedIn = run;
            shown.set(
                    switch (asked) {
                        case Pause.Asked.ByTheLesson own ->
                            new Prediction(
                                    own.step(), "", own.ask().text(), own.ask().answers(), null);
                        case Pause.Asked.ByTheMachine machine -> {
                            Question next = machine.question();
                            yield new Prediction(
                                    machine.step(),
                                    speech.lead(next),
                                    speech.question(next),
                                    next.options().stream()
                                            .map(o -> speech.answer(next, o))
                                            .toList(),
                                    null);
                        }
                    });
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
        /** What the lesson has asked in this run. */
        private final Set<Ask> said = new HashSet<>();

        private @Nullable Ask lastSaid;
        private @Nullable Session of;
        private @Nullable Place last;

        /** Where a question was asked: branch and step, and who was to move. */
        private record Place(int branch, int step, int thread) {}

        @Override
        public Pause.@Nullable Asked before(Session session, int thread, boolean ahead) {
            if (session != of) {
                of = session;
                asked.clear();
                said.clear();
            }
            Place place = new Place(session.branchOf(session.position()), session.position(), thread);
            if (asked.contains(place)) {
                return null;
            }
            Pause.Asked found = asked(session, thread, ahead);
            if (found != null) {
                last = place;
                asked.add(place);
            }
            return found;
        }

        private Pause.@Nullable Asked asked(Session session, int thread, boolean ahead) {
            Lesson open = lesson;
            Moment next = open == null || open.predictions().isEmpty()
                    ? null
                    : ahead ? Examiner.foreseenAhead(session) : Examiner.foreseen(session, thread);
            Optional<Ask> own = open == null || next == null
                    ? Optional.empty()
                    : open.askedBefore(next).filter(a -> !said.contains(a));
            lastSaid = own.orElse(null);
            own.ifPresent(said::add);
            if (own.isPresent() && !own.get().isLeftToTheMachine()) {
                return new Pause.Asked.ByTheLesson(own.get(), thread, session.position());
            }
            List<Question> questions = ahead ? Examiner.questionsAhead(session) : Examiner.questions(session, thread);
            return (own.isPresent() ? Examiner.first(questions, progress) : Examiner.choose(questions, progress))
                    .map(Pause.Asked.ByTheMachine::new)
                    .orElse(null);
        }

        /** What was asked last may be asked there once more. */
        void again() {
            asked.remove(last);
            said.remove(lastSaid);
        }
    }
}

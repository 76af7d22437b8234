package dev.waitline.predict;

import dev.waitline.engine.RefusedException;
import dev.waitline.session.Moment;
import dev.waitline.session.Session;
import dev.waitline.trace.Call;
import dev.waitline.trace.Event;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is true of a question, seen in the step that was really made, and in real steps made after it. It looks elsewhere than
 * the generator does: at what threads hold instead of a lock's holder, at events instead of a queue, at steps instead of states.
 */
final class Oracle {
    private final Session session;
    private final Question question;
    private final Moment after;

    /** @param session stands right after the step that the question was about */
    Oracle(Session session, Question question) {
        this.session = session;
        this.question = question;
        this.after = session.moment();
    }

    Answer truth() {
        return switch (question.topic()) {
            case HOLDS -> {
                List<Integer> holders = holders();
                yield holders.isEmpty() ? new Answer.Nobody() : new Answer.One(holders.getFirst());
            }
            case GETS ->
                new Answer.AnyOf(primitive().stream()
                        .flatMap(p -> p.wanting().stream())
                        .map(PrimitiveView.Contender::thread)
                        .filter(this::takesTheLock)
                        .toList());
            case TAKES ->
                Answer.These.of(after.events().stream()
                        .filter(e -> e instanceof Event.Notified n && n.on().id() == question.primitive())
                        .map(e -> ((Event.Notified) e).waiter())
                        .toList());
            case QUEUE -> new Answer.Line(queue());
            case FATE -> {
                boolean lost = after.events().stream().anyMatch(e -> e instanceof Event.NotifiedNobody)
                        && canStep(question.thread())
                        && primitive().stream().allMatch(p -> p.waiters().isEmpty());
                yield lost ? new Answer.Lost() : new Answer.Blocks();
            }
            case BLOCKED -> blocked();
            case CAN_MOVE ->
                Answer.These.of(after.snapshot().threads().stream()
                        .map(ThreadView::id)
                        .filter(this::canStep)
                        .toList());
            case PRINTS ->
                new Answer.Text(after.snapshot()
                        .output()
                        .standard()
                        .substring(
                                question.before().snapshot().output().standard().length())
                        .strip());
            case VALUE -> new Answer.Text(value());
            case RETURNS ->
                new Answer.Text(after.events().stream()
                        .filter(e -> e instanceof Event.Returned r && r.on().id() == question.primitive())
                        .map(e -> ((Event.Returned) e).value())
                        .reduce("", (first, last) -> last));
        };
    }

    /** Nothing where the program has lost hold of it. */
    private Optional<PrimitiveView> primitive() {
        return after.snapshot().primitive(question.primitive());
    }

    private List<Integer> holders() {
        Set<String> names = primitive().orElse(null) instanceof PrimitiveView.ConditionView c && c.lockName() != null
                ? Set.of(c.lockName())
                : Set.of(question.about());
        List<Integer> holders = new ArrayList<>();
        for (ThreadView thread : after.snapshot().threads()) {
            if (thread.holds().stream()
                    .anyMatch(h -> h.lock().id() == question.primitive()
                            || names.contains(h.lock().name()))) {
                holders.add(thread.id());
            }
        }
        return holders.isEmpty() ? keptFromAHelper() : holders;
    }

    /** A lock that two Conditions share goes by the name of one: who has it shows when somebody else wants it. */
    private List<Integer> keptFromAHelper() {
        int here = session.position();
        try {
            ThreadState helper = session.inject(Call.of(question.about(), "acquire"))
                    .snapshot()
                    .threads()
                    .getLast()
                    .state();
            return helper instanceof ThreadState.WantsLock wants && wants.heldBy() != null
                    ? List.of(wants.heldBy())
                    : List.of();
        } catch (RefusedException e) {
            return List.of();
        } finally {
            backTo(here);
        }
    }

    private Answer blocked() {
        if (canStep(question.thread())) {
            return new Answer.GoesOn();
        }
        ThreadState state = after.snapshot().threads().get(question.thread()).state();
        if (state instanceof ThreadState.WantsLock) {
            List<Integer> holders = holders();
            return new Answer.HeldBy(holders.isEmpty() ? null : holders.getFirst());
        }
        return state instanceof ThreadState.Waiting ? new Answer.Waits() : new Answer.Lost();
    }

    private List<Integer> queue() {
        List<Integer> queue = question.before().snapshot().primitive(question.primitive()).stream()
                .flatMap(p -> p.waiters().stream())
                .map(PrimitiveView.Waiter::thread)
                .collect(Collectors.toCollection(ArrayList::new));
        for (Event event : after.events()) {
            switch (event) {
                case Event.Enqueued e when e.on().id() == question.primitive() -> queue.add(e.thread());
                case Event.Notified e when e.on().id() == question.primitive() -> queue.remove((Integer) e.waiter());
                case Event.Left e when e.on().id() == question.primitive() -> queue.remove((Integer) e.thread());
                default -> {}
            }
        }
        return queue;
    }

    private String value() {
        Snapshot snapshot = after.snapshot();
        return snapshot.globals().stream()
                .filter(v -> v.name().equals(question.about()))
                .map(v -> v.value())
                .findFirst()
                .or(() -> after.events().stream()
                        .filter(e -> e instanceof Event.Wrote w && w.name().equals(question.about()))
                        .map(e -> ((Event.Wrote) e).value())
                        .reduce((first, last) -> last))
                .orElse("");
    }

    private boolean takesTheLock(int thread) {
        int here = session.position();
        try {
            return session.step(thread).events().stream()
                    .anyMatch(e -> e instanceof Event.Acquired a
                            && a.thread() == thread
                            && a.lock().id() == question.primitive());
        } catch (RefusedException e) {
            return false;
        } finally {
            backTo(here);
        }
    }

    private boolean canStep(int thread) {
        int here = session.position();
        try {
            session.step(thread);
            return true;
        } catch (RefusedException e) {
            return false;
        } finally {
            backTo(here);
        }
    }

    private void backTo(int step) {
        try {
            session.goTo(step);
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }
}

package dev.waitline.predict;

import dev.waitline.narrate.Sentence.Basis;
import dev.waitline.predict.Question.Option;
import dev.waitline.session.Moment;
import dev.waitline.trace.Event;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A step that is about to be made, with what comes of it.
 *
 * @param past the moments up to where it is made, the last included
 * @param after what trying it came to
 * @param thread who moves
 */
record Situation(List<Moment> past, Moment after, int thread, Trials trials) {
    /** More answers than that nobody reads. */
    private static final int MOST_WRONG = 3;

    Moment before() {
        return past.getLast();
    }

    Snapshot then() {
        return before().snapshot();
    }

    Snapshot now() {
        return after.snapshot();
    }

    /** The events of a kind that the thread made, in order. */
    <E extends Event> List<E> events(Class<E> kind) {
        return after.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(e -> e.thread() == thread)
                .toList();
    }

    <E extends Event> Optional<E> last(Class<E> kind) {
        return events(kind).reversed().stream().findFirst();
    }

    /** What the thread is in after the step. */
    ThreadState state() {
        return now().threads().get(thread).state();
    }

    /** Whether it is a Condition of the program's own, and not one in the library's insides. */
    static boolean isCondition(Resource resource) {
        return resource.kind() == Resource.Kind.CONDITION && isNamed(resource);
    }

    private static boolean isNamed(Resource resource) {
        return resource.named()
                && !resource.name().startsWith("_")
                && !resource.name().contains("._");
    }

    /** Whether the program itself deals with the lock, rather than a primitive that hides it. */
    static boolean isLock(Resource resource) {
        return switch (resource.kind()) {
            case LOCK, RLOCK, CONDITION -> isNamed(resource);
            case SEMAPHORE, BOUNDED_SEMAPHORE, EVENT, BARRIER, QUEUE, POOL -> false;
        };
    }

    /** Whether it is such a lock, and one that can be seen after the step. */
    boolean isShown(Resource lock) {
        return isLock(lock) && now().primitive(lock.id()).isPresent();
    }

    static List<Integer> queue(Snapshot snapshot, Resource resource) {
        return snapshot.primitive(resource.id()).stream()
                .flatMap(p -> p.waiters().stream())
                .map(PrimitiveView.Waiter::thread)
                .toList();
    }

    /** Who wants the lock, the thread itself apart. */
    List<Integer> wanting(Snapshot snapshot, Resource resource) {
        return snapshot.primitive(resource.id()).stream()
                .flatMap(p -> p.wanting().stream())
                .map(PrimitiveView.Contender::thread)
                .filter(t -> t != thread)
                .toList();
    }

    static List<Integer> without(List<Integer> threads, int one) {
        return threads.stream().filter(t -> t != one).toList();
    }

    static List<Integer> with(List<Integer> threads, List<Integer> more) {
        List<Integer> all = new ArrayList<>(threads);
        all.addAll(more);
        return all;
    }

    Options right(Answer answer) {
        return new Options(answer);
    }

    /** Gathers answers: what equals one that is there already adds nothing. */
    final class Options {
        private final List<Option> options = new ArrayList<>();

        private Options(Answer right) {
            options.add(new Option(right, null, -1));
        }

        Options wrong(Answer answer, Misconception belief) {
            return wrong(answer, belief, -1);
        }

        Options wrong(Answer answer, Misconception belief, int other) {
            if (options.size() <= MOST_WRONG
                    && options.stream().noneMatch(o -> o.answer().equals(answer))) {
                options.add(new Option(answer, belief, other));
            }
            return this;
        }

        /** The first of the threads, if there is one, takes a part in a wrong answer. */
        Options wrong(List<Integer> threads, IntFunction<Answer> answer, Misconception belief) {
            return threads.isEmpty() ? this : wrong(answer.apply(threads.getFirst()), belief, threads.getFirst());
        }

        @Nullable
        Question about(Topic topic, @Nullable Resource resource, Basis basis) {
            return about(topic, resource == null ? "" : resource.name(), resource == null ? -1 : resource.id(), basis);
        }

        @Nullable
        Question about(Topic topic, String name, int primitive, Basis basis) {
            if (options.size() < 2) {
                return null;
            }
            Option right = options.getFirst();
            Collections.shuffle(options, new Random(before().step() * 31L + topic.ordinal()));
            return new Question(
                    topic,
                    before(),
                    now().threads().stream().map(ThreadView::shortName).toList(),
                    thread,
                    name,
                    primitive,
                    options,
                    options.indexOf(right),
                    basis,
                    after.weight());
        }
    }
}

package dev.waitline.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that can be seen at one moment. Immutable.
 *
 * @param moves how many moves were made from the start to here
 * @param clock nanoseconds of the program's own clock since its start
 * @param threads in the order of their numbers; a thread appears when it is started
 * @param primitives those that the program can reach by some name, in the order of their making
 * @param globals the main module's variables
 * @param ending how the program ended, or null while it has not
 */
public record Snapshot(
        long moves,
        long clock,
        List<ThreadView> threads,
        List<PrimitiveView> primitives,
        List<Variable> globals,
        Output output,
        @Nullable Ending ending) {

    public Snapshot {
        threads = told(threads);
        primitives = List.copyOf(primitives);
        globals = List.copyOf(globals);
    }

    /** Threads that share a name are told apart by numbers. */
    private static List<ThreadView> told(List<ThreadView> threads) {
        Map<String, Integer> seen = new HashMap<>();
        return threads.stream()
                .map(t -> {
                    int number = seen.merge(ThreadView.shortName(t.name()), 1, Integer::sum);
                    return number == t.namesake() ? t : t.asNamesake(number);
                })
                .toList();
    }

    public Optional<ThreadView> thread(int id) {
        return id >= 0 && id < threads.size() ? Optional.of(threads.get(id)) : Optional.empty();
    }

    /** The short name of thread {@code id}, or {@code thread N} when there is none. */
    public String threadName(int id) {
        return thread(id).map(ThreadView::shortName).orElse("thread " + id);
    }

    public Optional<PrimitiveView> primitive(int id) {
        return primitives.stream().filter(p -> p.id() == id).findFirst();
    }

    public Optional<PrimitiveView> primitive(String name) {
        return primitives.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The threads that an exception has ended, in order. */
    public List<Integer> failed() {
        return threads.stream()
                .filter(t -> t.state() instanceof ThreadState.Ended e && e.how() == ThreadState.Ended.How.FAILED)
                .map(ThreadView::id)
                .toList();
    }

    /** The numbers of the threads that can move now, in order. */
    public List<Integer> movable() {
        return threads.stream()
                .filter(t -> t.state().canMove())
                .map(ThreadView::id)
                .toList();
    }
}

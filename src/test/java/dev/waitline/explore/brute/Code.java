package dev.waitline.explore.brute;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What one thread does, instruction by instruction. */
final class Code {
    /** The slot of the exception that was raised last. */
    static final int RAISED = 0;

    /**
     * One instruction. A thread rests before each one that others can notice; all others follow at once.
     *
     * @param noticed whether others can notice it
     * @param ready whether it can be done now
     * @param effect what it does; the thread is at the next one then, unless this has sent it elsewhere
     * @param late whether its time may be up now
     * @param timeout what it does when its time is up
     */
    record Instruction(
            boolean noticed,
            Predicate<Moment> ready,
            Consumer<Moment> effect,
            Predicate<Moment> late,
            Consumer<Moment> timeout) {}

    /** A place that is known later. */
    static final class Label {
        int place = -1;
    }

    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Label> handlers = new ArrayList<>();
    private final List<Label> open = new ArrayList<>();
    private int slots = 1;

    Code(Label uncaught) {
        open.add(uncaught);
    }

    int slot() {
        return slots++;
    }

    int slots() {
        return slots;
    }

    Instruction at(int place) {
        return instructions.get(place);
    }

    /** Where the thread goes when the instruction at a place raises. */
    int handler(int place) {
        return handlers.get(place).place;
    }

    void here(Label label) {
        label.place = instructions.size();
    }

    /** What is raised from here on goes there, until {@link #endTry}. */
    void beginTry(Label handler) {
        open.add(handler);
    }

    void endTry() {
        open.removeLast();
    }

    void quiet(Consumer<Moment> effect) {
        add(new Instruction(false, m -> true, effect, m -> false, m -> {}));
    }

    void operation(Consumer<Moment> effect) {
        operation(m -> true, effect);
    }

    void operation(Predicate<Moment> ready, Consumer<Moment> effect) {
        operation(ready, effect, m -> false, m -> {});
    }

    void operation(Predicate<Moment> ready, Consumer<Moment> effect, Predicate<Moment> late, Consumer<Moment> timeout) {
        add(new Instruction(true, ready, effect, late, timeout));
    }

    private void add(Instruction instruction) {
        instructions.add(instruction);
        handlers.add(open.getLast());
    }

    void jump(Label label) {
        quiet(m -> m.go(label.place));
    }

    /** Goes there when the value in a slot is true, or when it is false. */
    void jumpIf(int slot, boolean wanted, Label label) {
        quiet(m -> {
            if (Values.truth(m.take(slot)) == wanted) {
                m.go(label.place);
            }
        });
    }
}

package dev.waitline.machine.value;

import java.util.function.Consumer;

/** A generator: a frame that sleeps between two values. */
public final class Generator extends HeapObject {
    public Frame frame;
    public boolean running;
    public boolean finished;

    public Generator(Frame frame) {
        this.frame = frame;
    }

    @Override
    public void references(Consumer<Object> to) {
        frame.references(to);
    }

    @Override
    public void encode(StateWriter to) {
        // While it runs its frame is on the stack of the thread that runs it.
        to.value(shared && running ? null : frame);
        to.flag(running);
        to.flag(finished);
    }

    @Override
    public HeapObject shell() {
        return new Generator(frame);
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        Generator that = (Generator) from;
        running = that.running;
        frame = shared && running ? that.frame : copier.copy(that.frame);
        finished = that.finished;
    }
}

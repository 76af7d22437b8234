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
        to.value(frame);
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
        frame = copier.copy(that.frame);
        running = that.running;
        finished = that.finished;
    }
}

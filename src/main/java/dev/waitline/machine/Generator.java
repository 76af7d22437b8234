package dev.waitline.machine;

import java.util.function.Consumer;

/** A generator: a frame that sleeps between two values. */
final class Generator extends HeapObject {
    Frame frame;
    boolean running;
    boolean finished;

    Generator(Frame frame) {
        this.frame = frame;
    }

    @Override
    void references(Consumer<Object> to) {
        frame.references(to);
    }

    @Override
    void encode(StateWriter to) {
        to.value(frame);
        to.flag(running);
        to.flag(finished);
    }

    @Override
    HeapObject shell() {
        return new Generator(frame);
    }

    @Override
    void fill(HeapObject from, Copier copier) {
        Generator that = (Generator) from;
        frame = copier.copy(that.frame);
        running = that.running;
        finished = that.finished;
    }
}

package dev.waitline.engine.jvm;

import dev.waitline.trace.Choice;
import java.util.ArrayList;
import java.util.List;

/** Puts together who moved and how time passed, as the choices that would make the same happen on the model. */
final class Turns {
    private List<Choice> choices = new ArrayList<>();
    private int thread;
    private int moves;
    private long nanos;

    void ran(int mover, int made) {
        if (mover != thread || nanos > 0 || moves > Integer.MAX_VALUE - made) {
            close();
            thread = mover;
        }
        moves += made;
    }

    void passed(long time) {
        if (moves > 0) {
            close();
        }
        nanos += time;
    }

    private void close() {
        if (nanos > 0) {
            choices.add(new Choice.Pass(nanos));
            nanos = 0;
        }
        if (moves > 0) {
            choices.add(new Choice.Run(thread, moves));
            moves = 0;
        }
    }

    /** All since the last time. */
    Choice.Free take() {
        close();
        Choice.Free taken = new Choice.Free(choices);
        choices = new ArrayList<>();
        return taken;
    }
}

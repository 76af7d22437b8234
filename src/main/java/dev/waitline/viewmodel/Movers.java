package dev.waitline.viewmodel;

import dev.waitline.session.Session;
import dev.waitline.trace.Choice;
import java.util.Arrays;

/** Who moved at each step of a line. Immutable to see: a longer one shares its array with the shorter ones before it. */
public final class Movers {
    /** A step in which the clock moved. */
    public static final int CLOCK = -1;

    /** A step in which a call was injected. */
    public static final int INJECTED = -2;

    public static final Movers NONE = new Movers(new int[0], 0, -1);

    private final int[] threads;
    private final int length;
    private final int line;

    private Movers(int[] threads, int length, int line) {
        this.threads = threads;
        this.length = length;
        this.line = line;
    }

    public int length() {
        return length;
    }

    /** Who moved in step {@code step}, from 1; {@link #CLOCK} or {@link #INJECTED} when it was no thread. */
    public int at(int step) {
        return threads[step - 1];
    }

    /** These, brought up to what {@code session} has now on line {@code current}. */
    Movers follow(Session session, int current) {
        int wanted = session.length();
        if (current == line && wanted == length) {
            return this;
        }
        int kept = current == line && wanted > length ? length : 0;
        int[] target =
                kept > 0 && wanted <= threads.length ? threads : Arrays.copyOf(threads, Math.max(64, wanted * 2));
        if (kept == 0) {
            target = new int[Math.max(64, wanted * 2)];
        }
        for (int step = kept + 1; step <= wanted; step++) {
            target[step - 1] = mover(session.choiceAt(step));
        }
        return new Movers(target, wanted, current);
    }

    private static int mover(Choice choice) {
        return switch (choice) {
            case Choice.Run c -> c.thread();
            case Choice.Fire c -> c.thread();
            case Choice.Wake c -> c.thread();
            case Choice.Inject c -> INJECTED;
            case Choice.Tick c -> CLOCK;
            case Choice.Pass c -> CLOCK;
            case Choice.Free c -> CLOCK;
        };
    }
}

package dev.waitline.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps that one of a search's threads has made, written down as it makes them: some eight bytes each. */
final class Transitions {
    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;

    /**
     * Who moves in a step.
     *
     * @param mover whose step it is, as {@link Search} writes that
     * @param moving the bits of all threads that move in it: also of those that go alone after it
     */
    record Kind(int mover, long moving) {}

    /** For each state the complement of its id, so that no entry begins with 0; how many steps there are from it; and for each step its kind and the id to which it leads. */
    private final List<int[]> chunks = new ArrayList<>();

    private final List<Kind> kinds = new ArrayList<>();
    private final Map<Kind, Integer> numbers = new HashMap<>();
    private int[] chunk = {};
    private int used;
    private int[] steps = new int[16];
    private int count;

    /** A step from the state that is {@link #end}ed next. */
    void add(int mover, long moving, int target) {
        if (2 * count == steps.length) {
            steps = Arrays.copyOf(steps, 2 * steps.length);
        }
        steps[2 * count] = kind(new Kind(mover, moving));
        steps[2 * count + 1] = target;
        count++;
    }

    /** Another thread's step that leads to the same as that of a thread, which has been added if it has one. */
    void addAgain(int mover) {
        for (int i = 0; i < count; i++) {
            Kind kind = kinds.get(steps[2 * i]);
            if (kind.mover == mover) {
                add(mover, kind.moving, steps[2 * i + 1]);
                return;
            }
        }
    }

    private int kind(Kind kind) {
        Integer known = numbers.get(kind);
        if (known != null) {
            return known;
        }
        kinds.add(kind);
        numbers.put(kind, kinds.size() - 1);
        return kinds.size() - 1;
    }

    /** All steps from that state have been added. */
    void end(int id) {
        int length = 2 + 2 * count;
        if (used + length > chunk.length) {
            chunk = new int[Math.max(CHUNK, length)];
            chunks.add(chunk);
            used = 0;
        }
        chunk[used] = ~id;
        chunk[used + 1] = count;
        System.arraycopy(steps, 0, chunk, used + 2, 2 * count);
        used += length;
        count = 0;
    }

    /** What {@link #forEach} tells of a state. */
    @FunctionalInterface
    interface Reader {
        /** @param at where in {@code chunk} the pairs of kind and target begin */
        void state(int id, int[] chunk, int at, int count);
    }

    /** Goes through all states, in the order in which they were ended. */
    void forEach(Reader reader) {
        for (int[] each : chunks) {
            for (int at = 0; at < each.length && each[at] != 0; at += 2 + 2 * each[at + 1]) {
                reader.state(~each[at], each, at + 2, each[at + 1]);
            }
        }
    }

    List<Kind> kinds() {
        return kinds;
    }

    long bytes() {
        return 4L * CHUNK * chunks.size();
    }
}

package dev.waitline.session;

import dev.waitline.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Moments of the current line that the engine can return to at once. When there are too many, every other one goes and
 * the distance doubles, so that memory stays bounded however long the run.
 */
final class Checkpoints {
    private static final int MOST = 256;

    private final TreeMap<Integer, Engine.Mark> marks = new TreeMap<>();
    private final long firstDistance;
    private long distance;
    private long movesAtLast;

    /** @param distance moves between two checkpoints, to begin with */
    Checkpoints(long distance) {
        this.firstDistance = distance;
        this.distance = distance;
    }

    /** Whether a checkpoint is due at {@code step}, {@code moves} moves from the start. */
    boolean due(int step, long moves) {
        return marks.isEmpty() || (step > marks.lastKey() && moves - movesAtLast >= distance);
    }

    void put(int step, long moves, Engine.Mark mark) {
        marks.put(step, mark);
        movesAtLast = moves;
        if (marks.size() > MOST) {
            List<Integer> steps = new ArrayList<>(marks.keySet());
            for (int i = 1; i < steps.size(); i += 2) {
                marks.remove(steps.get(i));
            }
            distance *= 2;
        }
    }

    /** The last checkpoint at or before {@code step}. */
    Map.Entry<Integer, Engine.Mark> before(int step) {
        return marks.floorEntry(step);
    }

    /** Drops the checkpoints behind {@code step}, which belong to another line now. */
    void dropAfter(int step, long moves) {
        marks.tailMap(step, false).clear();
        movesAtLast = moves;
        if (marks.size() < MOST / 4) {
            distance = firstDistance;
        }
    }
}

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

    private final TreeMap<Integer, Engine.Checkpoint> checkpoints = new TreeMap<>();
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
        return checkpoints.isEmpty() || (step > checkpoints.lastKey() && moves - movesAtLast >= distance);
    }

    void put(int step, long moves, Engine.Checkpoint checkpoint) {
        checkpoints.put(step, checkpoint);
        movesAtLast = moves;
        if (checkpoints.size() > MOST) {
            List<Integer> steps = new ArrayList<>(checkpoints.keySet());
            for (int i = 1; i < steps.size(); i += 2) {
                checkpoints.remove(steps.get(i));
            }
            distance *= 2;
        }
    }

    /** The last checkpoint at or before {@code step}. */
    Map.Entry<Integer, Engine.Checkpoint> before(int step) {
        return checkpoints.floorEntry(step);
    }

    /** Drops the checkpoints behind {@code step}, which belong to another line now. */
    void dropAfter(int step, long moves) {
        checkpoints.tailMap(step, false).clear();
        movesAtLast = moves;
        if (checkpoints.size() < MOST / 4) {
            distance = firstDistance;
        }
    }
}

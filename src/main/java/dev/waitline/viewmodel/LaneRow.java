package dev.waitline.viewmodel;

/**
 * The header of a lane.
 *
 * @param state in words
 * @param action what its button will do, or why it cannot
 * @param held whether a person keeps it from running
 */
public record LaneRow(int thread, String name, String state, String action, Motion motion, boolean held) {
    public enum Motion {
        CAN_MOVE,
        BLOCKED,
        ENDED
    }
}

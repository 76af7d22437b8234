package dev.waitline.viewmodel;

/**
 * The header of a lane.
 *
 * @param state in words
 * @param action what its button will do, or why it cannot
 */
public record LaneRow(int thread, String name, String state, String action, Motion motion) {
    public enum Motion {
        CAN_MOVE,
        BLOCKED,
        ENDED
    }
}

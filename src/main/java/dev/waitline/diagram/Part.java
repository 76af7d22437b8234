package dev.waitline.diagram;

/** A part of a picture, in the order in which they stand in it. */
public enum Part {
    LANES,
    QUEUES,
    /** Who waits for whom. */
    GRAPH,
    SENTENCE,
    /** Why those who wait do not move. */
    WHY,
    CODE,
    VARIABLES,
    OUTPUT
}

package dev.waitline.diagram;

/** A part of a picture, in the order in which they stand in it. */
public enum Part {
    LANES,
    QUEUES,
    SENTENCE,
    CODE,
    VARIABLES,
    OUTPUT
}

package dev.waitline.predict;

/** What a question asks for: something that has one value after the step, whatever the step does. */
public enum Topic {
    /** Who has a lock then. */
    HOLDS,
    /** Which of those who want a lock gets it next. */
    GETS,
    /** Which waiters a notify takes out of the queue. */
    TAKES,
    /** Who stands in a Condition's queue then, from the left to the right. */
    QUEUE,
    /** What becomes of a notify that finds nobody. */
    FATE,
    /** Whether the thread that moves can go on then, and what it waits for if it cannot. */
    BLOCKED,
    /** Which threads can move then. */
    CAN_MOVE,
    /** What the step prints. */
    PRINTS,
    /** What a shared variable is then. */
    VALUE,
    /** What a wait returns. */
    RETURNS
}

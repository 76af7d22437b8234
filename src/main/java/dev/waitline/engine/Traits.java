package dev.waitline.engine;

/**
 * What an engine is and can do.
 *
 * @param name as a person reads it: {@code model}, {@code JVM threads}, {@code CPython 3.11.7}
 * @param runsFree whether its threads can run at full speed, side by side
 * @param wakes whether a waiter can be woken without a notify
 * @param asks whether it asks something outside this process, so that a command can take long or fail
 */
public record Traits(String name, boolean runsFree, boolean wakes, boolean asks) {}

package dev.waitline.trace;

import dev.waitline.source.SourceText;

/**
 * A program and a schedule, which together determine a run: what is saved and shared.
 *
 * @param tree the run with all its branches, of which the schedule is the one that was looked at; {@link RunTree#NONE} when they
 *     were not kept
 * @param step how many of the schedule's choices had been made where somebody looked; {@link #AT_END} unless that was said
 */
public record Trace(SourceText program, Schedule schedule, int step, RunTree tree) {
    public static final int AT_END = -1;

    public Trace(SourceText program, Schedule schedule) {
        this(program, schedule, AT_END);
    }

    public Trace(SourceText program, Schedule schedule, int step) {
        this(program, schedule, step, RunTree.NONE);
    }
}

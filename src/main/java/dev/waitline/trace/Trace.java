package dev.waitline.trace;

import dev.waitline.source.SourceText;

/** A program and a schedule, which together determine a run: what is saved and shared. */
public record Trace(SourceText program, Schedule schedule) {}

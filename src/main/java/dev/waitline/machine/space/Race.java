package dev.waitline.machine.space;

/** Two threads are about to read and write the same thing, or to write it both; {@code variable} as the first names it. */
public record Race(String variable, boolean firstWrites, boolean secondWrites) {}

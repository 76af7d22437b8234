package dev.waitline.program;

/** A class definition: its body, how many bases stand on the stack, and whether a dict of keywords follows. */
public record ClassShape(String name, Code body, int bases, boolean keywords) {}

package dev.waitline.program;

/** A class definition: its body and how many bases stand on the stack. */
public record ClassShape(String name, Code body, int bases) {}

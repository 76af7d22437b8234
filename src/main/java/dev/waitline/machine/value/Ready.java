package dev.waitline.machine.value;

/** A value whose {@code str()} and {@code repr()} were worked out in Python, for a format that is made in Java. */
public record Ready(String text, String repr, Object value) {}

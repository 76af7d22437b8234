package dev.waitline.program;

/** A complex number, Python's {@code 1+2j}. As records they are equal bit by bit; what Python calls equal is for others. */
public record Complex(double real, double imag) {}

package dev.waitline.machine.value;

/** {@code slice(lower, upper, step)}; parts are None when left out. */
public record PySlice(Object lower, Object upper, Object step) {}

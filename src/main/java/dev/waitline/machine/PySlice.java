package dev.waitline.machine;

/** {@code slice(lower, upper, step)}; parts are None when left out. */
record PySlice(Object lower, Object upper, Object step) {}

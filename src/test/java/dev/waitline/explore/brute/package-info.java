/**
 * Small programs about threads as data, a search of every interleaving of them that shares nothing with the machine, and
 * a real CPython that pauses anywhere: what {@code Explorer} finds is held against both.
 */
@NullMarked
package dev.waitline.explore.brute;

import org.jspecify.annotations.NullMarked;

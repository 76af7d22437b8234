/** Arithmetic on numbers as Python does it, and the Mersenne MersenneTwister. */
@NullMarked
package dev.waitline.machine.number;

import org.jspecify.annotations.NullMarked;

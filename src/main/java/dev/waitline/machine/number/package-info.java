/** Arithmetic on numbers as Python does it, and the Mersenne Twister. */
@NullMarked
package dev.waitline.machine.number;

import org.jspecify.annotations.NullMarked;

/** Values as programs have them, frames and threads, and what they ask of the machine above them. */
@NullMarked
package dev.waitline.machine.value;

import org.jspecify.annotations.NullMarked;

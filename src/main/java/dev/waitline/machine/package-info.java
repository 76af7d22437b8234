/** The machine that runs compiled programs: values, frames, threads, the native lock, the virtual clock. */
@NullMarked
package dev.waitline.machine;

import org.jspecify.annotations.NullMarked;

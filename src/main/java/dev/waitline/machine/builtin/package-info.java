/** The builtin functions and the methods of the builtin types that are written in Java. */
@NullMarked
package dev.waitline.machine.builtin;

import org.jspecify.annotations.NullMarked;

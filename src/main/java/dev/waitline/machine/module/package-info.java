/** The modules that a program can import: where they come from, and those written in Java. */
@NullMarked
package dev.waitline.machine.module;

import org.jspecify.annotations.NullMarked;

/** The states of a program for a search: rows of small numbers, and what is known of steps between them. */
@NullMarked
package dev.waitline.machine.space;

import org.jspecify.annotations.NullMarked;

/** Lessons: a program, a goal, and what to say when a run gets to a key step. */
@NullMarked
package dev.waitline.lesson;

import org.jspecify.annotations.NullMarked;

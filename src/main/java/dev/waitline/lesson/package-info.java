/**
 * Lessons: a program, a goal, and what to say, to ask and to try when a run gets to a key step. A lesson is a Markdown file, a
 * course a folder of them; only {@code Markdown} and the readers know how they are written.
 */
@NullMarked
package dev.waitline.lesson;

import org.jspecify.annotations.NullMarked;

/** Holds lessons against what their programs can do: whether a fix is one, and whether a course says what is so. */
@NullMarked
package dev.waitline.lesson.check;

import org.jspecify.annotations.NullMarked;

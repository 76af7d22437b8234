/** What leaves Waitline: a stretch of a run as a picture, a table or a diagram, and runs that pictures carry. */
@NullMarked
package dev.waitline.export;

import org.jspecify.annotations.NullMarked;

/** Search: every way in which a small program can end, with the shortest schedule that leads there. */
@NullMarked
package dev.waitline.explore;

import org.jspecify.annotations.NullMarked;

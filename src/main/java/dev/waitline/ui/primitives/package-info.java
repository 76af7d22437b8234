/** The primitives as cards, in which cells walk from station to station. */
@NullMarked
package dev.waitline.ui.primitives;

import org.jspecify.annotations.NullMarked;

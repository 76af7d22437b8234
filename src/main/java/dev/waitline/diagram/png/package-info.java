/** Writes pictures as PNG, without JavaFX and without a display. */
@NullMarked
package dev.waitline.diagram.png;

import org.jspecify.annotations.NullMarked;

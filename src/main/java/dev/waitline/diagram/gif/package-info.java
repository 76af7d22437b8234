/** Writes animations as GIF. */
@NullMarked
package dev.waitline.diagram.gif;

import org.jspecify.annotations.NullMarked;

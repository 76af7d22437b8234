/** Writes pictures for LaTeX. */
@NullMarked
package dev.waitline.diagram.tikz;

import org.jspecify.annotations.NullMarked;

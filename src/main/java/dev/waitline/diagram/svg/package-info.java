/** Writes pictures as SVG: real text, with the letters it needs of Waitline's fonts inside. */
@NullMarked
package dev.waitline.diagram.svg;

import org.jspecify.annotations.NullMarked;

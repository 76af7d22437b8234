/** Writes pictures as PDF: a page for each sheet, with text that can be searched and copied. */
@NullMarked
package dev.waitline.diagram.pdf;

import org.jspecify.annotations.NullMarked;

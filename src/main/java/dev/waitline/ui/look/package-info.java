/** What all parts of the window share: words, colours, dots, shapes on a canvas, motion. */
@NullMarked
package dev.waitline.ui.look;

import org.jspecify.annotations.NullMarked;

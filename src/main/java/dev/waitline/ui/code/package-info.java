/** The program's text, with a marker for each thread. */
@NullMarked
package dev.waitline.ui.code;

import org.jspecify.annotations.NullMarked;

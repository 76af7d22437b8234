/** Calls that the user makes on a primitive. */
@NullMarked
package dev.waitline.ui.inject;

import org.jspecify.annotations.NullMarked;

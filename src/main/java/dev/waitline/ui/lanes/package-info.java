/** The threads as lanes. */
@NullMarked
package dev.waitline.ui.lanes;

import org.jspecify.annotations.NullMarked;

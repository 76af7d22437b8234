/** The steps of a run. */
@NullMarked
package dev.waitline.ui.timeline;

import org.jspecify.annotations.NullMarked;

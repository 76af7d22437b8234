/** Pictures as immutable shapes, laid out from snapshots; no toolkit. */
@NullMarked
package dev.waitline.diagram;

import org.jspecify.annotations.NullMarked;

/** Every schedule: the search, its outcomes, and the graph of states. */
@NullMarked
package dev.waitline.ui.explore;

import org.jspecify.annotations.NullMarked;

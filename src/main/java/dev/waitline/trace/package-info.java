/** What a run is made of, for every engine alike: choices, snapshots, thread states, events. Plain immutable data. */
@NullMarked
package dev.waitline.trace;

import org.jspecify.annotations.NullMarked;

/** Snapshots: what can be seen of a machine at one moment. */
@NullMarked
package dev.waitline.machine.look;

import org.jspecify.annotations.NullMarked;

/** Schedules and traces as versioned JSON. */
@NullMarked
package dev.waitline.trace.json;

import org.jspecify.annotations.NullMarked;

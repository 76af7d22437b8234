/** The entry, and the only place that names concrete engines. */
@NullMarked
package dev.waitline.app;

import org.jspecify.annotations.NullMarked;

/** Questions before a step, whose right and wrong answers come of trying it on a copy. */
@NullMarked
package dev.waitline.predict;

import org.jspecify.annotations.NullMarked;

/** Source text, places in it, and what is wrong there. */
@NullMarked
package dev.waitline.source;

import org.jspecify.annotations.NullMarked;

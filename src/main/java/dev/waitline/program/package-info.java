/** Compiled programs: code objects and their instructions. */
@NullMarked
package dev.waitline.program;

import org.jspecify.annotations.NullMarked;

/** From syntax tree to program: scopes, then code. */
@NullMarked
package dev.waitline.compile;

import org.jspecify.annotations.NullMarked;

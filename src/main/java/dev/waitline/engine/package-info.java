/** The port that every engine speaks: what can move now, advance by one choice, inject, remember and return. */
@NullMarked
package dev.waitline.engine;

import org.jspecify.annotations.NullMarked;
